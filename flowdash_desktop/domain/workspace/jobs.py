"""What a server does for a whole workflow behind its answer: a data sync, an export of its history."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class JobStatus(StrEnum):
    """How a job stands; ``OTHER`` is a word that this version does not know."""

    PENDING = "Pending"
    SUCCESS = "Success"
    FAIL = "Fail"
    OTHER = ""

    @property
    def is_over(self) -> bool:
        """True once nothing more happens."""
        return self in (JobStatus.SUCCESS, JobStatus.FAIL)


@dataclass(frozen=True, slots=True)
class DataSync:
    """A sync of a workflow with its database.

    Attributes:
        id: its name on the server, ``""`` where the server gives none: then nothing more is known of it.
        status: how it stands.
        created, updated, unchanged, failed: how many rows became what, as far as the server counts them.
        errors: why rows were refused, in the server's words, the first ones.
    """

    id: str
    status: JobStatus
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryExport:
    """An export of what happened in a workflow; ``file_url`` is where its CSV is, once it is made."""

    id: str
    status: JobStatus
    file_url: str = ""
