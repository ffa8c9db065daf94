"""The endpoints of the workspace's definition, for servers that have them: ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.domain.workspace.definition import WorkspaceChange, WorkspaceDefinition
from flowdash_desktop.wire.definition import added_from_json, change_from_json, definition_from_json
from flowdash_desktop.wire.definition_changes import ChangeBody, Resolution, WorkspaceEdit
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.schema import as_object

_NONE: Mapping[str, Resolution] = MappingProxyType({})


class DefinitionCalls:
    """Of one server, see ``FlowdashClient.definition``. ``NotFoundError`` where the server has no such thing."""

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    async def read(self) -> WorkspaceDefinition:
        """What the workspace consists of.

        Raises:
            NotAllowedError: the key may not see it.
        """
        return await self._requests.get(definition_from_json, "workspace", "definition")

    async def document(self) -> Mapping[str, object]:
        """The same as the server wrote it, with what only a server knows what to do with.

        Raises:
            NotAllowedError: the key may not see it.
            UnexpectedAnswerError: it is none.
        """

        def checked(raw: object) -> Mapping[str, object]:
            definition_from_json(raw)
            return as_object(raw)

        return await self._requests.get(checked, "workspace", "definition")

    async def change(
        self,
        revision: int,
        edits: Sequence[WorkspaceEdit],
        *,
        resolutions: Mapping[str, Resolution] = _NONE,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> WorkspaceChange:
        """Change the workspace, all of it or nothing, or find out what that would do.

        Args:
            revision: that of the definition which the edits were made to.
            edits: what to change, in order.
            resolutions: what becomes of tasks, by the ids of effects.
            dry_run: change nothing; the answer has no ``id`` then.
            idempotency_key: a repeat under it gets the first answer.

        Raises:
            ConflictError: the workspace has another revision.
            ValidationError: something can't be, or an effect needs a resolution; ``messages`` by place in the request.
            FlowdashError: with ``outcome_unknown`` the change may have been made.
        """
        body = self.body_of(revision, edits, resolutions, dry_run=dry_run)
        return await self.send(body, idempotency_key)

    def body_of(
        self,
        revision: int,
        edits: Sequence[WorkspaceEdit],
        resolutions: Mapping[str, Resolution] = _NONE,
        *,
        dry_run: bool = False,
    ) -> bytes:
        """The body of a change, for ``send``; the arguments are those of ``change``."""
        return encode(ChangeBody(revision=revision, dry_run=dry_run, changes=edits, resolutions=dict(resolutions)))

    async def send(self, body: bytes, idempotency_key: str | None) -> WorkspaceChange:
        """Send the body of a change, perhaps again: a repeat has to have the same bytes. Errors: see ``change``."""
        return await self._changed(
            Call("POST", path_of("workspace", "changes"), headers=_under(idempotency_key), body=body)
        )

    async def undo(self, change_id: str, idempotency_key: str | None = None) -> WorkspaceChange:
        """Take a change back, with the values that it removed.

        Args:
            change_id: of the change.
            idempotency_key: a repeat under it gets the first answer.

        Raises:
            ConflictError: something stands on it; ``detail`` says what.
            NotFoundError: there is no such change, or no longer.
        """
        path = path_of("workspace", "changes", change_id, "undo")
        return await self._changed(Call("POST", path, headers=_under(idempotency_key)))

    async def add_workflows(self, document: bytes) -> tuple[str, ...]:
        """Add the workflows of a definition document, with their tasks; one whose id is there is left as it is.

        Args:
            document: JSON, as ``export`` writes it.

        Returns:
            The ids of the workflows that were added.

        Raises:
            ValidationError: the document can't be used.
            FlowdashError: with ``outcome_unknown`` they may have been added; a repeat adds nothing then.
        """
        call = Call("POST", path_of("workspace", "workflows"), body=document)
        return await self._requests.answer(call, added_from_json) or ()

    async def _changed(self, call: Call) -> WorkspaceChange:
        made = await self._requests.answer(call, change_from_json)
        if made is None:
            raise UnexpectedAnswerError(AnswerFault.EMPTY, status=200)
        return made


def _under(key: str | None) -> dict[str, str]:
    return {"Idempotency-Key": key} if key else {}
