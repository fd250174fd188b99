"""E-mail addresses: their form, their likely slips, and endings that save touches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from email_validator import EmailNotValidError, validate_email

from .names import plain_address
from .slips import mended_domain
from .text import clean

BROKEN_DOTS = ("docomo.ne.jp", "ezweb.ne.jp", "au.com")
"""Carriers of Japan that gave out addresses with two dots together, or one before the @, against
RFC 5322, and whose customers still have them (also below these domains)."""


COMMON_DOMAINS = (
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "hotmail.fr", "outlook.com",
    "live.com", "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de",
    "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com", "aol.com", "mail.com",
    "email.com", "btinternet.com", "virginmedia.com", "sky.com", "talktalk.net", "ntlworld.com",
    "blueyonder.co.uk", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de",
    "freenet.de", "posteo.de", "mailbox.org", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr",
    "laposte.net", "bluewin.ch", "mail.ru", "yandex.ru", "yandex.com", "rambler.ru", "bk.ru",
    "inbox.ru", "list.ru", "proton.me", "protonmail.com", "pm.me", "riseup.net", "tutanota.com",
    "tuta.com", "zoho.com", "fastmail.com", "hotmail.ca", "hotmail.de", "hotmail.es",
    "hotmail.it", "hotmail.nl", "hotmail.be", "live.ca", "live.fr", "live.nl", "outlook.de",
    "outlook.fr", "outlook.es", "yahoo.ca", "yahoo.es", "yahoo.it", "yahoo.co.in", "yahoo.com.au",
    "yahoo.com.br", "aol.co.uk", "posteo.net", "posteo.eu", "fastmail.fm", "tuta.io",
    "tutamail.com", "tutanota.de", "protonmail.ch", "yandex.ua", "mail.ua", "mail.org",
)  # fmt: skip
"""Where many have their address, in the order in which they are offered to complete one."""

HABITS: Mapping[str, tuple[str, ...]] = {
    "en": ("gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com"),
    "ar": ("gmail.com", "hotmail.com", "yahoo.com", "outlook.com", "icloud.com"),
    "fr": ("gmail.com", "orange.fr", "hotmail.fr", "free.fr", "laposte.net"),
    "de": ("gmail.com", "gmx.de", "web.de", "t-online.de", "outlook.de"),
    "es": ("gmail.com", "hotmail.com", "outlook.es", "yahoo.es", "icloud.com"),
    "ru": ("mail.ru", "yandex.ru", "gmail.com", "bk.ru", "rambler.ru"),
}
"""What is offered first to whoever reads a language (our own choice); others get English."""
TOP_LEVEL: Mapping[str, tuple[str, ...]] = {
    "en": ("com", "co.uk", "org", "net", "ac.uk"),
    "ar": ("com", "net", "org", "edu", "info"),
    "fr": ("fr", "com", "org", "net", "eu"),
    "de": ("de", "com", "org", "net", "eu"),
    "es": ("es", "com", "org", "net", "eu"),
    "ru": ("ru", "com", "org", "net", "info"),
}
"""Ends of a domain of one's own, by language."""
MOST_ENDINGS = 4
"""As many as fit beside each other on the narrowest screen."""


def well_formed(value: str) -> bool:
    """By `email-validator`; no DNS look-up of what a person typed, ever.

    With the addresses that carriers of Japan gave out against the rule of dots.
    """
    local, at, domain = value.rpartition("@")
    if at and f".{domain.lower()}".endswith(tuple(f".{each}" for each in BROKEN_DOTS)):
        value = f"{'.'.join(filter(None, local.split('.')))}@{domain}"
    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def suggest_email(value: str) -> str | None:
    """The address as it was probably meant, or None: in signs that are what they look like, and
    with a slip in its provider's domain mended ("gmial.com").
    """
    typed = clean(value)
    local, at, domain = plain_address(typed).rpartition("@")
    if not (local and at and domain):
        return None
    small = domain.lower()
    mended = f"{local}@{mended_domain(small) or domain}"
    return mended if mended != typed and well_formed(mended) else None


@dataclass(frozen=True, slots=True)
class EmailEnding:
    """What one touch makes of an address."""

    shown: str
    """As on the key: "@", "@gmail.com", ".org"."""
    address: str
    whole: bool
    """Whether nothing is left to type."""


def endings(typed: str, language: str) -> tuple[EmailEnding, ...]:
    """One touch from `typed`: an "@" or a whole address; after an "@", what completes it."""
    local, at, domain = typed.strip().rpartition("@")
    if not at:
        whole = (_whole(domain, each) for each in _of(HABITS, language))
        return (EmailEnding("@", f"{domain}@", False), *islice(whole, MOST_ENDINGS))
    known = dict.fromkeys((*_of(HABITS, language), *COMMON_DOMAINS))
    fitting = (_whole(local, each) for each in known if _grows(domain.lower(), each))
    own = _own(local, domain, language)
    return tuple(islice((each for found in (fitting, own) for each in found), MOST_ENDINGS))


def _own(local: str, domain: str, language: str) -> Iterator[EmailEnding]:
    """Ends for a domain that is nobody's habit: "uni-koeln" → ".de"."""
    name, dot, begun = domain.partition(".")
    if name:
        for end in _of(TOP_LEVEL, language):
            if (not dot or _grows(begun.lower(), end)) and f"{name}.{end}" not in COMMON_DOMAINS:
                yield EmailEnding(f".{end}", f"{local}@{name}.{end}", True)


def _whole(local: str, domain: str) -> EmailEnding:
    return EmailEnding(f"@{domain}", f"{local}@{domain}", True)


def _grows(begun: str, end: str) -> bool:
    return end != begun and end.startswith(begun)


def _of(table: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return table.get(language.partition("-")[0], table["en"])
