"""The OSDI API: OSDI at /api/v2, as Action Network speaks it, where the office's key is."""
