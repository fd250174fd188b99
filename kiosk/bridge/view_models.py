"""What the window shows, in two groups: for who signs, and for the volunteers."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from .appeal import Appeal
from .attention import Attention
from .desk import Desk
from .event_choice import EventChoice
from .form import Form
from .lists import Lists
from .machine_status import MachineStatus
from .packing import Packing
from .paper_book import PaperBook
from .pin_gate import PinGate
from .read_aloud import ReadAloud
from .shift_book import ShiftBook
from .signature_counter import SignatureCounter
from .undo import Undo
from .withdrawals import Withdrawals

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignerViewModels(QObject):
    """From the appeal to the thank-you screen."""

    def __init__(
        self,
        parent: QObject,
        *,
        appeal: Appeal,
        form: Form,
        counter: SignatureCounter,
        undo: Undo,
        read_aloud: ReadAloud,
    ) -> None:
        super().__init__(parent)
        self._appeal = appeal
        self._form = form
        self._counter = counter
        self._undo = undo
        self._read_aloud = read_aloud

    @Property(Appeal, constant=True)
    def appeal(self) -> Appeal:
        """The campaign in the language that is shown."""
        return self._appeal

    @Property(Form, constant=True)
    def form(self) -> Form:
        """What is being typed."""
        return self._form

    @Property(SignatureCounter, constant=True)
    def counter(self) -> SignatureCounter:
        """How many signed here today."""
        return self._counter

    @Property(Undo, constant=True)
    def undo(self) -> Undo:
        """The signature just given."""
        return self._undo

    @Property(ReadAloud, constant=True)
    def readAloud(self) -> ReadAloud:
        """The voice."""
        return self._read_aloud


@QmlElement
class DeskViewModels(QObject):
    """Behind the PIN."""

    def __init__(
        self,
        parent: QObject,
        *,
        desk: Desk,
        shift_book: ShiftBook,
        lists: Lists,
        attention: Attention,
        withdrawals: Withdrawals,
        packing: Packing,
        paper_book: PaperBook,
        machine_status: MachineStatus,
        pin_gate: PinGate,
        events: EventChoice,
        event_changeable: bool,
    ) -> None:
        super().__init__(parent)
        self._events = events
        self._event_changeable = event_changeable
        self._desk = desk
        self._shift_book = shift_book
        self._lists = lists
        self._attention = attention
        self._withdrawals = withdrawals
        self._packing = packing
        self._paper_book = paper_book
        self._machine_status = machine_status
        self._pin_gate = pin_gate

    @Property(Desk, constant=True)
    def desk(self) -> Desk:
        """Is everything all right?"""
        return self._desk

    @Property(ShiftBook, constant=True)
    def shiftBook(self) -> ShiftBook:
        """The shift and its words."""
        return self._shift_book

    @Property(Lists, constant=True)
    def lists(self) -> Lists:
        """The day's list, written."""
        return self._lists

    @Property(Attention, constant=True)
    def attention(self) -> Attention:
        """Rows that need it."""
        return self._attention

    @Property(Withdrawals, constant=True)
    def withdrawals(self) -> Withdrawals:
        """Signatures taken back by their code."""
        return self._withdrawals

    @Property(Packing, constant=True)
    def packing(self) -> Packing:
        """The end of the day."""
        return self._packing

    @Property(PaperBook, constant=True)
    def paperBook(self) -> PaperBook:
        """Sheets of paper, handed out and come back."""
        return self._paper_book

    @Property(EventChoice, constant=True)
    def events(self) -> EventChoice:
        """Event files on sticks."""
        return self._events

    @Property(bool, constant=True)
    def eventChangeable(self) -> bool:
        """Whether this tablet has its event from its own screen."""
        return self._event_changeable

    @Property(MachineStatus, constant=True)
    def machineStatus(self) -> MachineStatus:
        """Battery, room, locks."""
        return self._machine_status

    @Property(PinGate, constant=True)
    def pinGate(self) -> PinGate:
        """The way in."""
        return self._pin_gate
