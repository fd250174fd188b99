"""`petition-kiosk screenshots`: every screen in every state, pictured and checked."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import children
from kiosk.domain.errors import BadSettings

if TYPE_CHECKING:
    from kiosk.devtools.pictures.series import Series, Shot

SIZES = ((1024, 600), (1280, 800), (800, 1280), (1920, 1080), (3840, 2160))
SCALES = (1.0, 2.0)
PROCESSES = 2
EPILOG = """\
example:
  petition-kiosk screenshots pictures --lang ar --size 800x1280 --text-scale 1.5 --state form

Leaves in DIR: a picture of each state (of screens wider than 2000 pixels at half size), a contact
sheet per language and text size (sheet-LANGUAGE-PERCENT.png, red frames where something is wrong),
and findings.txt. The exit status is 1 if there are findings.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    from kiosk.cli.run import size, text_scale

    sizes = ", ".join(f"{width}x{height}" for width, height in SIZES)
    command = commands.add_parser(
        "screenshots",
        help="render and check every screen in every state, desk and fault screen included",
        description="Render every screen in every state it has into DIR, off-screen, through the "
        "real window, and check each by machine: cut, overlapping or pale text, targets under "
        "12 mm, controls without a name, a hidden field. Options may be repeated; without them: "
        f"every language of the campaign, {sizes}, text at 1 and 2, all states.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", type=Path, metavar="DIR")
    command.add_argument("--lang", action="append", metavar="L", help="a language of the campaign")
    command.add_argument("--size", action="append", type=size, metavar="WxH", help="window size")
    command.add_argument(
        "--text-scale", action="append", type=text_scale, metavar="N", help="1 to 2"
    )
    command.add_argument("--state", action="append", metavar="S", help="“form”, “thanks-qr”, …")
    command.add_argument(
        "--campaign",
        type=Path,
        action="append",
        metavar="PACK",
        help="default: the shipped one; of several, what is there only then",
    )
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Render and check; one line per series, then what was found."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from kiosk import paths
    from kiosk.devtools.pictures import first_states
    from kiosk.devtools.pictures.series import Series
    from kiosk.devtools.pictures.states import states_of
    from kiosk.packs.pack import open_packs

    packs = tuple(chosen.campaign or (paths.DEFAULT_CAMPAIGN,))
    with open_packs(packs) as campaigns:
        editions = (edition for each in campaigns for edition in each.editions)
        languages = list(dict.fromkeys(edition.language for edition in editions))
        known = [state.name for state in states_of(campaigns)]
        known += [state.name for state in first_states.STATES if len(campaigns) == 1]
    states = _known("--state", chosen.state, known)
    all_series = [
        Series(language, width, height, scale)
        for language in _known("--lang", chosen.lang, languages)
        for scale in chosen.text_scale or SCALES
        for width, height in chosen.size or SIZES
    ]
    chosen.folder.mkdir(parents=True, exist_ok=True)
    shots: dict[Series, list[Shot]] = {}
    for series, found in _shown(all_series, packs, chosen.folder, states):
        shots[series] = found
        count = sum(len(shot.findings) for shot in found)
        print(f"{series.name}: {len(found)} states, {count} findings", flush=True)
    lines = [
        f"{series.name} {shot.state}: {finding}"
        for series in all_series
        for shot in shots[series]
        for finding in shot.findings
    ]
    (chosen.folder / "findings.txt").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    _make_sheets(chosen.folder, all_series, states, shots)
    print(*lines, sep="\n")
    print(f"{len(lines)} findings; look at the contact sheets in {chosen.folder}/")
    return 1 if lines else 0


def _known(option: str, wanted: Sequence[str] | None, known: Sequence[str]) -> list[str]:
    """What was asked for, all if nothing was. Raises BadSettings for what there is not."""
    for each in wanted or ():
        if each not in known:
            raise BadSettings(option, f"There is no “{each}”.", f"There are: {', '.join(known)}.")
    return list(wanted or known)


def _shown(
    all_series: Sequence[Series], packs: Sequence[Path], folder: Path, states: Sequence[str]
) -> Iterator[tuple[Series, list[Shot]]]:
    """As they are finished; each in a process of its own, so that none inherits anything."""
    with ProcessPoolExecutor(
        PROCESSES,
        mp_context=get_context("spawn"),
        max_tasks_per_child=1,
        initializer=children.end_with_pool,
        initargs=(os.getpid(),),
    ) as pool:
        running = {
            pool.submit(show_series, series, packs, folder, states): series for series in all_series
        }
        for done in as_completed(running):
            yield running[done], done.result()


def show_series(
    series: Series, packs: Sequence[Path], folder: Path | None, states: Sequence[str]
) -> list[Shot]:
    """One series at a stand of its own, in this process."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.app import faults
    from kiosk.app.environment import set_environment
    from kiosk.devtools.demo_setup import DemoSetup
    from kiosk.devtools.pictures.series import show

    set_environment()
    application = QGuiApplication(sys.argv[:1])
    faults.silence_qt()
    with tempfile.TemporaryDirectory(prefix="petition-kiosk-") as place:
        demo = DemoSetup(Path(place) / "stand", *packs)
        try:
            return list(show(series, demo, folder, set(states)))
        finally:
            demo.close()
            application.quit()


def _make_sheets(
    folder: Path,
    all_series: Sequence[Series],
    states: Sequence[str],
    shots: dict[Series, list[Shot]],
) -> None:
    from kiosk.devtools.pictures.contact_sheet import contact_sheet

    flawed = frozenset(
        series.picture(shot.state)
        for series in all_series
        for shot in shots[series]
        if shot.findings
    )
    for language, percent in dict.fromkeys((s.language, s.percent) for s in all_series):
        columns = [s for s in all_series if (s.language, s.percent) == (language, percent)]
        rows = [(state, [folder / s.picture(state) for s in columns]) for state in states]
        contact_sheet(rows, flawed, folder / f"sheet-{language}-{percent}.png")
