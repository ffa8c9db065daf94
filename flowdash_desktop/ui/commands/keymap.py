"""Which keys the commands have: a preset, what the person has changed in it, and both as a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from flowdash_desktop.ui.commands.command import Command, clashes

translate = QCoreApplication.translate
FLOWDASH, LINEAR, VIM = "flowdash", "linear", "vim"
FORMAT, VERSION = "flowdash-desktop keys", 1
MOST_BYTES = 200_000
RESERVED = (
    "Return", "Enter", "Esc", "Tab", "Backtab", "Shift+Tab", "Up", "Down", "Left", "Right", "Home", "End",
    "PgUp", "PgDown",
    "Shift+Up", "Shift+Down", "Ctrl+Up", "Ctrl+Down", "Ctrl+Home", "Ctrl+End", "Ctrl+Space", "Ctrl+Return", "Menu",
)  # fmt: skip
"""Keys that move, choose or end something everywhere, so that no command has them."""
_ALONE = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown, 0,
)  # fmt: skip

PRESETS: dict[str, Mapping[str, tuple[str, ...]]] = {
    FLOWDASH: {},
    LINEAR: {
        "tasks.new": ("Ctrl+N", "C"),
        "tasks.assign to me": ("Ctrl+Shift+A", "I"),
        "details.comments": ("Ctrl+Shift+M", "M"),
        "find.tasks": ("Ctrl+F", "/", "F"),
        "details.documents": ("Ctrl+Shift+D", "Shift+F"),
        "undo.undo": ("Backspace", "Z"),
    },
    VIM: {
        "tasks.select": ("V",),
        "tasks.edit": ("I",),
        "tasks.new": ("Ctrl+N", "O"),
        "tasks.open": ("Shift+O",),
        "undo.undo": ("U",),
        "undo.redo": ("Shift+U",),
        "window.palette": ("Ctrl+K", ":"),
    },
}
"""What each preset has other than the program's own keys. Keys that every program has are in none."""


def preset_words(preset: str) -> str:
    """The name of a preset."""
    return {
        FLOWDASH: "Flowdash",
        LINEAR: "Linear",
        VIM: translate("Commands", "Vim-like"),
    }[preset]


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys that a person has chosen.

    Attributes:
        preset: one of ``PRESETS``.
        changed: the keys of commands that differ from the preset, by the command's id; ``()`` for no key.
    """

    preset: str = FLOWDASH
    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """All keys of a command, made with its own keys: fixed keys come first."""
        usual = tuple(key for key in command.keys if key not in command.fixed)
        chosen = self.changed.get(command.id, PRESETS[self.preset].get(command.id, usual))
        return (*command.fixed, *(key for key in chosen if key not in command.fixed))

    def with_keys(self, command: Command, keys: Sequence[str]) -> Keymap:
        """The same with other keys for a command; nothing is noted where they are those of the preset."""
        others = {id: some for id, some in self.changed.items() if id != command.id}
        plain = replace(self, changed=others)
        wanted = tuple(key for key in keys if key not in command.fixed)
        is_preset = plain.keys_of(command) == (*command.fixed, *wanted)
        return plain if is_preset else replace(self, changed={**others, command.id: wanted})

    def applied(self, commands: Iterable[Command]) -> list[Command]:
        """The commands with these keys."""
        return [replace(command, keys=self.keys_of(command)) for command in commands]

    def as_json(self) -> dict[str, object]:
        """What is stored, and written to a file."""
        keys = {id: list(some) for id, some in sorted(self.changed.items())}
        return {"format": FORMAT, "version": VERSION, "preset": self.preset, "keys": keys}


class Fault(Enum):
    """Why a file of keys is not used."""

    UNREADABLE = auto()
    TOO_LONG = auto()
    NO_JSON = auto()
    OTHER_FORMAT = auto()
    NEWER = auto()
    NO_PRESET = auto()
    NO_KEY = auto()
    TWICE = auto()


class KeymapError(Exception):
    """A file of keys is not used.

    Attributes:
        fault: why.
        names: what is wrong: a key, a preset, or the words of commands.
    """

    def __init__(self, fault: Fault, *names: str) -> None:
        super().__init__(fault.name, *names)
        self.fault, self.names = fault, names


def fault_words(error: KeymapError) -> str:
    """The same for a person."""
    words = {
        Fault.UNREADABLE: translate("Commands", "The file can't be read. Nothing was changed."),
        Fault.TOO_LONG: translate("Commands", "The file is too long for a file of keys. Nothing was changed."),
        Fault.NO_JSON: translate("Commands", "The file is no JSON, so it holds no keys. Nothing was changed."),
        Fault.OTHER_FORMAT: translate("Commands", "The file holds no keys of Flowdash Desktop. Nothing was changed."),
        Fault.NEWER: translate("Commands", "The file is of a newer version. Update the program to import it."),
        Fault.NO_PRESET: translate("Commands", "There is no preset {0}. Nothing was changed."),
        Fault.NO_KEY: translate("Commands", "{0} is no key, or is one that can't be changed. Nothing was changed."),
        Fault.TWICE: translate("Commands", "{0} would be the key of {1} and of {2}. Nothing was changed."),
    }[error.fault]
    for place, name in enumerate(error.names):
        words = words.replace(f"{{{place}}}", name)
    return words


def portable(keys: str) -> str:
    """One key in Qt's portable form, ``""`` where it is none."""
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return text if sequence.count() == 1 and not _is_unknown(text) else ""


def _is_unknown(text: str) -> bool:
    """True where Qt made a name for a key that it does not know."""
    has_no_end = text.endswith("+") and not text.endswith("++") and text != "+"
    return not text or has_no_end or not text.isprintable()


def parsed(data: bytes, commands: Sequence[Command], reserved: Iterable[str]) -> tuple[Keymap, int]:
    """Read a file of keys.

    Args:
        data: what it holds.
        commands: all commands with their own keys.
        reserved: keys that belong to no command.

    Returns:
        The keys, and how many commands in it are not known here; these are left out.

    Raises:
        KeymapError: it is not used.
    """
    if len(data) > MOST_BYTES:
        raise KeymapError(Fault.TOO_LONG)
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise KeymapError(Fault.NO_JSON) from error
    made, unknown = from_json(found, commands)
    _refuse_reserved(made, {portable(key) for key in reserved})
    if twice := clashes(made.applied(commands)):
        key, one, other = twice[0]
        raise KeymapError(Fault.TWICE, key, one.words(), other.words())
    return made, unknown


def _refuse_reserved(made: Keymap, reserved: set[str]) -> None:
    """Refuse keys that belong to no command. Those of a command that can't be changed are a clash.

    Raises:
        KeymapError: one of them is given to a command.
    """
    for keys in made.changed.values():
        if wrong := reserved.intersection(keys):
            raise KeymapError(Fault.NO_KEY, min(wrong))


def from_json(found: object, commands: Sequence[Command]) -> tuple[Keymap, int]:
    """The keys of what ``Keymap.as_json`` made, and how many commands are not known here.

    Raises:
        KeymapError: it is something else.
    """
    found = _of_this_format(found)
    version, preset = found.get("version"), found.get("preset", FLOWDASH)
    if not isinstance(version, int) or version > VERSION:
        raise KeymapError(Fault.NEWER)
    if not isinstance(preset, str) or preset not in PRESETS:
        raise KeymapError(Fault.NO_PRESET, str(preset)[:40])
    known = {command.id for command in commands}
    changed = {str(id): _keys(keys) for id, keys in found["keys"].items()}
    return Keymap(preset, {id: changed[id] for id in changed if id in known}), len(changed.keys() - known)


def _of_this_format(found: object) -> dict[str, Any]:
    if not isinstance(found, dict) or found.get("format") != FORMAT or not isinstance(found.get("keys"), dict):
        raise KeymapError(Fault.OTHER_FORMAT)
    return found


def _keys(found: object) -> tuple[str, ...]:
    if not isinstance(found, list):
        raise KeymapError(Fault.NO_KEY, str(found)[:40])
    keys = [(str(one)[:40], portable(one) if isinstance(one, str) else "") for one in found]
    if wrong := next((name for name, key in keys if not key), ""):
        raise KeymapError(Fault.NO_KEY, wrong)
    return tuple(dict.fromkeys(key for _, key in keys))


def keys_of(event: QKeyEvent) -> str:
    """The key of a press in Qt's portable form, ``""`` for a modifier alone."""
    if event.key() in _ALONE:
        return ""
    shift, text = event.modifiers() & Qt.KeyboardModifier.ShiftModifier, event.text()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if shift and text.isprintable() and text.strip() and not text.isalnum():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # a sign is the same key, whether it needs Shift or not
    return QKeySequence(event.key() | modifiers.value).toString(QKeySequence.SequenceFormat.PortableText)
