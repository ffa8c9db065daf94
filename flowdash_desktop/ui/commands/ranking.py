"""Which entries of the palette are shown for what was typed, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from flowdash_desktop.domain.text.fuzzy import EXACT, Match
from flowdash_desktop.ui.commands.entries import Entry, EntryKind
from flowdash_desktop.ui.commands.palette_rows import Found

MOST = {EntryKind.WORKFLOW: 6, EntryKind.COMMAND: 8, EntryKind.VALUE: 6, EntryKind.VIEW: 6, EntryKind.TASK: 6}
"""So many of a kind are shown where something is typed."""
_MOST_AT_FIRST = {EntryKind.WORKFLOW: 7, EntryKind.COMMAND: 9}
_FEW = 3
_PER_USE, _MOST_FOR_USE = 4, EXACT - 8
"""So what is used often never comes before a name that was typed whole."""


def at_first(entries: Iterable[Entry], uses: Mapping[str, int]) -> list[Found]:
    """What is shown before anything is typed: workflows, then the commands that are used most."""
    shown = []
    for kind, most in _MOST_AT_FIRST.items():
        some = [entry for entry in entries if entry.kind is kind and not entry.why_not]
        some.sort(key=lambda entry: -uses.get(entry.id, 0))
        shown += [Found(entry) for entry in some[:most]]
    return shown


def ranked(
    entries: Sequence[Entry], tasks: Sequence[Entry], words: Sequence[str], uses: Mapping[str, int]
) -> list[Found]:
    """What was found for some words, the kind with the best match first.

    Args:
        entries: all but tasks.
        tasks: tasks that are known to have all words, also in fields that are not part of their names.
        words: as ``search_words`` gives them.
        uses: how often each entry was chosen, by its id.
    """
    found = _matching(entries, words, by_letters=False)
    if len(found) < _FEW:
        found = _matching(entries, words, by_letters=True)
    found += [(entry, entry.name.match(words, by_letters=False) or Match(0, ())) for entry in tasks]
    scored = [(entry, match, _score(entry, match, uses)) for entry, match in found]
    kinds = [_best_of(kind, scored) for kind in MOST]
    kinds.sort(key=lambda best: -best[0][2] if best else 0)
    return [Found(entry, match.spots) for best in kinds for entry, match, _ in best]


def _best_of(kind: EntryKind, scored: Sequence[tuple[Entry, Match, int]]) -> list[tuple[Entry, Match, int]]:
    some = [one for one in scored if one[0].kind is kind]
    return sorted(some, key=lambda one: -one[2])[: MOST[kind]]


def _matching(entries: Sequence[Entry], words: Sequence[str], *, by_letters: bool) -> list[tuple[Entry, Match]]:
    matches = ((entry, entry.name.match(words, by_letters=by_letters)) for entry in entries)
    return [(entry, match) for entry, match in matches if match is not None]


def _score(entry: Entry, match: Match, uses: Mapping[str, int]) -> int:
    """How well it matches, a little better for what is used often, and less for what can't be done now."""
    return match.score + min(_PER_USE * uses.get(entry.id, 0), _MOST_FOR_USE) - (_MOST_FOR_USE if entry.why_not else 0)


def marked(entries: Iterable[Entry], words: Sequence[str]) -> list[Found]:
    """Entries in their order, with the letters of their names that were typed."""
    matches = ((entry, entry.name.match(words, by_letters=False)) for entry in entries)
    return [Found(entry, match.spots if match is not None else ()) for entry, match in matches]
