"""Editors of e-mail addresses and URLs: a line, and a button that asks to open what it names."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtWidgets import QToolButton

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.problems import InvalidValueError
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.ui.editors.text import SideButtonEditor


class LinkEditor(SideButtonEditor):
    """A URL or an e-mail address. ``link_opened`` carries the address to show and open; nothing is opened here."""

    side_icon = "open-external"

    def target(self) -> str:
        """The address that the button asks for: the text as http(s) URL or ``mailto:``, ``""`` where it is neither."""
        text = self.input.text().strip()
        if self.field.kind is FieldKind.URL:
            return text if is_web_address(text) else ""
        try:
            field_type(FieldKind.EMAIL).from_text(text, self.field, self.schema)
        except InvalidValueError:
            return ""
        return f"mailto:{quote(text, safe='@')}" if text else ""

    def _name_side_button(self, button: QToolButton) -> None:
        email = self.field.kind is FieldKind.EMAIL
        words = self.tr("Write an e-mail") if email else self.tr("Open in browser")
        button.setToolTip(words)
        button.setAccessibleName(f"{words}: {self.field.name}")

    def _side_button_pressed(self) -> None:
        if target := self.target():
            self.link_opened.emit(target)

    def _text_shown(self) -> None:
        self.side_button.setEnabled(bool(self.target()))
