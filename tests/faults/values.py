"""What a person sets fields to: texts that no other edit has, and choices."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.tasks import Value
from tests.support.definitions import HARRY, USER

TITLES = {"compan": "Name", "tckets": "Subject"}
STAGES = {"compan": ("Not Started", "In Progress", "Done"), "tckets": ("New", "Solved")}


def some_values(workflow: str, number: int, chance: Random) -> dict[str, Value]:
    """A value for each field that is edited, by its name; ``number`` is the edit's own."""
    values: dict[str, Value] = {
        TITLES[workflow]: f"{number} from here",
        STAGE: chance.choice(STAGES[workflow]),
        ASSIGNED_TO: chance.choice((HARRY, USER, None)),
    }
    if workflow == "compan":
        values |= {
            "Notes": f"{number}\nÄpfel & 🦉",
            "Employees": Decimal(number),
            "Since": date.fromordinal(730_000 + number),
            "Active?": chance.random() < 0.5,
            "Colours": tuple(c for c in ("Red", "Green", "Blue") if chance.random() < 0.5),
        }
    return values
