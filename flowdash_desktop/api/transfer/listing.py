"""Long lists of tasks: taken apart and read in slices, each in a thread, so that the window never waits for one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.contents import items_of
from flowdash_desktop.api.http.responses import not_json
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.schema import UnexpectedShapeError
from flowdash_desktop.wire.tasks import task_from_json

T = TypeVar("T")
SLICE = 200


@dataclass(slots=True)
class ListVersion:
    """What is known of a list's version, for servers that offer ``ETag``.

    Hand the same object to the next call: where nothing changed the server says so instead of sending the list.

    Attributes:
        etag: the version that was read last, as the server quoted it; None without one.
        unchanged: the last call found the list as it was before, and gave no tasks.
    """

    etag: str | None = None
    unchanged: bool = False

    def take(self, unchanged: bool, etag: str | None) -> None:
        """Take what an answer said of the list: that it is as it was, or its version."""
        self.unchanged = unchanged
        self.etag = etag or (self.etag if unchanged else None)


def read_list(status: int, headers: Mapping[str, str], body: bytes) -> list[bytes]:
    """The items of a 2xx answer that is a list, each still undecoded.

    Raises:
        UnexpectedAnswerError: it is no list.
    """
    try:
        return items_of(body)
    except NotJsonError as error:
        raise not_json(status, headers, body) from error
    except UnexpectedShapeError as error:
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=str(error), status=status) from error


def slices(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items, some hundred at a time: few enough to be read within some milliseconds."""
    return (items[start : start + SLICE] for start in range(0, len(items), SLICE))


def read_slice(items: Iterable[bytes], schema: WorkflowSchema) -> tuple[Task, ...]:
    """Decode and read tasks.

    Raises:
        UnexpectedAnswerError: an item is not a task.
    """
    try:
        return tuple(task_from_json(decode(item), schema) for item in items)
    except NotJsonError as error:
        raise UnexpectedAnswerError(AnswerFault.NOT_JSON, status=200) from error
    except UnexpectedShapeError as error:
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=str(error), status=200) from error
