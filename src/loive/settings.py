"""One file of settings, read from the environment; no secrets, no branches by host. See docs/settings.md."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

import csp.constants as csp

PACKAGE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("LOIVE_DATA", "var")).resolve()
# The key file never lies under the data folder, so that a copy of the data is no copy of the key.
KEY_FILE = Path(os.environ.get("LOIVE_KEY_FILE", "keys/loive.key")).resolve()
DEBUG = os.environ.get("LOIVE_DEBUG") == "1"
# Signs sessions and forms. Kept beside the key file, made by `loive keys create`; or given.
_SECRET_FILE = KEY_FILE.parent / "session.key"
SECRET_KEY = os.environ.get("LOIVE_SECRET_KEY") or (_SECRET_FILE.read_text() if _SECRET_FILE.exists() else "")
ALLOWED_HOSTS = os.environ.get("LOIVE_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
HTTPS = os.environ.get("LOIVE_HTTPS") == "1"
DEMO = os.environ.get("LOIVE_DEMO") == "1"
TODAY = os.environ.get("LOIVE_TODAY") or None
UPLOAD_LIMIT = int(os.environ.get("LOIVE_UPLOAD_LIMIT", 20 * 1024 * 1024))


def _database(url: str) -> dict[str, object]:
    """Return Django's description of `sqlite:///PATH` or `postgresql://user:password@host:port/name`."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path[1:]) or ":memory:",
            # Writers queue for 20 s instead of failing; IMMEDIATE keeps the record's chain in one order.
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;",
            },
        }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path[1:],
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": True} if os.environ.get("LOIVE_POOL") == "1" else {},
    }


DATABASES = {"default": _database(os.environ.get("LOIVE_DATABASE", f"sqlite:///{DATA / 'loive.sqlite3'}"))}

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "csp",
    "loive.security.vault",
    "loive.security.audit",
    "loive.security.accounts",
    "loive.law",
    "loive.places",
    "loive.organisations",
    "loive.people",
    "loive.plans",
    "loive.tips",
    "loive.reports",
    "loive.cases",
    "loive.analytics",
    "loive.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # A tenth of the bytes on a slow line; lengths are blurred and tokens masked against guessing (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "loive.web.shell.headers.HeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "loive.web.shell.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "loive.web.shell.who.ActorMiddleware",
    "loive.web.shell.refusals.RefusalMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "loive.urls"
WSGI_APPLICATION = "loive.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web"],
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            ["django.template.loaders.filesystem.Loader"],
                        )
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "csp.context_processors.nonce",
                "loive.web.shell.context.page",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "loive.web.parts.tags",
            ],
        },
    }
]

AUTH_USER_MODEL = "accounts.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["loive.security.accounts.hasher.Argon2id"]
LOGIN_URL = "/vao"
LOGIN_REDIRECT_URL = "/"

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "__Host-loive" if HTTPS else "loive"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_FAILURE_VIEW = "loive.web.shell.errors.forged"
CSRF_COOKIE_NAME = "__Host-loive-csrf" if HTTPS else "loive-csrf"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
# Not "no-referrer": browsers then send "Origin: null" with a form, and the proof of origin fails.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [csp.NONE],
        "script-src": [csp.SELF],
        "style-src": [csp.SELF],
        "img-src": [csp.SELF],
        "font-src": [csp.SELF],
        "connect-src": [csp.SELF],
        "manifest-src": [csp.SELF],
        "form-action": [csp.SELF],
        "frame-ancestors": [csp.NONE],
        "base-uri": [csp.NONE],
    }
}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = sorted(p for p in (PACKAGE / "locale").glob("*") if p.is_dir())
LANGUAGE_COOKIE_NAME = "loive-language"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/tinh/"
STATICFILES_DIRS = [PACKAGE / "web" / "assets"]
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
# Built assets are named by their content: a browser may keep them for good.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/tinh/built/.+\.[0-9a-f]{8}\.\w+$"

DATA_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_LIMIT + 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None

# Logs hold the shape of a request, never its content: no query strings, no bodies, no local variables.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOIVE_LOG", "WARNING")},
}
