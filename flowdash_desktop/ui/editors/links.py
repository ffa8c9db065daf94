"""Controls of e-mail addresses, phone numbers and URLs: a line, and a button that asks to open what it names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.text.addresses import mail_address, phone_address
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.control import CONTROL_HEIGHT
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.editors.text import SideButtonControl, copy_visibly
from flowdash_desktop.ui.widgets.text import with_keys


class LinkControl(SideButtonControl):
    """A URL, an e-mail address or a phone number. The editor's ``link_opened`` carries the address to show and open."""

    side_icon = "open-external"
    side_buttons = 2

    def target(self) -> str:
        """The address that the button asks for, ``""`` where the text is none: http(s), ``mailto:`` or ``tel:``."""
        text = self.text().strip()
        if self.editor.field.kind is FieldKind.URL:
            return text if is_web_address(text) else ""
        if self.editor.field.kind is FieldKind.PHONE:
            return phone_address(text)
        try:
            field_type(FieldKind.EMAIL).from_text(text, self.editor.field, self.editor.schema)
        except InvalidValueError:
            return ""
        return mail_address(text) if text else ""

    def _add_before(self, inside: QHBoxLayout, line: QLineEdit) -> None:
        self.copy_button = IconButton(self.editor.theme, "copy", line, size=CONTROL_HEIGHT - 4)
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.copy_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.copy_button.setToolTip(with_keys(self.tr("Copy"), "Ctrl+C"))
        self.copy_button.setAccessibleName(self.tr("Copy {field}").format(field=self.editor.field.name))
        self.copy_button.clicked.connect(self.copy)
        inside.addWidget(self.copy_button)

    def copy(self) -> None:
        """Copy the address or the number, and say so."""
        if text := self.text().strip():
            copy_visibly(text, self.copy_button)

    def key(self, event: QKeyEvent) -> bool:
        """Copy all by Ctrl+C where nothing is selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.input.hasSelectedText():
            self.copy()
            return True
        return super().key(event)

    def _name_side_button(self, button: QToolButton) -> None:
        words = {
            FieldKind.EMAIL: self.tr("Write an e-mail"),
            FieldKind.PHONE: self.tr("Call"),
            FieldKind.URL: self.tr("Open in browser"),
        }[self.editor.field.kind]
        button.setToolTip(with_keys(words, "Alt+Return"))
        button.setAccessibleName(f"{words}: {self.editor.field.name}")

    def _side_button_pressed(self) -> None:
        if target := self.target():
            self.editor.link_opened.emit(target)

    def _text_shown(self) -> None:
        self.side_button.setEnabled(bool(self.target()))
        self.copy_button.setEnabled(bool(self.text().strip()))
        self.copy_button.setVisible(bool(self.text().strip()))
