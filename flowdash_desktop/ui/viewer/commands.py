"""What can be done in the viewer: each command once, with its keys, its words and its icon."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

translate = QCoreApplication.translate


class Command(Enum):
    """A command; the value names it for good."""

    CLOSE = "close"
    NEXT_FILE = "next file"
    PREVIOUS_FILE = "previous file"
    NEXT_PAGE = "next page"
    PREVIOUS_PAGE = "previous page"
    NEXT_TASK = "next task"
    PREVIOUS_TASK = "previous task"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    FULL_SIZE = "full size"
    FIT_WIDTH = "fit width"
    FIT_PAGE = "fit page"
    ROTATE = "rotate"
    FIND = "find"
    NEXT_MATCH = "next match"
    PREVIOUS_MATCH = "previous match"
    TWO_PAGES = "two pages"
    TWO_FILES = "two files"
    OTHER_SIDE = "other side"
    FULL_SCREEN = "full screen"
    OWN_WINDOW = "own window"
    SAVE = "save"
    OPEN = "open"


ICONS: dict[Command, str] = {
    Command.CLOSE: "close",
    Command.NEXT_FILE: "chevron-right",
    Command.PREVIOUS_FILE: "chevron-left",
    Command.NEXT_PAGE: "chevron-down",
    Command.PREVIOUS_PAGE: "chevron-up",
    Command.NEXT_TASK: "arrow-down",
    Command.PREVIOUS_TASK: "arrow-up",
    Command.ZOOM_IN: "plus",
    Command.ZOOM_OUT: "minus",
    Command.FULL_SIZE: "full-size",
    Command.FIT_WIDTH: "fit-width",
    Command.FIT_PAGE: "fit-page",
    Command.ROTATE: "rotate",
    Command.FIND: "search",
    Command.NEXT_MATCH: "chevron-down",
    Command.PREVIOUS_MATCH: "chevron-up",
    Command.TWO_PAGES: "two-pages",
    Command.TWO_FILES: "two-files",
    Command.OTHER_SIDE: "eye",
    Command.FULL_SCREEN: "full-screen",
    Command.OWN_WINDOW: "own-window",
    Command.SAVE: "download",
    Command.OPEN: "open-external",
}
KEYS: dict[Command, tuple[str, ...]] = {
    Command.CLOSE: ("Space", "Esc"),
    Command.NEXT_FILE: ("Ctrl+Tab", "]"),
    Command.PREVIOUS_FILE: ("Ctrl+Shift+Tab", "["),
    Command.NEXT_PAGE: ("PgDown",),
    Command.PREVIOUS_PAGE: ("PgUp",),
    Command.NEXT_TASK: ("Ctrl+PgDown", "J"),
    Command.PREVIOUS_TASK: ("Ctrl+PgUp", "K"),
    Command.ZOOM_IN: ("+", "Ctrl++", "=", "Ctrl+="),
    Command.ZOOM_OUT: ("-", "Ctrl+-"),
    Command.FULL_SIZE: ("0", "Ctrl+0"),
    Command.FIT_WIDTH: ("W",),
    Command.FIT_PAGE: ("P",),
    Command.ROTATE: ("R",),
    Command.FIND: ("Ctrl+F", "/"),
    Command.NEXT_MATCH: ("F3", "N"),
    Command.PREVIOUS_MATCH: ("Shift+F3", "Shift+N"),
    Command.TWO_PAGES: ("D", "Shift+D"),
    Command.TWO_FILES: ("S",),
    Command.OTHER_SIDE: ("X",),
    Command.FULL_SCREEN: ("F11",),
    Command.OWN_WINDOW: ("F12",),
    Command.SAVE: ("Ctrl+S",),
    Command.OPEN: ("Ctrl+O",),
}
"""Letters write nothing in the viewer, so they are keys there. Each is shown in the tool tip of its button."""
_BY_KEYS = {
    QKeySequence.fromString(keys).toString(): command for command, all_keys in KEYS.items() for keys in all_keys
}
_SHIFTED = Qt.KeyboardModifier.ShiftModifier
_PAD = Qt.KeyboardModifier.KeypadModifier


def command_of(event: QKeyEvent) -> Command | None:
    """The command of a key press, None for none. ``+`` needs Shift on some keyboards and not on others."""
    modifiers = event.modifiers() & ~_PAD
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | _SHIFTED
    found = _command(modifiers, key)
    if found is None and modifiers & _SHIFTED and key in (Qt.Key.Key_Plus, Qt.Key.Key_Slash, Qt.Key.Key_Equal):
        found = _command(modifiers & ~_SHIFTED, key)
    return found


def is_of_triage(event: QKeyEvent) -> bool:
    """True for a key that triage mode has beside the docked viewer, such as ``D`` for a duplicate."""
    is_plain = not event.modifiers() & ~_PAD
    return event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F12) or (is_plain and event.key() == Qt.Key.Key_D)


def _command(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> Command | None:
    return _BY_KEYS.get(QKeySequence(QKeyCombination(modifiers, key)).toString())


def command_words(command: Command) -> str:
    """What a command is called."""
    return {
        Command.CLOSE: translate("Viewer", "Close the viewer"),
        Command.NEXT_FILE: translate("Viewer", "Next file"),
        Command.PREVIOUS_FILE: translate("Viewer", "Previous file"),
        Command.NEXT_PAGE: translate("Viewer", "Next page"),
        Command.PREVIOUS_PAGE: translate("Viewer", "Previous page"),
        Command.NEXT_TASK: translate("Viewer", "Next task"),
        Command.PREVIOUS_TASK: translate("Viewer", "Previous task"),
        Command.ZOOM_IN: translate("Viewer", "Zoom in"),
        Command.ZOOM_OUT: translate("Viewer", "Zoom out"),
        Command.FULL_SIZE: translate("Viewer", "Full size"),
        Command.FIT_WIDTH: translate("Viewer", "Fit width"),
        Command.FIT_PAGE: translate("Viewer", "Fit page"),
        Command.ROTATE: translate("Viewer", "Rotate"),
        Command.FIND: translate("Viewer", "Find in this file"),
        Command.NEXT_MATCH: translate("Viewer", "Next match"),
        Command.PREVIOUS_MATCH: translate("Viewer", "Previous match"),
        Command.TWO_PAGES: translate("Viewer", "Two pages"),
        Command.TWO_FILES: translate("Viewer", "Two files side by side"),
        Command.OTHER_SIDE: translate("Viewer", "Go to the other file"),
        Command.FULL_SCREEN: translate("Viewer", "Full screen"),
        Command.OWN_WINDOW: translate("Viewer", "In a window of its own"),
        Command.SAVE: translate("Viewer", "Save as…"),
        Command.OPEN: translate("Viewer", "Open in another program"),
    }[command]


def command_tip(command: Command) -> str:
    """The words of a command with its first key, and the second where that is of another kind."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(one).toString(native) for one in KEYS[command][:2]]
    if keys[1:] and keys[1] == QKeySequence(f"Ctrl+{KEYS[command][0]}").toString(native):
        keys.pop()
    shown = translate("Viewer", "{key} or {other}").format(key=keys[0], other=keys[1]) if keys[1:] else keys[0]
    return f"{command_words(command)} ({shown})"
