"""What a screen reader hears of a widget, asked of Qt's own interfaces as the bridges of the systems ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from flowdash_desktop.ui.widgets.focus.tab_stops import tab_stops
from flowdash_desktop.ui.widgets.speech.interfaces import SEEN

_HTML = re.compile(r"</?(b|i|p|br|a|div|span|qt|html|table)\b[^>]*>", re.IGNORECASE)
STATES = ("hasPopup", "expandable", "expanded", "collapsed", "checkable", "checked", "invalid", "readOnly", "disabled")


@dataclass(frozen=True)
class Heard:
    """One element as it is told.

    Attributes:
        widget: which one.
        role: its role's name.
        name, value, description: its texts.
        states: those of ``STATES`` that it has.
        seen: the words on a button, without marks of shortcuts.
    """

    widget: QWidget
    role: str
    name: str
    value: str
    description: str
    states: frozenset[str] = field(default_factory=frozenset)
    seen: str = ""

    def sentence(self) -> str:
        """As a screen reader would say it: name, role, value, states, description."""
        said = (self.name, self.role, self.value, *sorted(self.states), self.description)
        return ", ".join(part for part in said if part)


def heard(widget: QWidget) -> Heard:
    """What a screen reader hears of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, widget
    return _of(interface, widget)


def _of(interface: QAccessibleInterface, widget: QWidget) -> Heard:
    state = interface.state()
    text = QAccessible.Text
    words = str(widget.property(SEEN) or widget.text()) if isinstance(widget, QAbstractButton) else ""
    seen = words.replace("&&", "\0").replace("&", "").replace("\0", "&")
    return Heard(
        widget,
        interface.role().name,
        interface.text(text.Name),
        interface.text(text.Value),
        interface.text(text.Description),
        frozenset(name for name in STATES if getattr(state, name)),
        seen,
    )


def faults(element: Heard) -> list[str]:
    """What a person who does not see the window would miss of an element."""
    named, begins = element.name.casefold(), element.seen.rstrip("…").casefold()
    found = []
    if element.role in ("NoRole", "Client", "Window"):
        found.append("no role")
    if not element.name:
        found.append("no name")
    if any(_HTML.search(text) for text in (element.name, element.value, element.description)):
        found.append("markup is read out")
    if element.role == "ComboBox":
        if isinstance(element.widget, QAbstractButton) and not {"hasPopup", "expandable"} <= element.states:
            found.append("does not say that it opens a list")
    elif element.role not in ("CheckBox", "RadioButton") and not named.startswith(begins):
        found.append("its name does not begin with its words")
    return [f"{type(element.widget).__name__}: {element.sentence()!r}: {fault}" for fault in found]


def heard_stops(root: QWidget) -> Iterator[Heard]:
    """Everything that Tab reaches in there."""
    return map(heard, tab_stops(root))
