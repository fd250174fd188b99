"""Tests of `kiosk.export`."""
