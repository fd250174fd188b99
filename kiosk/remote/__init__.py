"""The hub over HTTP (httpx)."""
