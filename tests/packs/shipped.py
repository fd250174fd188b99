"""The packs that ship, and everything that is read in them."""

from kiosk.domain.campaign import Edition
from kiosk.packs.campaign import FILE, load_campaign
from kiosk.paths import CAMPAIGNS

SHIPPED = tuple(sorted(file.parent for file in CAMPAIGNS.glob(f"*/{FILE}")))
"""The folder of each pack."""


def texts(edition: Edition) -> list[str]:
    """Every text of one language, as it is read, apart from the language's own name."""
    sections = [t for s in edition.sections for t in (s.title, *(b.text for b in s.blocks))]
    return [
        *(edition.title, *edition.breath, edition.ask, edition.content_note),
        *(*sections, edition.statement, *edition.demands, *edition.consents.values()),
        *(edition.privacy_short, *(b.text for b in edition.privacy), *edition.next_steps),
    ]


def all_text(edition: Edition) -> str:
    """The same as one text, a line each."""
    return "\n".join(texts(edition))


LANGUAGES = tuple(
    sorted({each.language for folder in SHIPPED for each in load_campaign(folder).editions})
)
"""Every language that a shipped pack is in."""
