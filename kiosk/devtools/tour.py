"""The tour: a whole stall day through the real window, off-screen, with a picture of every step."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import Visitor, Walk, said
from kiosk.domain.campaign import FieldName

AMINA = Visitor(
    "en",
    {
        FieldName.GIVEN_NAME: "Amina",
        FieldName.FAMILY_NAME: "O'Neill",
        FieldName.EMAIL: "amina.oneill@posteo.de",
        FieldName.POSTCODE: "SW1A 2AA",
    },
    country="France",
    keep_informed=True,
)
LAYLA = Visitor(
    "ar",
    {FieldName.GIVEN_NAME: "ليلى", FieldName.FAMILY_NAME: "منصور"},
)
JOSE = Visitor(
    "en",
    {
        FieldName.GIVEN_NAME: "Jo",
        FieldName.FAMILY_NAME: "de la Cruz",
        FieldName.EMAIL: "jo@posteo.de",
    },
)
"""Invented people."""


class Tour:
    """Walks, photographs, and says what happened."""

    def __init__(
        self, kiosk: Kiosk, demo: DemoSetup, folder: Path, say: Callable[[str], None]
    ) -> None:
        self._kiosk = kiosk
        self._stand = demo
        self._folder = folder
        self._say = say
        self._walk = Walk(kiosk)
        self._finger: Finger = self._walk.finger
        self._number = 0

    def run(self) -> None:
        """The whole day. Raises NotFound at the first thing that is not as it should be."""
        walk = self._walk
        self._step("attract", "The kiosk waits at its attract screen.")
        walk.open_desk()
        words = walk.open_shift()
        self._step("shift-open", f"Volunteers opened a shift. Its words: {words}")
        walk.leave_desk()

        walk.read_story()
        self._step("story", "Somebody read the story to its last page.")
        walk.open_form()
        self._finger.tap("Given name")
        self._step("form", "The form is open, the on-screen keyboard is up.")
        walk.fill(AMINA)
        self._step("form-filled", "Amina filled in everything.")
        walk.submit()
        self._step("thanks", "Thank you: the signature is sealed and on the disk.")
        self._finger.tap(said("ThanksScreen", "Pass it on: the online petition"))
        self._step("qr", "The QR code of the online petition, full screen.")
        self._finger.tap(said("QrSheet", "Close"))
        walk.done()
        self._wait_delivered(1)
        self._say("  The hub gave a receipt for it.")

        walk.choose_language("ar")
        self._step("attract-arabic", "One touch, and everything is in Arabic, right to left.")
        walk.open_form()
        walk.fill(LAYLA)
        self._step("form-arabic", "Layla signs in Arabic, without an e-mail address.")
        walk.submit()
        self._step("thanks-arabic", "Thank you, in Arabic.")
        walk.done()
        self._wait_delivered(2)

        self._stand.hub.stop()
        walk.sign(JOSE)
        self._step("thanks-offline", "The plug is pulled. Jo signs all the same.")
        walk.done()
        walk.open_desk()
        self._finger.until(lambda: self._kiosk.desk.balance.waiting == 1, "the desk notices")
        self._step("desk-offline", f"The desk while offline: {walk.balance()}")

        self._stand.hub.start()
        self._finger.tap(said("DeskScreen", "Send now"))
        self._wait_delivered(3)
        self._step("desk-online", f"Plugged in again, the balance adds up: {walk.balance()}")
        walk.export_bundle()
        self._step("bundle", self._kiosk.lists.last_message)
        walk.export_list(words)
        self._step("list", self._kiosk.lists.last_message)
        walk.back_to_desk()
        walk.leave_desk()
        self._step("evening", "Back at the start. Nobody is to be seen on this tablet.")
        for file in sorted(self._stand.stick.iterdir()):
            shutil.copy(file, self._folder)
            self._say(f"  Exported: {self._folder.name}/{file.name}")

    def _step(self, name: str, sentence: str) -> None:
        self._number += 1
        file = self._folder / f"{self._number:02d}-{name}.png"
        self._finger.picture(file)
        self._say(f"{self._number:2d}. {sentence}  [{file.name}]")

    def _wait_delivered(self, count: int) -> None:
        desk = self._kiosk.desk
        self._finger.until(
            lambda: desk.balance.delivered == count and desk.balance.waiting == 0,
            f"{count} delivered",
        )
