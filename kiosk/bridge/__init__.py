"""What QML sees (PySide6)."""
