"""Debian's Chromium without a window, and what a person does in it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from tests.shifted import on_its_own_day

CHROMIUM = shutil.which("chromium") or ""
DRIVER = shutil.which("chromedriver") or ""
SECONDS = 30
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-proxy-server",
)
_ARRIVED = "return window.left === undefined && document.readyState === 'complete'"
COOKIE = "kiosk-session"
ADVANCES = 200
"""Presses of Tab after which a control is believed not to be reachable."""


class Browser:
    """One browser; its keyboard only, unless a test asks otherwise."""

    def __init__(self, driver: Chrome, url: str) -> None:
        self.driver = driver
        self.url = url

    def go(self, path: str) -> None:
        """By the address bar."""
        self.driver.get(f"{self.url}{path}")

    @property
    def path(self) -> str:
        """Where it is."""
        return self.driver.current_url.removeprefix(self.url)

    @property
    def text(self) -> str:
        """What is to be read on the page."""
        return self.driver.find_element("tag name", "body").text

    def press(self, *keys: str) -> None:
        """Keys, one after another."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def focused(self) -> str:
        """The accessible name of what has the focus."""
        return str(self.driver.switch_to.active_element.accessible_name)

    def tab_to(self, name: str) -> None:
        """With Tab alone, to the control of this accessible name."""
        met = []
        for _ in range(ADVANCES):
            self.press(Keys.TAB)
            met.append(self.focused())
            if met[-1] == name:
                return
        raise AssertionError(f"not reached: {name}; met {sorted(set(met))}")

    def activate(self, name: str) -> None:
        """To the control of this name by Tab, Enter, and on to the page it leads to."""
        self.tab_to(name)
        self.enter()

    def enter(self) -> None:
        """Enter, and on to the next page, wholly loaded."""
        self.run("window.left = false")
        self.press(Keys.ENTER)
        waiting = WebDriverWait(self.driver, SECONDS, poll_frequency=0.02)
        waiting.until(lambda _: self.run(_ARRIVED))

    def log_in(self, token: str) -> None:
        """From the log-in page: the field has the focus already."""
        self.go("/dashboard/login")
        self.press(token)
        self.enter()

    def come_with(self, cookie: str) -> None:
        """To the first page, with the cookie of a session."""
        given = {"name": COOKIE, "value": cookie, "path": "/dashboard", "httpOnly": True}
        self.driver.add_cookie(given)
        self.go("/dashboard")

    def shown(self, *, dark: bool = False, width: int = 1280, height: int = 900) -> None:
        """As a screen of this size, in pixels, with this preference."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._command("Emulation.setEmulatedMedia", features=[scheme])
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._command("Emulation.setDeviceMetricsOverride", **size)

    def complaints(self) -> list[str]:
        """Warnings and errors in the console since last asked: policies broken, files missing."""
        entries = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [str(each["message"]) for each in entries if each["level"] in ("WARNING", "SEVERE")]

    def run(self, script: str, *given: Any) -> Any:
        """The value of a script that a test runs in the page; the page itself has none."""
        return self.driver.execute_script(script, *given)

    def _command(self, name: str, **parameters: Any) -> None:
        self.driver.execute_cdp_cmd(name, parameters)


@contextmanager
def browser_at(url: str, profile: Path, downloads: Path | None = None) -> Iterator[Browser]:
    """A browser with a profile of its own, closed at the end."""
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if downloads:
        places = {"download.default_directory": str(downloads)}
        options.add_experimental_option("prefs", places)
    environment = on_its_own_day(os.environ)
    environment |= {"HOME": str(profile), "NO_PROXY": "127.0.0.1,localhost"}
    driver = Chrome(options, Service(DRIVER, env=environment))
    try:
        driver.set_page_load_timeout(SECONDS)
        yield Browser(driver, url)
    finally:
        driver.quit()
