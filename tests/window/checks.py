"""What must hold after each rule, once the window is at rest. Each check gives what is wrong, in words."""

from __future__ import annotations

from collections.abc import Iterator

from tests.window.model import Group
from tests.window.scene import Scene


def wrong(scene: Scene) -> list[str]:
    """All that is wrong now."""
    return [*rows(scene), *one_target(scene), *focus(scene)]


def rows(scene: Scene) -> Iterator[str]:
    """The rows are the model's rows in the model's order, and each shows its own task."""
    sheet, screen = scene.sheet, scene.screen
    if (shown := screen.words("Workflow")) != sheet.name:
        yield f"the workflow is {shown!r}, expected {sheet.name!r}"
        return
    seen, expected = screen.rows(), list(sheet.rows())
    if sheet.pinned is not None and sheet.pinned in seen:
        seen.remove(sheet.pinned)
    elif sheet.pinned is not None and not sheet.grouping:
        yield f"the row of {sheet.pinned} has gone though the person has not left it"
    if seen != expected:
        yield _difference(seen, expected)
        return
    yield from _cells(scene)
    count = screen.words("Result count")
    if count != sheet.count_words() and sheet.pinned is None:
        yield f"the count says {count!r}, expected {sheet.count_words()!r}"


def _cells(scene: Scene) -> Iterator[str]:
    sheet, screen = scene.sheet, scene.screen
    columns = [(name, column) for name, column in screen.columns().items() if name in sheet.kinds]
    for row, entry in enumerate(screen.rows()):
        if isinstance(entry, Group):
            continue
        for name, column in columns:
            if (seen := screen.cell(row, column)) != (expected := sheet.text(entry, name)):
                yield f"{name} of {entry} shows {seen!r}, expected {expected!r}"


def _difference(seen: list[str | Group], expected: list[str | Group]) -> str:
    if not seen:
        return f"no rows are shown, expected {len(expected)}"
    missing = [entry for entry in expected if entry not in seen]
    more = [entry for entry in seen if entry not in expected]
    if missing or more:
        return f"{len(seen)} rows, expected {len(expected)}: missing {missing[:5]}, unexpected {more[:5]}"
    at = next(at for at, (one, other) in enumerate(zip(seen, expected, strict=False)) if one != other)
    return f"row {at} is {seen[at]}, expected {expected[at]}: {seen[at : at + 4]} / {expected[at : at + 4]}"


def one_target(scene: Scene) -> Iterator[str]:
    """The pane shows the current row's task, which is selected."""
    screen = scene.screen
    current, selected, shown = screen.current(), screen.selected(), screen.pane_task()
    if screen.pane is None:
        return
    if current is not None and shown != current:
        yield f"the pane shows {shown}, the current row is {current}"
    if current is not None and current not in selected:
        yield f"the current row is {current}, selected is {selected[:5]}"
    if current is None and len(selected) == 1:
        yield f"no row is current, selected is {selected}"
    if scene.current and current != scene.current:
        yield f"the current row is {current}, expected {scene.current}"


def focus(scene: Scene) -> Iterator[str]:
    """The focus is where the rule says, never nowhere."""
    where = scene.screen.focus_words()
    if where == "nowhere" or scene.focus not in where:
        yield f"the focus is {where!r}, expected {scene.focus or 'somewhere'!r}"
