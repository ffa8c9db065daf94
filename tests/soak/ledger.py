"""What writers were answered, so that afterwards it can be told what must be there, and what may be."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Shown: TypeAlias = tuple[str, str, tuple[tuple[str, str], ...]]
"""Name, stage, and the attachments as pairs of file name and SHA-256."""

Outcome: TypeAlias = Shown | None
"""What a task is after a request; None when it is gone."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request: what it asks for, under which key, and what is there when it has been done."""

    method: str
    workflow: str
    name: str
    body: Mapping[str, Any] | None
    key: str | None
    outcome: Outcome


@dataclass(slots=True)
class Ledger:
    """Of one writer: the state of each of its tasks that was answered last, its tickets, and what has no answer yet."""

    tasks: dict[str, Outcome] = field(default_factory=dict)
    tickets: dict[str, str] = field(default_factory=dict)
    pending: Request | None = None
    answered: int = 0
    asked_again: int = 0

    def settle(self, request: Request, answer: Mapping[str, Any] | None) -> None:
        """A request was answered: from now on it counts."""
        self.pending = None
        self.answered += 1
        if request.workflow == "tckets":
            assert answer is not None
            self.tickets[request.name] = answer["Ticket"]
        else:
            self.tasks[request.name] = request.outcome


def digest(contents: bytes) -> str:
    """The SHA-256 by which contents are compared."""
    return hashlib.sha256(contents).hexdigest()
