from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="WrappedKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("owner", models.CharField(max_length=80, unique=True)),
                ("kek_version", models.PositiveIntegerField()),
                ("wrapped", models.BinaryField()),
                ("shredded_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "wrapped_key",
            },
        ),
    ]
