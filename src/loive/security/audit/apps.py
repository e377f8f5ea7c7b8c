from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "loive.security.audit"
    label = "audit"
