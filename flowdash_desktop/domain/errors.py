"""Why something did not work, as a code with values. ``ui.error_texts`` makes words of it, and nothing else does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ErrorCode(StrEnum):
    """The kinds of errors of one layer, each of which has an enumeration of its own.

    A member's value is stored in the outbox: it stays as it is, and no other code has it.
    """


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something did not work.

    Attributes:
        code: an ``ErrorCode``; the same as plain text where it was read from the disk.
        values: what the words for the code name, such as the title of a task or the reason behind this one.
    """

    code: str
    values: Mapping[str, str | Reason] = field(default_factory=dict)

    def __str__(self) -> str:
        """Code and values, for the log."""
        named = ", ".join(f"{name}={str(value)!r}" for name, value in self.values.items())
        return f"{self.code} ({named})" if named else str(self.code)


class CodedError(Exception):
    """An error that may be shown to a person. ``str(error)`` is for the log.

    Attributes:
        reason: what went wrong.
    """

    def __init__(self, reason: ErrorCode | Reason) -> None:
        self.reason = reason if isinstance(reason, Reason) else Reason(reason)
        super().__init__(self.reason)
