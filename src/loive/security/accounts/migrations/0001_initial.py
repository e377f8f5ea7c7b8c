import loive.base.ref
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(default=loive.base.ref.new_ref, max_length=16, unique=True)),
                ("username", models.CharField(max_length=64, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("password", models.CharField(max_length=256)),
                ("last_login", models.DateTimeField(blank=True, null=True)),
                ("is_active", models.BooleanField(default=True)),
                ("language", models.CharField(default="vi", max_length=2)),
            ],
            options={
                "db_table": "account",
            },
        ),
    ]
