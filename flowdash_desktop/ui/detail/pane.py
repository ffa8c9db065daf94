"""The detail pane: one task with everything that can be seen and changed of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.identity import Identity, identity_of, is_another
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.activity_sections import ActivityParts
from flowdash_desktop.ui.detail.alike.section import AlikeSection
from flowdash_desktop.ui.detail.arranged.attention import SectionsInNeed
from flowdash_desktop.ui.detail.arranged.sections import ArrangedSections, PinnedSections, SectionColumn
from flowdash_desktop.ui.detail.conflict_panel import ConflictPanel
from flowdash_desktop.ui.detail.conflict_sign import ConflictSign
from flowdash_desktop.ui.detail.fields.draft_targets import TypingPlaces
from flowdash_desktop.ui.detail.fields.drafts import Drafts
from flowdash_desktop.ui.detail.fields.field_marks import mark_new, show_marks
from flowdash_desktop.ui.detail.fields.orphan_drafts import OrphanDraftsNotice
from flowdash_desktop.ui.detail.fields.task_editors import TaskEditors
from flowdash_desktop.ui.detail.fields.task_fields import TaskFields
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.files.file_target import FileTarget
from flowdash_desktop.ui.detail.files.task_files import TaskFiles
from flowdash_desktop.ui.detail.footer import TaskFooter
from flowdash_desktop.ui.detail.gone_task import Absence, GoneTask
from flowdash_desktop.ui.detail.header import TaskHeader
from flowdash_desktop.ui.detail.links.linked import LinkedTasks
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.problems import conflicts_of
from flowdash_desktop.ui.detail.scrolled import Scrolled, is_elsewhere
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.detail.tab_order import follow_layouts
from flowdash_desktop.ui.detail.task_problem_panel import WholeTask
from flowdash_desktop.ui.editors import FieldEditor
from flowdash_desktop.ui.theme import Theme, hairline
from flowdash_desktop.ui.widgets import EmptyState
from flowdash_desktop.ui.widgets.focus.tab_stops import tab_stops


class DetailPane(QWidget):
    """Shows one task and asks for changes of it; it changes nothing by itself.

    Signals:
        answered(EditAnswer): to an edit that needs the person.
        next_requested(), previous_requested(), close_requested(): where to go.
        link_opened(str): an address to show and open.

    Attributes:
        drafts: what is half-typed, for all tasks.
        gone: says that somebody else took the task away, and offers two ways on.
        header, editors, files, activity, links, alike, conflicts, whole: its parts; each tells what is asked for there.
        fields: the sections of the workflow's own fields, which ``editors`` and ``files`` fill.
        sections, scrolled: put all sections where the person wants them; what scrolls.
        orphan_drafts_notice: says what was typed for another task that had this one's unique ID.
    """

    answered, link_opened = Signal(object), Signal(str)
    next_requested, previous_requested, close_requested = Signal(), Signal(), Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it with nothing to show."""
        super().__init__(parent)
        self._theme = theme
        self.drafts = Drafts()
        self._shown: ShownTask | None = None
        self._identity: Identity | None = None
        self._schema: WorkflowSchema | None = None
        self._read_only, self._gone_words = "", ("", "")
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
    def identity(self) -> Identity | None:
        """What the task that is shown is known by: what is done here is done to this one, whoever has its ID now."""
        return self._identity

    def editor(self, field: str) -> FieldEditor:
        """The editor of a field that is not a file field; ``KeyError`` where there is none."""
        return self.editors.by_name[field]

    def show_task(self, shown: ShownTask, schema: WorkflowSchema) -> None:
        """Show a task. The same one again is refreshed in place; drafts of another come back with it."""
        now = identity_of(shown.task, schema)
        other = self.task != shown.key or is_another(self._identity, now)
        if other:
            self.editors.finish()
        self._end_gone(other=other)
        focus = self.editors.focused_name() if not other else ""
        rebuilt = self._take_schema(schema)
        self._shown, self._schema = shown, schema
        self._identity = now if other else now or self._identity
        self.editors.show_task(shown, self._identity, anew=other or rebuilt)
        self.header.show_task(shown, schema)
        self.files.show_task(shown, other=other)
        self._show_marks(shown)
        self._footer.show_task(shown.task, schema)
        self.activity.show_task(shown, schema, self._identity)
        self.whole.show_task(shown, other=other)
        self.orphan_drafts_notice.show_task(shown.key, self._identity)
        self._pages.setCurrentWidget(self._body)
        self._in_need.show_task(shown, self._identity, other=other)
        if other:
            self._sign.tell(())  # the choice is at the top, where the task begins
            self.scrolled.begin()
        elif rebuilt and focus:
            self.focus_field(focus)

    def _take_schema(self, schema: WorkflowSchema) -> bool:
        """Make the editors of a schema; True where they are others than before."""
        rebuilt = self.editors.set_schema(schema)
        if rebuilt:
            self.files.listen()
            follow_layouts(self._body)
        return rebuilt

    @property
    def is_gone(self) -> bool:
        """True while the task that is shown was taken away by somebody else."""
        return self.gone.absence is not None

    @property
    def is_in_use(self) -> bool:
        """True while the person works here: the focus is here, or text is typed and not saved."""
        focus = QApplication.focusWidget()
        return (focus is not None and self.isAncestorOf(focus)) or self._places.has_typing

    @property
    def shown(self) -> ShownTask | None:
        """The task that is shown, as it was last."""
        return self._shown

    def keep_gone(self, absence: Absence) -> None:
        """Stay with the task though somebody else took it away: nothing of it can be changed or sent. Text that was
        typed stays and can be copied."""
        if self._shown is None:
            return
        self.gone.begin(absence)
        reason = self.tr("This task is not there any more.")
        for area in self.files.areas.values():
            area.set_read_only(reason)
        self.gone.close_inputs(self.editors.close(reason) + self.activity.set_closed(True))
        self.links.show_task(self._shown, fixed=True)
        self.conflicts.show_conflicts(())
        self._sign.tell(())
        self.whole.clear()
        self.header.needs.say("")
        self.orphan_drafts_notice.show_task(None, None)
        self.header.delete.setEnabled(False)

    def say_gone(self, title: str, other: str = "") -> None:
        """Say what happened to the task, and what is called that has its unique ID now."""
        self._gone_words = title, other
        self.gone.say(title, other, typed=self._places.has_typing)

    def _end_gone(self, *, other: bool) -> None:
        if self.is_gone:
            if other:
                self.activity.finish()
            self.gone.end()
            self.activity.set_closed(False)
            self.header.delete.setEnabled(not self._read_only)

    def clear(self, *, empties: bool = True) -> None:
        """Show no task; drafts are kept. ``empties``: say so, as no task of another workflow follows at once."""
        self.editors.finish()
        self._end_gone(other=True)
        self._shown = self._identity = None
        self.editors.clear()
        self.files.clear()
        self.orphan_drafts_notice.show_task(None, None)
        self.activity.clear()
        if empties:
            self._pages.setCurrentWidget(self._empty)

    def set_pages(self, has_pages: bool) -> None:
        """Offer each task's page, or not. A local workspace has none: its address changes with each start."""
        self.header.set_pages(has_pages)
        self._footer.set_pages(has_pages)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed and say why, for a workflow without a unique ID; ``""`` lets it again."""
        self._read_only = reason
        self.header.delete.setEnabled(not reason)
        self._locked.say(reason, "info")
        self.activity.set_usable(not reason)
        if self._shown is not None:
            self._show_marks(self._shown)

    def rename_task(self, old: TaskKey, new: TaskKey) -> None:
        """Go on with a task under the name the server gave it; what is being typed stays."""
        if self._shown is not None and self._shown.key == old:
            self.drafts.follow(Following(self.drafts.workflow_id, old, self._identity, new, None))
            self._shown = replace(self._shown, task=replace(self._shown.task, key=new))
            self.editors.rename_task(new)
            self.files.rename_task(new)
            self.activity.rename_task(new)

    def follow(self, *followings: Following) -> None:
        """Tasks have other names, or are others to their server: what is half-typed for them goes on there."""
        for one in followings:
            self.drafts.follow(one)
            here = (self.drafts.workflow_id, self.task) == (one.workflow_id, one.old)
            if here and not is_another(self._identity, one.before):
                self._identity = self.editors.identity = self.activity.identity = one.now or self._identity
                if self.is_gone and one.new != one.old:  # it only has another unique ID
                    self.rename_task(one.old, one.new)
            if self._shown is not None and (self.drafts.workflow_id, self.task) == (one.workflow_id, one.new):
                for name, draft in self.drafts.of_task(self._shown.key, self._identity).items():
                    self._places.bring_back(name, draft)
        self.orphan_drafts_notice.refresh()

    def take_focus(self) -> None:
        """Give the first stop of the pane the keyboard."""
        if stops := tab_stops(self):
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_section(self, section: PaneSection) -> bool:
        """True where the section is there, with something in it to go to."""
        part = self.sections.section(section)
        return self._shown is not None and part is not None and not part.isHidden()

    def go_to_section(self, section: PaneSection) -> None:
        """Open a section and give the first stop in it the keyboard, with its heading at the top."""
        part = self.sections.section(section)
        if part is None or not self.has_section(section):
            return
        self.sections.open_for((part,))
        self.scrolled.bring_to_top(part)
        if stop := self.activity.stop_in(section) or part.first_stop() or part.header:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.scrolled.bring(stop)

    def has_field(self, name: str) -> bool:
        """True for a field that is shown here."""
        return self.editors.has(name) or name in self.files.areas

    def focus_field(self, name: str) -> None:
        """Give a field or a new comment or item the keyboard, in view; one that is not here is no error."""
        target: QWidget | None = self.editors.ensure(name) or self.files.areas.get(name)
        if target := target or self.activity.text_input(name):
            self.focus_part(target)

    def focus_part(self, part: QWidget) -> None:
        """Give a part the keyboard, in view, whatever else moves for it."""
        self.sections.open_for((part,))
        part.show()  # triage mode leaves out what does not decide
        if isinstance(part, AttachmentArea):
            part.take_focus()
        else:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scrolled.lead_to(part)

    def commit_typing(self) -> bool:
        """Commit what is being typed now; False when it can't be read (it is kept as a draft)."""
        return self._places.commit()

    def take_files(self, data: QMimeData) -> None:
        """Attach files or a picture that were pasted anywhere in the pane."""
        self.file_target.take(data)

    def _why_no_files(self) -> str:
        if self._shown is None:
            return self.tr("Choose a task first.")
        return self.tr("This task is not there any more.") if self.is_gone else self._read_only

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the pane when there is nothing left to drop."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    # Parts of a task

    def _show_marks(self, shown: ShownTask) -> None:
        show_marks(shown, self.editors.by_name, self.files.areas, self._read_only)
        self.links.show_task(shown, fixed=bool(self._read_only) or shown.is_new)
        had_conflicts = not self.conflicts.isHidden()
        conflicts = conflicts_of(shown, self._schema) if self._schema is not None else ()
        self.conflicts.show_conflicts(conflicts)
        if not conflicts:
            self._sign.tell(())
        elif not had_conflicts:
            fields = {conflict.field for conflict in conflicts}
            led = self._lead_to(self.conflicts, *(e for name, e in self.editors.by_name.items() if name in fields))
            self._sign.tell(() if led else conflicts)

    def _lead_to(self, target: QWidget, *parts: QWidget) -> bool:
        """Bring a part into view, unless the person is on another one than these; True where that is done."""
        if free := is_elsewhere(self, parts):
            self.sections.open_for((target,))
            self.scrolled.lead_to(target)
        return free

    # What the person does

    def _go(self, forward: bool) -> None:
        self.commit_typing()
        (self.next_requested if forward else self.previous_requested).emit()

    def _ask_deletion(self) -> None:
        if self._shown is not None and not self.is_gone:
            self.whole.ask_deletion(self._shown.key, self.header.title.text(), self.header.menu_button)

    def _typing_changed(self) -> None:
        """A place for a text may be free now."""
        if self.is_gone:
            self.say_gone(*self._gone_words)
        self.orphan_drafts_notice.refresh()

    def _lay_out(self) -> None:
        theme = self._theme
        self._empty = EmptyState(
            theme, "inbox", self.tr("Choose a task"), self.tr("Its fields, files and comments are shown here.")
        )
        self._body = QWidget(self)
        self.header = TaskHeader(theme, self._body)
        self.whole = WholeTask(theme, self._body)
        self.gone = GoneTask(theme, self.header, self._body)
        self.orphan_drafts_notice = OrphanDraftsNotice(theme, self.drafts, self._body)
        self._locked = TaskNotice(theme, self._body)
        self._column = SectionColumn()
        self.scrolled, self._pinned = Scrolled(self._body), PinnedSections(self._body)
        self.fields = TaskFields(theme, self._column, self.scrolled.hold)
        self.editors = TaskEditors(self.header, self.fields, self.drafts, self)
        self.files = TaskFiles(self.fields, self)
        self.activity = ActivityParts(theme, self.drafts, self.header, self._body)
        self._places = TypingPlaces(self.editors, self.activity)
        self.links, self.alike, self._footer = LinkedTasks(theme), AlikeSection(theme), TaskFooter()
        others = {**self.activity.sections, PaneSection.LINKS: self.links, PaneSection.ALIKE: self.alike}
        self.sections = ArrangedSections(self.fields, others, self._column, self._pinned, self.scrolled.lead_to)
        self._in_need = SectionsInNeed(self.sections, self.fields, self.activity, self.links, self.drafts)
        self.conflicts = ConflictPanel(theme, self.scrolled.inner)
        self._sign = ConflictSign(theme, self.conflicts, self.scrolled, self._body)
        self.conflicts.decided.connect(self.focus_field)
        self.scrolled.add(self.conflicts, self._column, self._footer)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said = (self.whole.notice, self.orphan_drafts_notice.notice, self.activity.notice, self._locked, self._sign)
        for widget in (self.header, self.whole.question, *said, hairline(parent=self._body), self._pinned):
            column.addWidget(widget)
        column.addWidget(self.scrolled, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._body)
        self.file_target = FileTarget(theme, self, lambda: self.files.areas, self.scrolled.bring, self._why_no_files)
        self._connect_parts()

    def scroll_above(self, widget: QWidget) -> None:
        """Show something above the sections, where it scrolls with them."""
        self.scrolled.add_first(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room below what is pinned."""
        super().resizeEvent(event)
        self._pinned.limit(self.height())

    def _connect_parts(self) -> None:
        header = self.header
        self.fields.grown.connect(lambda made: mark_new(made, self._shown, self._read_only))
        for part in (self.editors, self.activity, self.activity.checklist, self.links, self.alike):
            part.rows_changed.connect(partial(follow_layouts, self._body))
        self.sections.shown.connect(partial(follow_layouts, self._body))
        self.sections.restored.connect(self.scrolled.begin)
        self._pinned.resized.connect(self.scrolled.go_along)
        for place in (self.editors, self.activity):
            place.typing_changed.connect(self._typing_changed)
        for asker in (self.editors, self.files, self.whole):
            asker.answered.connect(self.answered)
        for opener in (header, self.editors, self._footer):
            opener.link_opened.connect(self.link_opened)
        self.activity.checklist.led_to.connect(lambda place: self._lead_to(place, self.activity.checklist))
        header.next_requested.connect(partial(self._go, True))
        header.previous_requested.connect(partial(self._go, False))
        header.close_requested.connect(self.close_requested)
        header.delete_asked.connect(self._ask_deletion)
        self.orphan_drafts_notice.is_free = self._places.is_free
        self.orphan_drafts_notice.taken.connect(self._places.put)
        for keys, forward in (("Ctrl+PgDown", True), ("Ctrl+PgUp", False)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._go, forward))
