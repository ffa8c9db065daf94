"""Shows the fields that decide about a task alone; the rest stands behind *All fields*."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.ui.detail.fields.task_fields import DETAILS
from flowdash_desktop.ui.theme import set_variant

if TYPE_CHECKING:
    from flowdash_desktop.ui.detail.pane import DetailPane


class DecidingFields(QObject):
    """Leaves fields of the pane out, and puts them back.

    A field stays where it has the keyboard, something typed, or an edit that is not confirmed.

    Args:
        parent: the owner.
        pane: gives the pane, which is made late.
    """

    def __init__(self, parent: QObject, pane: Callable[[], DetailPane]) -> None:
        super().__init__(parent)
        self._pane = pane
        self._names: frozenset[str] | None = None
        self._shows_all = False
        self._button: QPushButton | None = None

    @property
    def button(self) -> QPushButton | None:
        """Shows all fields, or the deciding ones alone; None before the first task."""
        return self._button

    def show(self, names: frozenset[str]) -> None:
        """Show these fields of the task in the pane, by their names."""
        self._names = names
        self._arrange()

    def end(self) -> None:
        """Show all fields again."""
        self._names, self._shows_all = None, False
        if self._button is not None:
            self._button.hide()
        for editor in self._pane().fields.editors.values():
            editor.setVisible(True)

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._arrange()

    def _arrange(self) -> None:
        pane = self._pane()
        if self._names is None or DETAILS not in pane.fields.parts:
            return
        editors, decide = pane.fields.editors, self._deciding()
        for name, editor in editors.items():
            editor.setVisible(self._shows_all or name in decide)
        button = self._put_button()
        fewer, all_ = self.tr("Deciding fields only"), self.tr("All fields ({count})").format(count=len(editors))
        button.setText(fewer if self._shows_all else all_)
        button.setVisible(len(decide) < len(editors))

    def _deciding(self) -> set[str]:
        """The fields that are shown at least; all of them where nothing is known to decide."""
        pane, names = self._pane(), self._names
        editors = pane.fields.editors
        if not names:
            return {*editors}
        marked = pane.shown.marks.keys() if pane.shown is not None else frozenset()
        used = {name for name, editor in editors.items() if editor.is_dirty or editor.input.hasFocus()}
        return {*editors} & (names | used | marked)

    def _put_button(self) -> QPushButton:
        """The button at the end of the section, which is another one in another workflow."""
        details = self._pane().fields.parts[DETAILS]
        if self._button is None or self._button.parentWidget() is not details.body:
            button = self._button = QPushButton(details.body)
            set_variant(button, "variant", "link")
            button.setAutoDefault(True)
            button.clicked.connect(self._toggle)
            details.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.destroyed.connect(self._forget)
        return self._button

    def _forget(self) -> None:
        self._button = None
