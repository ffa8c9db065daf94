"""Fields and options that an import adds to its workflow, from the proposal to the change of the workspace."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias
from uuid import uuid4

from flowdash_desktop.api.errors import ConflictError
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.importing.columns import ImportCell
from flowdash_desktop.domain.importing.new_parts import NewParts, new_field, unknown_options, with_parts
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.session.session import Session

if TYPE_CHECKING:
    from flowdash_desktop.domain.workspace.definition import WorkspaceDefinition
    from flowdash_desktop.wire.definition_changes import WorkspaceEdit

ChangeWorkflow: TypeAlias = Callable[[Sequence["WorkspaceEdit"], str, int], Awaitable[None]]
"""Makes edits to a revision as a step that can be undone; the text names what is added."""
_MOST_ATTEMPTS = 4
"""So often the change is made to a newer definition, where others change the workspace at the same moment."""


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

    async def ask_rights(self) -> None:
        """Ask whether the workflow can be changed."""
        try:
            await self._session.workspace_changes.read_definition()
        except CodedError:
            return  # then nothing is offered
        self.can_change = True

    @property
    def schema(self) -> WorkflowSchema:
        """The workflow as it will be."""
        return with_parts(self._schema, self.parts)

    def field_for(self, heading: str, cells: Sequence[ImportCell]) -> Field:
        """A field for a column, which is not added yet."""
        return new_field(heading, cells, uuid4().hex[:8])

    def add_field(self, made: Field) -> None:
        """Add a field."""
        self.parts = self.parts.with_field(made)

    def unknown(self, name: str, cells: Sequence[ImportCell]) -> tuple[str, ...]:
        """The values of a column that are no options of its field."""
        known = self.schema.field_by_name.get(name)
        return unknown_options(known, cells) if known is not None and self.can_change else ()

    def add_options(self, name: str, texts: Sequence[str]) -> None:
        """Add options of a field; an option that it has is not added again."""
        if (known := self.schema.field_by_name.get(name)) is not None:
            new = [text for text in texts if text not in known.options]
            self.parts = self.parts.with_options(name, new)

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
            await self._extend(wanted)
            while not _has(self._session.schema(workflow_id), wanted):
                happened.clear()
                await happened.wait()
        finally:
            stop_observing()

    async def _extend(self, wanted: NewParts) -> None:
        """Make the change to the definition as it is now: a list of options is sent whole, so one of another revision
        would take the options away that others have added since."""
        for attempts_left in reversed(range(_MOST_ATTEMPTS)):
            definition = await self._session.workspace_changes.read_definition()
            edits = self._edits(wanted, definition)
            try:
                if edits:
                    await self._change(edits, ", ".join([*wanted.fields, *wanted.options]), definition.revision)
                else:
                    self._session.request_refresh()  # others have added all of it, which is not known here yet
                return
            except ConflictError:
                if not attempts_left:
                    raise

    def _edits(self, wanted: NewParts, definition: WorkspaceDefinition) -> list[WorkspaceEdit]:
        known = self._schema.field_by_name
        texts = {known[name].id: added for name, added in wanted.options.items()}
        return [
            *_option_edits(definition, self._schema.workflow.id, texts),
            *(_field_edit(self._schema.workflow.id, made) for made in wanted.fields.values()),
        ]


def _option_edits(
    definition: WorkspaceDefinition, workflow_id: str, texts: Mapping[str, Sequence[str]]
) -> Iterator[WorkspaceEdit]:
    """New options by the id of their field, behind the options that the field has in the definition."""
    from flowdash_desktop.wire.definition_changes import ChangeField, Option

    fields = {one.field.id: one for w in definition.workflows if w.id == workflow_id for one in w.fields}
    for field_id, added in texts.items():
        now = fields.get(field_id)  # None where the field was deleted: the server says so
        there, colors = (now.field.options, now.colors) if now is not None else ((), {})
        if new := [text for text in added if text not in there]:
            options = [Option(text, colors.get(text)) for text in (*there, *new)]
            yield ChangeField(workflow=workflow_id, field=field_id, options=options)


def _field_edit(workflow_id: str, made: Field) -> WorkspaceEdit:
    from msgspec import UNSET

    from flowdash_desktop.wire.definition_changes import AddField, Option

    own = [Option(text) for text in made.options] if made.kind is FieldKind.SINGLE_SELECT else UNSET
    return AddField(workflow=workflow_id, id=made.id, name=made.name, type=made.kind, options=own)


def _has(schema: WorkflowSchema | None, wanted: NewParts) -> bool:
    """Whether a workflow has all of it."""
    if schema is None:
        return False
    known = schema.field_by_name
    are_there = all(  # a field that was deleted since is not waited for
        name not in known or set(texts) <= set(known[name].options) for name, texts in wanted.options.items()
    )
    return are_there and wanted.fields.keys() <= known.keys()
