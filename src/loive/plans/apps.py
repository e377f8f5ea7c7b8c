from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "loive.plans"
    label = "plans"
