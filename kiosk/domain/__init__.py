"""Values and rules. No I/O, no Qt, no SQL, no HTTP."""
