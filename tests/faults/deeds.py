"""Which of their deeds a person does in a run."""

from __future__ import annotations

from enum import StrEnum


class Deeds(StrEnum):
    """What a person does."""

    ALL = "all"
    LINKS = "links"
    """Nothing but to link and unlink tasks, to take that back, and to answer."""
    NO_LINKS = "no links"
    """No links; and of steps that were done only values are taken back, and nothing is done once more."""
