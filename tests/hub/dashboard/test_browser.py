"""The dashboard in Debian's Chromium: looked at, used with the keyboard, closed to who is out."""

from typing import Any

import pytest
from axe_core_python.base import AXE_FILE_PATH
from selenium.webdriver.common.keys import Keys

from kiosk.hub.database import open_storage

from .browser import COOKIE, Browser
from .conftest import HOSTILE, Office

WIDTHS = (320, 640, 1000, 1600)
PAGES = (
    "/dashboard",
    "/dashboard/campaigns/an-appeal/gathered",
    "/dashboard/tablets/{tablet}",
    "/dashboard/tablets/{tablet}/revoke",
)
CLOSED = (
    *PAGES,
    "/dashboard/",
    "/dashboard/counts.csv",
    "/dashboard/hours/wide-day.svg",
    "/dashboard/campaigns/an-appeal/hours/wide-day.svg",
    "/dashboard/campaigns/an-appeal/sealed",
)
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "best-practice"]
"""Of axe's rules; the third has contrast of 7:1."""


def at(path: str, office: Office) -> str:
    """A page's address."""
    return path.format(tablet=office.tablet)


def test_a_working_day_with_the_keyboard_alone(browser: Browser, office: Office) -> None:
    """Log in, look, open a tablet, hesitate, revoke it, log out; the console stays empty."""
    browser.log_in(office.token)
    assert browser.path == "/dashboard"
    assert "5\nsignatures kept" in browser.text
    assert "1 tablet: numbers that never arrived" in browser.text
    browser.activate(HOSTILE)
    assert browser.path == f"/dashboard/tablets/{office.tablet}"
    assert "2 numbers never arrived" in browser.text
    assert "1–2." in browser.text
    browser.activate("Revoke this tablet…")
    assert "cannot be undone for this key" in browser.text
    browser.activate("Keep it")
    assert "revoked" not in browser.text
    browser.activate("Revoke this tablet…")
    browser.activate("Revoke it")
    assert browser.path == f"/dashboard/tablets/{office.tablet}"
    assert "This tablet is revoked" in browser.text
    with open_storage(office.data, None) as storage:
        assert [kiosk.revoked for kiosk in storage.kiosks() if kiosk.id == office.tablet] == [True]
    browser.activate("Dashboard")
    browser.activate("Log out")
    assert browser.path == "/dashboard/login"
    assert browser.complaints() == []


def test_logged_out_nothing_can_be_read(browser: Browser, office: Office) -> None:
    """Every address leads to the log-in page, by the address bar and by the back button."""
    browser.log_in(office.token)
    for path in PAGES:
        browser.go(at(path, office))
        assert any(mark in browser.text for mark in office.marks), "control: readable before"
    browser.activate("Log out")
    for path in CLOSED:
        browser.go(at(path, office))
        assert browser.path == "/dashboard/login", path
    browser.log_in("x" * 43)
    for _ in range(12):
        browser.driver.back()
        assert browser.path == "/dashboard/login"
        assert not any(mark in browser.driver.page_source for mark in office.marks)


def test_a_session_ended_elsewhere_is_ended_here(inside: Browser, office: Office) -> None:
    """When somebody logs out elsewhere, the page that is open leads to the log-in page only."""
    cookie = inside.driver.get_cookie(COOKIE)
    assert cookie
    office.end(cookie["value"])
    inside.activate("Refresh")
    assert inside.path == "/dashboard/login"


def test_a_name_stays_text(inside: Browser, office: Office) -> None:
    """A tablet's name that looks like markup is read as it is, and does nothing."""
    assert HOSTILE in inside.text
    assert inside.run("return [...document.images].map(i => i.getAttribute('src'))") == [
        "/dashboard/hours/wide-day.svg"
    ]
    assert inside.driver.title == "Dashboard – Petition Kiosk"


def test_the_policy_bites(inside: Browser, office: Office) -> None:
    """Control: a style or a script that gets into the page is refused, and the console tells."""
    assert inside.complaints() == []
    inside.run(
        "document.body.insertAdjacentHTML('beforeend', '<p style=color:red id=in>x</p>');"
        "const s = document.createElement('script'); s.textContent = 'document.title = 1';"
        "document.body.append(s)"
    )
    told = inside.complaints()
    assert len([line for line in told if "Content Security Policy" in line]) == 2
    assert inside.driver.title == "Dashboard – Petition Kiosk"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_fits_every_screen(inside: Browser, office: Office, dark: bool) -> None:
    """From a small phone to a wide screen nothing is cut off, and the chart is drawn."""
    for path in PAGES:
        inside.go(at(path, office))
        for width in WIDTHS:
            inside.shown(dark=dark, width=width)
            assert inside.run(_BESIDE) <= 0, (path, width)
    inside.go("/dashboard")
    for width in WIDTHS:
        inside.shown(dark=dark, width=width)
        inside.go("/dashboard")
        drawn = inside.run("const i = document.images[0]; return [i.naturalWidth, i.currentSrc]")
        assert drawn[0] > 0
        assert ("night" in drawn[1]) is dark
    assert inside.complaints() == []


def test_the_focus_can_be_seen_everywhere(inside: Browser, office: Office) -> None:
    """Tab meets every link and button, each with a ring, none of it off the screen."""
    wanted = inside.run(
        "return document.querySelectorAll('a[href], button, summary, input:not([hidden])').length"
    )
    rings = []
    for _ in range(wanted):
        inside.press(Keys.TAB)
        rings.append(inside.run(_RING))
    assert rings[0][0] == "Skip to the content"
    assert len({ring[-1] for ring in rings}) == wanted
    assert [ring for ring in rings if not (ring[1] == "solid" and ring[2] >= 2 and ring[3])] == []


_BESIDE = "const d = document.documentElement; return d.scrollWidth - d.clientWidth"
_RING = """
const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
const all = [...document.querySelectorAll('*')];
return [e.textContent.trim(), s.outlineStyle, parseFloat(s.outlineWidth),
        b.left >= 0 && b.right <= innerWidth && b.top >= 0 && b.bottom <= innerHeight,
        all.indexOf(e)];
"""


def test_the_skip_link_leads_to_the_content(inside: Browser, office: Office) -> None:
    """The first Tab and Enter pass by the head of the page."""
    inside.press(Keys.TAB, Keys.ENTER)
    assert inside.run("return document.activeElement.id") == "content"


def test_the_chart_can_be_read_as_a_table(inside: Browser, office: Office) -> None:
    """Opened with the keyboard; and the picture says in words what it shows."""
    alt = inside.run("return document.images[0].alt")
    assert alt.startswith("Bar chart. ")
    assert "Hour (UTC)" not in inside.text
    inside.tab_to("The same as a table")
    inside.press(Keys.SPACE)
    assert "Hour (UTC)" in inside.text


def faults(inside: Browser) -> list[str]:
    """What axe finds on the page that is open: rule and place."""
    inside.run(AXE_FILE_PATH.read_text())
    run = "axe.run({runOnly: arguments[0], resultTypes: ['violations']}).then(arguments[1])"
    driver: Any = inside.driver
    found = driver.execute_async_script(run, TAGS)
    return [
        f"{each['id']}: {node['target']}" for each in found["violations"] for node in each["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_is_accessible(browser: Browser, office: Office, dark: bool) -> None:
    """axe finds nothing on any page, light and dark, wide and narrow; contrast is 7:1."""
    browser.shown(dark=dark)
    assert faults(browser) == []
    browser.come_with(office.session())
    for path in PAGES:
        for width in (320, 1280):
            browser.shown(dark=dark, width=width)
            browser.go(at(path, office))
            assert faults(browser) == [], path


def test_the_eye_for_faults_sees(browser: Browser, office: Office) -> None:
    """Control: pale letters and a nameless button are found."""
    browser.run(
        "document.querySelector('.quiet').style.color = '#888';"
        "document.querySelector('button').textContent = ''"
    )
    assert {fault.split(":")[0] for fault in faults(browser)} >= {
        "color-contrast-enhanced",
        "button-name",
    }


def test_a_setback_is_a_page_with_a_way_on(inside: Browser, office: Office) -> None:
    """An address that is none says so, and leads back."""
    inside.go("/dashboard/tablets/0")
    assert "There is nothing here." in inside.text
    inside.activate("To the dashboard")
    assert inside.path == "/dashboard"
