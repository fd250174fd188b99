"""For every test: no display, no system input method, a home and a temporary folder of its own."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from multiprocessing.util import Finalize
from pathlib import Path

import certifi
import pytest
from hypothesis import HealthCheck, settings

from tests.memory import fastest_place
from tests.memory import on_a_disk as on_a_disk
from tests.proof import PROOF

_WORLD = Path(tempfile.mkdtemp(prefix="kiosk-tests-", dir=fastest_place()))
"""Everything a test writes lies below, so that a search of it is a search of everything."""
for _name, _folder in {
    "HOME": "home",
    "TMPDIR": "tmp",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_RUNTIME_DIR": "run",
}.items():
    (_WORLD / _folder).mkdir(parents=True, exist_ok=True, mode=0o700)
    os.environ[_name] = str(_WORLD / _folder)
tempfile.tempdir = None
# One authority for httpx in tests, which would read all of them anew for each request.
_first, _end, _ = Path(certifi.where()).read_text(encoding="utf-8").partition("-----END CERT")
(_WORLD / "authority.pem").write_text(f"{_first}{_end}IFICATE-----\n", encoding="utf-8")
os.environ["SSL_CERT_FILE"] = str(_WORLD / "authority.pem")
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
# Each move of a finger counts, however fast it comes: Qt would leave out what comes in one frame.
os.environ["QML_NO_TOUCH_COMPRESSION"] = "1"

from PySide6.QtCore import QLocale  # noqa: E402

from kiosk.app.environment import set_environment  # noqa: E402 - the environment comes first

set_environment()
# How often Hypothesis tries something where a test does not say; how long that takes is no matter.
settings.register_profile(
    "suite",
    max_examples=100 if PROOF else 30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("suite")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Where several processes share the suite, each has a world of its own."""
    if hasattr(config, "workerinput"):
        config.option.basetemp = _WORLD / "tests"


def pytest_collection_finish() -> None:
    """What is imported by now lives as long as the process: the collector need not look again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)


def pytest_unconfigure() -> None:
    """Nothing stays, once the fork server has cleared up too (it does at -100)."""
    Finalize(None, shutil.rmtree, (_WORLD,), {"ignore_errors": True}, exitpriority=-200)


@pytest.fixture(scope="session")
def world() -> Path:
    """The folder that holds home, temporary files and every test's files."""
    return _WORLD


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Tests that are coroutines run on asyncio, as the program does."""
    return "asyncio"


@pytest.fixture(autouse=True)
def _process() -> Iterator[None]:
    """What belongs to the process: Qt's locale, which a kiosk that closed in Arabic leaves there,
    and the mask of new files, which a hub sets that is started in it.
    """
    QLocale.setDefault(QLocale("en"))
    mask = os.umask(0)
    os.umask(mask)
    yield
    os.umask(mask)
