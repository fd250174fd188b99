"""Tests of `kiosk.sealing`."""
