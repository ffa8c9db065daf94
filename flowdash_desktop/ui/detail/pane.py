"""The detail pane: one task with everything that can be seen and changed of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.identity import Identity, identity_of, is_another
from flowdash_desktop.domain.problems import InvalidValueError
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.ui.detail.activity import ActivityParts
from flowdash_desktop.ui.detail.attachments import AttachmentArea
from flowdash_desktop.ui.detail.conflict_panel import ConflictPanel
from flowdash_desktop.ui.detail.drafts import Draft, Drafts
from flowdash_desktop.ui.detail.field_marks import show_marks
from flowdash_desktop.ui.detail.footer import TaskFooter
from flowdash_desktop.ui.detail.header import TaskHeader
from flowdash_desktop.ui.detail.holding import Holding
from flowdash_desktop.ui.detail.kept_texts import KeptTexts
from flowdash_desktop.ui.detail.linked import LinkedTasks
from flowdash_desktop.ui.detail.needs_you import conflicts_of
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.requests import AttachmentRequest, FieldEdit, SaveAll
from flowdash_desktop.ui.detail.scrolled import Scrolled
from flowdash_desktop.ui.detail.tab_order import follow_layouts
from flowdash_desktop.ui.detail.task_fields import TaskFields
from flowdash_desktop.ui.detail.typing_places import TypingPlaces
from flowdash_desktop.ui.detail.whole_task import WholeTask
from flowdash_desktop.ui.editors import FieldEditor
from flowdash_desktop.ui.theme import Theme, hairline
from flowdash_desktop.ui.widgets import EmptyState
from flowdash_desktop.ui.words import explain


class DetailPane(QWidget):
    """Shows one task and asks for changes of it; it changes nothing by itself.

    Signals:
        edit_requested(FieldEdit): a field was given another value.
        files_added(FilesAdded), image_pasted(ImagePasted): for a file field.
        open_requested, save_requested, remove_requested(AttachmentRequest): removal was confirmed here.
        save_all_requested(SaveAll): every attachment of a field.
        retry_requested(str), discard_requested(str): an edit that needs the person, by its id.
        anyway_requested(str): something is to be removed though it can't be copied before.
        choice_made(str, Choice): an edit whose field was changed on both sides, and which value it shall be.
        create_again_requested(str), apply_here_requested(tuple), let_go_requested(tuple): edits whose task is gone.
        delete_requested(TaskKey): confirmed here.
        next_requested(), previous_requested(), close_requested(): where to go.
        link_opened(str): an address to show and open.
    """

    edit_requested = Signal(object)
    files_added = Signal(object)
    image_pasted = Signal(object)
    open_requested = Signal(object)
    save_requested = Signal(object)
    remove_requested = Signal(object)
    save_all_requested = Signal(object)
    retry_requested = Signal(str)
    discard_requested = Signal(str)
    anyway_requested = Signal(str)
    choice_made = Signal(str, object)
    create_again_requested = Signal(str)
    apply_here_requested = Signal(object)
    let_go_requested = Signal(object)
    delete_requested = Signal(object)
    next_requested = Signal()
    previous_requested = Signal()
    close_requested = Signal()
    link_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it with nothing to show."""
        super().__init__(parent)
        self._theme = theme
        self.drafts = Drafts()
        self._shown: ShownTask | None = None
        self._about: Identity | None = None
        self._schema: WorkflowSchema | None = None
        self._read_only = ""
        self._loading = False
        self._editors: dict[str, FieldEditor] = {}
        self.setAccessibleName(self.tr("Task details"))
        self.setMinimumWidth(360)
        self._lay_out()
        self.clear()

    # What is shown

    @property
    def task(self) -> TaskKey | None:
        """The task that is shown."""
        return None if self._shown is None else self._shown.key

    @property
    def about(self) -> Identity | None:
        """What the task that is shown is known by: what is done here is done to this one, whoever has its ID now."""
        return self._about

    @property
    def attachment_areas(self) -> dict[str, AttachmentArea]:
        """The areas of the file fields by name."""
        return dict(self._fields.areas)

    @property
    def fields(self) -> TaskFields:
        """The editors of the workflow's own fields."""
        return self._fields

    def editor(self, field: str) -> FieldEditor:
        """The editor of a field that is not a file field; ``KeyError`` where there is none."""
        return self._editors[field]

    def show_task(self, shown: ShownTask, schema: WorkflowSchema) -> None:
        """Show a task. The same one again is refreshed in place; drafts of another come back with it."""
        now = identity_of(shown.task, schema)
        replaced = self.task == shown.key and is_another(self._about, now)
        if replaced and self._holding.hold_for(now, self._about, partial(self.show_task, shown, schema)):
            return
        self._holding.end()
        other = replaced or self.task != shown.key
        if other:
            self._finish()
        rebuilt = self._use(schema)
        self._shown, self._schema = shown, schema
        self._about = now if other else now or self._about
        self._loading = True
        for name, editor in self._editors.items():
            value = shown.task.values.get(name)
            if other or rebuilt:
                draft = self.drafts.get(shown.key, name, self._about)
                editor.load(value, draft.text if draft else None, draft.base if draft else None)
            else:
                editor.set_value(value)
        self._loading = False
        self.header.show_task(shown, schema)
        self._show_files(shown, other=other)
        self._show_marks(shown)
        self._footer.show_task(shown.task, schema)
        self.activity.show_task(shown, schema, self._about)
        self._whole.show_task(shown, other=other)
        self.kept_texts.show_task(shown.key, self._about)
        self._pages.setCurrentWidget(self._body)
        if other:
            self._scroll.begin()

    def stays(self, go_on: Callable[[], None], *, gone: bool) -> bool:
        """True while somebody types for the task that is shown, though it is gone, or the table has gone on by itself:
        the next one waits. ``go_on`` is called when that is over."""
        if self._shown is None:
            return False
        return self._holding.hold_gone(self._about, go_on) if gone else self._holding.hold_on(go_on)

    def clear(self) -> None:
        """Show no task; drafts are kept."""
        self._finish()
        self._holding.end()
        self._shown = self._about = None
        self.kept_texts.show_task(None, None)
        self.activity.clear()
        self._pages.setCurrentWidget(self._empty)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed and say why, for a workflow without a unique ID; ``""`` lets it again."""
        self._read_only = reason
        self.header.delete.setEnabled(not reason)
        self._locked.say(reason, "info")
        self.activity.set_usable(not reason)
        if self._shown is not None:
            self._show_marks(self._shown)

    def set_progress(self, edit_id: str, sent: int, total: int) -> None:
        """Show how much of a file on its way was sent, in bytes; a file that is not shown is no error."""
        any(area.set_progress(edit_id, sent, total) for area in self._fields.areas.values())

    def rename_task(self, old: TaskKey, new: TaskKey) -> None:
        """Go on with a task under the name the server gave it; what is being typed stays."""
        if self._shown is not None and self._shown.key == old:
            self.drafts.follow(Following(self.drafts.workflow_id, old, self._about, new, None))
            self._shown = replace(self._shown, task=replace(self._shown.task, key=new))
            self.activity.rename_task(new)
            for area in self._fields.areas.values():
                area.rename_task(new)

    def follow(self, following: Following) -> None:
        """A task has another name, or is another to its server: what is half-typed for it goes on there."""
        self.drafts.follow(following)
        here = (self.drafts.workflow_id, self.task) == (following.workflow_id, following.old)
        if here and not is_another(self._about, following.before):
            self._about = following.now or self._about
            self.activity.about = self._about
            if self._holding.is_holding and following.new != following.old:  # it was not gone, as it seemed
                self._holding.end()
                self.rename_task(following.old, following.new)
        if self._shown is not None and (self.drafts.workflow_id, self.task) == (following.workflow_id, following.new):
            for name, draft in self.drafts.of_task(self._shown.key, self._about).items():
                self._places.bring_back(name, draft)
        self.kept_texts.refresh()

    def focus_field(self, name: str) -> None:
        """Give a field the keyboard and bring it into view; a field that is not here is no error."""
        target: QWidget | None = self._editors.get(name) or self._fields.areas.get(name)
        if target is None:
            return
        if isinstance(target, AttachmentArea):
            target.take_focus()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.bring(target)

    def take_typed(self, task: TaskKey, field: str, draft: Draft, error: InvalidValueError | None = None) -> None:
        """Keep text that was typed elsewhere, and show it with what is wrong with it where its task is shown."""
        self.drafts.put(task, field, draft)
        editor = self._editors.get(field)
        if editor is not None and self.task == task and not is_another(self._about, draft.about):
            editor.load(editor.value(), draft.text, draft.base)
            if error is not None:
                editor.set_error(explain(error))

    def give_up_typed(self, task: TaskKey, field: str, text: str) -> None:
        """Let go of text that was typed elsewhere, unless more was typed here since."""
        for ref, draft in self.drafts.of_field(task, field).items():
            if draft.text == text:
                self.drafts.forget(ref)
                if self.task == task and self._editors[field].draft() == text:
                    self._editors[field].revert()

    def commit_typing(self) -> bool:
        """Commit what is being typed now; False when it can't be read (it is kept as a draft)."""
        return self._places.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the pane when there is nothing left to drop."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    # Parts of a task

    def _use(self, schema: WorkflowSchema) -> bool:
        fields = self._fields
        if fields.serves(schema):
            if fields.schema is not schema:
                for editor in self.header.editors:
                    editor.rebind(schema.field_by_name[editor.field.name], schema)
                fields.set_schema(schema)
            return False
        for editor in self._editors.values():
            editor.blockSignals(True)
        fields.set_schema(schema)
        header = self.header.set_schema(schema)
        self._editors = {e.field.name: e for e in (*header, *fields.editors.values())}
        for editor in self._editors.values():
            editor.value_committed.connect(partial(self._committed, editor))
            editor.draft_changed.connect(partial(self._draft_changed, editor))
            editor.retry_requested.connect(partial(self._answer, editor.field.name, True))
            editor.discard_requested.connect(partial(self._answer, editor.field.name, False))
            editor.link_opened.connect(self.link_opened)
        for area in fields.areas.values():
            self._connect_area(area)
        follow_layouts(self._body)
        return True

    def _connect_area(self, area: AttachmentArea) -> None:
        name = area.field.name
        area.files_added.connect(self.files_added)
        area.image_pasted.connect(self.image_pasted)
        area.open_requested.connect(partial(self._ask_for, self.open_requested, area))
        area.save_requested.connect(partial(self._ask_for, self.save_requested, area))
        area.remove_requested.connect(partial(self._ask_for, self.remove_requested, area))
        area.save_all.connect(partial(self._save_all, name))
        area.retry_requested.connect(self.retry_requested)
        area.discard_requested.connect(self.discard_requested)
        area.problem_retried.connect(partial(self._answer, name, True))
        area.problem_discarded.connect(partial(self._answer, name, False))

    def _show_files(self, shown: ShownTask, *, other: bool) -> None:
        for name, area in self._fields.areas.items():
            area.set_files(shown.key, (*shown.task.files(name), *shown.pending_files.get(name, ())), other=other)
            self._fields.sections[name].set_count(area.count_text())

    def _show_marks(self, shown: ShownTask) -> None:
        show_marks(shown, self._editors, self._fields.areas, self._read_only)
        self.links.show_task(shown, fixed=bool(self._read_only) or shown.is_new)
        self._conflicts.show_conflicts(conflicts_of(shown, self._schema) if self._schema is not None else ())

    # What the person does

    def _committed(self, editor: FieldEditor, value: Value) -> None:
        if self._shown is not None:
            name = editor.field.name
            self.edit_requested.emit(FieldEdit(self._shown.key, name, value, editor.committed_base))

    def _draft_changed(self, editor: FieldEditor, _text: str) -> None:
        if self._loading or self._shown is None:
            return
        text, name = editor.draft(), editor.field.name
        if text is None:
            self.drafts.drop(self._shown.key, name, self._about)
        else:
            self.drafts.put(self._shown.key, name, Draft(text, editor.base(), self._about))
        self._typing_changed()

    def _ask_for(self, signal: object, area: AttachmentArea, attachment: object) -> None:
        if area.task is not None:
            signal.emit(AttachmentRequest(area.task, area.field.name, attachment))  # type: ignore[attr-defined, arg-type]

    def _save_all(self, name: str) -> None:
        if self._shown is not None:
            self.save_all_requested.emit(SaveAll(self._shown.key, name, self._shown.task.files(name)))

    def _answer(self, name: str, retry: bool) -> None:
        mark = self._shown.marks.get(name) if self._shown is not None else None
        if mark is not None:
            (self.retry_requested if retry else self.discard_requested).emit(mark.edit_id)

    def _go(self, forward: bool) -> None:
        self.commit_typing()
        (self.next_requested if forward else self.previous_requested).emit()

    def _ask_deletion(self) -> None:
        if self._shown is not None:
            self._whole.ask_deletion(self._shown.key, self.header.title.text(), self.header.menu_button)

    def _typing_changed(self) -> None:
        """A place for a text may be free now, or the task that waits."""
        self._holding.look_soon()
        self.kept_texts.refresh()

    def _finish(self) -> None:
        for editor in self._editors.values():
            editor.finish()

    def _lay_out(self) -> None:
        theme = self._theme
        self._empty = EmptyState(
            theme, "inbox", self.tr("Choose a task"), self.tr("All that is known of it is shown here.")
        )
        self._body = QWidget(self)
        self.header = TaskHeader(theme, self._body)
        self._whole = WholeTask(theme, self._body)
        self._holding = Holding(theme, lambda: self._places.is_going_on, self._body)
        self.kept_texts = KeptTexts(theme, self.drafts, self._body)
        self._locked = TaskNotice(theme, self._body)
        self._fields = TaskFields(theme)
        self.activity = ActivityParts(theme, self.drafts, self.header, self._body)
        self._places = TypingPlaces(lambda: self._editors, self.activity)
        self.links = LinkedTasks(theme)
        self._footer = TaskFooter()
        self._scroll = Scrolled(self._body)
        self._conflicts = ConflictPanel(theme, self._scroll.inner)
        comments, checklist = self.activity.comments, self.activity.checklist
        self._scroll.add(self._conflicts, self._fields, comments, checklist, self.links, self._footer)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said = (self._holding.notice, self._whole.notice, self.kept_texts.notice, self.activity.notice, self._locked)
        for widget in (self.header, self._whole.question, *said, hairline(parent=self._body)):
            column.addWidget(widget)
        column.addWidget(self._scroll, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._body)
        self._connect_parts()

    def _connect_parts(self) -> None:
        header = self.header
        for part in (self.activity, self.links):
            part.rows_changed.connect(partial(follow_layouts, self._body))
        self.activity.typing_changed.connect(self._typing_changed)
        header.next_requested.connect(partial(self._go, True))
        header.previous_requested.connect(partial(self._go, False))
        header.close_requested.connect(self.close_requested)
        header.delete_asked.connect(self._ask_deletion)
        header.link_opened.connect(self.link_opened)
        self._footer.link_opened.connect(self.link_opened)
        whole = self._whole
        whole.delete_requested.connect(self.delete_requested)
        whole.create_again_requested.connect(self.create_again_requested)
        whole.apply_here_requested.connect(self.apply_here_requested)
        whole.let_go_requested.connect(self.let_go_requested)
        whole.retry_requested.connect(self.retry_requested)
        whole.discard_requested.connect(self.discard_requested)
        whole.anyway_requested.connect(self.anyway_requested)
        self.kept_texts.is_free = self._places.is_free
        self.kept_texts.taken.connect(self._places.put)
        self._conflicts.chosen.connect(self.choice_made)
        for keys, forward in (("Ctrl+PgDown", True), ("Ctrl+PgUp", False)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._go, forward))
