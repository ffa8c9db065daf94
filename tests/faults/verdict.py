"""What was found when one run was judged."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Verdict:
    """What was found.

    Attributes:
        wishes: asked for and called saved.
        links: those of them that link or unlink tasks.
        applied: changes on the server that came from here.
        needs_you: wishes that the app lists as waiting for the person.
        discarded: answers of the person that let something go.
        lost, doubled, brought_back, overwritten, unasked, others: problems, in words.
    """

    wishes: int = 0
    links: int = 0
    applied: int = 0
    needs_you: int = 0
    discarded: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    brought_back: list[str] = field(default_factory=list)
    overwritten: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def problems(self) -> list[str]:
        """All of them."""
        kinds = ("lost", "doubled", "brought_back", "overwritten", "unasked", "others")
        return [f"{kind}: {text}" for kind in kinds for text in getattr(self, kind)]
