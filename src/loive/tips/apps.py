from django.apps import AppConfig


class TipsConfig(AppConfig):
    name = "loive.tips"
    label = "tips"
