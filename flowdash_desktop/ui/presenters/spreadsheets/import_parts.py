"""Fields and options that an import adds to its workflow, from the proposal to the change of the workspace."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias
from uuid import uuid4

from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.importing.columns import ImportCell
from flowdash_desktop.domain.importing.new_parts import NewParts, new_field, unknown_options, with_parts
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.session.session import Session

if TYPE_CHECKING:
    from flowdash_desktop.wire.definition_changes import WorkspaceEdit

ChangeWorkflow: TypeAlias = Callable[[Sequence["WorkspaceEdit"], str], Awaitable[None]]
"""Makes edits as a step that can be undone; the text names what is added."""


class ImportParts:
    """What one import adds. Nothing is changed before ``apply``.

    Args:
        session: of the account.
        schema: of the workflow as it is.
        change: makes the change.

    Attributes:
        can_change: whether the workflow can be changed from here; False until the server was asked.
        parts: what was chosen.
    """

    def __init__(self, session: Session, schema: WorkflowSchema, change: ChangeWorkflow) -> None:
        self._session = session
        self._schema = schema
        self._change = change
        self.can_change = False
        self.parts = NewParts()

    async def look(self) -> None:
        """Ask whether the workflow can be changed."""
        try:
            await self._session.workspace_changes.look()
        except CodedError:
            return  # then nothing is offered
        self.can_change = True

    @property
    def schema(self) -> WorkflowSchema:
        """The workflow as it will be."""
        return with_parts(self._schema, self.parts)

    def add_field(self, heading: str, cells: Sequence[ImportCell]) -> str:
        """Add a field for a column, and give its name."""
        made = new_field(heading, cells, uuid4().hex[:8])
        self.parts = NewParts({**self.parts.fields, made.name: made}, self.parts.options)
        return made.name

    def unknown(self, name: str, cells: Sequence[ImportCell]) -> tuple[str, ...]:
        """The values of a column that are no options of its field."""
        known = self.schema.field_by_name.get(name)
        return unknown_options(known, cells) if known is not None and self.can_change else ()

    def add_options(self, name: str, cells: Sequence[ImportCell]) -> None:
        """Make options of a field of the values of its column."""
        texts = (*self.parts.options.get(name, ()), *self.unknown(name, cells))
        self.parts = NewParts(self.parts.fields, {**self.parts.options, name: texts})

    async def apply(self, names: Sequence[str]) -> None:
        """Change the workflow, for the columns that become fields of these names, and wait until that is known here.

        Raises:
            CodedError: it was not changed.
        """
        wanted = self.parts.used(names)
        if not wanted:
            return
        workflow_id, happened = self._schema.workflow.id, asyncio.Event()
        stop_observing = self._session.observe(lambda _: happened.set())
        try:
            await self._change(self._edits(wanted), ", ".join([*wanted.fields, *wanted.options]))
            while not _has(self._session.schema(workflow_id), wanted):
                happened.clear()
                await happened.wait()
        finally:
            stop_observing()

    def _edits(self, wanted: NewParts) -> list[WorkspaceEdit]:
        from msgspec import UNSET

        from flowdash_desktop.wire.definition_changes import AddField, ChangeField, Option

        edits: list[WorkspaceEdit] = []
        workflow_id = self._schema.workflow.id
        definition = self._session.workspace_changes.definition
        workflows = definition.workflows if definition is not None else ()
        colors = {one.field.id: one.colors for w in workflows if w.id == workflow_id for one in w.fields}
        for name, texts in wanted.options.items():
            known = self._schema.field_by_name[name]
            options = [Option(text, colors.get(known.id, {}).get(text)) for text in (*known.options, *texts)]
            edits.append(ChangeField(workflow=workflow_id, field=known.id, options=options))
        for made in wanted.fields.values():
            own = [Option(text) for text in made.options] if made.kind is FieldKind.SINGLE_SELECT else UNSET
            edits.append(AddField(workflow=workflow_id, id=made.id, name=made.name, type=made.kind, options=own))
        return edits


def _has(schema: WorkflowSchema | None, wanted: NewParts) -> bool:
    """Whether a workflow has all of it."""
    if schema is None:
        return False
    known = schema.field_by_name
    has_options = all(set(texts) <= set(known[name].options) for name, texts in wanted.options.items())
    return has_options and wanted.fields.keys() <= known.keys()
