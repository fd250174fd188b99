"""Open sealed signatures without the kiosk's own program; the spec is kiosk/sealing/ENVELOPE.md.

    pip install pyrage cryptography
    python open_envelopes.py office.key today.pkbundle > list.csv
    python open_envelopes.py office.key one.env two.env --kiosk PUBLICKEY > list.csv

One line per envelope; "problem" is empty if all is well, and the exit status is 1 if one is not.
Anybody can make a bundle: compare the column "kiosk" with the tablets you know, or give --kiosk.
"""

import argparse
import csv
import json
import re
import sys
import zipfile
from functools import partial
from hashlib import sha256
from pathlib import Path

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

SLUG, PRINT, HEX = '"[a-z0-9][a-z0-9-]{0,63}"', '"[0-9a-f]{16}"', "[0-9a-f]{64}"
UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
HEADER = re.compile(
    rf'{{"campaign":{SLUG},"event":{SLUG},"id":"(?P<id>{UUID})","kiosk":"(?P<kiosk>[0-9a-f]{{32}})"'
    rf',"prev":"(?P<prev>{HEX})","recipients":\[{PRINT}(?:,{PRINT}){{0,2}}\],'
    rf'"seq":(?P<seq>[1-9][0-9]{{0,15}}),"v":1,"withdrawal":"{HEX}"}}'
)
FORMULA = re.compile(r"^(?=[\s\u200b-\u200f\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫\t\r])")
COLUMNS = "source problem kiosk id seq given_name family_name email postcode country language hour"
COLUMNS += " consents statement_version wording marks paper"
FORM = {"ensure_ascii": False, "allow_nan": False, "sort_keys": True, "separators": (",", ":")}


def _check_signature(kiosk, signature, data):
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(kiosk)).verify(signature, data)


def open_envelope(raw, kiosk, keys):
    """Fields, header members and the rest of one envelope as a line; raises if a rule is broken."""
    head = raw[12 : 12 + int.from_bytes(raw[8:12], "big")]
    at = 16 + len(head)
    body = raw[at : at + int.from_bytes(raw[at - 4 : at], "big")]
    framed = b"".join((b"PKENV1\r\n", raw[8:12], head, raw[at - 4 : at], body))
    header = HEADER.fullmatch(head.decode("latin-1"))
    if not header or framed != raw[:-64] or len(body) > 5120 or int(header["seq"]) >= 2**53:
        raise ValueError("not an envelope")
    _check_signature(kiosk, raw[-64:], framed)
    inside = pyrage.decrypt(body, keys)
    payload = json.loads(inside)
    padded = json.dumps(payload, **FORM).encode().ljust(4096)
    of_kiosk = header["kiosk"] == sha256(bytes.fromhex(kiosk)).hexdigest()[:32]
    of_header = payload["header"] == sha256(head).hexdigest()
    if not (of_kiosk and of_header and len(inside) == 4096 and padded == inside):
        raise ValueError("the parts do not belong together")
    line = payload | payload["fields"] | header.groupdict()
    line["consents"] = " ".join(f"{c['id']}={('no', 'yes')[c['given']]}" for c in line["consents"])
    line["statement_version"], line["wording"] = map(line["statement"].get, ("version", "wording"))
    return {**line, "marks": " ".join(line["marks"])}


def contents(path, kiosk):
    """(name, how to read it, kiosk's key, digests of the chain) of each envelope in a file."""
    if not zipfile.is_zipfile(path):
        return [(path, path.read_bytes, kiosk, ())]
    bundle = zipfile.ZipFile(path)
    text, signature = bundle.read("manifest.json"), bundle.read("manifest.sig").decode()
    listed, key = map(json.loads(text).get, ("envelopes", "kiosk_key"))
    _check_signature(key, bytes.fromhex(signature), b"petition-kiosk bundle v1\n" + text)
    digests = {each["digest"] for each in listed} | {"0" * 64}
    names = (f"envelopes/{e['seq']:08d}-{e['id']}.env" for e in listed if e["state"] != "withdrawn")
    return [(name, partial(bundle.read, name), kiosk or key, digests) for name in names]


def _opened(name, read, kiosk, digests, keys):
    try:
        line = open_envelope(raw := read(), kiosk, keys)
        whole = not digests or {line["prev"], sha256(raw).hexdigest()} <= digests
        return {**line, "source": name, "problem": "" if whole else "not of this chain"}
    except Exception as error:  # noqa: BLE001 - whatever it is, the next envelope is opened
        return {"source": name, "problem": f"{type(error).__name__} {error}"}


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("key", type=Path)
    arguments.add_argument("files", type=Path, nargs="+")
    arguments.add_argument("--kiosk", default="")
    chosen = arguments.parse_args()
    secrets = re.findall(r"(?m)^AGE-SECRET-KEY-\w+", chosen.key.read_text())
    keys = [pyrage.x25519.Identity.from_str(secret) for secret in secrets]
    sys.stdout.reconfigure(encoding="utf-8-sig", newline="")
    table = csv.DictWriter(sys.stdout, COLUMNS.split(), "", "ignore", quoting=csv.QUOTE_ALL)
    table.writeheader()
    lines = [_opened(*each, keys) for path in chosen.files for each in contents(path, chosen.kiosk)]
    table.writerows({name: FORMULA.sub("'", str(line[name])) for name in line} for line in lines)
    sys.exit(any(line["problem"] for line in lines))
