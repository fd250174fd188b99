"""The organisers' receiving server (FastAPI, SQLAlchemy)."""
