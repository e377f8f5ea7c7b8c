from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "loive.reports"
    label = "reports"
