"""What a screen reader hears of buttons and headings: roles, values and states that Qt does not tell by itself.

A button that holds a choice is a combo box with a value; one that opens something says so, and whether it is open.
The name of a button begins with the words that are seen on it, so that a person can press it by saying them.
Texts of inputs stay with Qt's own interfaces, which PySide does not let one extend: what is wrong with an input, and
that it is required, stands in its description.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleStateChangeEvent, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAccessibleWidget,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

HOLDS = "spoken value"
"""The property of a button that holds a choice: the choice in words, plain text; ``""`` while nothing is chosen."""
SEEN = "spoken words"
"""The property of a button whose words may be cut off: all of them."""
OPEN = "spoken open"
"""The property of a button that opens and closes a part of the window: whether that is open."""
_DOCUMENT = "spoken document"
_HEADINGS = ("title", "heading", "section")
_PRESS, _MENU, _TOGGLE = "Press", "ShowMenu", "Toggle"
_installed = False


def install() -> None:
    """Let Qt ask here first. A second call does nothing, as Qt keeps what is installed."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface)


def tell_as_document(widget: QWidget, name: str) -> None:
    """Name a widget that shows a file, and say that it is one."""
    widget.setAccessibleName(name)
    widget.setProperty(_DOCUMENT, True)


def tell_open(button: QAbstractButton) -> None:
    """Tell that what the button opens is open now, or no longer."""
    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = changed.collapsed = 1
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QAbstractButton):
        return None if isinstance(thing, QCheckBox | QRadioButton) else _Button(thing)
    if isinstance(thing, QLabel) and thing.property("tone") in _HEADINGS:
        return QAccessibleWidget(thing, QAccessible.Role.Heading, thing.accessibleName() or thing.text())
    if isinstance(thing, QWidget) and thing.property(_DOCUMENT):
        return QAccessibleWidget(thing, QAccessible.Role.Document)
    return None


class _Button(QAccessibleWidget):
    """A button as it is seen."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button

    def role(self) -> QAccessible.Role:
        """A combo box where it holds a choice."""
        if self._button.property(HOLDS) is not None:
            return QAccessible.Role.ComboBox
        if self._menu_opens():
            return QAccessible.Role.ButtonMenu
        return QAccessible.Role.CheckBox if self._button.isCheckable() else QAccessible.Role.Button

    def text(self, kind: QAccessible.Text) -> str:
        """Name, value, description and identifier."""
        button = self._button
        match kind:
            case QAccessible.Text.Identifier if not button.accessibleIdentifier():
                return button.accessibleName()
            case QAccessible.Text.Name:
                return self._name()
            case QAccessible.Text.Value:
                return str(button.property(HOLDS) or "")
            case QAccessible.Text.Description:  # AT-SPI has no value of a combo box: the description has it, too
                tip = QTextDocumentFragment.fromHtml(button.toolTip()).toPlainText()
                return button.accessibleDescription() or ("" if tip == self._name() else tip)
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """What can be done with it, and what it has opened."""
        button, state = self._button, super().state()
        state.pressed = button.isDown()
        state.checkable, state.checked = button.isCheckable(), button.isChecked()
        state.defaultButton = isinstance(button, QPushButton) and button.isDefault()
        opens = self._menu_opens()
        is_open = button.property(OPEN)
        state.hasPopup = opens
        if opens or is_open is not None:
            is_open = button.isDown() if is_open is None else bool(is_open)
            state.expandable, state.expanded, state.collapsed = True, is_open, not is_open
        return state

    def actionNames(self) -> list[str]:
        """What a tool can do with it."""
        if self._menu_opens():
            return [_MENU, _PRESS]
        return [_TOGGLE, _PRESS] if self._button.isCheckable() else [_PRESS]

    def doAction(self, name: str) -> None:
        """Press it."""
        if name in self.actionNames() and self._button.isEnabled():
            self._button.click()

    def _menu_opens(self) -> bool:
        button = self._button
        has_menu = isinstance(button, QPushButton | QToolButton) and button.menu() is not None
        return has_menu or button.property(HOLDS) is not None

    def _name(self) -> str:
        """The words on it first, where the name does not begin with them."""
        button = self._button
        seen = (
            str(button.property(SEEN) or button.text()).replace("&&", "\0").replace("&", "").replace("\0", "&").strip()
        )
        name = button.accessibleName()
        if not name:
            return seen or QTextDocumentFragment.fromHtml(button.toolTip()).toPlainText()
        holds = bool(button.property(HOLDS))
        begins = name.casefold().startswith(seen.rstrip("…").casefold())
        return name if holds or not seen or begins else f"{seen}, {name}"
