"""Commands for developers: added to `petition-kiosk` where this part is installed."""
