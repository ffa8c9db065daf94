"""What all rows of a plan come to: counted once, off the window's thread, as there may be a million rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from flowdash_desktop.domain.importing.files import NamedFile
from flowdash_desktop.domain.importing.plan import PlannedRow, RowKind


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """The rows of a plan, sorted by what becomes of them.

    Attributes:
        rows: all of them, in the order of the file.
        by_kind: the rows of each kind that there is, in the order of the file.
        refused: the rows that can't be imported, or not with all of their files.
        refused_cells: by field name, how many cells are refused.
        edited: the fields that something is said of in rows whose task is known.
        named: the files that rows name, except what their tasks have; each once.
    """

    rows: Sequence[PlannedRow] = ()
    by_kind: Mapping[RowKind, Sequence[PlannedRow]] = field(default_factory=dict)
    refused: Sequence[PlannedRow] = ()
    refused_cells: Mapping[str, int] = field(default_factory=dict)
    edited: frozenset[str] = frozenset()
    named: Sequence[NamedFile] = ()

    def count(self, kind: RowKind) -> int:
        """How many rows there are of a kind; a row of which only a file is refused counts as refused, too."""
        return len(self.refused) if kind is RowKind.REFUSED else len(self.by_kind.get(kind, ()))

    def of_kinds(self, kinds: Collection[RowKind]) -> Sequence[PlannedRow]:
        """The rows of some kinds, in the order of the file."""
        if tuple(kinds) == (RowKind.REFUSED,):
            return self.refused
        there = [kind for kind in kinds if self.by_kind.get(kind)]
        if len(there) < 2:
            return self.by_kind[there[0]] if there else ()
        return [row for row in self.rows if row.kind in there]


def summarized(rows: Sequence[PlannedRow]) -> PlanSummary:
    """The summary of a plan."""
    by_kind: dict[RowKind, list[PlannedRow]] = {kind: [] for kind in RowKind}
    refused: list[PlannedRow] = []
    edited: set[str] = set()
    cells: Counter[str] = Counter()
    named: dict[NamedFile, None] = {}
    for row in rows:
        by_kind[row.kind].append(row)
        if row.has_refusal:
            refused.append(row)
            cells.update(_refused_cells(row))
        if row.key is not None:
            edited.update(row.changes, row.conflicts, row.problems)
        for files in row.files.values():
            named |= dict.fromkeys((*files.added, *files.refused))
    there = {kind: of_kind for kind, of_kind in by_kind.items() if of_kind}
    return PlanSummary(rows, there, refused, cells, frozenset(edited), tuple(named))


def _refused_cells(row: PlannedRow) -> Iterator[str]:
    yield from row.problems
    yield from (name for name, files in row.files.items() if files.is_refused)
