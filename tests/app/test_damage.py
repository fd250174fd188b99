"""A damaged database: said with its place and the way out, nothing lost, collecting goes on."""

from kiosk.devtools.demo_setup import DemoSetup
from kiosk.devtools.walk import Visitor
from kiosk.domain.campaign import FieldName
from kiosk.storage.database import FILE
from tests.app.conftest import OpenKiosk
from tests.app.shortcut import enter

AMINA = Visitor("en", {FieldName.GIVEN_NAME: "Amina", FieldName.FAMILY_NAME: "Haddad"})


def test_a_damaged_database_is_said_and_nothing_is_lost(
    demo: DemoSetup, open_kiosk: OpenKiosk
) -> None:
    """The header is gone over night: next morning the desk says so, and the sum still adds up."""
    walk = open_kiosk(with_hub=False)
    walk.sign(AMINA)
    walk.done()
    enter(walk)
    assert not any("damaged" in name for name in walk.finger.names())
    walk.kiosk.close()

    database = demo.tablet / FILE
    content = database.read_bytes()
    database.write_bytes(b"\0" * 100 + content[100:])

    walk = open_kiosk(with_hub=False)
    walk.sign(AMINA)
    walk.done()
    walk.open_desk()
    walk.finger.until(lambda: walk.balance()["signed"] == 2, "both are there")
    assert walk.finger.sees("A file was damaged")
    notice = next(name for name in walk.finger.names() if "damaged. It is kept" in name)
    assert str(demo.tablet) in notice
    assert "1 signatures were taken over" in notice
    assert "tell the office" in notice
    assert [file for file in demo.tablet.iterdir() if "carved" in file.name]
