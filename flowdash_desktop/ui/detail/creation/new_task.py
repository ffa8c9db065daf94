"""The pane in which a new task is made, in the place of the detail pane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.ui.detail.creation.new_task_form import NewTaskForm
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.files.file_target import FileTarget
from flowdash_desktop.ui.detail.inline_confirm import AskInline
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.section import MARGIN
from flowdash_desktop.ui.editors import FieldEditor
from flowdash_desktop.ui.theme import Theme, hairline, set_variant


class NewTaskPane(QWidget):
    """A form for each workflow. What was typed stays, also while the pane is closed, until it is created or discarded.

    Signals:
        create_requested(NewTaskRequest): all that can be checked here is sound; call ``created`` to clear the form.
        cancelled(): the pane can be closed.
        image_pasted(ImagePasted): a picture for a file field; give it back as a file with ``add_files``.
        link_opened(str): an address to show and open.
        nothing_to_undo(bool): the keys of *Undo* (or of *Redo*: False) were pressed where nothing typed can be undone.
        typed(dict[str, str]): all that the form holds now, by field, as text.
    """

    create_requested = Signal(object)
    cancelled = Signal()
    image_pasted = Signal(object)
    link_opened = Signal(str)
    typed = Signal(object)
    nothing_to_undo = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it without a form; ``begin`` brings one."""
        super().__init__(parent)
        self._theme = theme
        self._by_workflow: dict[str, NewTaskForm] = {}
        self._form: NewTaskForm | None = None
        self.setAccessibleName(self.tr("New task details"))
        self.setMinimumWidth(360)
        self._lay_out()

    @property
    def has_draft(self) -> bool:
        """True when something was typed in the form that is shown."""
        return self._form is not None and self._form.has_input

    @property
    def workflow_id(self) -> str:
        """The workflow whose form is shown, ``""`` before the first."""
        return self._form.schema.workflow.id if self._form is not None else ""

    def begin(self, schema: WorkflowSchema) -> None:
        """Show the form of a workflow, with what was typed in it before."""
        key = schema.workflow.id
        form = self._by_workflow.get(key)
        if form is None or not form.serves(schema):
            before, form = form, NewTaskForm(self._theme, schema, self._forms)
            form.changed.connect(self._changed)
            form.image_pasted.connect(self.image_pasted)
            form.link_opened.connect(self.link_opened)
            self._forms.addWidget(form)
            if before is not None:
                form.take_over(before)
                self._forms.removeWidget(before)
                before.deleteLater()
            self._by_workflow[key] = form
        elif form.schema is not schema:
            form.rebind(schema)
        self._form = form
        self._forms.setCurrentWidget(form)
        self._workflow.setText(schema.workflow.name)
        self._say_begun()
        self._ask.dismiss()
        form.focus_first()

    def editor(self, field: str) -> FieldEditor:
        """The editor of a field that is not a file field.

        Raises:
            KeyError: there is none, or nothing was begun.
        """
        if self._form is None:
            raise KeyError(field)
        self._form.make([field])
        return self._form.editors[field]

    def add_files(self, field: str, paths: Sequence[Path]) -> None:
        """List files to attach once the task is there."""
        if self._form is not None:
            self._form.add_files(field, paths)

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Say what the server has against the task, at each field by its name, above them for the rest."""
        if self._form is not None:
            rest = self._form.set_problems(problems)
            self._notice.say("; ".join(f"{n}: {words}" if n else words for n, words in rest.items()), "error")
            self._form.focus_first_problem()

    def created(self) -> None:
        """Forget what was typed: the task is on its way."""
        if self._form is not None:
            self._form.reset()
        self._notice.say("")
        self._tell()

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put in what was typed before, in the form that is shown."""
        if self._form is not None:
            self._form.restore(texts)
            self._say_begun()

    def fill(self, texts: Mapping[str, str], said: str) -> None:
        """Put in what is to be begun with, and say above it what that is."""
        if self._form is not None:
            self._form.restore(texts)
            self._notice.say(said)
            self._tell()

    def say_more(self, words: str) -> None:
        """Say more above the fields than that the task was begun before."""
        self._say_begun(words)

    def _say_begun(self, more: str = "") -> None:
        """Say once above the fields that what stands there was typed before."""
        begun = self.tr("You began this task before. It is not created yet.") if self.has_draft else ""
        self._notice.say(f"{begun} {more}".strip())

    def forget(self) -> None:
        """Let go of all forms, as another account is shown; nobody is told."""
        for form in self._by_workflow.values():
            form.reset()

    def submit(self) -> None:
        """Ask for the task, or say everything that is wrong at once and go to the first."""
        if self._form is None:
            return
        self._ask.dismiss()
        request = self._form.read()
        if request is None:
            self._form.focus_first_problem()
        else:
            self._notice.say("")
            self.create_requested.emit(request)

    def cancel(self) -> None:
        """Close the pane; asks first when something was typed."""
        if self.has_draft:
            self._ask.ask(
                self.tr("Discard what you typed?"),
                self.tr("Discard"),
                self.tr("Keep for later"),
                self._form,
                self._cancel,
                cautious=True,
            )
        else:
            self.cancelled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field."""
        super().showEvent(event)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.take_focus()

    def take_focus(self) -> None:
        """Begin at the first field."""
        if self._form is not None:
            self._form.focus_first()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of *Undo* and *Redo* here: in the window they would change the rows, out of sight."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo or event.matches(QKeySequence.StandardKey.Redo):
                event.accept()
                self.nothing_to_undo.emit(undo)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _discard(self) -> None:
        self.created()
        self.cancelled.emit()

    def _changed(self) -> None:
        self._ask.dismiss()
        self._tell()

    def _tell(self) -> None:
        if self._form is not None:
            self.typed.emit(self._form.texts())

    def take_files(self, data: QMimeData) -> None:
        """Add files or a picture that were pasted anywhere in the pane."""
        self.file_target.take(data)

    def _areas(self) -> Mapping[str, AttachmentArea]:
        return self._form.areas if self._form is not None else {}

    def _bring(self, area: QWidget) -> None:
        if self._form is not None:
            self._form.bring(area)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("New task"), self)
        set_variant(title, "tone", "heading")
        self._workflow = QLabel(self)
        self._workflow.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._workflow, "tone", "muted")
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 12, MARGIN, 10)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self._workflow, 1)
        self._notice = TaskNotice(self._theme, self)
        self._forms = QStackedWidget(self)
        self._ask = AskInline(self._theme, self)
        self._ask.setContentsMargins(10, 4, 10, 0)
        self._ask.confirmed.connect(self._discard)
        self._ask.declined.connect(self.cancelled)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.cancel)
        self._create = QPushButton(self.tr("Create task"), self)
        self._create.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        set_variant(self._create, "variant", "primary")
        self._create.clicked.connect(self.submit)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(MARGIN, 12, MARGIN, 12)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._create)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self._forms, 1)
        column.addWidget(hairline(parent=self))
        column.addWidget(self._ask)
        column.addLayout(buttons)
        self.file_target = FileTarget(self._theme, self, self._areas, self._bring, lambda: "")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.submit)
