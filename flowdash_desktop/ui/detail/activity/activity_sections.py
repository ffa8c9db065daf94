"""What the pane shows beside a task's fields: the buttons of its actions, its comments, its checklist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from flowdash_desktop.domain.activity import Action, Comment, Part, ShownActivity, TaskActivity
from flowdash_desktop.domain.activity_edits import ActivityEdit, AddComment, AddItem, RunAction
from flowdash_desktop.domain.activity_projection import comments_of, items_of, refused_action, running_action
from flowdash_desktop.domain.drafts import ITEM_TITLE, NEW_COMMENT, NEW_ITEM, Draft
from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.identity import Identity, is_another
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_texts import action_notice
from flowdash_desktop.ui.detail.activity.checklist import ChecklistSection
from flowdash_desktop.ui.detail.activity.comment_row import moment_text
from flowdash_desktop.ui.detail.activity.comments import CommentsSection
from flowdash_desktop.ui.detail.fields.drafts import Drafts
from flowdash_desktop.ui.detail.header import TaskHeader
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.problems import is_deleted
from flowdash_desktop.ui.detail.section import Section
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.theme import Theme

Source = Callable[[str, TaskKey, str], ShownActivity]
_UNKNOWN = ShownActivity(TaskActivity(), None, frozenset(), {})


class ActivityParts(QObject):
    """Holds the parts and fills them. The pane gives them their places.

    Signals:
        edit_requested(ActivityEdit): something is to be put into the outbox; ``kept`` tells what became of it.
        action_pressed(Action): one is to be run on the task that is shown.
        undo_requested(str): an edit that was not sent yet is taken back, by its id.
        answered(EditAnswer): to an edit that needs the person.
        actions_changed(): there are other buttons than before.
        rows_changed(): Tab must find another way through them.
        typing_changed(): what is half-typed is another text, or none.

    Attributes:
        source: tells what is known of a task in a stage, by workflow, task and stage.
        author_of: the e-mail of the person who wrote a comment here, ``""`` for others.
        performed_by: the e-mail of the person who runs actions here, None where that is not known.
        online: the server can be reached.
        awaits_items: the checklist of the task that is shown was not read yet.
        identity: what the task that is shown is known by.
        sections: its sections, in their usual order.
    """

    edit_requested = Signal(object)
    action_pressed = Signal(object)
    undo_requested = Signal(str)
    answered = Signal(object)
    actions_changed = Signal()
    rows_changed = Signal()
    typing_changed = Signal()

    def __init__(self, theme: Theme, drafts: Drafts, header: TaskHeader, parent: QWidget) -> None:
        """Make the parts, with nothing in them."""
        super().__init__(parent)
        self.source: Source = lambda _workflow, _task, _stage: _UNKNOWN
        self.author_of: Callable[[str, TaskKey, Comment], str] = lambda _workflow, _task, _comment: ""
        self.performed_by: str | None = None
        self.online = True
        self.identity: Identity | None = None
        self._drafts = drafts
        self._header = header
        self._usable = True
        self._closed = False
        self._shown: ShownTask | None = None
        self._noticed: Operation | None = None
        self._schema: WorkflowSchema | None = None
        self._stops: tuple[object, ...] = ()
        self.awaits_items = False
        self.notice = TaskNotice(theme, parent)
        self.comments = CommentsSection(theme, parent)
        self.checklist = ChecklistSection(theme, parent)
        self.sections: dict[PaneSection, Section] = {
            PaneSection.COMMENTS: self.comments,
            PaneSection.CHECKLIST: self.checklist,
        }
        header.action_bar.pressed.connect(self._press)
        self.notice.action.connect(self._answer)
        self.comments.typed.connect(lambda text: self._typed(NEW_COMMENT, text))
        self.comments.send_requested.connect(self._comment)
        self.comments.taken_back.connect(self._take_back)
        self.checklist.typed.connect(lambda text: self._typed(NEW_ITEM, text))
        self.checklist.title_typed.connect(lambda item, text: self._typed(ITEM_TITLE + item, text))
        self.checklist.half_typed = lambda item: self._draft(ITEM_TITLE + item)
        self.checklist.add_requested.connect(self._add_item)
        self.checklist.change_requested.connect(self._change)
        for section in (self.comments, self.checklist):
            section.answered.connect(self.answered)

    # What is shown

    def show_task(self, shown: ShownTask, schema: WorkflowSchema, identity: Identity | None = None) -> None:
        """Show what belongs to a task, known by ``identity``. What is half-typed for another stays with that one."""
        other = self._shown is None or self._shown.key != shown.key or self._schema is None
        other = other or (self._schema is not None and self._schema.workflow.id != schema.workflow.id)
        other = other or is_another(self.identity, identity)
        if other:
            self.checklist.finish()  # a title that is being typed is the other task's
        self._shown, self._schema, self.identity = shown, schema, identity
        if other:
            self._header.question.dismiss()
            self.comments.let_type(True)
            self.comments.begin(self._draft(NEW_COMMENT))
            self.checklist.begin(schema, shown.key, self._draft(NEW_ITEM))
        self.refresh()

    @property
    def place(self) -> tuple[str, str] | None:
        """The workflow and the stage whose actions are offered."""
        shown, schema = self._shown, self._schema
        return None if shown is None or schema is None else (schema.workflow.id, shown.task.stage)

    def clear(self) -> None:
        """Show nothing; drafts are kept."""
        self.checklist.finish()
        self._shown = self.identity = None
        self._header.question.dismiss()
        self._header.action_bar.show_actions(())

    def rename_task(self, new: TaskKey) -> None:
        """The task that is shown has got its name from the server."""
        if self._shown is not None and self._schema is not None:
            self._shown = replace(self._shown, task=replace(self._shown.task, key=new))
            self.checklist.begin(self._schema, new, self.checklist.line.text())

    def set_usable(self, usable: bool) -> None:
        """Show the parts, or none of them, where the tasks of a workflow have no address."""
        self._usable = usable
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        shown, schema = self._shown, self._schema
        if shown is None or schema is None or self._closed:
            return
        known = self.source(schema.workflow.id, shown.key, shown.task.stage)
        self._show_actions(shown, schema, known)
        self._show_progress(shown)
        for part, section in ((Part.COMMENTS, self.comments), (Part.CHECKLIST, self.checklist)):
            section.setVisible(self._usable and part not in known.missing)
        self._show_comments(shown, schema, known)
        self._show_items(shown, schema, known)
        stops = (self._header.action_bar.buttons, self.comments.rows_made, self.checklist.rows_made)
        if stops != self._stops:
            self._stops = stops
            self.rows_changed.emit()

    def _show_comments(self, shown: ShownTask, schema: WorkflowSchema, known: ShownActivity) -> None:
        workflow, by = schema.workflow.id, self.author_of
        waiting = comments_of(known.known.comments or (), shown.activity)
        comments = [replace(one, by="" if one.pending else by(workflow, shown.key, one.comment)) for one in waiting]
        empty = self.tr("No comments yet.") if not comments else ""
        is_here = known.known.comments is not None or shown.is_new
        self.comments.show_comments(comments, self._said(Part.COMMENTS, known, is_here, empty), schema.users)

    def _show_items(self, shown: ShownTask, schema: WorkflowSchema, known: ShownActivity) -> None:
        items = items_of(known.known.items or (), shown.activity)
        is_here = known.known.items is not None or shown.is_new
        self.awaits_items = not is_here and not self.checklist.isHidden()
        said = self._said(Part.CHECKLIST, known, is_here, "")
        self.checklist.show_items(items, shown.task.stage, schema, said)

    def _show_actions(self, shown: ShownTask, schema: WorkflowSchema, known: ShownActivity) -> None:
        """Show the buttons. More positions may come only where the workflow can have actions for this task."""
        can_offer = self._usable and Part.ACTIONS not in known.missing
        offered, slots = (known.actions or (), known.slots) if can_offer else ((), ())
        may_come = bool(slots) or (can_offer and not shown.is_new)
        is_complete = known.is_complete or not may_come
        bar, workflow, stage = self._header.action_bar, schema.workflow.id, shown.task.stage
        if bar.show_actions(offered, slots, workflow=workflow, stage=stage, is_complete=is_complete):
            self.actions_changed.emit()
        bar.set_closed(self._gone_words() if is_deleted(shown) else "")
        is_running = running_action(shown.activity) is not None
        self._header.question.follow(() if is_deleted(shown) else offered, is_running=is_running)

    def _show_progress(self, shown: ShownTask) -> None:
        """Say which action is on its way, and what is to be said of it, else of one that was refused."""
        running, refused = running_action(shown.activity), refused_action(shown.activity)
        edit = running.edit if running is not None else None
        self._header.action_bar.set_running(edit.action if isinstance(edit, RunAction) else None)
        self._noticed, said = running, action_notice(running, shown, online=self.online)
        if not said[0] and refused is not None:  # tried again, it would be a second one on its way
            self._noticed, said = refused, action_notice(refused, shown, online=self.online, can_retry=running is None)
        self.notice.say(*said)

    def _said(self, part: Part, known: ShownActivity, is_here: bool, empty: str) -> str:
        """The sentence above what is known: why there is nothing, or how old it is."""
        read = known.known.read
        if not is_here:
            if part in known.reasons:
                return self.tr("This can't be read right now. {reason}").format(reason=error_text(known.reasons[part]))
            return self.tr("Loading…") if self.online else self.tr("This is shown when the server can be reached.")
        if not self.online and read is not None:
            age = self.tr("Last read: {when}").format(when=moment_text(read))
            return f"{empty} {age}".strip()
        return empty

    # What is half-typed

    @property
    def has_typing(self) -> bool:
        """True while a comment or an item is typed and not sent."""
        texts = self.comments.text(), self.checklist.line.text()
        return self._shown is not None and (any(map(str.strip, texts)) or self.checklist.is_renaming)

    def finish(self) -> None:
        """Put away a title that is being typed; it stays a draft while the parts are closed."""
        self.checklist.finish()

    def set_closed(self, closed: bool) -> list[QLineEdit | QPlainTextEdit]:
        """Let nothing be sent, as somebody else took the task away; False lets it again.

        Returns:
            The inputs that take text.
        """
        self._closed = closed
        self._header.action_bar.set_closed(self._gone_words() if closed else "")
        if closed:
            self._header.question.dismiss()
            self.notice.say("")
        return [*self.comments.set_closed(closed), *self.checklist.set_closed(closed)]

    def _gone_words(self) -> str:
        return self.tr("This task is not there any more.")

    def is_free(self, field: str) -> bool:
        """True where nothing is typed in the place of a comment or an item."""
        free = {NEW_COMMENT: not self.comments.text(), NEW_ITEM: not self.checklist.line.text()}
        return self._usable and free.get(field, False)

    def bring_back(self, field: str, text: str) -> None:
        """Show what was typed before in the place of a comment or an item."""
        (self.comments if field == NEW_COMMENT else self.checklist).put(text)

    def type(self, field: str, text: str) -> None:
        """Put a text into the place of a comment or an item, as if it had been typed there."""
        self.bring_back(field, text)
        self._typed(field, text)
        place = self.text_input(field)
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def text_input(self, field: str) -> QWidget | None:
        """Where a new comment or a new item is typed; None for any other field."""
        places: dict[str, QWidget] = {NEW_COMMENT: self.comments.box, NEW_ITEM: self.checklist.line}
        return places.get(field)

    @property
    def next_item(self) -> QWidget | None:
        """The box of the first item of the stage that is open, None where there is none."""
        rows = self.checklist.open_rows(self._shown.task.stage) if self._shown is not None else []
        return rows[0].box if rows else None

    @property
    def needs_items(self) -> bool:
        """True where an action that is offered needs the checklist of the stage to be done."""
        return any(one.is_offered and one.action.requires.checklist for one in self._header.action_bar.buttons)

    def stop_in(self, section: PaneSection) -> QWidget | None:
        """What gets the keyboard where a person goes to a section: the new comment, or the next item to be done.

        It is no item that is done or of another stage, which Enter would change.
        """
        if section is PaneSection.CHECKLIST:
            return self.next_item or self.checklist.line
        return self.comments.box if section is PaneSection.COMMENTS else None

    # What the person does

    def kept(self, edit: ActivityEdit, identity: Identity | None = None, *, durable: bool) -> None:
        """A comment or a new item of the task that is known by ``identity`` is on the disk, or could not be put there:
        then its words stay where they were."""
        field = NEW_COMMENT if isinstance(edit, AddComment) else NEW_ITEM
        is_shown = self._shows(edit.task, identity)
        if is_shown and isinstance(edit, AddComment):
            self.comments.let_type(True)
        if not durable:
            return
        words = _typed_words(edit)
        draft = self._drafts.get(edit.task, field, identity)
        if draft is not None and words is not None and draft.text.split() == words.split():
            self._drafts.drop(edit.task, field, identity)
            if is_shown:
                (self.comments if isinstance(edit, AddComment) else self.checklist).put("")
                self.typing_changed.emit()

    def _shows(self, task: TaskKey, identity: Identity | None) -> bool:
        return self._shown is not None and self._shown.key == task and not is_another(self.identity, identity)

    def _press(self, action: Action) -> None:
        if self._shown is not None and not self._closed:
            self.action_pressed.emit(action)

    def run_of(self, action: Action) -> RunAction | None:
        """The edit that runs an action on the task that is shown."""
        shown, schema = self._shown, self._schema
        if shown is None or schema is None:
            return None
        stage, by = shown.task.stage, self.performed_by
        return RunAction(schema.workflow.id, shown.key, action.id, action.name, stage, by)

    def _comment(self, body: str) -> None:
        if self._shown is not None and self._schema is not None:
            self.comments.let_type(False)
            self.edit_requested.emit(AddComment(self._schema.workflow.id, self._shown.key, body.strip()))

    def _add_item(self, title: str) -> None:
        if self._shown is not None and self._schema is not None:
            stage = self._shown.task.stage
            self.edit_requested.emit(AddItem(self._schema.workflow.id, self._shown.key, stage, title))

    def _change(self, edit: ActivityEdit) -> None:
        if not self._closed:
            self.edit_requested.emit(edit)

    def _take_back(self, edit_id: str) -> None:
        """Its words go back into the box, where that is free."""
        items = self._shown.activity if self._shown is not None else ()
        edit = next((item.edit for item in items if item.id == edit_id), None)
        if isinstance(edit, AddComment):
            if not self.comments.text().strip():
                self.comments.put(edit.body)
                self._typed(NEW_COMMENT, edit.body)
            self.comments.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.undo_requested.emit(edit_id)

    def _answer(self, name: str) -> None:
        pending = self._noticed
        if self._shown is None or pending is None:
            return
        if name == "retry":
            self.answered.emit(EditAnswer(pending.id, Answer.RETRY))
        else:  # An action is taken back like one that waits, also where it was refused.
            self.undo_requested.emit(pending.id)

    def _draft(self, field: str) -> str:
        draft = self._drafts.get(self._shown.key, field, self.identity) if self._shown is not None else None
        return draft.text if draft is not None else ""

    def _typed(self, field: str, text: str) -> None:
        if self._shown is None:
            return
        if text.strip():
            self._drafts.put(self._shown.key, field, Draft(text, None, self.identity))
        else:
            self._drafts.drop(self._shown.key, field, self.identity)
        self.typing_changed.emit()


def _typed_words(edit: ActivityEdit) -> str | None:
    """What was typed for a new comment or a new item; None for other edits."""
    match edit:
        case AddComment():
            return edit.body
        case AddItem():
            return edit.title
    return None
