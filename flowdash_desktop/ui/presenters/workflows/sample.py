"""The sample: brought into a workspace, beside whatever is there, and thrown away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.sample import is_of_sample
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.workspace_steps import WorkspaceStepKind
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts
from flowdash_desktop.ui.presenters.workflows.workflows import WorkflowsPresenter
from flowdash_desktop.ui.widgets.toasts.banner import Banner


class SamplePresenter:
    """Adds and removes the sample's workflows of one account.

    Args:
        session: the account.
        workflows: makes changes of workflows, and goes to them.
        file: the definition of the sample.
        progress: says that it is on its way.
        on_here: called when the sample was brought.
    """

    def __init__(
        self,
        session: Session,
        workflows: WorkflowsPresenter,
        file: Path,
        progress: Banner,
        on_here: Callable[[], None],
    ) -> None:
        self._session = session
        self._workflows = workflows
        self._file = file
        self._progress = progress
        self._on_here = on_here

    async def bring(self) -> None:
        """Add the sample, and go to its first workflow. What is there of it, and everything else, stays as it is."""
        self._progress.show_notice(WorkflowTexts.filling(), closable=False)
        try:
            await self._workflows.names()  # the server is there: at the first start it is only just being started
            document = await in_thread(self._file.read_bytes, "read sample")
            added = await self._session.workspace_changes.add_workflows(document)
        finally:
            self._progress.hide()
        here = [one.id for one in self._session.workflows if is_of_sample(one.id)]
        self._workflows.go_to_when_listed(next(iter(added or here), None))
        self._on_here()

    async def throw_away(self) -> None:
        """Delete the sample's workflows with all that was done in them; this can be undone.

        Its people go along where no workflow is left that they could be needed in.
        """
        from flowdash_desktop.wire.definition_changes import DeleteUser, DeleteWorkflow, WorkspaceEdit

        definition = await self._session.workspace_changes.read_definition()
        gone = [one.id for one in definition.workflows if is_of_sample(one.id)]
        edits: list[WorkspaceEdit] = [DeleteWorkflow(workflow=one) for one in gone]
        if len(gone) == len(definition.workflows):
            edits += [DeleteUser(user=user.id) for user in definition.users]
        left = [one.id for one in self._session.workflows if one.id not in gone]
        await self._workflows.make(edits, next(iter(left), None), WorkspaceStepKind.SAMPLE_DELETED)
