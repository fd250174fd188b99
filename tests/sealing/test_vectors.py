"""The stored vectors and the code agree, in this release and in every later one."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.delivery import Receipt
from kiosk.domain.errors import BadEnvelope, BadReceipt
from kiosk.sealing import envelope as envelope_module
from kiosk.sealing.envelope import open_envelope, parse
from kiosk.sealing.keys import OpeningKey
from kiosk.sealing.receipts import check_receipt
from kiosk.sealing.withdrawal import proof_of, verifier_of
from kiosk.services.payload import signature_from

from . import make_vectors

FOLDER = Path(__file__).parent / "vectors"
STORED = {path.name: json.loads(path.read_text("ascii")) for path in sorted(FOLDER.glob("*.json"))}
ALL = {**STORED, "made now": make_vectors.make()}
NEVER_CHANGED = {"v1.json": "e32ece2b5073bc387a8f3583b6891a7b0ae1f0af93961c24065b711326de7299"}
"""SHA-256 of each stored file. A later release adds files and lines here; it removes none."""


def _cases(member: str) -> list[Any]:
    return [
        pytest.param(vectors, vector, id=f"{name}:{vector.get('name', vector.get('typed'))!r}")
        for name, vectors in ALL.items()
        for vector in vectors[member]
    ]


def test_stored_vectors_are_never_changed() -> None:
    """Every release opens the stored envelopes of all earlier ones: the files stay as they are."""
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir()}
    assert found == NEVER_CHANGED


@pytest.mark.parametrize(("vectors", "vector"), _cases("envelopes"))
def test_envelope(vectors: dict[str, Any], vector: dict[str, Any]) -> None:
    """Each envelope opens to its payload, or is refused with its code."""
    key = OpeningKey.from_secret(vectors["age_keys"][vector["key"]], "vectors")
    raw = base64.b64decode(vector["envelope"])
    if vector["error"] is not None:
        with pytest.raises(BadEnvelope, match=f"^{vector['error']}$"):
            signature_from(open_envelope(parse(raw), vector["kiosk"], [key]))
        return
    envelope = parse(raw)
    payload = open_envelope(envelope, vector["kiosk"], [key])
    assert payload == vector["payload"]
    assert envelope.digest == vector["digest"]
    known = {name: value for name, value in payload.items() if name != "later"}
    assert signature_from(payload).payload() == known


@pytest.mark.parametrize(("vectors", "vector"), _cases("receipts"))
def test_receipt(vectors: dict[str, Any], vector: dict[str, Any]) -> None:
    """Each receipt proves delivery, or is refused with its code."""
    receipt = Receipt(**vector["receipt"])
    expected = {"id": vector["id"], "digest": vector["digest"], "hub_key": vectors["hub"]}
    if vector["error"] is None:
        check_receipt(receipt, **expected)
        return
    with pytest.raises(BadReceipt, match=f"^{vector['error']}$"):
        check_receipt(receipt, **expected)


@pytest.mark.parametrize(("vectors", "vector"), _cases("withdrawals"))
def test_withdrawal_code(vectors: dict[str, Any], vector: dict[str, Any]) -> None:
    """Each code as typed gives its proof and verifier, or is no code."""
    if vector["proof"] is None:
        with pytest.raises(ValueError, match="not a withdrawal code"):
            proof_of(vector["typed"])
        return
    assert proof_of(vector["typed"]) == vector["proof"]
    assert verifier_of(vector["proof"]) == vector["verifier"]


def test_every_refusal_has_a_vector() -> None:
    """No rule of an envelope is without an example that breaks it."""
    source = Path(envelope_module.__file__).read_text("utf-8")
    codes = set(re.findall(r'BadEnvelope\("(\w+)"\)|"(header_\w+)"|"(body_length)"', source))
    wanted = {code for groups in codes for code in groups if code} | {"payload_members"}
    for name, vectors in ALL.items():
        assert {vector["error"] for vector in vectors["envelopes"]} - {None} == wanted, name


def test_making_again_gives_the_same_cases() -> None:
    """The script still makes what is stored; only age's randomness differs."""

    def names(vectors: dict[str, Any]) -> list[tuple[str, str]]:
        return [(each["name"], each["error"]) for each in vectors["envelopes"]]

    assert names(ALL["made now"]) == names(STORED["v1.json"])
    assert len(STORED["v1.json"]["envelopes"]) >= 36
    for member in ("receipts", "withdrawals", "age_keys", "signing_seeds"):
        assert ALL["made now"][member] == STORED["v1.json"][member]


def test_a_chain_links_each_envelope_to_the_one_before() -> None:
    """The second and third stored envelope carry the digest of the one before."""
    stored = STORED["v1.json"]["envelopes"][:3]
    chain = [parse(base64.b64decode(vector["envelope"])) for vector in stored]
    assert [each.header.prev for each in chain] == ["0" * 64, chain[0].digest, chain[1].digest]
