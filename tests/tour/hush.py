"""Leaves out what the offscreen screen says of itself for each window; everything else that Qt says is said."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


def hush() -> None:
    """Begin to."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if "This plugin does not support" not in message:
            print(message, file=sys.stderr)

    qInstallMessageHandler(say)
