"""Petition Kiosk: sign by touch at a stall, sealed at once, sent when there is a network."""

__version__ = "0.1.0"
