"""A change within what a task holds now: look, change that version, and look again where there is a newer one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import ConflictError
from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.outbox.preflight import read_task

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_MOST = 8


class IfMatchLoop:
    """The attempts at one edit, a few at most::

        for _ in rounds:
            task = await rounds.read_task()
            with rounds.of_version(task) as version:
                return await client.update_task(..., if_match=version)

    Attributes:
        has_written: a request was sent that may have been carried out, see ``read_task``.
    """

    def __init__(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation) -> None:
        self.has_written = False
        self._left = _MOST
        self._refused: str | None = None
        self._client = client
        self._schema = schema
        self._item = item

    def __iter__(self) -> Iterator[None]:
        while self._left:
            self._left -= 1
            yield

    @property
    def is_last(self) -> bool:
        """True in the round after which there is no other."""
        return not self._left

    async def read_task(self) -> Task:
        """The task of the edit as it is now.

        Raises:
            AnotherTaskError: another task has its unique ID now.
            FlowdashError: it can't be read, or is not there.
        """
        return await read_task(self._client, self._schema, self._item, has_written=self.has_written)

    @contextmanager
    def of_version(self, task: Task) -> Iterator[str | None]:
        """A request that is refused in here, because there is a newer version than the one that was looked at, leads to
        the next round.

        A weak version (``W/"..."``, RFC 9110, 8.8.1) may be one that no request is taken with: servers compare
        strongly, and a gateway that compresses weakens what it passes on. Where one is refused that is still the
        present one, the next request goes without; the look before it has to do, as with servers that know no versions.

        Yields:
            The version that the request is for, None for any.

        Raises:
            ConflictError: it was the last one. That our own request was the newer version is possible.
        """
        is_useless = task.etag is not None and task.etag.startswith("W/") and task.etag == self._refused
        try:
            yield None if is_useless else task.etag
        except ConflictError as error:
            self._refused = task.etag
            self.has_written = error.outcome_unknown = True
            if self.is_last:
                raise
