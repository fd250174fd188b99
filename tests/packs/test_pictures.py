"""Pictures that are none, are too large, or reach out."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.errors import BadPack
from kiosk.packs.pictures import MAX_BYTES, check_picture

from .kit import Workbench, well_said


def pixels(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    """A real picture."""
    data = io.BytesIO()
    Image.effect_noise(size, 50).convert("RGB").save(data, kind)
    return data.getvalue()


PIXELS = b"\0\0\0\1IDAT\0" + struct.pack(">I", zlib.crc32(b"IDAT\0"))


def png_claiming(width: int, height: int) -> bytes:
    """A tiny PNG whose header claims to be enormous."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n\0\0\0\r" + head + struct.pack(">I", zlib.crc32(head)) + PIXELS


def refusal(path: Path, content: bytes) -> BadPack:
    """How a picture is refused."""
    path.write_bytes(content)
    with pytest.raises(BadPack) as caught:
        check_picture(path, "shown")
    well_said(caught.value)
    return caught.value


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_real_pictures(tmp_path: Path, kind: str) -> None:
    """Each kind is taken whole, and refused when its second half is missing."""
    path = tmp_path / f"a.{kind}"
    path.write_bytes(pixels(kind))
    check_picture(path, "shown")
    error = refusal(path, pixels(kind)[: len(pixels(kind)) // 2])
    assert error.place == "shown"
    assert "not a whole" in error.what


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.png", b"hello", "not a whole PNG"),
        ("a.png", b"", "not a whole PNG"),
        ("a.jpg", pixels("png"), "not a whole JPEG"),
        ("a.gif", pixels("gif"), "“.gif” are not shown"),
        ("a.png", png_claiming(8001, 10), "more than 8000 pixels a side"),
        ("a.png", png_claiming(7000, 7000), "24 million"),
        ("a.png", png_claiming(60_000, 60_000), "more than 8000 pixels a side"),
        ("a.png", png_claiming(10_000, 10_000), "more than 8000 pixels a side"),
        ("a.png", bytes(MAX_BYTES + 1), "larger than 16 MiB"),
    ],
)
def test_what_is_no_picture(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    """Text, another kind, a bomb in the header, an enormous file: refused with the reason."""
    assert what in refusal(tmp_path / name, content).what


def svg(inside: str, attributes: str = "") -> bytes:
    """An SVG with something on its second line."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>\n{inside}</svg>'.encode()


def test_sound_svg(tmp_path: Path) -> None:
    """Gradients and references inside the drawing are fine."""
    path = tmp_path / "a.svg"
    gradient = '<linearGradient id="g"/><rect fill="url(#g)" style="stroke:url( \'#g\' )"/>'
    path.write_bytes(svg(gradient + '<use href="#g"/><style>a{fill:url("#g")}</style>'))
    check_picture(path, "shown")


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (b"hello", 1, "broken XML"),
        (b"", 1, "broken XML"),
        (b"<html/>", 1, "root is not svg"),
        (b"<svg/>", 1, "root is not svg"),
        (svg("<rect>"), 2, "broken XML"),
        (svg("<script>1</script>"), 2, "“script”"),
        (svg("<animate/>"), 2, "“animate”"),
        (svg('<rect onclick="a()"/>'), 2, "must not react"),
        (svg('<image href="https://example.org/a.png"/>'), 2, "outside itself"),
        (svg('<image href="data:image/png;base64,AA"/>'), 2, "outside itself"),
        (svg('<rect fill="url(https://example.org)"/>'), 2, "outside itself"),
        (svg("<rect style=\"fill: URL( 'a.svg#b')\"/>"), 2, "outside itself"),
        (svg("<style>@import 'a.css';</style>"), 2, "outside itself"),
        (svg("<style>a{fill:u\\72l(b)}</style>"), 2, "outside itself"),
        (svg("", 'xmlns:x="l" x:href="/etc/passwd"'), 1, "outside itself"),
        (b'<?xml-stylesheet href="a.css"?>' + svg(""), 1, "style sheet"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), 1, "declarations"),
    ],
)
def test_svg_that_is_more_than_a_drawing(
    tmp_path: Path, content: bytes, line: int, what: str
) -> None:
    """Scripts, reactions, animations, entities, references outward: refused with the line."""
    error = refusal(tmp_path / "a.svg", content)
    assert error.place == f"shown:{line}"
    assert what in error.what


def test_pack_with_a_false_picture(bench: Workbench) -> None:
    """A pack names the picture that is none, for the attract screen and for a section."""
    bench.write("pictures/lake.png", "not a picture")
    assert bench.refused().place == f"{bench.folder}/pictures/lake.png"
    bench.write("pictures/a.svg", "<svg")
    assert bench.refused().place == f"{bench.folder}/pictures/a.svg:1"
