"""The receiver's file: what it says, what it may not say, and examples that hold."""

from pathlib import Path

import pytest

from kiosk.domain.errors import BadSettings
from kiosk.packs.receiver import ACTION_NETWORK, EXAMPLES, KINDS, load_receiver
from kiosk.services.forwarding_ports import ActionNetwork, CiviCrm, ReceiverSettings, Webhook

UUID = "9f837109-710d-442f-8a99-857a21f36d25"
KEY = "a-secret-key-of-ours"
WEBHOOK = 'kind = "webhook"\nname = "n"\ncampaign = "c"\nurl = "https://example.org/h?token=x"\n'
AN = f'kind = "action-network"\nname = "n"\ncampaign = "c"\npetition = "{UUID}"\n'
CIVI = (
    'kind = "civicrm"\nname = "n"\ncampaign = "c"\nurl = "https://crm.example.org/"\n'
    'petition = 7\ngroup = "newsletter"\n'
)
FROM_FILE = 'key_file = "the.key"\n'


def load(folder: Path, text: str, **environment: str) -> ReceiverSettings:
    """What a file with this text says, beside a file that holds KEY."""
    (folder / "the.key").write_text(f"{KEY}\n")
    file = folder / "receiver.toml"
    file.write_text(text, "utf-8")
    return load_receiver(file, environment)


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_load(tmp_path: Path, kind: str) -> None:
    """Each prints a file that works once the key is where it says."""
    for name in ("action-network.key", "civicrm.key", "webhook.secret"):
        (tmp_path / name).write_text(KEY)
    found = load(tmp_path, EXAMPLES[kind])
    assert found.key == KEY
    assert found.campaign == "a-campaign"
    assert not found.rehearsal
    commented = EXAMPLES[kind].replace('key_file = "', '# key_file = "')
    for name in ("ACTION_NETWORK_KEY", "CIVICRM_KEY", "WEBHOOK_SECRET"):
        commented = commented.replace(f'# key_env = "{name}"', f'key_env = "{name}"')
    for line in ("rehearsal = true", "signature_field =", "activity_type ="):
        commented = commented.replace(f"# {line}", line)
    again = load(tmp_path, commented, ACTION_NETWORK_KEY=KEY, CIVICRM_KEY=KEY, WEBHOOK_SECRET=KEY)
    assert again.rehearsal


def test_what_each_kind_says(tmp_path: Path) -> None:
    """Targets as values; the key from a file or the environment, and never in the file."""
    an = load(tmp_path, AN + 'key_env = "AN_KEY"\n', AN_KEY=KEY)
    assert an.target == ActionNetwork(ACTION_NETWORK, UUID)
    civi = load(tmp_path, CIVI + FROM_FILE)
    assert civi.target == CiviCrm("https://crm.example.org", 7, "newsletter")
    hook = load(tmp_path, WEBHOOK + FROM_FILE)
    assert hook.target == Webhook("https://example.org/h?token=x")
    assert {an.key, civi.key, hook.key} == {KEY}
    assert KEY not in repr(hook)


def test_without_a_key_nothing_is_looked_for(tmp_path: Path) -> None:
    """A dry run and a status need no key, but the file must say where it would be."""
    file = tmp_path / "receiver.toml"
    file.write_text(AN + FROM_FILE)
    assert load_receiver(file, {}, with_key=False).key == ""
    file.write_text(AN)
    with pytest.raises(BadSettings):
        load_receiver(file, {}, with_key=False)


BAD = {
    "another kind": AN.replace("action-network", "fax") + FROM_FILE,
    "a key in the file": AN + FROM_FILE + f'key = "{KEY}"\n',
    "a typo": AN + FROM_FILE + "rehersal = true\n",
    "another kind's key": AN + FROM_FILE + 'group = "g"\n',
    "no key": AN,
    "two keys": AN + FROM_FILE + 'key_env = "X"\n',
    "no such file": AN + 'key_file = "nowhere.key"\n',
    "an empty environment": AN + 'key_env = "NOT_SET"\n',
    "a key of two lines": AN + 'key_file = "receiver.toml"\n',
    "no petition": AN.replace("petition", "petitions") + FROM_FILE,
    "a petition's title": AN.replace(UUID, "stop-it") + FROM_FILE,
    "in clear": CIVI.replace("https", "http") + FROM_FILE,
    "with a name": CIVI.replace("//crm", "//me:secret@crm") + FROM_FILE,
    "a query": CIVI.replace(".org/", ".org/?q=civicrm") + FROM_FILE,
    "no address": CIVI.replace("https://crm.example.org/", "crm") + FROM_FILE,
    "petition nought": CIVI.replace("= 7", "= 0") + FROM_FILE,
    "a name with blanks": AN.replace('"n"', '"Our list"') + FROM_FILE,
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_used_is_named(tmp_path: Path, what: str) -> None:
    """Each refusal has the file and its line, says what to do, and shows no secret."""
    with pytest.raises(BadSettings) as caught:
        load(tmp_path, BAD[what])
    assert "receiver.toml:" in caught.value.place
    assert caught.value.remedy
    assert KEY not in str(caught.value)
    assert "me:secret" not in str(caught.value)


def test_this_machine_may_be_spoken_to_in_clear(tmp_path: Path) -> None:
    """http is for loopback only."""
    text = WEBHOOK.replace("https://example.org", "http://127.0.0.1:8000") + FROM_FILE
    assert load(tmp_path, text).target == Webhook("http://127.0.0.1:8000/h?token=x")
