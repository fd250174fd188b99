"""Whoever sets up a new tablet, step by step, by what they read on the screen."""

from kiosk.app.first_start import FirstStart
from kiosk.devtools.finger import Finger
from kiosk.devtools.walk import said


class Installer:
    """Touches the first start's window; counts the touches."""

    def __init__(self, start: FirstStart) -> None:
        self.start = start
        self.finger = Finger(start.window)
        self.touches = 0

    def tap(self, name: str) -> None:
        """One touch."""
        self.finger.tap(name)
        self.touches += 1

    def press(self, context: str, text: str) -> None:
        """One touch on an interface text, in the language on screen."""
        self.tap(said(context, text))

    def sees(self, context: str, text: str) -> None:
        """Wait for an interface text."""
        self.finger.find(said(context, text))

    def has_event_file(self) -> None:
        """From the welcome to the files."""
        self.press("StartWelcome", "I have an event file")
        self.sees("FirstStartFlow", "Which event?")

    def confirm_words(self) -> None:
        """The organiser reads the same words."""
        self.press("StartSigner", "The words are the same")

    def begin_quickly(self, campaign: str) -> None:
        """From the welcome to the name."""
        self.press("StartWelcome", "Start without an office")
        self.tap(campaign)
        self.sees("StartName", "What is your group called?")

    def call_it(self, name: str) -> None:
        """Type the name on the on-screen keyboard."""
        self.press("StartName", "Name of the group, or of the stall")
        self.finger.type(name)
        self.touches += len(name)
        self.finger.press_key("EnterKey")
        self.touches += 1
        self.sees("StartPin", "Choose a PIN")

    def type_pin(self, pin: str) -> None:
        """Once."""
        for digit in pin:
            self.tap(digit)
        self.press("PinPad", "OK")

    def choose_pin(self, pin: str) -> None:
        """Twice the same."""
        self.type_pin(pin)
        self.sees("StartPin", "Type the same PIN again")
        self.type_pin(pin)
        self.sees("StartKey", "The key that opens the signatures")

    def write_page(self) -> None:
        """Onto the stick that is chosen."""
        self.press("StartKey", "Write the page onto the stick")
        self.sees("StartKept", "The page is on the stick")

    def look_at_machine(self) -> None:
        """The self-check, and on."""
        self.sees("StartMachine", "Check the machine")
        self.press("StartMachine", "Next")
        self.sees("StartRehearsal", "Sign once, for practice")

    def begin(self) -> None:
        """The kiosk."""
        self.sees("StartReady", "The tablet is ready")
        self.press("StartReady", "Start")
