"""A small campaign in two languages, made by hand."""

from dataclasses import replace

from kiosk.domain.campaign import (
    Block,
    BlockKind,
    Campaign,
    Colours,
    Consent,
    Edition,
    FieldName,
    FormField,
    Section,
)


def section(number: int, blocks: int = 2) -> Section:
    """A section of so many paragraphs."""
    told = tuple(Block(BlockKind.PARAGRAPH, f"Told {number}.{at}") for at in range(blocks))
    return Section(f"Section {number}", told, None)


ENGLISH = Edition(
    language="en",
    endonym="English",
    right_to_left=False,
    title="Keep the lake clean",
    breath=("The lake is dirty.",),
    ask="Sign for a clean lake.",
    content_note="",
    sections=(section(1), section(2), section(3)),
    statement="Clean the lake.",
    demands=("Stop the spill.", "Pay for it."),
    consents={"contact_email": "Keep me informed.", "contact_post": "Write to me."},
    privacy_short="Sealed at once.",
    privacy=(Block(BlockKind.PARAGRAPH, "Who asks: the stall."),),
    next_steps=("We count.",),
)
ARABIC = replace(
    ENGLISH,
    language="ar",
    endonym="العربية",
    right_to_left=True,
    title="حافظوا على البحيرة",
    statement="نظفوا البحيرة.",
    consents={"contact_email": "أبقوني على اطلاع.", "contact_post": "راسلوني."},
    sections=(section(1, blocks=1), section(2)),
)
COLOURS = Colours(**dict.fromkeys(Colours.__dataclass_fields__, "#123456"))
FIELDS = (
    FormField(FieldName.GIVEN_NAME, required=True),
    FormField(FieldName.FAMILY_NAME, required=True),
    FormField(FieldName.EMAIL, required=False),
    FormField(FieldName.POSTCODE, required=False),
    FormField(FieldName.COUNTRY, required=False),
)
CAMPAIGN = Campaign(
    id="lake",
    version=3,
    statement_version=2,
    petition_url="https://example.org/lake",
    targets=("The council",),
    fields=FIELDS,
    consents=(Consent("contact_email", 4), Consent("contact_post", 1)),
    colours=COLOURS,
    picture=None,
    editions=(ENGLISH, ARABIC),
)
