"""A short form of `make screenshots`: a few states, languages, sizes, packs; nothing is wrong."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.pictures.series import Series, Shot, show
from kiosk.devtools.pictures.states import states_of
from kiosk.domain.campaign import Colours
from kiosk.domain.contrast import HIGH_CONTRAST, PAIRS, grounds
from kiosk.packs.pack import open_pack
from tests.forked import HubProcess
from tests.proof import long, some

FEW = {"attract", "ease", "story-1", "form", "form-keyboard", "form-errors", "form-pad", "thanks"}
CONTRAST = {f"{screen}-contrast" for screen in ("attract", "story", "form-keyboard")}
PLAIN = {"attract", "form", "form-keyboard", "desk-words", "thanks"}
LANDSCAPE, PORTRAIT, WIDE = (1280, 800), (800, 1280), (1920, 1080)


def shots(pack: str, folder: Path, series: Series, wanted: set[str], hub: HubProcess) -> list[Shot]:
    """At a stand of their own."""
    demo = DemoSetup(folder / "stand", paths.CAMPAIGNS / pack, hub=hub)
    try:
        return list(show(series, demo, folder, wanted))
    finally:
        demo.close()


def unlisted(
    seen: Iterable[Shot], colours: Colours, listed: Iterable[tuple[str, str, float]]
) -> set[frozenset[str]]:
    """Pairs of shades that met on screen, both of known roles, and are not in the list."""
    shades = grounds(colours)
    known = [(frozenset((shades[f], shades[b])), needed) for f, b, needed in listed]
    return {
        frozenset((pair.front, pair.behind))
        for shot in seen
        for pair in shot.colour_pairs
        if {pair.front, pair.behind} <= set(shades.values())
        and not any(
            shades_of == {pair.front, pair.behind} and needed >= pair.needed
            for shades_of, needed in known
        )
    }


@pytest.mark.proof
@pytest.mark.parametrize(
    ("pack", "language", "size", "scale"),
    some(
        [
            ("chechnya", "ar", WIDE, 2.0),
            ("chechnya", "en", LANDSCAPE, 1.0),
            ("library", "he", WIDE, 1.0),
            ("library", "de", PORTRAIT, 1.0),
        ],
        1,
    ),
)
def test_nothing_is_wrong(
    qapp: QGuiApplication,
    tmp_path: Path,
    one_hub: HubProcess,
    pack: str,
    language: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    """Each state is reached, pictured, and without a finding."""
    series = Series(language, *size, scale)
    seen = shots(pack, tmp_path, series, FEW, one_hub)
    assert [f"{shot.state}: {each}" for shot in seen for each in shot.findings] == []
    assert len(seen) == len(FEW) - (pack == "chechnya")
    assert all((tmp_path / series.picture(shot.state)).stat().st_size for shot in seen)


def test_words_stand_beside_the_bar(
    qapp: QGuiApplication, tmp_path: Path, one_hub: HubProcess
) -> None:
    """A page that scrolls has its bar where lines end: on the left in Hebrew."""
    seen = shots("library", tmp_path, Series("he", 1024, 600, 1.0), {"story-2"}, one_hub)
    assert [f"{shot.state}: {each}" for shot in seen for each in shot.findings] == []
    assert len(seen) == 1


@long
@pytest.mark.parametrize("pack", some(["chechnya", "library"], 1))
def test_every_pair_of_colours_in_use_is_listed(
    qapp: QGuiApplication, tmp_path: Path, one_hub: HubProcess, pack: str
) -> None:
    """Whatever meets on screen is among the pairs that a pack is measured by; control: it sees."""
    seen = shots(pack, tmp_path, Series("de", *LANDSCAPE, 1.0), PLAIN | CONTRAST, one_hub)
    stand_colours = _colours(pack)
    plain = [shot for shot in seen if shot.state in PLAIN]
    strong = [shot for shot in seen if shot.state in CONTRAST]
    assert unlisted(plain, stand_colours, PAIRS) == set()
    assert unlisted(strong, HIGH_CONTRAST, PAIRS) == set()
    fewer = [pair for pair in PAIRS if pair[:2] != ("on_night", "night")]
    assert unlisted(plain, stand_colours, fewer)


def test_a_state_that_a_pack_does_not_have_is_left_out() -> None:
    """Only the pack with a finger signature has its pad; only the one that asks has a country."""
    names = {}
    for pack in ("chechnya", "library"):
        with open_pack(paths.CAMPAIGNS / pack) as opened:
            names[pack] = {state.name for state in states_of((opened.campaign,))}
    assert "form-pad" in names["library"] - names["chechnya"]
    assert "form-country" in names["chechnya"] - names["library"]


def _colours(pack: str) -> Colours:
    with open_pack(paths.CAMPAIGNS / pack) as opened:
        return opened.campaign.colours
