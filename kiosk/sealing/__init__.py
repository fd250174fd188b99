"""age and Ed25519 over bytes: envelopes, keys, receipts, withdrawal codes."""
