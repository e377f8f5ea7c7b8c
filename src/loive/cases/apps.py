from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "loive.cases"
    label = "cases"
