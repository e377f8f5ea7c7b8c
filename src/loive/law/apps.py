from django.apps import AppConfig


class LawConfig(AppConfig):
    name = "loive.law"
    label = "law"
