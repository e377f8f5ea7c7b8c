from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "loive.organisations"
    label = "organisations"
