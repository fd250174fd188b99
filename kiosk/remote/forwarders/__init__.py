"""Other systems that signatures are forwarded to, each in its own tongue, over HTTPS."""
