"""Rules that give rows and cells a colour: conditions as filters have them, and a shade by its name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from flowdash_desktop.domain.filters import Group
from flowdash_desktop.domain.schema import WorkflowSchema


class Shade(StrEnum):
    """A colour by its name; the look says which colour it is. The values are stored."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    PURPLE = "purple"
    PINK = "pink"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class ColorRule:
    """Colours the tasks that meet all of its conditions.

    Attributes:
        conditions: what a task has to meet; a rule without any colours nothing.
        shade: the colour.
        field: the field whose cells are coloured, ``""`` for whole rows.
    """

    conditions: Group
    shade: Shade
    field: str = ""

    def fits(self, schema: WorkflowSchema) -> bool:
        """True where the workflow has all fields that the rule names."""
        names = {self.field, *(one.field for one in self.conditions)} - {""}
        return bool(self.conditions) and names <= schema.field_by_name.keys()


Rules = tuple[ColorRule, ...]
"""Rules in their order: of two that colour the same row or the same cell, the first one counts."""
