"""What a person answers to something that the server refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Answer(Enum):
    """Which of the two buttons below a problem was pressed."""

    RETRY = auto()
    DISCARD = auto()


@dataclass(frozen=True, slots=True)
class EditAnswer:
    """The answer to the problem of one edit, by the ID of its operation."""

    edit_id: str
    answer: Answer
