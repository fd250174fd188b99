"""Signers for printed lists, with made-up names in many scripts."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import paths
from kiosk.app.printing.hand_in import HandIn, PrintedColumn
from kiosk.domain.campaign import Campaign, FieldName
from kiosk.domain.signature import GivenConsent, Line, Signature, fitted, on_grid
from kiosk.domain.text import clean
from kiosk.packs.pack import open_pack
from kiosk.services.listing import Opened
from tests.clock import HOUR as HOUR

CYRILLIC = (("Анна", "Жукова"), ("Семён", "Щербаков"), ("Їжакевич", "Ґалаґан"))
ARABIC = (("محمد", "الأحمد"), ("فاطمة", "بنت علي"), ("لا", "إله"))
GROWN = (
    *(("श्रीमती", "क्षत्रिय"), ("राजेश", "कुमार"), ("தமிழ்ச்செல்வி", ""), ("முத்துக்குமார்", "")),
    *(("សុភា", "ខ្មែរ"), ("නිශ්ශංක", "සිල්වා"), ("အောင်", "ဆန်း"), ("সুস্মিতা", "চট্টোপাধ্যায়")),
)
"""In scripts whose letters grow together."""
OTHER = (
    *(("Élodie", "Łukasz-Öztürk"), ("Nguyễn", "Thị Hương"), ("Ángel", "O’Neill")),
    *(("משה", "כהן"), ("გიორგი", "ბერიძე"), ("Արամ", "Սարգսյան"), ("መስፍን", "ተስፋዬ")),
    *(("Ἀλέξανδρος", "Παπαδόπουλος"), ("สมชาย", "กิตติศักดิ์")),
)
LONG = "Maximilianealexandrakonstantine"
AWKWARD = (
    *("=HYPERLINK(1)", "@cmd", "+1-2", "-5", "\u202egnp.exe", "<b>bold</b> &amp; %1 %n"),
    *(clean("Z\u0338\u0322\u031b\u0301\u0300\u0302a\u0334\u0353l"), (LONG * 4)[:120], "\ttab"),
)
SCRIBBLE: Line = tuple(
    on_grid(0.1 + 0.02 * t, 0.5 + 0.35 * math.sin(t / 2) * math.cos(t / 9)) for t in range(41)
)


def signer(
    number: int,
    given: str,
    family: str = "",
    *,
    strokes: tuple[Line, ...] = (),
    language: str = "en",
    postcode: str = "SW1A 1AA",
    country: str = "GB",
    contact: bool = False,
) -> Opened:
    """One signature in clear."""
    fields = {
        FieldName.GIVEN_NAME: given,
        FieldName.FAMILY_NAME: family,
        FieldName.EMAIL: f"person{number}@example.org",
        FieldName.POSTCODE: postcode,
        FieldName.COUNTRY: country,
    }
    consents = (GivenConsent("contact_email", 1, contact),)
    signature = Signature(
        {name: value for name, value in fields.items() if value},
        language, 1, 1, "0" * 64, consents, HOUR, 30, (), fitted(strokes) if strokes else (),
    )  # fmt: skip
    return Opened(f"{number:032x}", signature)


def crowd(count: int) -> list[Opened]:
    """`count` people; every seventh has signed with a finger."""
    return [
        signer(n, "Jordan", f"Example{n}", strokes=(SCRIBBLE,) if n % 7 == 0 else ())
        for n in range(1, count + 1)
    ]


@contextmanager
def shipped() -> Iterator[Campaign]:
    """The campaign that ships."""
    with open_pack(paths.DEFAULT_CAMPAIGN) as pack:
        yield pack.campaign


def hand_in(campaign: Campaign, language: str = "en", rehearsal: bool = False) -> HandIn:
    """With every column there is."""
    return HandIn(
        campaign,
        campaign.edition(language),
        "Saturday stall",
        "Market Square",
        HOUR,
        frozenset(PrintedColumn),
        rehearsal=rehearsal,
    )
