from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "loive.places"
    label = "places"
