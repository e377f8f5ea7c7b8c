from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "loive.security.vault"
    label = "vault"
