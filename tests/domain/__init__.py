"""Tests of `kiosk.domain`."""
