"""Where things lie: the only file that knows how the repository maps to what is installed."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


UI = _shipped("ui")
RESOURCES = _shipped("resources")
CAMPAIGNS = RESOURCES / "campaigns"
DEFAULT_CAMPAIGN = CAMPAIGNS / "chechnya"
TRANSLATIONS = RESOURCES / "translations"
COUNTRIES = RESOURCES / "countries"


def data_folder() -> Path:
    """This person's folder for outboxes and device keys."""
    return platformdirs.user_data_path("petition-kiosk", appauthor=False)


def settings_file() -> Path:
    """Where this tablet's settings are looked for."""
    folder = platformdirs.user_config_path("petition-kiosk", appauthor=False)
    return folder / "settings.toml"


def private_folder(path: Path) -> Path:
    """`path`, made if missing, for its owner only (0700)."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.chmod(0o700)
    return path


def sync_folder(folder: Path) -> None:
    """Make a name just given in `folder` survive a power cut, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
