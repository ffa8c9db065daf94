"""Which parts of a workflow have another name now, so that what names them elsewhere can follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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

    def are_in(self, schema: WorkflowSchema) -> bool:
        """Whether a workflow has all of the new names of stages and options."""
        stages = {stage.name for stage in schema.stages}
        known = {one.name: set(one.options) for one in schema.fields}
        has_options = all(set(one.names.values()) <= known.get(one.after, set()) for one in self.options)
        return has_options and set(self.stages.values()) <= stages


NO_RENAMES = Renames()


def _inverse(names: Names) -> Names:
    return {new: old for old, new in names.items()}
