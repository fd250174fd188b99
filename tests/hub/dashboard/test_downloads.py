"""What is taken home: opened by the office with its own command, and by nobody without the key."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import insert

from kiosk.hub.dashboard.pages import LOGIN, PREFIX
from kiosk.hub.dashboard.routes import PIECE_BYTES, counts_csv, sealed_file, sealed_name
from kiosk.hub.database import open_storage
from kiosk.hub.engine import transaction
from kiosk.hub.overview import HourCount, Overview, SealedRow
from kiosk.hub.retention import Retention
from kiosk.hub.storage import HubStorage
from kiosk.hub.tables import envelopes
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.services.mirror_file import MAX_FRAME_BYTES, RowFrame, frames
from kiosk.services.recovery import read_mirrors
from tests.cli import command
from tests.clock import AT, HOUR

from ..kit import OFFICE, SECONDS, WITHDRAWAL
from ..signed import Stall
from .browser import COOKIE
from .conftest import Office

MANY = 1_200
"""More than two portions."""


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[HubStorage]:
    """A real database."""
    with open_storage(tmp_path / "hub", None) as opened:
        yield opened


def opened(file: Path, key: OpeningKey = OFFICE) -> tuple[int, str, list[dict[str, str]]]:
    """`petition-kiosk open FILE`: its status, its words, and the rows of its lists."""
    secret = file.parent / "office.key"
    secret.write_text(key.secret)
    secret.chmod(0o600)
    done = command.run("open", file, "--key", secret)
    lists = [each.read_text("utf-8-sig") for each in file.parent.glob("*.csv")]
    rows = [row for text in lists for row in csv.DictReader(io.StringIO(text))]
    return done.returncode, done.stdout + done.stderr, rows


def written(storage: HubStorage, campaign: str, folder: Path) -> Path:
    """The file as a browser would save it."""
    file = folder / sealed_name(campaign, AT, rehearsal=False)
    with file.open("wb") as stream:
        stream.writelines(sealed_file(Overview(storage.engine).sealed(campaign)))
    return file


def test_the_office_opens_it(storage: HubStorage, tmp_path: Path) -> None:
    """Two tablets, this campaign only; the withdrawn signature is counted and not listed."""
    stalls = Stall(storage), Stall(storage)
    for number, stall in enumerate(stalls):
        stall.sign(f"a{number}@example.org", family=f"Name{number}")
        stall.sign(f"b{number}@example.org", campaign="another")
    gone = stalls[0].sign("gone@example.org", family="Gone")
    verifier = verifier_of(proof_of(WITHDRAWAL))
    kiosk = next(k.id for k in storage.kiosks() if k.public_key == stalls[0].device.public)
    assert storage.withdraw(kiosk, gone, verifier, AT)
    file = written(storage, stalls[0].campaign, tmp_path)
    assert file.name == f"hub-an-appeal-{HOUR.replace('-', '')}.pkmirror"
    status, said, rows = opened(file)
    assert status == 0, said
    assert sorted(row["family_name"] for row in rows) == ["Name0", "Name1"]
    assert "1 withdrawn" in said


def test_an_older_copy_does_not_bring_a_withdrawn_one_back(
    storage: HubStorage, tmp_path: Path
) -> None:
    """Opened together with a copy from before, the signature that was taken back stays away."""
    stall = Stall(storage)
    kept = stall.sign("kept@example.org", family="Kept")
    gone = stall.sign("gone@example.org", family="Gone")
    before = tmp_path / "before.pkmirror"
    written(storage, stall.campaign, tmp_path).rename(before)
    (kiosk,) = storage.kiosks()
    assert storage.withdraw(kiosk.id, gone, verifier_of(proof_of(WITHDRAWAL)), AT)
    after = written(storage, stall.campaign, tmp_path)
    (together,) = read_mirrors([before, after])
    assert [row.id for row in together.listed() if row.state != "withdrawn"] == [kept]
    (alone,) = read_mirrors([before])
    assert len([row for row in alone.listed() if row.state != "withdrawn"]) == 2, "control"


def test_another_key_opens_nothing(storage: HubStorage, tmp_path: Path) -> None:
    """Whoever finds the file finds sealed envelopes; no name is in its bytes."""
    stall = Stall(storage)
    stall.sign("zelimkhanova@example.org", family="Zelimkhanova")
    file = written(storage, stall.campaign, tmp_path)
    assert b"elimkhan" not in file.read_bytes()
    status, said, rows = opened(file, OpeningKey.generate())
    assert status != 0
    assert rows == []
    assert "elimkhan" not in said


def test_portions_are_joined_without_loss(storage: HubStorage) -> None:
    """Every row once and in the order of its chain, over the borders of portions."""
    stall = Stall(storage)
    one = stall.sign()
    row = next(Overview(storage.engine).sealed(stall.campaign))
    (kiosk,) = storage.kiosks()
    rows = [
        {
            "id": f"{seq:08x}-0000-4000-8000-000000000000",
            "digest": str(seq),
            "kiosk": kiosk.id,
            "seq": seq,
            "campaign": stall.campaign,
            "event": "e",
            "envelope": b"x",
            "received_at": AT,
            "prev": "p",
        }
        for seq in range(2, MANY + 1)
    ]
    with transaction(storage.engine) as connection:
        connection.execute(insert(envelopes), rows)
    found = list(Overview(storage.engine).sealed(stall.campaign))
    assert [each.seq for each in found] == list(range(1, MANY + 1))
    assert (found[0], found[0].id) == (row, one)


def test_emptied_envelopes_are_left_out(storage: HubStorage) -> None:
    """Of an anonymous campaign there is nothing to take home."""
    stall = Stall(storage)
    stall.sign()
    assert len(list(Overview(storage.engine).sealed(stall.campaign))) == 1
    retention = Retention(storage.engine)
    retention.close(stall.campaign, 0.0)
    retention.anonymise(stall.campaign, 0.0)
    assert list(Overview(storage.engine).sealed(stall.campaign)) == []


def test_a_rehearsal_says_so_in_its_name() -> None:
    """The office's command refuses to mix the two."""
    assert sealed_name("a", AT, rehearsal=True).startswith("REHEARSAL-")
    assert not sealed_name("a", AT, rehearsal=False).startswith("REHEARSAL-")


def test_each_tablet_is_introduced_once(tmp_path: Path) -> None:
    """Two tablets' rows, over several pieces, make two introductions and every row."""
    each = PIECE_BYTES // 5_000
    rows = [
        SealedRow(key * 64, f"{key}{n}", n, "e", "d", AT, bytes(5_000))
        for key in "ab"
        for n in range(1, each + 1)
    ]
    pieces = list(sealed_file(rows))
    assert len(pieces) == 3
    assert max(map(len, pieces)) < PIECE_BYTES + MAX_FRAME_BYTES
    assert b"".join(pieces).count(b'"kind":"kiosk"') == 2
    found = list(frames(io.BytesIO(b"".join(pieces))))
    assert [f.row.id for f in found if isinstance(f, RowFrame)] == [row.id for row in rows]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", "\t=1", 'a "quoted", name', "سوق"])
def test_no_cell_is_a_formula(name: str) -> None:
    """Whatever a tablet is called, its cell begins with its id, and reads back as it was."""
    line = HourCount(AT, "a", "a-stall", "0" * 32, name, 3)
    text = "".join(counts_csv([line])).removeprefix("\ufeff")
    head, row = csv.reader(io.StringIO(text, newline=""))
    assert head == ["day", "hour", "campaign", "event", "tablet", "signatures"]
    assert row == [AT[:10], AT[11:16], "a", "a-stall", f"{'0' * 32} {name}", "3"]


def test_the_browser_saves_both(office: Office) -> None:
    """Over HTTP they are attachments with a name, whole, and nobody's without a session."""
    cookies = {COOKIE: office.session()}
    with httpx.Client(base_url=office.hub.url, timeout=SECONDS, cookies=cookies) as client:
        counts = client.get(f"{PREFIX}/counts.csv")
        sealed = client.get(f"{PREFIX}/campaigns/library/sealed")
        missing = client.get(f"{PREFIX}/campaigns/no-such/sealed")
        gathered = client.get(f"{PREFIX}/campaigns/an-appeal/gathered")
        unknown = client.get(f"{PREFIX}/campaigns/no-such/gathered")
    assert counts.headers["Content-Disposition"] == 'attachment; filename="counts.csv"'
    rows = list(csv.reader(io.StringIO(counts.text.removeprefix("\ufeff"))))
    assert sum(int(row[-1]) for row in rows[1:]) == 5
    ours = sum(int(row[-1]) for row in rows[1:] if row[2] == "an-appeal")
    cells = re.findall(r'data-label="Signatures">([\d,]+)<', gathered.text)
    assert (sum(map(int, cells)), unknown.status_code) == (ours, 404)
    assert sealed.headers["Content-Disposition"].endswith('.pkmirror"')
    assert sealed.content.count(b"PKENV1\r\n") == 2
    assert missing.status_code == 404
    outside = httpx.get(f"{office.hub.url}{PREFIX}/campaigns/library/sealed", timeout=SECONDS)
    assert (outside.headers["Location"], outside.content) == (LOGIN, b"")
