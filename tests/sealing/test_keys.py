"""Keys are kept whole, private and apart."""

import errno
import os
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.domain.errors import BadKey, WrongWords
from kiosk.sealing.keys import (
    OpeningKey,
    SigningKey,
    check_recipient,
    kiosk_id,
    signature_holds,
    unwrap,
    wrap,
)
from kiosk.sealing.words import new_words

from .make_vectors import KEYS, SEEDS


def test_a_signing_key_is_made_once_and_found_again(tmp_path: Path) -> None:
    """The second start has the first start's key, in a file of its owner alone."""
    path = tmp_path / "private" / "device.key"
    first = SigningKey.load_or_create(path)
    assert SigningKey.load_or_create(path).public == first.public
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["device.key"]


def test_a_power_cut_while_the_key_is_made_does_no_harm(tmp_path: Path) -> None:
    """A half-written key never has the key's name, so the next start simply makes one.

    Whoever wrote that half may be about to go on: it is not ours to remove.
    """
    (tmp_path / "device.key.new").write_text("11")
    made = SigningKey.load_or_create(tmp_path / "device.key")
    assert SigningKey.load(tmp_path / "device.key").public == made.public
    assert (tmp_path / "device.key.new").read_text() == "11"


def both_at_once(path: Path) -> tuple[str, str]:
    """The public keys that two processes have, which came to the same empty place together."""
    read, write = os.pipe()
    children = []
    for _ in range(2):
        command = [sys.executable, "-c", MAKING, str(path)]
        children.append(
            subprocess.Popen(command, stdin=read, stdout=subprocess.PIPE, text=True, bufsize=1)
        )
    os.close(read)
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    os.close(write)  # both wake at this
    said = [child.communicate(timeout=60)[0].strip() for child in children]
    return said[0], said[1]


MAKING = """
import sys
from pathlib import Path
from kiosk.sealing.keys import SigningKey
print("ready", flush=True)
sys.stdin.read()
print(SigningKey.load_or_create(Path(sys.argv[1])).public)
"""


def test_two_that_start_at_once_have_the_key_that_is_on_the_disk(tmp_path: Path) -> None:
    """Whoever comes second takes what is there; nobody keeps a key that no file holds."""
    for turn in range(12):
        path = tmp_path / str(turn) / "hub.key"
        assert both_at_once(path) == (SigningKey.load(path).public,) * 2
        assert [each.name for each in path.parent.iterdir()] == ["hub.key"]


def test_many_threads_make_one_key(tmp_path: Path) -> None:
    """The same within one process, where they meet more often."""
    for turn in range(40):
        path = tmp_path / f"{turn}.key"
        gate = threading.Barrier(8)

        def make(path: Path = path, gate: threading.Barrier = gate) -> str:
            gate.wait()
            return SigningKey.load_or_create(path).public

        with ThreadPoolExecutor(8) as crowd:
            made = {each.result() for each in [crowd.submit(make) for _ in range(8)]}
        assert made == {SigningKey.load(path).public}


def test_only_what_is_new_is_made(tmp_path: Path) -> None:
    """Asked for a key that has to be there, nothing is made; the place is named."""
    with pytest.raises(BadKey, match="no such file") as caught:
        SigningKey.load(tmp_path / "hub.key")
    assert caught.value.place == str(tmp_path / "hub.key")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_links_keeps_keys_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick's file system has no hard links: the key is made all the same, once."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("kiosk.sealing.keys.os.link", refuse)
    path = tmp_path / "device.key"
    made = SigningKey.load_or_create(path)
    assert SigningKey.load_or_create(path).public == made.public
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["device.key"]


@pytest.mark.parametrize("content", ["", "11" * 31, "not a key", "é" * 64])
def test_a_damaged_signing_key_is_named_and_kept(tmp_path: Path, content: str) -> None:
    """A file that is no key is refused with its place, and not overwritten."""
    path = tmp_path / "device.key"
    path.write_text(content, "utf-8")
    with pytest.raises(BadKey) as caught:
        SigningKey.load_or_create(path)
    assert caught.value.place == str(path)
    assert path.read_text("utf-8") == content


def test_an_opening_key_is_saved_and_loaded(tmp_path: Path) -> None:
    """What is saved is what is loaded, in an age identity file that is never overwritten."""
    key, path = OpeningKey.generate(), tmp_path / "office.key"
    key.save(path, "office")
    assert OpeningKey.load(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(BadKey):
        OpeningKey.generate().save(path, "another")
    assert OpeningKey.load(path) == key


def test_a_key_file_edited_on_windows_still_loads(tmp_path: Path) -> None:
    """A byte order mark and CR LF do no harm."""
    path = tmp_path / "office.key"
    text = f"# made today\r\n{KEYS['office'].secret}\r\n"
    path.write_bytes(text.encode("utf-8-sig"))
    assert OpeningKey.load(path) == KEYS["office"]


@pytest.mark.parametrize("content", [b"", b"# nothing\n", b"age1abc\n", b"\xff\xfe"])
def test_a_file_without_a_key_is_named(tmp_path: Path, content: bytes) -> None:
    """A wrong file gives BadKey with its place and a way out."""
    path = tmp_path / "office.key"
    path.write_bytes(content)
    with pytest.raises(BadKey) as caught:
        OpeningKey.load(path)
    assert caught.value.place == str(path)
    assert "petition-kiosk keys new" in caught.value.remedy


def test_a_secret_is_not_in_a_key_s_repr() -> None:
    """A key that lands in a log line or a traceback does not give itself away."""
    assert "SECRET" not in repr(KEYS["office"])
    assert KEYS["office"].recipient in repr(KEYS["office"])


def test_signatures_of_others_do_not_hold() -> None:
    """Only the owner's signature over exactly these bytes holds; broken keys never do."""
    key = SigningKey.from_seed(bytes.fromhex(SEEDS["kiosk"]))
    signature = key.sign(b"bytes")
    assert signature_holds(key.public, signature, b"bytes")
    assert not signature_holds(key.public, signature, b"other bytes")
    assert not signature_holds(SigningKey.generate().public, signature, b"bytes")
    assert not signature_holds("not hex", signature, b"bytes")
    assert not signature_holds(key.public, b"short", b"bytes")


def test_a_kiosk_s_id_never_changes() -> None:
    """The id is derived from the public key as the first release did."""
    key = SigningKey.from_seed(bytes.fromhex(SEEDS["kiosk"]))
    assert kiosk_id(key.public) == "10ba682c8ad13513971e8b56881aab8b"


def test_a_recipient_is_checked() -> None:
    """A public key passes, a secret key or a typing error is refused with its place."""
    assert check_recipient(KEYS["office"].recipient, "event.toml:3") == KEYS["office"].recipient
    for wrong in (KEYS["office"].secret, KEYS["office"].recipient[:-1], "", "é"):
        with pytest.raises(BadKey, match=r"^event\.toml:3"):
            check_recipient(wrong, "event.toml:3")


def test_a_shift_opens_with_its_words_alone() -> None:
    """The words open, however the tablet's keyboard wrote them; other words do not."""
    words = new_words()
    wrapped = wrap(KEYS["shift"].secret, words)
    assert unwrap(wrapped, f" {words.upper().replace(' ', '-')} ") == KEYS["shift"]
    with pytest.raises(WrongWords):
        unwrap(wrapped, new_words())
