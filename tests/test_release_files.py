"""What a release consists of: bills of materials, licences, a repository that apt trusts, sums."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from cyclonedx.schema import SchemaVersion, _res
from license_expression import get_spdx_licensing

from kiosk import __version__
from tests.proof import long

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "packaging"
PARTS = ("tablet", "hub", "office")
WHO = "Test organisation <releases@example.org>"


def told(script: str, *words: str) -> str:
    """What one of our scripts writes."""
    command = [sys.executable, str(PACKAGING / script), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def cyclonedx() -> Any:
    """What checks a bill against CycloneDX's own schema, and that against SPDX's list."""
    file = Path(str(_res.BOM_JSON[SchemaVersion.V1_6]))
    # They refer to each other by their file names here.
    others = [
        (f"http://cyclonedx.org/schema/{each.name}", json.loads(each.read_text("utf-8")))
        for each in file.parent.glob("*.schema.json")
        if each.name.startswith(("spdx", "jsf"))
    ]
    registry = jsonschema_rs.Registry(others)
    return jsonschema_rs.Draft7Validator(json.loads(file.read_text("utf-8")), registry=registry)


@pytest.mark.parametrize("part", PARTS)
def test_a_bill_of_materials_is_the_lock(part: str) -> None:
    """Each distribution with all its hashes and a licence, as CycloneDX wants it."""
    made = json.loads(told("bill_of_materials.py", part, __version__, "1800000000"))
    schema = cyclonedx()
    schema.validate(made)
    assert not schema.is_valid({**made, "bomFormat": "another"})
    lock = (PACKAGING / f"locks/{part}.txt").read_text("utf-8")
    names = {f"pkg:pypi/{each}" for each in re.findall(r"^[\w.-]+==\S+", lock, re.MULTILINE)}
    assert {each["purl"].replace("@", "==") for each in made["components"]} == names
    hashes = [one["content"] for each in made["components"] for one in each["hashes"]]
    assert sorted(hashes) == sorted(re.findall(r"sha256:([0-9a-f]{64})", lock))
    assert made["metadata"]["timestamp"] == "2027-01-15T08:00:00Z"
    spdx = get_spdx_licensing()
    for each in made["components"]:
        (licence,) = each["licenses"]
        if "expression" in licence:
            assert not spdx.validate(licence["expression"]).errors, each["name"]
    assert spdx.validate("BSD").errors


def test_every_work_of_others_has_its_licence_in_the_text() -> None:
    """By name and version, with what its wheel brings."""
    text = told("licences.py", *PARTS)
    for part in PARTS:
        lock = (PACKAGING / f"locks/{part}.txt").read_text("utf-8")
        for name, version in re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE):
            (after,) = re.findall(
                rf"^{re.escape(f'{name} {version}: ')}.+\n=+\n\n(---.+\n(?:.*\n){{2}})", text, re.M
            )
            assert len(after) > 20, name
    assert "\n\nAs that of " in text, "the same text is there once"


@pytest.fixture
def key() -> Iterator[str]:
    """A key of gpg's in a home of its own; its folder has a short name, for the agent's socket."""
    home = tempfile.mkdtemp(dir="/tmp")
    before = os.environ.get("GNUPGHOME")
    os.environ["GNUPGHOME"] = home
    make = ["gpg", "--batch", "--quiet", "--passphrase", "", "--quick-generate-key", WHO]
    subprocess.run(make, check=True)
    yield "releases@example.org"
    subprocess.run(["gpgconf", "--kill", "all"], check=True)
    os.environ.pop("GNUPGHOME")
    if before is not None:
        os.environ["GNUPGHOME"] = before
    shutil.rmtree(home)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with our release script, and stand-ins for what takes minutes."""
    root = tmp_path / "clone"
    (root / "kiosk").mkdir(parents=True)
    (root / "packaging/debian").mkdir(parents=True)
    shutil.copy(ROOT / "kiosk/__init__.py", root / "kiosk")
    for each in ("release.sh", "apt_repository.sh", "reproducible.sh"):
        shutil.copy(PACKAGING / each, root / "packaging")
    script(root, "release_files.sh", 'mkdir -p "$2"; echo wheel >"$2/petition_kiosk.whl"')
    package = "Package: petition-kiosk\nVersion: $version\nArchitecture: all\n"
    package += "Maintainer: Nobody <nobody@example.org>\nDescription: one for a test\n"
    script(
        root,
        "debs.sh",
        "for release in 12 13; do version=" + __version__ + "+deb$release; d=$(mktemp -d)\n"
        f"mkdir $d/DEBIAN; cat >$d/DEBIAN/control <<END\n{package}END\nchmod 755 $d\n"
        "dpkg-deb --root-owner-group --build $d dist/petition-kiosk_${version}_all.deb; done",
    )
    control = "Source: petition-kiosk\nMaintainer: Nobody <nobody@example.org>\n\n"
    (root / "packaging/debian/control").write_text(f"{control}Package: a\nArchitecture: all\n")
    for words in (["init", "--quiet"], ["add", "."]):
        subprocess.run(["git", *words], cwd=root, check=True)
    return root


def script(root: Path, name: str, lines: str) -> None:
    file = root / "packaging" / name
    file.write_text(f"#!/bin/bash\nset -eu\n{lines}\n")
    file.chmod(0o755)


def release(root: Path, key: str = "", unsigned: str = "") -> subprocess.CompletedProcess[str]:
    """`make release`, as far as it is ours."""
    command = ["packaging/release.sh", "bin", key, unsigned]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def apt(folder: Path, repository: Path, keyring: Path) -> tuple[int, str]:
    """How apt's update ends on a machine with this repository alone; which version it offers."""
    for each in ("etc", "state/lists/partial", "cache/archives/partial"):
        (folder / each).mkdir(parents=True, exist_ok=True)
    (folder / "status").touch()
    line = f"deb [signed-by={keyring}] file:{repository} ./\n"
    (folder / "etc/sources.list").write_text(line)
    (folder / "apt.conf").write_text(
        f'Dir::Etc "{folder}/etc"; Dir::Etc::sourceparts "/dev/null";\n'
        f'Dir::State "{folder}/state";\n'
        f'Dir::State::status "{folder}/status"; Dir::Cache "{folder}/cache";\n'
        'APT::Sandbox::User "root"; Acquire::Languages "none";\n'
    )
    env = {**os.environ, "APT_CONFIG": str(folder / "apt.conf"), "LC_ALL": "C.UTF-8"}
    update = subprocess.run(["apt-get", "update"], env=env, capture_output=True, check=False)
    offered = subprocess.run(
        ["apt-cache", "policy", "petition-kiosk"],
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"Candidate: (\S+)", offered.stdout)
    return update.returncode, found[1] if found else ""


def test_apt_trusts_a_release_that_is_signed(clone: Path, key: str, tmp_path: Path) -> None:
    """And none that was changed after, nor one of somebody else; each Debian is offered its own."""
    done = release(clone, key)
    assert done.returncode == 0, done.stderr
    dist = clone / "dist"
    for release_of in ("12", "13"):
        place = dist / f"apt/debian-{release_of}"
        offered = apt(tmp_path / release_of, place, dist / "apt/petition-kiosk.gpg")
        assert offered == (0, f"{__version__}+deb{release_of}")
        assert "Valid-Until" not in (place / "Release").read_text()
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    subprocess.run(check, cwd=dist, check=True, capture_output=True)
    assert len((dist / "SHA256SUMS").read_text().splitlines()) == 3
    verify = ["gpg", "--verify", "SHA256SUMS.asc", "SHA256SUMS"]
    subprocess.run(verify, cwd=dist, check=True, capture_output=True)
    stranger = tmp_path / "stranger.gpg"
    stranger.touch()
    assert apt(tmp_path / "other-key", place, stranger)[0] != 0
    (place / "Packages").write_text((place / "Packages").read_text().replace("Nobody", "Mallory"))
    (place / "Packages.gz").unlink()
    assert apt(tmp_path / "changed", place, dist / "apt/petition-kiosk.gpg")[0] != 0


def test_without_a_key_nothing_is_made_unless_it_is_asked_for(clone: Path, tmp_path: Path) -> None:
    """And then it says so, and apt does not trust it."""
    refused = release(clone)
    assert (refused.returncode, (clone / "dist").exists()) == (2, False)
    assert "KEY=" in refused.stderr
    unknown = release(clone, "nobody@example.org")
    assert (unknown.returncode, (clone / "dist").exists()) == (2, False)
    done = release(clone, unsigned="yes")
    assert (done.returncode, "UNSIGNED" in done.stderr) == (0, True)
    place = clone / "dist/apt/debian-12"
    assert sorted(each.name for each in place.glob("*Release*")) == ["Release"]
    assert apt(tmp_path / "apt", place, tmp_path / "no.gpg")[0] != 0


def test_a_release_that_differs_is_found(clone: Path) -> None:
    """Negative control of `make reproducible`: something of the clock, and nothing."""
    command = [str(clone / "packaging/reproducible.sh"), sys.prefix]
    for lines, status in (("echo same", 0), ("date +%s", 1), ("umask", 1)):
        script(clone, "release_files.sh", f'mkdir -p "$2"; ({lines}) >"$2/file"')
        done = subprocess.run(command, cwd=clone, capture_output=True, check=False)
        assert done.returncode == status, (lines, done.stderr)


@long
def test_a_release_is_the_same_bytes_twice() -> None:
    """Wheel, sdist, bills and licences of this very commit."""
    subprocess.run([PACKAGING / "reproducible.sh", Path(sys.prefix) / "bin"], cwd=ROOT, check=True)
