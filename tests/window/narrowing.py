"""Rules of the filter bar and of the columns: search, conditions, groups, hiding and moving."""

from __future__ import annotations

import random

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QMenu, QPushButton, QRadioButton, QWidget

from tests.window.groups import Group, Grouping, Path, ways
from tests.window.model import ASSIGNED_TO, STAGE, Condition
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene

_SEARCHES = ("alder", "oak", "V-10", "small", "Pine 2", "nothing has this")
_VALUES = {
    "text": (("contains", ("oak", "an")), ("does not contain", ("oak",)), ("starts with", ("a", "el"))),
    "number": (("is at least", ("200",)), ("is between", ("150 200",))),
    "currency": (("is at most", ("5000",)),),
    "date": (("is after", ("2026-06-15",)), ("is overdue", ("",))),
}
"""By kind the comparisons with their values; two values stand apart."""
_OTHER = {"contains": ("oak", "an", "el"), "is at least": ("200", "150"), "is at most": ("5000", "2500")}
"""Values that a filter is changed to."""


def narrowed(scene: Scene) -> None:
    """Another filter is in force: the current row goes where it does not pass, unless the person works on its task."""
    sheet = scene.sheet
    scene.gone = None
    sheet.selected = frozenset(filter(scene.has_draft, sheet.selected))
    current = scene.current
    if current and current in sheet.tasks and sheet.passes(current):
        return
    if current and scene.has_draft(current):
        sheet.loose = current  # what is typed for it holds it
    else:
        scene.current, sheet.loose = "", None
        scene.may_stay = current if "Task details" in scene.focus_before else None


def free(scene: Scene) -> bool:
    """Nothing is being typed, and the pane shows no task that is gone."""
    return scene.typing is None and scene.gone is None


async def popup_of(scene: Scene, name: str) -> QWidget:
    """Press a button of the window, and give the popup that it opens."""
    scene.person.click(scene.screen.find(name, QPushButton))
    await scene.until(lambda: QApplication.activePopupWidget() is not None, f"the popup of {name}")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup


def choose(scene: Scene, popup: QWidget, text: str) -> None:
    """Click an entry of a list."""
    (view,) = (view for view in popup.findChildren(QListView) if view.isVisible())
    model = view.model()
    texts = [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]
    assert text in texts, f"{text!r} is not among {texts}"
    index = model.index(texts.index(text), 0)
    view.scrollTo(index)
    scene.person.click(view.viewport(), view.visualRect(index).center())


# Search and filters


def _search(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice(_SEARCHES),) if free(scene) else None


@rule("press Ctrl+F and type {0!r}", _search, weight=3)
async def search(scene: Scene, text: str) -> None:
    need(free(scene))
    await scene.person.press("Ctrl+F")
    await scene.person.type(text)
    scene.sheet.view.search = text
    scene.focus = "Search tasks"
    narrowed(scene)


def _searching(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if free(scene) and scene.sheet.view.search else None


@rule("press Ctrl+F, Esc", _searching, weight=6)
async def clear_search(scene: Scene) -> None:
    need(free(scene) and scene.sheet.view.search)
    await scene.person.press("Ctrl+F")
    await scene.person.press("Esc")
    scene.sheet.view.search = ""
    scene.focus = "Search tasks"
    narrowed(scene)


def _anything(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if free(scene) else None


@rule("click Active only", _anything, weight=2)
async def active_only(scene: Scene) -> None:
    need(free(scene))
    box = scene.screen.find("Active only", QAbstractButton)
    scene.person.click(box)
    scene.sheet.view.active_only = not scene.sheet.view.active_only
    scene.focus = ""
    narrowed(scene)


def _any_of(scene: Scene, chance: random.Random) -> Arguments | None:
    names = [("Stage filter", stage) for stage in scene.sheet.options[STAGE]]
    names += [("Assignee filter", name) for name in (*scene.sheet.users.values(), "Unassigned")]
    return chance.choice(names) if free(scene) else None


@rule("tick {1} in {0}", _any_of, weight=3)
async def tick_filter(scene: Scene, button: str, text: str) -> None:
    need(free(scene))
    popup = await popup_of(scene, button)
    choose(scene, popup, text)
    await scene.person.press("Esc")
    scene.focus = ""
    sheet, field = scene.sheet, STAGE if button == "Stage filter" else ASSIGNED_TO
    users = {name: mail for mail, name in sheet.users.items()}
    value = text if field == STAGE else users.get(text)
    groups = sheet.view.groups or [[]]
    old = _in_all(groups, field)
    ticked = old.values if old is not None else ()
    after = tuple(v for v in ticked if v != value) if value in ticked else (*ticked, value)
    made = [_ticked(group, old, Condition(field, "is any of", after)) for group in groups]
    sheet.view.put(made if all(made) else [])
    narrowed(scene)


def _in_all(groups: list[list[Condition]], field: str) -> Condition | None:
    """The list of values for a field that all groups have: no other is shown, and none of the others is changed."""
    lists = [c for c in groups[0] if (c.field, c.operator) == (field, "is any of")]
    return next((one for one in lists if all(one in group for group in groups)), None)


def _ticked(group: list[Condition], old: Condition | None, new: Condition) -> list[Condition]:
    """A group with another list of values, or with one more; with none where nothing is ticked any more."""
    at = group.index(old) if old is not None else len(group)
    return [*group[:at], *([new] if new.values else []), *group[at + 1 :]]


def _condition(scene: Scene, chance: random.Random) -> Arguments | None:
    if not free(scene) or len(scene.sheet.view.conditions) > 2:
        return None
    name, kind = chance.choice([(n, k) for n, k in scene.sheet.kinds.items() if k in _VALUES])
    if chance.random() < 0.3:
        return name, chance.choice(("is blank", "is not blank")), ""
    operator, values = chance.choice(_VALUES[kind])
    return name, operator, chance.choice(values)


def _alternative(scene: Scene, chance: random.Random) -> Arguments | None:
    return _condition(scene, chance) if scene.sheet.view.groups else None


@rule("press or…, add the filter {0} {1} {2!r}", _alternative, weight=2)
async def add_alternative(scene: Scene, name: str, operator: str, value: str) -> None:
    need(free(scene) and scene.sheet.view.groups)
    condition = await _make(scene, "Add filter after or", name, operator, value)
    groups = scene.sheet.view.groups
    if [condition] not in groups:
        scene.sheet.view.put([*groups, [condition]])
        narrowed(scene)


@rule("add the filter {0} {1} {2!r}", _condition, weight=2)
async def add_filter(scene: Scene, name: str, operator: str, value: str) -> None:
    need(free(scene))
    condition = await _make(scene, "Add filter", name, operator, value)
    *others, last = scene.sheet.view.groups or [[]]
    if condition not in last:  # else nothing changes, and a row that stays goes on staying
        scene.sheet.view.put([*others, [*last, condition]])
        narrowed(scene)


async def _make(scene: Scene, button: str, name: str, operator: str, value: str) -> Condition:
    """Make a condition by its popup."""
    fields = await popup_of(scene, button)
    await scene.person.type(name)
    choose(scene, fields, name)
    await scene.until(lambda: QApplication.activePopupWidget() not in (None, fields), "the condition")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    (radio,) = (r for r in popup.findChildren(QRadioButton) if r.text() == operator)
    radio.setFocus()
    await scene.person.press("Space")
    parts = value.split(" ") if operator == "is between" else [value]
    for part in filter(None, parts):
        await scene.person.press("Tab")
        await scene.person.type(part)
    await scene.person.press("Return")
    scene.focus = ""
    return Condition(name, operator, tuple(filter(None, parts)))


def _filtered(scene: Scene, chance: random.Random) -> Arguments | None:
    many = len(scene.sheet.view.conditions)
    return (str(chance.randrange(many)),) if free(scene) and many else None


@rule("remove the filter number {0}, counted from 0", _filtered, weight=3)
async def remove_filter(scene: Scene, number: str) -> None:
    conditions = scene.sheet.view.conditions
    need(free(scene) and int(number) < len(conditions))
    chip = scene.screen.chips()[int(number)]
    chip.setFocus()
    await scene.person.press("Delete")
    scene.sheet.view.put(scene.sheet.view.replaced(int(number)))
    scene.focus = ""
    narrowed(scene)


def _change(scene: Scene, chance: random.Random) -> Arguments | None:
    conditions = scene.sheet.view.conditions
    found = [(n, c.field) for n, c in enumerate(conditions) if c.operator in _OTHER]
    if not free(scene) or not found:
        return None
    number, field = chance.choice(found)
    value = chance.choice(_OTHER[conditions[number].operator])
    changed = Condition(field, conditions[number].operator, (value,))
    return None if changed in conditions or len(scene.sheet.view.groups) > 1 else (str(number), value)


@rule("click the filter number {0}, counted from 0, type {1!r} over its value", _change, weight=3)
async def change_filter(scene: Scene, number: str, value: str) -> None:
    conditions, at = scene.sheet.view.conditions, int(number)
    need(free(scene) and at < len(conditions) and conditions[at].operator in _OTHER)
    changed = Condition(conditions[at].field, conditions[at].operator, (value,))
    need(changed not in conditions and len(scene.sheet.view.groups) == 1)
    scene.person.click(scene.screen.chips()[at])
    await scene.until(lambda: QApplication.activePopupWidget() is not None, "the condition")
    await scene.person.press("Ctrl+A")
    await scene.person.type(value)
    await scene.person.press("Return")
    scene.sheet.view.put(scene.sheet.view.replaced(at, changed))
    scene.focus = ""
    narrowed(scene)


@rule("press Clear beside the filters", _filtered, weight=1)
async def clear_filters(scene: Scene, number: str) -> None:
    need(free(scene) and scene.sheet.view.conditions)
    (button,) = (b for b in scene.screen.buttons("Clear") if b.accessibleDescription())
    scene.person.click(button)
    scene.sheet.view.put([])
    scene.focus = ""
    narrowed(scene)


# Groups


def _group(scene: Scene, chance: random.Random) -> Arguments | None:
    if not free(scene) or not scene.screen.rows():
        return None
    return (chance.choice(["No groups", STAGE, ASSIGNED_TO, *ways(scene.sheet.kinds)]),)


@rule("group: {0}", _group, weight=2)
async def group(scene: Scene, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and scene.screen.rows())
    first = ways(sheet.kinds).get(name)
    second = [level for level in sheet.grouping[1:] if first is not None and level[0] != first[0]]
    await _choose_groups(scene, name, (first, *second) if first is not None else ())


def _second(scene: Scene, chance: random.Random) -> Arguments | None:
    if not free(scene) or not scene.screen.rows() or not scene.sheet.grouping:
        return None
    names = [name for name, (field, _) in ways(scene.sheet.kinds).items() if field != scene.sheet.grouping[0][0]]
    return (chance.choice([*names, "nothing"] if len(scene.sheet.grouping) > 1 else names),)


@rule("then group by {0}", _second, weight=2)
async def group_second(scene: Scene, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and scene.screen.rows() and sheet.grouping)
    level = ways(sheet.kinds).get(name)
    need(level is None or level[0] != sheet.grouping[0][0])
    need(level is not None or len(sheet.grouping) > 1)
    wanted = (sheet.grouping[0], level) if level is not None else sheet.grouping[:1]
    await _choose_groups(scene, f"Then by {name}", wanted)


async def _choose_groups(scene: Scene, words: str, wanted: Grouping) -> None:
    choose(scene, await popup_of(scene, "Group tasks"), words)
    scene.focus = ""
    if wanted != scene.sheet.grouping:
        scene.sheet.grouping = wanted
        scene.sheet.collapsed.clear()


def _headers(scene: Scene) -> dict[str, tuple[int, Path]]:
    """The headers of groups by their words, those of the first level before them: their rows and their groups."""
    sheet, found, outer = scene.sheet, dict[str, tuple[int, Path]](), ""
    paths = {path for key in sheet.tasks for path in sheet.groups_above(key)}
    by_words = {" > ".join(sheet.group_name(path[: n + 1]) for n in range(len(path))): path for path in paths}
    for row, entry in enumerate(scene.screen.rows()):
        if isinstance(entry, Group):
            outer = outer if entry.depth else entry.name
            words = f"{outer} > {entry.name}" if entry.depth else entry.name
            if words in by_words:
                found[words] = row, by_words[words]
    return found


def _header(scene: Scene, chance: random.Random) -> Arguments | None:
    groups = sorted(_headers(scene))
    return (chance.choice(groups),) if free(scene) and groups else None


@rule("click the header of the group {0}", _header, weight=4)
async def click_group(scene: Scene, words: str) -> None:
    need(free(scene))
    headers = _headers(scene)
    need(words in headers)
    at, path = headers[words]
    scene.person.click_cell(at, next(iter(scene.screen.columns().values())))
    closes = path not in scene.sheet.collapsed
    above = scene.sheet.groups_above(scene.current) if scene.current else ()
    scene.sheet.collapsed ^= {path}
    if not scene.current or (closes and path in above):
        scene.sheet.loose = None  # the header is current; else the current task stays, and so does a loose one
        scene.current = ""
    scene.focus = "Tasks"


# Columns


def _shown_column(scene: Scene, chance: random.Random) -> Arguments | None:
    names = [name for name in scene.screen.columns() if name in scene.sheet.kinds and name not in ("ID", "Name")]
    return (chance.choice(names),) if free(scene) and len(names) > 2 and scene.screen.rows() else None


async def column_menu(scene: Scene, name: str) -> QMenu:
    """Open the menu of a column by a right click on its name."""
    header, column = scene.screen.table.horizontalHeader(), scene.screen.columns()[name]
    at = scene.person.header_point(column)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, header.viewport().mapToGlobal(at))
    QApplication.sendEvent(header.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(scene: Scene, menu: QMenu, start: str) -> bool:
    """Click the entry of a menu that begins so; False where it can't be chosen."""
    entry = next(action for action in menu.actions() if action.text().startswith(start))
    if not entry.isEnabled():
        menu.close()
        return False
    scene.person.click(menu, menu.actionGeometry(entry).center())
    return True


@rule("hide the column {0}", _shown_column, weight=1)
async def hide_column(scene: Scene, name: str) -> None:
    need(free(scene) and name in scene.screen.columns())
    pick(scene, await column_menu(scene, name), f"Hide {name}")
    scene.sheet.hidden.add(name)
    scene.sheet.columns = [column for column in scene.sheet.columns if column != name]
    current = scene.current
    if current and current in scene.sheet.tasks and not scene.sheet.passes(current):
        scene.current, scene.may_stay = "", current  # what is found in shown columns alone


@rule("move the column {0} to the right", _shown_column, weight=1)
async def move_column(scene: Scene, name: str) -> None:
    need(free(scene) and name in scene.screen.columns())
    columns = scene.sheet.columns
    at = columns.index(name)
    menu = await column_menu(scene, name)
    moved = pick(scene, menu, next(a.text() for a in reversed(menu.actions()) if a.text().startswith(f"Move {name}")))
    if moved:
        columns[at : at + 2] = reversed(columns[at : at + 2])


def _hidden(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if free(scene) and scene.sheet.hidden and scene.screen.rows() else None
