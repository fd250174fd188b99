"""Composition root of the full-screen application."""
