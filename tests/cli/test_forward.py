"""`petition-kiosk forward`: bundles or a hub in, each signature there once, an honest account."""

import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.cli import forward as forward_command
from kiosk.cli.office.forwarding import Balances, at_hub, forward
from kiosk.domain.campaign import FieldName
from kiosk.domain.errors import BadBundle, BadKey, BadSettings
from kiosk.domain.outbox import Row, State
from kiosk.domain.signature import GivenConsent, Signature
from kiosk.hub.database import open_storage
from kiosk.hub.records.records import Records
from kiosk.hub.records.values import UNSUBSCRIBED, PersonDetails
from kiosk.hub.storage import HubStorage
from kiosk.packs.receiver import EXAMPLES, load_receiver
from kiosk.remote.forwarders.choice import receiver_of
from kiosk.sealing.envelope import parse
from kiosk.sealing.keys import OpeningKey, SigningKey, kiosk_id
from kiosk.services.doubles import CONTACT
from kiosk.services.forwarding import Forwarder, RunEnd
from kiosk.services.forwarding_source import NotAlone
from tests.clock import AT
from tests.export.stall import DEVICE, OFFICE, bundle, day, signature
from tests.remote.forwarders import stand_in_action_network, stand_in_webhook
from tests.remote.forwarders.stand_in import Asked, Fault
from tests.remote.forwarders.stand_in_action_network import ActionNetworkStandIn
from tests.remote.forwarders.stand_in_civicrm import CiviCrmStandIn
from tests.remote.forwarders.stand_in_webhook import WebhookStandIn

from . import command

CODE = "a-code-for-tests"
SECONDS = 60


def run(*arguments: str | Path) -> int:
    """The command, in this process."""
    before = signal.getsignal(signal.SIGTERM), os.umask(0o022)
    try:
        return command.status("forward", *arguments)
    finally:
        signal.signal(signal.SIGTERM, before[0])
        os.umask(before[1])


def example(kind: str) -> str:
    """The file that the command prints, for the campaign of the stall."""
    return EXAMPLES[kind].replace('"a-campaign"', '"chechnya"')


def signer(n: int, *, opted_in: bool = False, email: str | None = None) -> Signature:
    """The nth, who said yes or nothing."""
    fields = {FieldName.GIVEN_NAME: f"Name {n}", FieldName.EMAIL: f"n{n}@example.org"}
    if email is not None:
        fields[FieldName.EMAIL] = email
    consents = (GivenConsent(CONTACT, 1, opted_in),)
    return replace(signature({k: v for k, v in fields.items() if v}), consents=consents)


@pytest.fixture
def there() -> Iterator[WebhookStandIn]:
    """A receiver of webhooks."""
    with WebhookStandIn() as running:
        yield running


@pytest.fixture
def to(tmp_path: Path, there: WebhookStandIn) -> Path:
    """The receiver's file."""
    return webhook_file(tmp_path, there)


def webhook_file(folder: Path, there: WebhookStandIn, more: str = "") -> Path:
    """The example, filled in."""
    (folder / "webhook.secret").write_text(stand_in_webhook.SECRET)
    file = folder / "receiver.toml"
    text = example("webhook").replace("https://example.org/signatures", f"{there.url}/hook")
    file.write_text(text + more, "utf-8")
    return file


@pytest.fixture
def rows() -> list[Row]:
    """Six signatures: two yes, four no, of whom one is a double and one has no address."""
    signers = [signer(n, opted_in=n < 3) for n in range(1, 5)]
    return list(day([*signers, signer(1), signer(6, email="")]))


@pytest.fixture
def sealed(tmp_path: Path, rows: list[Row]) -> Path:
    """Their bundle."""
    bundle(tmp_path / "day.pkbundle", rows)
    return tmp_path / "day.pkbundle"


def test_a_bundle_is_forwarded_once(
    sealed: Path, key: Path, to: Path, there: WebhookStandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each person once, consent as given, a balance that adds up; a second run sends nothing."""
    assert run(sealed, "--key", key, "--to", to) == 0
    said = capsys.readouterr().out
    assert "5 people have signed, 1 doubles are settled, 0 were withdrawn" in said
    assert (
        "5 signatures = 5 delivered (of which 0 merged by the receiver) + 0 waiting "
        "+ 0 need attention + 0 withdrawn" in said
    )
    assert sorted(there.list.items()) == [
        ("n1@example.org", True),
        ("n2@example.org", True),
        ("n3@example.org", False),
        ("n4@example.org", False),
    ]
    assert run(sealed, "--key", key, "--to", to) == 0
    assert len(there.asked) == 5
    assert "Name" not in capsys.readouterr().out
    state = to.with_suffix(".forwarded.sqlite")
    assert stat.S_IMODE(state.stat().st_mode) == 0o600


def test_a_dry_run_sends_nothing(
    tmp_path: Path,
    sealed: Path,
    key: Path,
    to: Path,
    there: WebhookStandIn,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Routes and counts, the first in full on request, no key, no file, not one request."""
    before = sorted(each.name for each in tmp_path.iterdir())
    (tmp_path / "webhook.secret").unlink()
    assert run(sealed, "--key", key, "--to", to, "--dry-run", "--show", "1") == 0
    said = capsys.readouterr().out
    assert "2: webhook, with consent" in said
    assert "3: webhook, without consent" in said
    assert "Nothing was sent" in said
    assert said.count(f"POST {there.url}/hook") == 1
    assert "n1@example.org" in said
    assert there.asked == []
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        name for name in before if name != "webhook.secret"
    ]
    assert run(sealed, "--key", key, "--to", to, "--dry-run") == 0
    assert "example.org" not in capsys.readouterr().out


def test_a_dry_run_knows_what_was_sent(
    sealed: Path, key: Path, to: Path, there: WebhookStandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    """After a run, all is skipped, and the store is as it was."""
    run(sealed, "--key", key, "--to", to)
    asked = len(there.asked)
    capsys.readouterr()
    assert run(sealed, "--key", key, "--to", to, "--dry-run", "--show", "9") == 0
    assert "5: skip: delivered" in capsys.readouterr().out
    assert len(there.asked) == asked


def test_withdrawn_is_not_sent_and_sent_is_told(
    tmp_path: Path,
    rows: list[Row],
    key: Path,
    to: Path,
    there: WebhookStandIn,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A later bundle takes one back: before, it is not sent; after, the office is to tell."""
    bundle(tmp_path / "old.pkbundle", rows[:3])
    gone = [replace(row, state=State.WITHDRAWN) if row.seq in (2, 4) else row for row in rows]
    bundle(tmp_path / "new.pkbundle", gone)
    run(tmp_path / "old.pkbundle", "--key", key, "--to", to)
    capsys.readouterr()
    bundles = [tmp_path / "old.pkbundle", tmp_path / "new.pkbundle"]
    assert run(*bundles, "--key", key, "--to", to) == 0
    said = capsys.readouterr().out
    assert f"petition-kiosk:{rows[3].id}" not in there.accepted
    assert "4 delivered" not in said
    assert "3 delivered" in said
    assert "1 withdrawn" in said
    assert f"withdrawn, tell our-webhook: not known; look for petition-kiosk:{rows[1].id}" in said
    assert run("--to", to, "--told", rows[1].id) == 0
    assert "tell" not in capsys.readouterr().out
    with pytest.raises(BadSettings, match="0 of 1"):
        run("--to", to, "--told", rows[1].id)


def test_status_needs_nothing_but_the_file(
    sealed: Path, key: Path, to: Path, there: WebhookStandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    """The balance of the last run, without key, bundle or network."""
    run(sealed, "--key", key, "--to", to)
    (to.parent / "webhook.secret").unlink()
    capsys.readouterr()
    asked = len(there.asked)
    assert run("--to", to, "--status") == 0
    assert "5 signatures = 5 delivered" in capsys.readouterr().out
    assert len(there.asked) == asked


def test_attention_is_retried_only_when_asked(
    tmp_path: Path, sealed: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Action Network: who has no address is said in words, and not asked about again."""
    with ActionNetworkStandIn() as group:
        to = group_file(tmp_path, group)
        assert run(sealed, "--key", key, "--to", to) == 0
        said = capsys.readouterr().out
        assert "5 signatures = 4 delivered" in said
        assert "needs attention: 1 no_email: no e-mail address" in said
        asked = len(group.asked)
        run(sealed, "--key", key, "--to", to)
        assert len(group.asked) == asked
        run(sealed, "--key", key, "--to", to, "--retry")
        assert "1 that needed attention wait again" in capsys.readouterr().out
        assert group.status("n1@example.org") == "subscribed"
        assert group.status("n3@example.org") == "unsubscribed"


def group_file(folder: Path, group: ActionNetworkStandIn) -> Path:
    """The example, filled in."""
    to = folder / "an.toml"
    (folder / "action-network.key").write_text(stand_in_action_network.KEY)
    text = example("action-network").replace(
        "00000000-0000-0000-0000-000000000000", stand_in_action_network.PETITION
    )
    to.write_text(f'{text}\nurl = "{group.url}/api/v2"\n')
    return to


def test_an_opt_out_that_is_left_alone_is_said(
    tmp_path: Path, rows: list[Row], sealed: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How many, and which, by ids: in the run's summary and in every status, and no names."""
    with ActionNetworkStandIn() as group:
        group.knows("n1@example.org", "unsubscribed", dated=False)
        to = group_file(tmp_path, group)
        assert run(sealed, "--key", key, "--to", to) == 0
        said = capsys.readouterr().out
        assert group.status("n1@example.org") == "unsubscribed"
        assert group.status("n2@example.org") == "subscribed"
        run("--to", to, "--status")
        again = capsys.readouterr().out
    (signed,) = (row.id for row in rows if row.seq == 1)
    for told in (said, again):
        assert "opted out: 1 said yes when they signed" in told
        assert f"    {signed} (there: " in told
        assert "n1@" not in told and "Name 1" not in told


def test_a_no_at_the_osdi_api_is_no_consent_anywhere(
    tmp_path: Path,
    rows: list[Row],
    key: Path,
    to: Path,
    there: WebhookStandIn,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What the office was told after the signing goes along, to whatever receiver."""
    data = tmp_path / "hub"
    hub(data, rows)
    with open_storage(data, None) as storage:
        records = Records(storage.engine, OFFICE, lambda: 4e9)
        records.check_key()
        signer_one = PersonDetails("N1@example.org", "name 1")
        with records.writing() as book:
            book.meet(signer_one, UNSUBSCRIBED, (), kept=True)
    assert run("--data", data, "--key", key, "--to", to) == 0
    assert (there.list["n1@example.org"], there.list["n2@example.org"]) == (False, True)
    assert f"    {rows[0].id}" in capsys.readouterr().out


def test_a_no_while_signatures_wait_to_be_sent(
    tmp_path: Path, rows: list[Row], to: Path, there: WebhookStandIn
) -> None:
    """Gathered on Saturday, opted out on Sunday, sent on Monday: asked again before it is sent."""
    data = tmp_path / "hub"
    hub(data, rows)
    settings = load_receiver(to, with_key=True)
    with open_storage(data, None) as storage:
        records = Records(storage.engine, OFFICE, lambda: 4e9)
        records.check_key()
        with at_hub(data, None, [OFFICE], settings.name, settings.campaign, looks=False) as office:
            assert office.source is not None
            gathered = office.source.gather()
            assert sum(each.opted_in for each in gathered.outgoing) == 2
            with records.writing() as book:
                book.meet(PersonDetails("n1@example.org", "Name 1"), UNSUBSCRIBED, (), kept=True)
            office.outbox.register(settings.address)
            forward(office, receiver_of(settings), gathered, follow=False, say=lambda _: None)
            assert {row.id for row in office.outbox.opted_out()} == {rows[0].id}
    assert (there.list["n1@example.org"], there.list["n2@example.org"]) == (False, True)


def test_what_was_sealed_without_our_tablet_is_counted(
    tmp_path: Path, key: Path, to: Path, there: WebhookStandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    """Refused and cleaned ones are said; the rest is sent, and nothing that cannot be seen is."""
    odd = [
        replace(signer(1), hour="9999-99-99T99Z"),
        replace(signer(2), fields={FieldName.GIVEN_NAME: "Na\x00me\u202e 2"}),
        signer(3),
    ]
    bundle(tmp_path / "odd.pkbundle", list(day(odd)))
    assert run(tmp_path / "odd.pkbundle", "--key", key, "--to", to) == 1
    told = capsys.readouterr().err
    assert "1 are damaged and cannot be sent" in told
    assert "1 had something in a field that no form takes" in told
    assert {each["person"]["given_name"] for each in there.signatures} == {"Name 2", "Name 3"}


def test_a_closed_receiver_is_said(
    sealed: Path, key: Path, to: Path, there: WebhookStandIn, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong secret: one request, everything waits, exit status 1, and what to do."""
    (to.parent / "webhook.secret").write_text("another-secret-of-ours")
    assert run(sealed, "--key", key, "--to", to) == 1
    said = capsys.readouterr()
    assert "5 waiting" in said.out
    assert "http_401: the key is not accepted" in said.err
    assert len(there.asked) == 1


def test_a_rehearsal_stays_a_rehearsal(
    tmp_path: Path, rows: list[Row], sealed: Path, key: Path, to: Path, there: WebhookStandIn
) -> None:
    """A rehearsal's bundle goes to no real receiver, a real one to no rehearsal's."""
    play = tmp_path / "play.pkbundle"
    bundle(play, rows, rehearsal=True)
    with pytest.raises(BadSettings, match="rehearsal"):
        run(play, "--key", key, "--to", to)
    webhook_file(tmp_path, there, "\nrehearsal = true\n")
    with pytest.raises(BadSettings, match="rehearsals only"):
        run(sealed, "--key", key, "--to", to)
    with pytest.raises(BadBundle):
        run(play, sealed, "--key", key, "--to", to)
    assert there.asked == []
    assert run(play, "--key", key, "--to", to) == 0
    assert len(there.asked) == 5


def hub(data: Path, rows: list[Row], *, rehearsal: bool = False) -> None:
    """A hub's folder with these signatures."""
    data.mkdir()
    with open_storage(data, None) as storage:
        storage.settle_world(rehearsal)
        storage.add_code(CODE, AT)
        storage.enrol(CODE, DEVICE.public, "stall", "token", AT)
        arrive(storage, rows)


def arrive(storage: HubStorage, rows: list[Row]) -> None:
    """More of them."""
    storage.store(kiosk_id(DEVICE.public), [parse(row.envelope) for row in rows], AT)


def test_from_a_hub(
    tmp_path: Path, rows: list[Row], key: Path, there: WebhookStandIn, to: Path
) -> None:
    """The same from a hub's database, which remembers; what arrives later is sent later."""
    data = tmp_path / "hub"
    hub(data, rows[:3])
    for arrived in ([], rows):
        with open_storage(data, None) as storage:
            arrive(storage, arrived)
        assert run("--data", data, "--key", key, "--to", to) == 0
    assert len(there.asked) == 5
    assert not to.with_suffix(".forwarded.sqlite").exists()
    assert {each["action_network:referrer_data"]["source"] for each in there.signatures} == {
        "market"
    }


def test_following_a_hub(
    tmp_path: Path,
    rows: list[Row],
    key: Path,
    to: Path,
    there: WebhookStandIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It goes on with what arrives, waits while another process forwards, and stops when told."""
    monkeypatch.setattr("kiosk.services.forwarding.FOLLOW_SECONDS", 0.02)
    monkeypatch.setattr("kiosk.services.forwarding.Forwarder._claim", _busy_once(Forwarder._claim))
    hub(tmp_path / "hub", rows[:2])
    balances = []

    def said(balance: Balances, ending: RunEnd) -> None:
        balances.append(len(there.asked))
        if len(there.asked) == 5:
            raise KeyboardInterrupt
        with open_storage(tmp_path / "hub", None) as storage:
            arrive(storage, rows)

    monkeypatch.setattr(Balances, "__call__", said)
    assert run("--data", tmp_path / "hub", "--key", key, "--to", to, "--follow") == 130
    assert (balances[0], balances[-1]) == (2, 5)
    assert sorted(there.accepted.values()) == [1] * 5


def _busy_once(claim: Callable[[Forwarder], Awaitable[None]]) -> object:
    busy = [True]

    async def claims(forwarder: Forwarder) -> None:
        if busy and busy.pop():
            raise NotAlone("another process forwards to this receiver")
        await claim(forwarder)

    return claims


def test_a_rehearsing_hub(tmp_path: Path, rows: list[Row], key: Path, to: Path) -> None:
    """A hub of rehearsals forwards nothing to a real receiver."""
    hub(tmp_path / "hub", rows, rehearsal=True)
    with pytest.raises(BadSettings, match="rehearsal"):
        run("--data", tmp_path / "hub", "--key", key, "--to", to)


def test_what_was_made_anonymous_is_not_damaged(
    tmp_path: Path, rows: list[Row], key: Path, to: Path, there: WebhookStandIn
) -> None:
    """Emptied envelopes are left aside, and the rest is sent."""
    from sqlalchemy import update

    from kiosk.hub.engine import transaction
    from kiosk.hub.tables import envelopes

    hub(tmp_path / "hub", rows)
    with open_storage(tmp_path / "hub", None) as storage, transaction(storage.engine) as connection:
        emptied = update(envelopes).where(envelopes.c.seq <= 5).values(envelope=b"")
        connection.execute(emptied)
    assert run("--data", tmp_path / "hub", "--key", key, "--to", to) == 0
    assert len(there.asked) == 1


WRONG: dict[str, tuple[list[str], str]] = {
    "nothing to send": (["--to", "TO", "--key", "KEY"], "nothing to send"),
    "no receiver": (["BUNDLE", "--key", "KEY"], "No receiver"),
    "no key": (["BUNDLE", "--to", "TO"], "No key"),
    "both": (["BUNDLE", "--data", "HUB", "--to", "TO", "--key", "KEY"], "Bundles and a hub"),
    "no hub": (["--data", "HUB", "--to", "TO", "--key", "KEY"], "No hub has ever run"),
    "following a bundle": (["BUNDLE", "--to", "TO", "--key", "KEY", "--follow"], "followed"),
    "showing what is sent": (["BUNDLE", "--to", "TO", "--key", "KEY", "--show", "1"], "--dry-run"),
    "a hub's state": (["--data", "HUB", "--to", "TO", "--key", "KEY", "--state", "X"], "by itself"),
    "no state": (["BUNDLE", "--to", "TO", "--key", "KEY", "--state", "/proc/x"], "/proc/x"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, sealed: Path, key: Path, to: Path, there: WebhookStandIn, what: str
) -> None:
    """Every mistake has its sentence, and nothing is sent for it."""
    arguments, sentence = WRONG[what]
    names = {"TO": to, "KEY": key, "BUNDLE": sealed, "HUB": tmp_path / "nowhere"}
    with pytest.raises(BadSettings, match=sentence):
        run(*(names.get(each, each) for each in arguments))
    assert there.asked == []
    assert not (tmp_path / "nowhere").exists()


def test_another_key_opens_nothing(
    tmp_path: Path, sealed: Path, to: Path, there: WebhookStandIn
) -> None:
    """The wrong office's key is named."""
    other = tmp_path / "other.key"
    OpeningKey.generate().save(other, "other")
    with pytest.raises(BadKey, match=r"other\.key"):
        run(sealed, "--key", other, "--to", to)
    assert there.asked == []


def test_another_tablet_withdraws_nothing(
    tmp_path: Path, rows: list[Row], sealed: Path, key: Path, to: Path, there: WebhookStandIn
) -> None:
    """A bundle that lists another tablet's signatures as withdrawn takes nothing away."""
    thief = SigningKey.generate()
    bundle(tmp_path / "bad.pkbundle", [replace(r, state=State.WITHDRAWN) for r in rows], thief)
    assert run(tmp_path / "bad.pkbundle", sealed, "--key", key, "--to", to) == 0
    assert len(there.asked) == 5


def test_stopped_and_gone_on(
    tmp_path: Path, sealed: Path, key: Path, to: Path, there: WebhookStandIn
) -> None:
    """Ctrl+C in the middle: the balance is said, and the next run sends the rest, once."""
    child: list[subprocess.Popen[str]] = []

    def interrupts(asked: Asked) -> Fault | None:
        if len(there.asked) == 3:
            child[0].send_signal(signal.SIGINT)
            return Fault.SLOW
        return None

    there.fault = interrupts
    line = [sys.executable, "-m", "kiosk", "forward", str(sealed)]
    line += ["--key", str(key), "--to", str(to)]
    # A suite in the background ignores Ctrl+C, and so would whatever it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with there._lock:
        child.append(
            subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        )
    signal.signal(signal.SIGINT, before)
    out, err = child[0].communicate(timeout=SECONDS)
    assert child[0].returncode == 130, err
    assert "Nothing is lost" in err
    assert "Traceback" not in err
    assert re.search(r"5 signatures = 2 delivered .* \+ 3 waiting", out)
    assert run(sealed, "--key", key, "--to", to) == 0
    assert sorted(there.accepted.values()) == [1] * 5


def test_civicrm_from_the_command_line(
    tmp_path: Path, sealed: Path, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The example file, filled in, brings everybody there, also who gave no address."""
    with CiviCrmStandIn() as site:
        (tmp_path / "civicrm.key").write_text("a-civicrm-api-key")
        to = tmp_path / "civi.toml"
        text = example("civicrm").replace("https://crm.example.org", site.url)
        to.write_text(text.replace("petition = 1", "petition = 7"))
        assert run(sealed, "--key", key, "--to", to, "--dry-run", "--show", "1") == 0
        assert '"source_record_id": 7' in capsys.readouterr().out
        assert site.asked == []
        assert run(sealed, "--key", key, "--to", to) == 0
        assert len(site.activities) == 5
        assert sum(map(site.subscribed, site.contacts)) == 2


@pytest.mark.parametrize("kind", forward_command.KINDS)
def test_the_examples_are_printed(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As they are, ready for a file."""
    assert run("--example", kind) == 0
    assert capsys.readouterr().out == EXAMPLES[kind]
