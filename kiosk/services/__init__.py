"""Use cases and their ports. No Qt, no SQL, no HTTP."""
