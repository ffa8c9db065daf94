"""A mail as a person reads it: its headings, its files, its text. What it refers to is never fetched."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.viewer.contents.text_view import TextView
from flowdash_desktop.ui.viewer.reading import FileReading, Then
from flowdash_desktop.ui.widgets import FlowLayout
from flowdash_desktop.ui.widgets.text import plain_tooltip, shortened
from flowdash_desktop.ui.widgets.wrapped import WrappedLabel
from flowdash_desktop.viewing.messages import Mail, TextLines

_MARGIN = 16
_MOST_PEOPLE, _MOST_FILES = 12, 30
_MOST_LETTERS = 60
_PART_LETTERS = 100_000


class _MailText:
    """The text of a mail, which is here, in the pieces of a text that is read."""

    def __init__(self, text: str, reading: FileReading) -> None:
        self._lines = text.split("\n")
        self.find_lines = reading.find_in_mail

    def lines(self, first: int, count: int, then: Then[TextLines]) -> None:
        """Some lines; fewer than asked for where they are long."""
        letters = list(accumulate(map(len, self._lines[first : first + count])))
        fitting = max(bisect(letters, _PART_LETTERS), 1)
        then(TextLines(first, self._lines[first : first + min(count, fitting)], len(self._lines), ""))


class MailView(QWidget):
    """Headings above the text, with a button for each file in the mail.

    Signals:
        file_chosen(int): look at the file with this index.

    Attributes:
        text: the text.
    """

    file_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = TextView(theme, self)
        self.setFocusProxy(self.text)
        self._headings = QGridLayout()
        self._headings.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        self._headings.setHorizontalSpacing(12)
        self._headings.setVerticalSpacing(4)
        self._headings.setColumnStretch(1, 1)
        self._names: list[QLabel] = []
        self._values: list[WrappedLabel] = []
        for row in range(4):
            name, value = QLabel(self), WrappedLabel("", self)
            name.setTextFormat(Qt.TextFormat.PlainText)
            set_variant(name, "tone", "muted")
            self._headings.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._headings.addWidget(value, row, 1)
            self._names.append(name)
            self._values.append(value)
        self._note = WrappedLabel("", self)
        set_variant(self._note, "tone", "small")
        self._note.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._files = QWidget(self)
        self._flow = FlowLayout(self._files)
        self._flow.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._headings)
        column.addWidget(self._files)
        column.addWidget(self._note)
        column.addWidget(hairline(parent=self))
        column.addWidget(self.text, 1)

    def show_mail(self, mail: Mail, reading: FileReading) -> None:
        """Show a mail from its beginning."""
        heading = mail.heading
        people = [shortened(person, 2 * _MOST_LETTERS) for person in heading.recipients[:_MOST_PEOPLE]]
        more = len(heading.recipients) - len(people)
        to = ", ".join(people) + (self.tr(" and {count} more").format(count=more) if more else "")
        said = (
            (self.tr("From"), heading.sender),
            (self.tr("To"), to),
            (self.tr("Date"), heading.date),
            (self.tr("Subject"), heading.subject),
        )
        for name, value, (words, text) in zip(self._names, self._values, said, strict=True):
            name.setText(words)
            value.setText(text)
            name.setVisible(bool(text))
            value.setVisible(bool(text))
        self._note.setText(self.tr("Shown as text: pictures and links of the mail are left out."))
        self._note.setVisible(mail.is_from_html)
        self._show_files(mail)
        self.text.show_text(_MailText(mail.text, reading), is_code=False)

    def clear_mail(self) -> None:
        """Show nothing."""
        self.text.clear_text()

    def _show_files(self, mail: Mail) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for index, file in enumerate(mail.attachments[:_MOST_FILES]):
            name = file.name or self.tr("Unnamed file")
            button = QPushButton(shortened(name, _MOST_LETTERS).replace("&", "&&"), self._files)
            button.setIcon(self._theme.icon("paperclip"))
            button.setAccessibleName(self.tr("Look at {name}").format(name=name))
            button.setToolTip(plain_tooltip(name))
            button.clicked.connect(lambda _checked=False, index=index: self.file_chosen.emit(index))
            self._flow.addWidget(button)
            button.show()
        if (more := len(mail.attachments) - _MOST_FILES) > 0:
            words = self.tr("and {count} more. Save the mail to open them in another program.")
            rest = QLabel(words.format(count=counted(more)), self._files)
            set_variant(rest, "tone", "muted")
            self._flow.addWidget(rest)
            rest.show()
        self._files.setVisible(bool(mail.attachments))
