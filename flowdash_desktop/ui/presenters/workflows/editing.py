"""A workflow is edited: its definition becomes a draft, the draft is tried on the server, shown, and applied."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import ConflictError, ValidationError
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.workflow_draft.difference import renames_of
from flowdash_desktop.domain.workflow_draft.merge import overrides, rebased
from flowdash_desktop.domain.workflow_draft.model import Section, draft_of, known_workflows
from flowdash_desktop.session.change_journal import ChangeJournal
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.workspace_steps import WorkspaceStep, WorkspaceStepKind
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.dialogs.notice import NoticeTone
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.workflows.editing_texts import EditingTexts as Texts
from flowdash_desktop.ui.presenters.workflows.usage import usage_counts
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, Mark
from flowdash_desktop.ui.workflow_editor.preview.texts import difference_text, override_text
from flowdash_desktop.ui.workflow_editor.texts import close_question
from flowdash_desktop.ui.workflow_editor.window import WorkflowEditor
from flowdash_desktop.wire.draft_edits import PlacedEdit, edits_between

if TYPE_CHECKING:
    from flowdash_desktop.domain.workflow_draft.model import WorkflowDraft
    from flowdash_desktop.domain.workspace.definition import WorkspaceChange
    from flowdash_desktop.wire.definition_changes import Resolution

_PLACE = re.compile(r"changes\[(\d+)\](?:\.(\w+)(?:\[(\d+)\])?)?.*")
_RESOLUTION = "resolutions."
_ATTRIBUTES = {
    "type": "kind",
    "endStage": "end_stage",
    "from": "from_stages",
    "to": "to_workflow",
    "inverseName": "inverse_name",
    "recordType": "record_type",
}
"""The attributes of drafts that have another name in operations."""


class WorkflowEditing:
    """Opens the editor, one at a time.

    Args:
        window: where.
        session: the account.
        scope: owns what is started here.
        journal: notes what is applied before it is sent.
        said: called with what was done, to say it.

    Attributes:
        closed: called when the editor has closed.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        journal: ChangeJournal,
        said: Callable[[WorkspaceStep], None],
    ) -> None:
        self._window = window
        self._session = session
        self._changes = session.workspace_changes
        self._scope = scope
        self._journal, self._said = journal, said
        self.closed: Callable[[], None] = lambda: None
        self._editor: WorkflowEditor | None = None
        self._revision = 0
        self._tried_draft: WorkflowDraft | None = None
        self._sent: Sequence[PlacedEdit] = ()

    @property
    def is_open(self) -> bool:
        """Whether the editor is there."""
        return self._editor is not None

    async def open(self, workflow_id: str) -> None:
        """Open the editor for a workflow.

        Raises:
            NotChangeableError: the workspace can't be changed from here.
            FlowdashError: the server can't be asked now.
        """
        if self._editor is not None:
            return
        definition = await self._changes.read_definition()
        base = draft_of(definition, workflow_id)
        counts = await usage_counts(self._window, self._session, base) if base is not None else {}
        if base is None or self._editor is not None:
            return
        self._revision = definition.revision
        editor = WorkflowEditor(self._window.theme, self._window, DraftState(base, known_workflows(definition), counts))
        editor.apply_requested.connect(lambda: self._start(self._try(editor)))
        editor.confirmed.connect(lambda resolutions: self._start(self._make(editor, resolutions)))
        editor.finished.connect(self._closed)
        self._editor = editor
        editor.open()
        editor.body.take_focus()

    def unfinished(self) -> tuple[str, str, str] | None:
        """What is asked before the program closes; None where nothing of a draft would be lost."""
        return close_question() if self._editor is not None and self._editor.state.differences else None

    def end(self) -> None:
        """Close the editor; what was not applied is lost."""
        if self._editor is not None:
            self._editor.close_at_once()

    def _closed(self) -> None:
        self._editor = None
        self.closed()

    def _start(self, work: Awaitable[None]) -> None:
        async def run() -> None:
            await work

        self._scope.start(run(), name="apply draft", key="editor")

    async def _try(self, editor: WorkflowEditor) -> None:
        """Show what the draft would do."""
        self._tried_draft = editor.state.draft
        self._sent = edits_between(editor.state.base, self._tried_draft)
        edits = [placed.edit for placed in self._sent]
        await self._answered(
            editor,
            lambda: self._changes.trial(edits, revision=self._revision),
            self._tried,
        )

    async def _tried(self, editor: WorkflowEditor, trial: WorkspaceChange) -> None:
        editor.show_preview(trial.effects)

    async def _make(self, editor: WorkflowEditor, resolutions: Mapping[str, Resolution]) -> None:
        """Apply what was tried, and nothing else: only of that it was shown what it does."""
        edits = [placed.edit for placed in self._sent]
        base, draft = editor.state.base, self._tried_draft or editor.state.draft
        step = WorkspaceStep.now(WorkspaceStepKind.CHANGED, draft.name.strip(), draft.id, "")
        step = replace(step, renames=renames_of(base, draft))

        async def made(editor: WorkflowEditor, _: WorkspaceChange) -> None:
            editor.close_at_once()
            self._said(step)

        notes = self._journal.making(step)
        await self._answered(editor, lambda: self._changes.make(edits, resolutions, self._revision, notes), made)

    async def _answered(
        self,
        editor: WorkflowEditor,
        ask: Callable[[], Awaitable[WorkspaceChange]],
        then: Callable[[WorkflowEditor, WorkspaceChange], Awaitable[None]],
    ) -> None:
        """Ask the server, and once more where others have changed nothing of this workflow meanwhile."""
        try:
            try:
                answer = await ask()
            except ConflictError:
                if await self._has_followed(editor):
                    return
                answer = await ask()
        except CodedError as error:
            if editor is self._editor:
                self._refused(editor, error)
            return
        except BaseException:
            if editor is self._editor:
                editor.set_busy(False)
            raise
        if editor is self._editor:
            await then(editor, answer)

    async def _has_followed(self, editor: WorkflowEditor) -> bool:
        """Lay the draft over what others have changed; whether they have changed this workflow.

        Raises:
            FlowdashError: the server can't be asked now.
        """
        definition, state = await self._changes.read_definition(), editor.state
        if editor is not self._editor:
            return True  # it was closed meanwhile
        theirs, workflows = draft_of(definition, state.base.id), known_workflows(definition)
        if theirs is None:
            editor.say(NoticeTone.ERROR, Texts.workflow_gone())
            return True
        self._revision = definition.revision
        between = DraftState(state.base, workflows)
        between.edit(theirs)
        lines = [difference_text(one, between) for one in between.differences]
        if not lines:
            state.workflows = workflows
            if not state.faults:
                return False
            editor.set_busy(False)
            return editor.show_first_mark()
        lines += [override_text(one, state) for one in overrides(state.base, state.draft, theirs)]
        state.rebase(theirs, rebased(state.base, state.draft, theirs), workflows)
        editor.show_draft()
        editor.say(NoticeTone.WARNING, Texts.changed_by_others(lines))
        return True

    def _refused(self, editor: WorkflowEditor, error: CodedError) -> None:
        """Say why it was not done, beside what it concerns where that is known; the draft stays."""
        if not isinstance(error, ValidationError):
            editor.say(NoticeTone.ERROR, Texts.not_applied(error))
            return
        editor.set_busy(False)
        said = {key: Texts.server_says(words) for key, words in error.messages.items()}
        effects = {key.removeprefix(_RESOLUTION): words for key, words in said.items() if key.startswith(_RESOLUTION)}
        marks = [mark for key, words in said.items() if (mark := self._mark(key, words)) is not None]
        editor.state.refuse(marks)
        if marks:
            editor.show_first_mark()
        elif not (editor.shows_preview and editor.refuse(effects)):
            editor.say(NoticeTone.ERROR, Texts.not_applied(error))

    def _mark(self, place: str, words: str) -> Mark | None:
        """The input that the server's words concern; None where they concern none."""
        found = _PLACE.fullmatch(place)
        if found is None or int(found[1]) >= len(self._sent):
            return None
        placed, key = self._sent[int(found[1])], found[2] or "name"
        attribute = _ATTRIBUTES.get(key, key)
        part_id = "" if placed.section is Section.GENERAL else placed.part_id
        return Mark(placed.section, part_id, attribute, words, int(found[3] or 0))
