"""One file as it can be shown: pages, a text, a table, a mail, or words about why not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.viewer.contents.finding import Finder
from flowdash_desktop.ui.viewer.contents.mail_view import MailView
from flowdash_desktop.ui.viewer.contents.table_view import TableView
from flowdash_desktop.ui.viewer.contents.text_view import TextView
from flowdash_desktop.ui.viewer.pages.canvas import PageCanvas
from flowdash_desktop.ui.viewer.pages.first_scale import PDF_UNIT
from flowdash_desktop.ui.viewer.pages.page_finder import PageFinder
from flowdash_desktop.ui.viewer.reading import FileReading, Opening, ViewedFile, sent_as
from flowdash_desktop.ui.viewer.texts import (
    Ask,
    archive_headings,
    facts_line,
    fault_sentence,
    fault_title,
    media_sentence,
    note_of,
)
from flowdash_desktop.ui.widgets import EmptyState
from flowdash_desktop.ui.widgets.speech.interfaces import tell_as_document
from flowdash_desktop.ui.widgets.wrapped import WrappedLabel
from flowdash_desktop.viewing.messages import FileFacts, FileKind, Mail, ViewFault
from flowdash_desktop.viewing.search_messages import Query

_NOTE_MARGINS = (14, 8, 14, 6)
_RETRIED = (ViewFault.STOPPED, ViewFault.TOO_SLOW, ViewFault.MISSING, ViewFault.TOO_MUCH_MEMORY)


class FileView(QWidget):
    """Shows one file, and keeps the focus while what it shows is replaced.

    Signals:
        changed: the page, the zoom or the content is another.
        asked(Ask): open the file in another program, save it, or try it again.
        mail_file_chosen(int): look at a file in the mail that is shown.
        found(str): how many matches there are, in words.

    Attributes:
        canvas, text, table, mail: what shows the kinds of files.
        mail_names: what the files in the mail are called that is shown.
        message: words in the place of the file.
        note: what is left out of the file that is shown.
        file: the file that is shown, or will be; None for none.
        query: what is searched for in each file that is shown; None for nothing.
    """

    changed = Signal()
    asked = Signal(object)
    mail_file_chosen = Signal(int)
    found = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.query: Query | None = None
        self.mail_names: tuple[str, ...] = ()
        self._pages_at: dict[str, int] = {}
        self._sheets_at: dict[str, str] = {}
        self.file: ViewedFile | None = None
        self.facts: FileFacts | None = None
        self._is_stale = False
        """What is still shown is of the file before."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas = PageCanvas(theme, self)
        self.text = TextView(theme, self)
        self.table = TableView(theme, self)
        self.mail = MailView(theme, self)
        self.message = EmptyState(theme, "file", "", "", "", self)
        self._blank = QWidget(self)
        self._pages_finder = PageFinder(self.canvas)
        self._stack = QStackedWidget(self)
        self.note = WrappedLabel("", self)
        set_variant(self.note, "tone", "muted")
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        self._note_row = QHBoxLayout()
        self._note_row.setContentsMargins(0, 0, 0, 0)
        self._note_row.addWidget(self.note)
        column.addLayout(self._note_row)
        column.addWidget(self._stack, 1)
        for part in (self._blank, self.message, self.canvas, self.text, self.table, self.mail):
            self._stack.addWidget(part)
        self.canvas.changed.connect(self._canvas_changed)
        for part in (self.text, self.table, self.mail.text):
            part.changed.connect(self.changed)
            part.failed.connect(self._say_fault)
        for finder in (self._pages_finder, self.text, self.table, self.mail.text):
            finder.said.connect(self.found)
        self.message.activated.connect(lambda: self._press(0))
        self.message.second_activated.connect(lambda: self._press(1))
        self._asks: tuple[Ask, ...] = ()
        tell_as_document(self, self.tr("File"))
        self.mail.file_chosen.connect(self.mail_file_chosen)
        theme.changed.connect(self.update)

    # What is shown

    @property
    def content(self) -> QWidget:
        """What takes the keys: the file, or the words shown instead of it."""
        shown = self._stack.currentWidget()
        return self if shown is None or shown in (self._blank, self.message) else shown

    @property
    def awaits(self) -> bool:
        """True while words stand in the place of the file."""
        return self._stack.currentWidget() is self.message

    @property
    def pages(self) -> tuple[int, int]:
        """The page that is shown, from 1, and how many there are; (1, 1) for a file without pages."""
        if self._stack.currentWidget() is not self.canvas:
            return 1, 1
        return self.canvas.pages.page + 1, self.canvas.pages.count

    @property
    def shows_pages(self) -> bool:
        """True while what is shown can be turned, fitted and rotated."""
        return self._stack.currentWidget() is self.canvas

    @property
    def zoom(self) -> float:
        """The zoom of what is shown, 1 for 100 %."""
        zoomed = self._zoomed()
        if zoomed is None:
            return 1.0
        return zoomed.pages.zoom if isinstance(zoomed, PageCanvas) else zoomed.zoom

    def show_nothing(self) -> None:
        """Show no file: there is none."""
        self._leave()
        self.file = self.facts = None
        self._show(self._blank)

    def await_file(self, file: ViewedFile, words: str = "") -> None:
        """A file is on its way; the one before stays away, as it would be taken for this one."""
        self.take(file)
        if words:
            self.say("download", file.name, words)
        else:
            self.wait()

    def take(self, file: ViewedFile) -> None:
        """A file is next: leave the one before. Call ``wait`` once it was asked for."""
        self._leave()
        self._is_stale = True
        self.file, self.facts = file, None
        self._name()

    def wait(self) -> None:
        """Show nothing until the file comes, unless it was here at once."""
        if self._is_stale:
            self._show(self._blank)

    def begin_at(self, key: str, opening: Opening) -> None:
        """Show a file at this page or sheet when it is opened next."""
        self._pages_at[key], self._sheets_at[key] = opening.page, opening.sheet

    def follow_sent(self, before: Sequence[ViewedFile], files: Sequence[ViewedFile]) -> None:
        """A file that was sent is an attachment with the same bytes: it stays open, at its page and zoom.

        Args:
            before: the files so far.
            files: the files now.
        """
        sent = sent_as(self.file, before, files) if self.file is not None else None
        if self.file is not None and sent is not None and self._is_here:
            self._pages_at[sent.key] = self._pages_at.pop(self.file.key, 0)
            self.file = sent
            self._name()

    @property
    def _is_here(self) -> bool:
        """True once the content is shown, or words about why it can't be: no answer is awaited any more."""
        return self.facts is not None and self._stack.currentWidget() is not self._blank

    def goes_on_as(self, now: ViewedFile) -> bool:
        """Take the file as it is now, of the same bytes, where it is scrolled to. False where it is to be read anew."""
        if not self._is_here or self.awaits or isinstance(now.item, Attachment) is not self.can_open:
            return False
        self.file = now
        self._name()
        return True

    def open(self, facts: FileFacts, reading: FileReading) -> None:
        """Show the file that was awaited."""
        file = self.file
        if file is None:
            return
        self.facts = facts
        self._say_note(note_of(facts) if facts.fault is None else "")
        if facts.fault is not None:
            self._say_fault(facts.fault)
        else:
            self._open_kind(file, facts, reading)
        if self.query is not None:
            self.search(self.query)
        self._name()
        self.changed.emit()

    def _open_kind(self, file: ViewedFile, facts: FileFacts, reading: FileReading) -> None:
        if facts.kind in (FileKind.PICTURE, FileKind.PDF):
            is_pdf = facts.kind is FileKind.PDF
            unit, page = (PDF_UNIT if is_pdf else 1.0), self._pages_at.get(file.key, 0)
            self._show(self.canvas)
            self.canvas.show_document(reading, facts.page_sizes, unit, has_text=is_pdf, page=page)
            self._pages_finder.show_document(reading)
        elif facts.kind in (FileKind.TEXT, FileKind.JSON):
            self._show(self.text)
            self.text.show_text(reading, is_code=facts.kind is FileKind.JSON)
        elif facts.kind in (FileKind.TABLE, FileKind.ARCHIVE):
            self._show(self.table)
            self.table.model.headings = archive_headings() if facts.kind is FileKind.ARCHIVE else ()
            self.table.show_table(reading, facts.sheets, self._sheets_at.pop(file.key, ""))
        elif facts.kind is FileKind.MAIL:
            reading.mail(lambda answer: self._mail_came(file, reading, answer))
        else:
            self._say_facts(facts)

    def _say_note(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self._note_row.setContentsMargins(*(_NOTE_MARGINS if words else (0, 0, 0, 0)))

    def say(self, icon: str, title: str, text: str, *asks: Ask) -> None:
        """Show words in the place of the file, with buttons."""
        self._asks = asks
        names = {Ask.OPEN: self.tr("Open"), Ask.SAVE: self.tr("Save as…"), Ask.RETRY: self.tr("Retry")}
        first, second = ([names[ask] for ask in asks] + ["", ""])[:2]
        self.message.set_state(icon, title, text, first, second)
        self._show(self.message)
        self.message.setAccessibleName(f"{title}. {text}")

    def _say_fault(self, fault: ViewFault) -> None:
        text = fault_sentence(fault)
        if self.facts is not None:
            text = f"{text}\n{facts_line(self.facts)}" if fault is not ViewFault.MISSING else text
        asks = (Ask.RETRY, Ask.SAVE) if fault in _RETRIED else self._ways_out()
        self.say("file", fault_title(fault), text, *asks)

    def _say_facts(self, facts: FileFacts) -> None:
        is_media = facts.kind is FileKind.MEDIA
        self.say(
            "play" if is_media else "file",
            facts_line(facts),
            media_sentence(facts) if is_media else fault_sentence(ViewFault.UNKNOWN_KIND),
            *self._ways_out(),
        )

    def _ways_out(self) -> tuple[Ask, ...]:
        """What can be done with a file that is not shown. Only an attachment is opened in another program."""
        return (Ask.OPEN, Ask.SAVE) if self.can_open else (Ask.SAVE,)

    @property
    def can_open(self) -> bool:
        """True for a file that another program can open: one that the server has."""
        return self.file is not None and isinstance(self.file.item, Attachment)

    def _mail_came(self, file: ViewedFile, reading: FileReading, answer: Mail | ViewFault) -> None:
        if file is not self.file:
            return
        if isinstance(answer, ViewFault):
            self._say_fault(answer)
            return
        self.mail_names = tuple(one.name for one in answer.attachments)
        self._show(self.mail)
        self.mail.show_mail(answer, reading)
        self.search(self.query)
        self._name()
        self.changed.emit()

    def _press(self, index: int) -> None:
        if index < len(self._asks):
            self.asked.emit(self._asks[index])

    def _leave(self) -> None:
        """Leave what is shown: no answer of it is heard any more."""
        self._say_note("")
        self.canvas.clear()
        self._pages_finder.show_document(None)
        self.text.clear_text()
        self.table.clear_table()
        self.mail.clear_mail()

    def _show(self, part: QWidget) -> None:
        """Show a part; the focus goes along, and is never lost on the way."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is self or self.isAncestorOf(focus))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the file itself takes the keys while its parts are replaced
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_stale = False
        self._stack.setCurrentWidget(part)
        if had_focus:
            self.take_focus()
        if self.content is not self:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.changed.emit()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the file, or to what is shown instead of it."""
        target = self.content
        if target is self and self._stack.currentWidget() is self.message and self.message.button.isVisibleTo(self):
            target = self.message.button
        target.setFocus(reason)

    # Zoom and finding

    def _zoomed(self) -> PageCanvas | TextView | TableView | None:
        shown = self._stack.currentWidget()
        if shown is self.mail:
            return self.mail.text
        return shown if isinstance(shown, PageCanvas | TextView | TableView) else None

    @property
    def can_zoom(self) -> bool:
        """True while what is shown has a zoom, and can be searched."""
        return self._zoomed() is not None

    @property
    def can_find(self) -> bool:
        """True while there are words in what is shown."""
        shown = self._zoomed()
        return shown is not None and not (shown is self.canvas and self._is_picture())

    def _is_picture(self) -> bool:
        return self.facts is not None and self.facts.kind is FileKind.PICTURE

    def zoom_step(self, step: int) -> None:
        """Zoom in (1), out (-1)."""
        if (zoomed := self._zoomed()) is not None:
            zoomed.zoom_step(step)

    def zoom_to(self, zoom: float) -> None:
        """Choose a zoom."""
        if (zoomed := self._zoomed()) is not None:
            zoomed.set_zoom(zoom)

    def search(self, query: Query | None) -> None:
        """Search the file; None ends that."""
        self.query = query
        finder = self._finder()
        if finder is not None:
            finder.search(query)
        elif query is not None:
            self.found.emit("")

    def find_step(self, by: int) -> None:
        """Go to another match."""
        if (finder := self._finder()) is not None:
            finder.find_step(by)

    def _finder(self) -> Finder | None:
        shown = self._zoomed()
        if isinstance(shown, PageCanvas):
            return None if self._is_picture() else self._pages_finder
        return shown

    # Looks

    def _canvas_changed(self) -> None:
        if self.file is not None and self.shows_pages:
            self._pages_at[self.file.key] = self.canvas.pages.page
            self._name()
        self.changed.emit()

    def _name(self) -> None:
        name = self.file.name if self.file is not None else ""
        page, count = self.pages
        on_page = self.tr("{name}, page {page} of {count}").format(name=name, page=page, count=count)
        for part in (self, self.canvas, self.text, self.table.cells, self.mail.text):
            part.setAccessibleName(on_page if count > 1 else name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet of paper, or of the panel's colour, with a ring while it has the keyboard."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        content, focus = self.content, QApplication.focusWidget()
        is_ours = focus is not None and focus in (content, content.focusProxy())
        painter.setPen(QPen(tokens.focus if is_ours else tokens.line, 2 if is_ours else 1))
        painter.setBrush(tokens.window if self.shows_pages else tokens.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def event(self, event: QEvent) -> bool:
        """Paint the ring anew when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)
