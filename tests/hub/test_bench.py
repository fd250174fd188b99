"""The benchmark of the hub goes: with so little to do that it measures nothing."""

import sys

import pytest

from tests import bench_hub


def test_every_competitor_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], postgresql: str
) -> None:
    """A few envelopes each, and a line for each."""
    small = {
        "SINGLES": 4,
        "BATCHES": 1,
        "BATCH": 3,
        "CLIENTS": (1,),
        "ROUNDS": 1,
        "DEVICES": 4,
        "PROCESSES": 1,
    }
    for name, value in small.items():
        monkeypatch.setattr(bench_hub, name, value)
    monkeypatch.setattr(sys, "argv", ["bench_hub", "10"])
    bench_hub.main()
    told = capsys.readouterr().out
    assert told.count("hub singly") == 2
    assert told.count("hub batches") == 2
    assert "COPY" in told and "pgbench INSERT" in told
