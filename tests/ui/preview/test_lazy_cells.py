"""A preview of a hundred thousand tasks makes the rows that are seen, and no others."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.cell_values import LeftOut
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from flowdash_desktop.ui.preview.model import AFTER, BEFORE, WHY, PreviewModel
from flowdash_desktop.ui.preview.planned import LazyCells, PlannedCell
from flowdash_desktop.ui.theme import Theme
from tests.unit.domain.examples import SCHEMA

MANY = 100_000


def test_only_rows_in_view_are_made(theme: Theme, qtbot: QtBot) -> None:
    made: set[int] = set()
    keys = [TaskKey(f"k{number}") for number in range(MANY)]

    def make(at: int) -> PlannedCell:
        made.add(at)
        return PlannedCell(keys[at], "text", "x", "x", before=f"was {at}")

    refused = LazyCells(keys[:1], lambda at: PlannedCell(keys[at], "text", None, "x", LeftOut.NEEDING, before="own"))
    model = PreviewModel(theme, SCHEMA, lambda key: None, LazyCells(keys, make), refused=refused)
    dialog = ChangesPreview(theme, None, "Set", model, lambda count: f"Set {count:,}", "", asks_from=30)
    qtbot.addWidget(dialog)
    dialog.grab()
    assert 0 < len(made) < 100
    assert dialog.confirm_button.text() == "Set 100,000"
    assert [model.index(MANY, column).data() for column in (BEFORE, AFTER, WHY)] == [
        "own",
        "own",
        "An earlier change of it needs you first.",
    ]
    model.tick([2, MANY], False)
    assert len(model.ticked_places()) == MANY - 1
    assert 2 not in model.ticked_places()
    assert dialog.asking is not None
    assert dialog.asking.number() == 30
