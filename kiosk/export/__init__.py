"""Bundles and lists that leave the tablet."""
