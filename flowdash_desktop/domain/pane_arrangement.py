"""How a person has arranged the sections of the pane: their order, which are collapsed, which stay at the top."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class PaneArrangement:
    """Sections by name. A name that no section has is ignored: its section may come back.

    Attributes:
        order: the sections that were moved, among the others that were there then.
        collapsed: those of which only the heading is shown.
        pinned: the sections that stay at the top while the others scroll.
    """

    order: tuple[str, ...] = ()
    collapsed: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()

    def arranged(self, names: Sequence[str]) -> list[str]:
        """The sections in the order in which they are shown, the pinned ones first.

        Args:
            names: the sections that are there, in their usual order. One that was never moved follows the section that
                usually stands before it.
        """
        found = [name for name in self.order if name in names]
        for place, name in enumerate(names):
            if name not in found:
                found.insert(found.index(names[place - 1]) + 1 if place else 0, name)
        return sorted(found, key=lambda name: name not in self.pinned)

    def moved(self, name: str, step: int, names: Sequence[str], hidden: Collection[str] = ()) -> PaneArrangement:
        """The same with a section before a section above it (``step`` below 0), or behind one below it.

        Args:
            name: the section.
            step: by how many of the sections that are shown; -1 is the neighbour above.
            names: as for ``arranged``.
            hidden: sections that are not shown for this task: no neighbours.

        Returns:
            Itself where there is no such section. A pinned section has pinned neighbours only.
        """
        order = self.arranged(names)
        is_pinned = name in self.pinned
        group = [one for one in order if (one in self.pinned) is is_pinned and one not in hidden]
        place = group.index(name) + step
        if not 0 <= place < len(group):
            return self
        order.remove(name)
        order.insert(order.index(group[place]) + (step > 0), name)
        return replace(self, order=tuple(order))

    def with_first(self, first: Collection[str], names: Sequence[str]) -> PaneArrangement:
        """The same with some sections before all others."""
        order = sorted(self.arranged(names), key=lambda name: name not in first)
        return replace(self, order=tuple(order))

    def toggled(self, name: str) -> PaneArrangement:
        """The same with a section collapsed, or open where it was collapsed."""
        return replace(self, collapsed=self.collapsed ^ {name})

    def pinned_or_not(self, name: str) -> PaneArrangement:
        """The same with a section at the top, and open there, or among the others where it was at the top."""
        return replace(self, pinned=self.pinned ^ {name}, collapsed=self.collapsed - {name})
