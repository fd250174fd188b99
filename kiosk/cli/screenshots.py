"""`petition-kiosk screenshots`: every screen in every state."""
import argparse


def add(commands: argparse._SubParsersAction) -> None:
    pass
