from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "loive.people"
    label = "people"
