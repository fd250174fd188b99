"""A small whole pack to damage, and what every refusal must look like."""

from pathlib import Path

import pytest
from PIL import Image

from kiosk.paths import CAMPAIGNS

from .kit import Workbench

CAMPAIGN = """\
format = 1
id = "small"
version = 1
statement_version = 2
languages = ["en", "fr"]
petition_url = "https://example.org/p"
targets = ["The council"]

[[fields]]
name = "given_name"
required = true

[[fields]]
name = "email"
required = false

[[consents]]
id = "contact_email"
version = 3

[colours]
"""
WORDING = """\
endonym = "English"
right_to_left = false
title = "Keep the lake clean"
breath = ["The lake is dirty."]
ask = "Sign for a clean lake."
content_note = ""
statement = "Clean the lake."
demands = ["Stop the spill."]
privacy_short = "Sealed at once."
privacy = ["Who asks: the stall."]
next_steps = ["We count."]
[consents]
contact_email = "Keep me informed."
"""
STORY = """\
## The lake

![A lake](pictures/lake.png)

It was clean
once.

- a swan

> Quote

*Source: a swan.*
"""


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """A complete small pack in two languages, with an empty workspace beside it."""
    folder, workspace = tmp_path / "pack", tmp_path / "workspace"
    workspace.mkdir()
    bench = Workbench(folder, workspace)
    shipped = (CAMPAIGNS / "chechnya" / "campaign.toml").read_text("utf-8")
    colours = shipped.partition("[colours]\n")[2].partition("\n\n")[0]
    bench.write("campaign.toml", CAMPAIGN + colours + '\n[pictures]\nattract = "pictures/a.svg"\n')
    for language in ("en", "fr"):
        bench.write(f"{language}/wording.toml", WORDING)
        bench.write(f"{language}/story.md", STORY)
    bench.write("pictures/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    Image.new("RGB", (20, 10)).save(folder / "pictures" / "lake.png")
    return bench
