"""`petition-kiosk init`: from an empty folder to an office that can send tablets out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .office.choose_hub import WAYS, add_hub_options
from .office.new_event import add_event_options

if TYPE_CHECKING:
    from kiosk.packs.office import MadeKey, Office

    from .office.dialogue import Dialogue
    from .office.key_steps import KeyStep

EXAMPLE = """examples:
  petition-kiosk init office

Run again, it goes on where it stopped. “back” goes a step back, Ctrl+C leaves; nothing is half
done. Every question has a flag, and without a terminal every answer has to be one:
  petition-kiosk init office --keep-office-key --keep-standby-key --hub none \\
    --campaign my-campaign --id saturday --name "Saturday, market" """


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    command = commands.add_parser(
        "init",
        help="set up an office: keys, hub, campaign, first event",
        description="Set up an office in a folder, in five steps: the office key and the stand-by "
        "key, each printed and read back from the paper; the hub; the campaign; the first event.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", type=Path, metavar="FOLDER", help="the office's folder")
    for which in ("office", "standby"):
        command.add_argument(
            f"--keep-{which}-key",
            action="store_true",
            help=f"also keep {which}.key in the folder (default: only the printed page)",
        )
    command.add_argument("--hub", choices=tuple(WAYS), help="where sealed signatures go")
    add_hub_options(command)
    add_event_options(command)
    command.set_defaults(
        run=run, output=None, office=None, standby=None, sign_with=None, no_hub=False
    )


def run(chosen: argparse.Namespace) -> int:
    """Walk through it. Raises BadInput; what was settled by then stays."""
    from .office.dialogue import Dialogue
    from .office.folder import opened, written_readme

    dialogue = Dialogue(can_go_back=True)
    office = opened(chosen.folder, dialogue)
    if dialogue.attended:
        dialogue.tell("“back” goes a step back. Ctrl+C leaves; run again, it goes on where it was.")
    try:
        office = _Setup(chosen, dialogue).through(office)
    except KeyboardInterrupt:
        dialogue.tell(
            f"\nStopped; nothing is lost. “petition-kiosk init {chosen.folder}” goes on here."
        )
        raise
    print()
    print(written_readme(office, chosen.folder), end="")
    return 0


class _Setup:
    """The steps; what each settles is on the disk before the next begins."""

    def __init__(self, chosen: argparse.Namespace, dialogue: Dialogue) -> None:
        self._chosen = chosen
        self._folder: Path = chosen.folder
        self._dialogue = dialogue
        self._office: Office

    def through(self, office: Office) -> Office:
        """All five, from the first that is not settled."""
        from .office.dialogue import Back

        self._office = office
        self._tidy_up()
        steps: tuple[tuple[str, Callable[[], bool], Callable[[], None]], ...] = (
            ("The office key", self._has_office_key, self._office_key),
            ("The stand-by key", self._has_standby_key, self._standby_key),
            ("The hub", lambda: self._office.hub is not None, self._hub),
            ("The campaign", lambda: self._office.campaign is not None, self._campaign),
            ("The first event", self._has_event, self._event),
        )
        at, again = 0, False
        while at < len(steps):
            title, settled, step = steps[at]
            self._dialogue.tell(f"\nStep {at + 1} of {len(steps)}: {title}")
            if settled() and not again:
                self._dialogue.tell("  settled before")
                at += 1
                continue
            try:
                step()
            except Back:
                at, again = self._before(at), True
                continue
            at, again = at + 1, False
        return self._office

    def _tidy_up(self) -> None:
        """A page that was proved before the power went is not left lying about."""
        from .office.key_steps import OFFICE_KEY, STANDBY_KEY, tidy_up

        for settled, step in (
            (self._has_office_key(), OFFICE_KEY),
            (self._has_standby_key(), STANDBY_KEY),
        ):
            if settled:
                tidy_up(self._dialogue, step, self._folder)

    def _before(self, at: int) -> int:
        """Keys that were proved stay: there is nothing to choose in them."""
        if at <= 2 and self._has_office_key() and (at <= 1 or self._has_standby_key()):
            self._dialogue.tell("The keys are made and proved: there is nothing to go back to.")
            return at
        return max(0, at - 1)

    def _settle(self, office: Office) -> None:
        from kiosk.packs.office import save_office

        save_office(office, self._folder)
        self._office = office

    def _has_office_key(self) -> bool:
        return self._office.office is not None and self._office.office.tried

    def _has_standby_key(self) -> bool:
        return self._office.standby is not None and self._office.standby.tried

    def _has_event(self) -> bool:
        from kiosk.packs.office import EVENTS

        return any((self._folder / EVENTS).glob("[!.]*/*.toml"))

    def _office_key(self) -> None:
        from .office.key_steps import OFFICE_KEY

        self._dialogue.tell(
            "Signatures are sealed to this key on the tablet. Only who has it can read them."
        )
        self._key(OFFICE_KEY, "office")

    def _standby_key(self) -> None:
        from .office.key_steps import STANDBY_KEY

        self._dialogue.tell("A second key that opens the same, kept in another house: paper burns.")
        self._key(STANDBY_KEY, "standby")

    def _key(self, step: KeyStep, name: str) -> None:
        from .office.key_steps import make_key, page_of, prove_key, tidy_up

        made: MadeKey | None = getattr(self._office, name)
        if made is not None and self._dialogue.attended:
            self._dialogue.tell(f"The {step.name} was made before, and not yet read back.")
            if not self._dialogue.yes(
                "Is its page printed, or still there to print? “No” makes a new key.",
                step.keep_flag,
                usual=page_of(self._folder, step).exists(),
            ):
                made = None
        if made is None or not self._dialogue.attended:
            made = make_key(self._dialogue, step, self._chosen, self._folder)
            self._settle_key(name, made)
        if not made.tried:
            prove_key(self._dialogue, step, made, self._chosen, self._folder)
            self._settle_key(name, replace(made, tried=True))
        tidy_up(self._dialogue, step, self._folder)

    def _settle_key(self, name: str, made: MadeKey) -> None:
        if name == "office":
            self._settle(replace(self._office, office=made))
        else:
            self._settle(replace(self._office, standby=made))

    def _hub(self) -> None:
        from kiosk.packs.office import HUB

        from .office.choose_hub import choose_hub

        hub = choose_hub(self._dialogue, self._chosen, self._folder / HUB)
        self._settle(replace(self._office, hub=hub))
        if hub.kind == "here":
            self._dialogue.tell("Its folder, key and code are made. Whenever it is to run:")
            self._dialogue.tell(f"  petition-kiosk hub serve --data {self._folder / HUB}")

    def _campaign(self) -> None:
        from .office import answers

        self._dialogue.tell("The story, the form and the wording. These come with the program:")
        for name, title in answers.titles().items():
            self._dialogue.tell(f"  {name:10} {title}")
        campaign = self._dialogue.ask(
            "One of them, or the path of your own (a folder or a zip)",
            "--campaign",
            (self._chosen.campaign or [None])[0],
            check=answers.campaign("--campaign"),
        )
        self._settle(replace(self._office, campaign=campaign))

    def _event(self) -> None:
        from .office.new_event import make_event, tell

        self._dialogue.tell("One event is one stall on one day, or the same stall every week.")
        made = make_event(self._dialogue, self._chosen, self._office, self._folder)
        tell(made, self._dialogue)
