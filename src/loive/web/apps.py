from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "loive.web"
    label = "web"
