"""The outbox and its neighbours on SQLite (SQLAlchemy, Alembic)."""
