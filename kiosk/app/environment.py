"""What must be set before there is a Qt application, whoever starts one."""

from __future__ import annotations

import os

from .refcounts import keep_singletons
from .typefaces import join_typefaces

INPUT_MODULE = "qtvirtualkeyboard"


def set_environment() -> None:
    """Before the application object: our own keyboard inside the window, never the system's.

    The system's input method would learn what people type.
    """
    keep_singletons()
    join_typefaces()
    os.environ["QT_IM_MODULE"] = INPUT_MODULE
    os.environ["QT_IM_MODULES"] = INPUT_MODULE
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
