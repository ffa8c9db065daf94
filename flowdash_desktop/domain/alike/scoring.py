"""How alike two tasks are, and why: rare words and marks count more than common ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from flowdash_desktop.domain.alike.traits import Mark, MarkKind, Traits
from flowdash_desktop.domain.tasks import TaskKey

MOST_SOUGHT = 12
"""So many of the rarest words of a task are looked for."""
_COMMON_SHARE = 0.05
_COMMON_COUNT = 20
_FEWEST_WORDS = 2
"""With fewer rare words in common, and nothing else, two tasks are not alike."""
_WEIGHTS = {MarkKind.FILE: 8.0, MarkKind.PHONE: 6.0, MarkKind.AMOUNT: 5.0, MarkKind.DOMAIN: 3.0}
_LEAST_OF_WORDS = 1.0
"""Nor are they with words that together are less rare than one that a single task has."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tasks have what.

    Attributes:
        tasks: all tasks that are compared.
        words: by word, how many tasks have it.
        marks: by mark, how many tasks have it.
    """

    tasks: int
    words: Mapping[str, int]
    marks: Mapping[Mark, int]

    def is_common(self, count: int) -> bool:
        """True for what so many tasks have that it says nothing."""
        return count > max(_COMMON_COUNT, self.tasks * _COMMON_SHARE)

    def rarity(self, count: int) -> float:
        """From near 0 for what all tasks have to 1 for what a single task has."""
        tasks = max(self.tasks, count, 1)
        return log((tasks + 1) / max(count, 1)) / log(tasks + 1)


@dataclass(frozen=True, slots=True)
class Alike:
    """A task that is like another one.

    Attributes:
        task: which one.
        score: how alike they are; above 0.
        kinds: what else they have in common, the heaviest first.
        words: the rare words that both have, as the other one writes them, the rarest first.
    """

    task: TaskKey
    score: float
    kinds: tuple[MarkKind, ...]
    words: tuple[str, ...]


def sought_words(own: Traits, counts: Counts) -> list[str]:
    """The words of a task that say most about it, the rarest first. A word that only one task has says nothing."""
    rare = [word for word in own.words if (n := counts.words.get(word, 0)) > 1 and not counts.is_common(n)]
    return sorted(rare, key=lambda word: (counts.words[word], -len(word), word))[:MOST_SOUGHT]


def compare(
    own: Traits, task: TaskKey, words: Collection[str], marks: Collection[Mark], counts: Counts
) -> Alike | None:
    """How alike a task is to the one with the traits ``own``; None where it is not.

    Args:
        own: of the task that is looked at.
        task: the other one.
        words, marks: its own.
        counts: how many tasks have what.
    """
    common = [word for word in sought_words(own, counts) if word in words]
    shared = _shared(own, marks, counts)
    score = sum(counts.rarity(counts.words[word]) for word in common)
    if not shared and (len(common) < _FEWEST_WORDS or score < _LEAST_OF_WORDS):
        return None
    score += sum(_WEIGHTS[mark.kind] * counts.rarity(counts.marks.get(mark, 1)) for mark in shared)
    kinds = sorted({mark.kind for mark in shared}, key=lambda kind: -_WEIGHTS[kind])
    return Alike(task, score, tuple(kinds), tuple(own.words[word] for word in common))


def _shared(own: Traits, marks: Collection[Mark], counts: Counts) -> list[Mark]:
    """The marks that both have and that say something."""
    return [mark for mark in own.marks if mark in marks and not counts.is_common(counts.marks.get(mark, 1))]


def most_alike(found: Iterable[Alike | None]) -> Sequence[Alike]:
    """The same with the most alike first; as alike ones stand in the order of their keys."""
    return sorted((one for one in found if one is not None), key=lambda one: (-one.score, one.task))
