from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "loive.security.accounts"
    label = "accounts"
