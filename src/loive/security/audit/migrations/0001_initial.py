"""The record's tables, its first state, and triggers with which the database itself keeps it append-only."""

from django.db import migrations, models

GENESIS = "0" * 64

# A table that SQLite rebuilds loses its triggers: a later migration that alters one of these sets them again.
SQLITE = (
    """CREATE TRIGGER record_line_unchanged BEFORE UPDATE ON record_line
       BEGIN SELECT RAISE(ABORT, 'a line of the record is never changed'); END""",
    """CREATE TRIGGER record_line_kept BEFORE DELETE ON record_line
       BEGIN SELECT RAISE(ABORT, 'a line of the record is never deleted'); END""",
    """CREATE TRIGGER record_head_kept BEFORE DELETE ON record_head
       BEGIN SELECT RAISE(ABORT, 'the end of the record is never deleted'); END""",
    """CREATE TRIGGER record_head_grows BEFORE UPDATE ON record_head
       WHEN NEW.number <> OLD.number + 1
       BEGIN SELECT RAISE(ABORT, 'the record grows one line at a time'); END""",
)
POSTGRESQL = (
    """CREATE FUNCTION record_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'the record is never changed or deleted'; END $$""",
    """CREATE FUNCTION record_grows() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.number <> OLD.number + 1 THEN
           RAISE EXCEPTION 'the record grows one line at a time';
         END IF;
         RETURN NEW;
       END $$""",
    """CREATE TRIGGER record_line_kept BEFORE UPDATE OR DELETE ON record_line
       FOR EACH ROW EXECUTE FUNCTION record_refuses()""",
    """CREATE TRIGGER record_line_whole BEFORE TRUNCATE ON record_line
       FOR EACH STATEMENT EXECUTE FUNCTION record_refuses()""",
    """CREATE TRIGGER record_head_kept BEFORE DELETE ON record_head
       FOR EACH ROW EXECUTE FUNCTION record_refuses()""",
    """CREATE TRIGGER record_head_whole BEFORE TRUNCATE ON record_head
       FOR EACH STATEMENT EXECUTE FUNCTION record_refuses()""",
    """CREATE TRIGGER record_head_grows BEFORE UPDATE ON record_head
       FOR EACH ROW EXECUTE FUNCTION record_grows()""",
)
GUARDS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def begin(apps, schema_editor):
    """Write the state before the first line."""
    apps.get_model("audit", "Head").objects.create(pk=1, number=0, hash=GENESIS)


def guard(apps, schema_editor):
    """Set the triggers that this database understands."""
    for statement in GUARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Head",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField()),
                ("hash", models.CharField(max_length=64)),
            ],
            options={"db_table": "record_head"},
        ),
        migrations.CreateModel(
            name="Line",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("account", models.CharField(max_length=16)),
                ("role", models.CharField(max_length=32)),
                ("organisation", models.BigIntegerField()),
                ("what", models.CharField(max_length=64)),
                ("about", models.CharField(max_length=80)),
                ("purpose", models.CharField(max_length=64)),
                ("seen", models.TextField()),
                ("request", models.CharField(max_length=16)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "record_line",
                "indexes": [models.Index(fields=["about", "number"], name="record_line_about_e45c21_idx")],
            },
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
