"""Pictures of a pack: really pictures, of a bearable size, and an SVG reaches for nothing."""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml import sax as safe_sax
from PIL import Image

from kiosk.domain.errors import BadPack

MAX_BYTES = 16 * 1024 * 1024
MAX_SIDE = 8000
"""Pixels."""
MAX_PIXELS = 24_000_000
"""96 MiB once decoded; Qt refuses 256 MiB, a tablet suffers long before."""
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_REMEDY = "Export the picture again as PNG, JPEG, WebP or plain SVG."


def check_picture(path: Path, shown: str) -> None:
    """Raise BadPack naming `shown` unless `path` is a picture that the kiosk can show."""
    suffix = path.suffix.lower()
    if suffix != ".svg" and suffix not in FORMATS:
        raise BadPack(shown, f"Pictures of the kind “{suffix}” are not shown.", _REMEDY)
    if path.stat().st_size > MAX_BYTES:
        raise BadPack(shown, "This picture is larger than 16 MiB.", "Make it smaller.")
    if suffix == ".svg":
        _check_svg(path, shown)
    else:
        _check_pixels(path, shown, FORMATS[suffix])


def _check_pixels(path: Path, shown: str, kind: str) -> None:
    too_large = BadPack(
        shown,
        f"This picture has more than {MAX_SIDE} pixels a side or {MAX_PIXELS // 10**6} million.",
        "Make it smaller; 2000 pixels a side are plenty.",
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=(kind,)) as picture:
                width, height = picture.size
                if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
                    raise too_large
                picture.verify()
            with Image.open(path, formats=(kind,)) as picture:
                # A JPEG is decoded small: enough to see that it is whole.
                picture.draft("RGB", (256, 256))
                picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise too_large from error
    except (OSError, SyntaxError, ValueError) as error:
        raise BadPack(shown, f"This is not a whole {kind} picture.", _REMEDY) from error


def _check_svg(path: Path, shown: str) -> None:
    reader = _SvgReader()
    try:
        safe_sax.parse(str(path), reader, forbid_dtd=True)
    except _UnwantedError as error:
        raise BadPack(f"{shown}:{reader.line}", str(error), _REMEDY) from error
    except SAXParseException as error:
        place = f"{shown}:{error.getLineNumber()}"
        raise BadPack(place, "This is not an SVG picture (broken XML).", _REMEDY) from error
    except (SAXException, DefusedXmlException, UnicodeError, OSError) as error:
        place = f"{shown}:{reader.line}"
        what = "This is not an SVG picture (XML with declarations of its own)."
        raise BadPack(place, what, _REMEDY) from error


class _UnwantedError(Exception):
    """A sentence about what an SVG must not contain."""


class _SvgReader(ContentHandler):
    """Stops at the first thing that is not a still, self-contained drawing."""

    OUTSIDE = "An SVG picture must not refer to anything outside itself."
    NAMESPACE = "http://www.w3.org/2000/svg"
    SCRIPTED = ("script", "handler", "listener", "foreignobject", "iframe", "set", "discard")
    ANIMATED = ("animate", "animatecolor", "animatemotion", "animatetransform")
    REACHES = re.compile(r"@import|\\|url\(\s*[\"']?\s*(?!#|[\"'\s])", re.IGNORECASE)
    """Also any backslash: style sheets may spell “url” with escapes."""
    TAIL = 1024
    """Characters of text looked at together, however the parser cuts it."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._text = ""

    @property
    def line(self) -> int:
        """Where the parser stands."""
        locator = getattr(self, "_locator", None)
        return (locator.getLineNumber() if locator else None) or 1

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        self._depth += 1
        if self._depth == 1 and (name != "svg" or attrs.get("xmlns") != self.NAMESPACE):
            raise _UnwantedError("This is not an SVG picture (the root is not svg).")
        element = name.rpartition(":")[2].lower()
        if element in (*self.SCRIPTED, *self.ANIMATED):
            raise _UnwantedError(f"An SVG picture must not contain “{element}”.")
        for attribute, value in attrs.items():
            self._check_attribute(attribute.lower(), value)

    def _check_attribute(self, attribute: str, value: str) -> None:
        if attribute.startswith("on"):
            raise _UnwantedError(f"An SVG picture must not react (“{attribute}”).")
        refers = attribute.rpartition(":")[2] in ("href", "src", "base")
        if (refers and not value.strip().startswith("#")) or self.REACHES.search(value):
            raise _UnwantedError(self.OUTSIDE)

    def endElement(self, name: str) -> None:
        self._depth -= 1
        self._text = ""

    def characters(self, content: str) -> None:
        self._text += content
        if self.REACHES.search(self._text):
            raise _UnwantedError(self.OUTSIDE)
        self._text = self._text[-self.TAIL :]

    def processingInstruction(self, target: str, data: str) -> None:
        raise _UnwantedError("An SVG picture must not call for a style sheet.")
