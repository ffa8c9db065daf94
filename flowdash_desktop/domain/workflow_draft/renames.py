"""Which parts of a workflow have another name now, so that what names them elsewhere can follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

from flowdash_desktop.domain.schema import WorkflowSchema

Names = Mapping[str, str]
"""New names by old ones."""


@dataclass(frozen=True, slots=True)
class OptionRenames:
    """Options of one field, which has the names ``before`` and ``after``."""

    before: str
    after: str
    names: Names


@dataclass(frozen=True, slots=True)
class Renames:
    """New names by old ones. Parts that swap their names are both in it."""

    fields: Names = field(default_factory=dict)
    stages: Names = field(default_factory=dict)
    options: tuple[OptionRenames, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fields or self.stages or self.options)

    def options_of(self, name: str) -> Names:
        """The options of a field by its old name."""
        return next((one.names for one in self.options if one.before == name), {})

    def inverse(self) -> Renames:
        """What takes these back."""
        options = tuple(OptionRenames(one.after, one.before, _inverse(one.names)) for one in self.options)
        return Renames(_inverse(self.fields), _inverse(self.stages), options)

    def followed_by(self, later: Renames) -> Renames:
        """These and then later ones of stages and options, as one: A to B and B to C are A to C."""
        rest = {one.before: one for one in later.options}
        options = []
        for one in self.options:
            other = rest.pop(one.after, OptionRenames(one.after, one.after, {}))
            options.append(OptionRenames(one.before, other.after, _chained(one.names, other.names)))
        both = [one for one in (*options, *rest.values()) if one.names]
        return Renames(self.fields, _chained(self.stages, later.stages), tuple(both))

    @property
    def are_a_swap(self) -> bool:
        """Whether each new name is an old one, too: then no schema says whether they are in force."""
        pairs = (self.stages, *(one.names for one in self.options))
        return all(set(names.values()) <= set(names) for names in pairs)

    def are_in(self, schema: WorkflowSchema) -> bool:
        """Whether a workflow has all of the new names of stages and options."""
        stages = {stage.name for stage in schema.stages}
        known = {one.name: set(one.options) for one in schema.fields}
        has_options = all(set(one.names.values()) <= known.get(one.after, set()) for one in self.options)
        return has_options and set(self.stages.values()) <= stages


NO_RENAMES = Renames()


def in_force(expected: Sequence[Renames], schema: WorkflowSchema) -> tuple[Renames, int]:
    """What of the expected new names a workflow has, as one, and how many of them are settled by that.

    An older one that somebody has undone elsewhere never comes true: it is settled by the newer ones.

    Args:
        expected: new names of stages and options, the oldest first.
        schema: the workflow as it is.
    """
    for end in range(len(expected), 0, -1):
        for start in range(end):
            both = reduce(Renames.followed_by, expected[start:end])
            if both.are_in(schema):
                return both, end
    return NO_RENAMES, 0


def _chained(names: Names, later: Names) -> Names:
    """What was renamed, and then renamed again. A name that is free again may be given to another part, and go on."""
    chained = {old: later.get(new, new) for old, new in names.items()}
    taken = {*names.values(), *names}
    rest = {old: new for old, new in later.items() if old not in taken}
    return {old: new for old, new in {**chained, **rest}.items() if old != new}


def _inverse(names: Names) -> Names:
    return {new: old for old, new in names.items()}
