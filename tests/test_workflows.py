"""Workflows of the forge: they may read, they name versions, and call what the Makefile has."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_little_and_says_what_it_calls(path: Path) -> None:
    """No right but to read, no secret; each action by its version, each target a real one."""
    text = path.read_text("utf-8")
    read = yaml.safe_load(text)
    assert read["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = []
    for job in read["jobs"].values():
        assert "permissions" not in job
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"])
            called += re.findall(r"^make ([a-z-]+)", step.get("run", ""))
    assert called
    assert set(called) <= targets


def test_both_are_looked_at() -> None:
    """Control."""
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]
