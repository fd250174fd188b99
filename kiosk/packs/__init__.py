"""Campaign packs and event files: loaded, checked, never half."""
