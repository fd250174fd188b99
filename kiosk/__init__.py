"""Petition Kiosk: sign by touch at a stall, sealed at once, sent when there is a network."""

__version__ = "0.1.0"
RELEASED = "2026-11-30"
"""UTC. No honest clock is behind it: a signature whose hour is gets a mark (`domain.draft`)."""
