"""A hub on a disk of its own, run by `test_health.py`: `python -m tests.hub.full_disk FOLDER`.

Started inside a private mount namespace, where this process may mount and fill a small disk that
nobody else sees and that is gone with it.
"""

import json
import subprocess
import sys
from pathlib import Path

from kiosk.devtools.hub_process import HubProcess

from .kit import CODE, Caller, health, sealed, until


def mount(folder: Path, options: str) -> None:
    """Put a disk in memory on `folder`, or change the one that is there."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True)


def story(folder: Path) -> None:
    """Well; full: not well, and the log says how; room again: well; read-only: it says so."""
    mount(folder, "size=24m")
    data = folder / "hub"
    with HubProcess(data, enrolment_code=CODE) as hub:
        caller = Caller(hub.url)
        assert caller.enrol().is_success
        assert health(hub.url) == (200, "")
        ballast = folder / "ballast"
        with ballast.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(1 << 16)):
                    pass
            except OSError:
                pass
        until(lambda: health(hub.url) == (503, "storage_full"))  # an answer stands for some seconds
        ballast.unlink()
        until(lambda: health(hub.url) == (200, ""))
        assert caller.send(sealed(caller.device).raw)[0]["outcome"] == "stored"
    lines = [json.loads(line) for line in (data / "hub.log").read_text().splitlines()]
    told = {(line["code"], line["driver"]) for line in lines if line["event"] == "health"}
    assert ("full", "ENOSPC") in told or ("full", "SQLITE_FULL") in told, told
    mount(folder, "remount,ro")
    words = ["hub", "serve", "--data", str(data), "--port", "0"]
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2 and "may not write to this database" in done.stderr, done.stderr


if __name__ == "__main__":
    story(Path(sys.argv[1]))
