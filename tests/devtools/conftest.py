"""What drives the window is tried at a stall, as the window itself is."""

from tests.app.conftest import demo as demo
from tests.app.conftest import one_hub as one_hub
