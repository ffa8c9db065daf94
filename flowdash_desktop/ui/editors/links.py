"""Controls of e-mail addresses, phone numbers and URLs: a line, and a button that asks to open what it names."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.text.addresses import mail_address, phone_address
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.text import SideButtonControl
from flowdash_desktop.ui.widgets.text import with_keys


class LinkControl(SideButtonControl):
    """A URL, an e-mail address or a phone number. The editor's ``link_opened`` carries the address to show and open."""

    side_icon = "open-external"

    def target(self) -> str:
        """The address that the button asks for, ``""`` where the text is none: http(s), ``mailto:`` or ``tel:``."""
        text = self.input.text().strip()
        if self.editor.field.kind is FieldKind.URL:
            return text if is_web_address(text) else ""
        if self.editor.field.kind is FieldKind.PHONE:
            return phone_address(text)
        try:
            field_type(FieldKind.EMAIL).from_text(text, self.editor.field, self.editor.schema)
        except InvalidValueError:
            return ""
        return mail_address(text) if text else ""

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
