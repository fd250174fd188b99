"""Many tablets, several hubs, one PostgreSQL."""
