"""What must hold after each rule, once the window is at rest. Each check gives what is wrong, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.window.groups import Group
from tests.window.model import Sheet
from tests.window.presence import others
from tests.window.scene import ANY, SAVED, Scene

_LINES = ("text", "phone", "number", "currency", "email", "url", "date", "datetime", "longText", "uniqueId")
_CHOICES = ("stage", "person", "singleSelect", "multipleSelect")
_NONE = ("Choose…", "Blank", "Unassigned")
"""What the fields say in which nothing is chosen."""


def wrong(scene: Scene) -> list[str]:
    """All that is wrong now."""
    with scene.screen.at_one_moment():
        return _wrong(scene)


def _wrong(scene: Scene) -> list[str]:
    sheet = scene.sheet
    current = scene.screen.current()
    if scene.may_stay is not None and current is not None and scene.may_stay in (current, ANY):
        sheet.loose = current
    if sheet.loose is not None and scene.screen.current() != sheet.loose:
        sheet.loose = None
    if sheet.loose is None and current in sheet.selected:
        sheet.loose = current  # of several that stay, the one that is left current goes on staying
    selected = frozenset(scene.screen.selected())
    sheet.selected = selected if len(selected) > 1 else frozenset()
    return [
        *rows(scene),
        *one_target(scene),
        *pane(scene),
        *focus(scene),
        *saved(scene),
        *said(scene),
        *positions(scene),
        *others(scene),
    ]


def rows(scene: Scene) -> Iterator[str]:
    """The rows are the model's rows in the model's order, and each shows its own task."""
    sheet, screen = scene.sheet, scene.screen
    if (shown := screen.words("Workflow")) != sheet.name:
        yield f"the workflow is {shown!r}, expected {sheet.name!r}"
        return
    seen, expected = screen.rows(), list(sheet.rows())
    if sheet.staying:
        for gone in sorted(sheet.staying.difference(entry for entry in seen if isinstance(entry, str))):
            if not sheet.grouping:
                yield f"the row of {gone} has gone though the person has not left it"
        seen = [entry for entry in seen if entry not in sheet.staying]
        seen = [entry for entry in seen if isinstance(entry, str)]
        expected = [entry for entry in expected if isinstance(entry, str)]
    if seen != expected:
        yield _difference(seen, expected)
        return
    yield from _cells(scene)
    sheet.columns = sheet.columns or list(screen.columns())
    if sheet.columns != list(screen.columns()):
        yield f"the columns are {list(screen.columns())}, expected {sheet.columns}"
    if len(chips := screen.chips()) != len(sheet.view.conditions):
        yield f"{[chip.accessibleName() for chip in chips]} are in force, expected {sheet.view.conditions}"
    for chip, condition in zip(chips, sheet.view.conditions, strict=False):
        if not chip.accessibleName().startswith(condition.field):
            yield f"the chip {chip.accessibleName()!r} stands for {condition}"
    count = screen.words("Result count")
    if count != sheet.count_words() and not sheet.staying:
        yield f"the count says {count!r}, expected {sheet.count_words()!r}"


def _cells(scene: Scene) -> Iterator[str]:
    sheet, screen = scene.sheet, scene.screen
    columns = [(name, column) for name, column in screen.columns().items() if name in sheet.kinds]
    seen_rows = screen.seen_rows()
    for row, entry in enumerate(screen.rows()):
        if isinstance(entry, Group) or not (scene.thorough or row in seen_rows):
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
    if twice := [entry for entry, count in Counter(seen).items() if count > expected.count(entry)]:
        return f"{len(seen)} rows, expected {len(expected)}: more than once {twice[:5]}"
    at = next(at for at, (one, other) in enumerate(zip(seen, expected, strict=True)) if one != other)
    return f"row {at} is {seen[at]}, expected {expected[at]}: {seen[at : at + 4]} / {expected[at : at + 4]}"


def one_target(scene: Scene) -> Iterator[str]:
    """The pane shows the current row's task, which is selected. A task that others deleted stays in the pane."""
    screen = scene.screen
    current, selected, shown = screen.current(), screen.selected(), screen.pane_task()
    if screen.pane is None:
        return
    if scene.gone is not None:
        if current is not None or selected:
            yield f"{scene.gone} was deleted by others, and {current} is current, {selected[:5]} selected"
        if shown != scene.gone:
            yield f"{scene.gone} was deleted by others, and the pane shows {shown}"
        return
    if current is not None and shown != current:
        yield f"the pane shows {shown}, the current row is {current}"
    if current is not None and current not in selected:
        yield f"the current row is {current}, selected is {selected[:5]}"
    if current is None and len(selected) == 1:
        yield f"no row is current, selected is {selected}"
    if scene.selected is not None and set(selected) != scene.selected:
        yield f"selected is {selected}, expected {sorted(scene.selected)}"
    if scene.current and current != scene.current:
        yield f"the current row is {current}, expected {scene.current}"


def pane(scene: Scene) -> Iterator[str]:
    """Each field of the pane shows what its task has, or what was typed there for it and is not saved."""
    sheet, screen = scene.sheet, scene.screen
    key = screen.pane_task()
    if key is None:
        return
    typed = {name: text for (task, name), text in sheet.drafts.items() if task == key}
    for name, seen in screen.pane_texts().items():
        if sheet.kinds.get(name) not in _LINES or (key not in sheet.tasks and name not in typed):
            continue
        expected = typed[name] if name in typed else sheet.pane_text(key, name)
        if seen != expected:
            yield f"{name} in the pane of {key} says {seen!r}, expected {expected!r}"
    if key not in sheet.tasks:
        return
    choices = screen.pane_choices([name for name, kind in sheet.kinds.items() if kind in _CHOICES])
    for name, seen in choices.items():
        if seen != (expected := sheet.text(key, name)) and (expected or seen not in _NONE):
            yield f"{name} in the pane of {key} is {seen!r}, expected {expected!r}"


def focus(scene: Scene) -> Iterator[str]:
    """The focus is where the rule says, never nowhere."""
    where = scene.screen.focus_words()
    expected = "" if scene.focus == "Tasks" and not scene.screen.table.isVisible() else scene.focus
    if where == "nowhere" or expected not in where:
        yield f"the focus is {where!r}, expected {scene.focus or 'somewhere'!r}"
    elif not scene.screen.focus_is_seen():
        yield f"the focus is at {where!r}, which is not to be seen"
    if scene.screen.focus_is_below() and not scene.may_be_below:
        yield f"the focus has come to the status bar: {where!r}"


def saved(scene: Scene) -> Iterator[str]:
    """Once the status says that all is saved, the server has what the window shows."""
    sheets = [sheet for sheet in scene.world.sheets.values() if sheet.tasks != sheet.server]
    status, typed = scene.screen.status(), any(sheet.drafts for sheet in scene.world.sheets.values())
    if status == "All changes saved" and typed:
        yield f"all is called saved, and {[sheet.drafts for sheet in scene.world.sheets.values()]} is only typed"
    if not sheets or not SAVED.fullmatch(status):
        return
    if scene.screen.needs_attention():
        yield f"a change was not accepted: {scene.screen.needs_attention()!r}"
        yield f"in the outbox: {scene.world.pending()}"
        return
    for sheet in sheets:
        there = scene.world.on_server(sheet)
        for key in {*there, *sheet.tasks}:
            if (seen := there.get(key)) != (expected := sheet.tasks.get(key)):
                yield f"all is called saved, and the server has {_differing(seen, expected)} of {key}"
                yield f"the window has sent of {key}: {scene.world.line.identity(key)}"
                break
        else:
            sheet.saved()


def said(scene: Scene) -> Iterator[str]:
    """Once all is saved, the server has each comment once, and the ticks."""
    if not SAVED.fullmatch(scene.screen.status()):
        return
    for sheet in scene.world.sheets.values():
        for key in sorted(sheet.unchecked):
            if key not in sheet.tasks:
                sheet.beside_gone(key)
                continue
            wrong = list(_beside(scene, sheet, key))
            yield from wrong
            if wrong:
                yield f"the window has sent of {key}: {scene.world.line.identity(key)}"
            else:
                sheet.unchecked.discard(key)


def _beside(scene: Scene, sheet: Sheet, key: str) -> Iterator[str]:
    comments, ticks = scene.world.beside(sheet, key)
    wanted = sheet.comments.get(key, [])
    for text in set(wanted):
        if comments.count(text) != wanted.count(text):
            yield f"all is called saved, and the server has {comments} of {key}, expected {wanted}"
    for (task, title), done in sheet.ticks.items():
        if task == key and ticks.get(title, done) != done:
            yield f"all is called saved, and the server has {ticks} of {key}, expected {title}: {done}"


def positions(scene: Scene) -> Iterator[str]:
    """Nothing moved that the person did not ask for; the line of the filters comes and goes with them."""
    before, conditions = scene.positions
    if scene.may_move or conditions != scene.sheet.view.conditions:
        return
    for name, now in scene.screen.positions().items():
        if name in before and before[name] != now:
            yield f"{name} has moved from {before[name]} to {now}"


def _differing(seen: dict[str, object] | None, expected: dict[str, object] | None) -> str:
    if seen is None or expected is None:
        return f"{seen and 'a task'}, expected {expected and 'a task'}"
    return ", ".join(f"{n} {seen.get(n)!r}, expected {v!r}" for n, v in expected.items() if seen.get(n) != v)
