"""Which comments were written here: the API names no author but itself, whoever sends a comment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from flowdash_desktop.domain.activity import Comment
from flowdash_desktop.domain.tasks import TaskKey

_MOST = 5000
_NAMELESS = ("API", "")


@dataclass(frozen=True, slots=True)
class OwnComment:
    """A comment that was sent from here.

    Attributes:
        mark: task, time and words of it, in short.
        email: of the person who wrote it.
    """

    mark: str
    email: str


class OwnComments:
    """The newest comments of one's own, by what the server says of them."""

    def __init__(self, known: Iterable[OwnComment] = ()) -> None:
        self._emails = {one.mark: one.email for one in known}

    def add(self, workflow_id: str, task: TaskKey, comment: Comment, email: str) -> None:
        """Remember a comment that the server has taken."""
        self._emails[_mark(workflow_id, task, comment)] = email
        while len(self._emails) > _MOST:
            del self._emails[next(iter(self._emails))]

    def author(self, workflow_id: str, task: TaskKey, comment: Comment) -> str:
        """The e-mail of the person who wrote a comment here; ``""`` where it is another's, or the server names one."""
        if comment.author not in _NAMELESS:
            return ""
        return self._emails.get(_mark(workflow_id, task, comment), "")

    def all(self) -> Sequence[OwnComment]:
        """What is to be stored, the oldest first."""
        return [OwnComment(mark, email) for mark, email in self._emails.items()]


def _mark(workflow_id: str, task: TaskKey, comment: Comment) -> str:
    written = comment.written.isoformat() if comment.written is not None else ""
    parts = "\0".join((workflow_id, task, written, *comment.body.split()))
    return blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
