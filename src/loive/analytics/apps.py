from django.apps import AppConfig


class AnalyticsConfig(AppConfig):
    """Measuring keeps no table yet; it is an app so that its released figures will have a home."""

    name = "loive.analytics"
    label = "analytics"
