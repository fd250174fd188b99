"""What drives the window for tests, tour and pictures. A tablet does not install it."""
