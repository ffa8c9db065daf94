"""What the window should show, worked out naively: tasks as dicts, filter, sort and group in a few lines each.

Nothing of the application is used here. Values are as the server sends them: texts, numbers as texts, booleans, lists.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from tests.window.groups import Group, Grouping, Path, arranged, named, value_of
from tests.window.values import day_text, is_blank, natural, shown_text

ID, STAGE, ASSIGNED_TO = "ID", "Stage", "Assigned To"
Task = dict[str, Any]
Change = tuple[str, str, Any, Any]
"""A task, a field, and its values before and after; with ``""`` for the field, the whole task, None for no task."""


@dataclass(frozen=True)
class Condition:
    """One condition: a field, the words of the comparison, and the values, ``None`` for blank."""

    field: str
    operator: str
    values: tuple[str | None, ...] = ()


@dataclass
class View:
    """What a person has asked for: the filter and the order."""

    search: str = ""
    active_only: bool = True
    groups: list[list[Condition]] = field(default_factory=list)
    sort: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def conditions(self) -> list[Condition]:
        """The conditions of all groups, as their chips stand."""
        return [condition for group in self.groups for condition in group]

    def put(self, groups: list[list[Condition]]) -> None:
        """Have these groups, each and each of their conditions once, and none that is empty."""
        made: list[list[Condition]] = []
        for group in groups:
            once = [*dict.fromkeys(group)]
            if once and once not in made:
                made.append(once)
        self.groups = made

    def replaced(self, number: int, *others: Condition) -> list[list[Condition]]:
        """The groups with others in the place of one condition, counted over all groups."""
        at, made = 0, []
        for group in self.groups:
            inside = number - at
            made.append([*group[:inside], *others, *group[inside + 1 :]] if 0 <= inside < len(group) else group)
            at += len(group)
        return made


@dataclass
class Saved:
    """A view under a name: the filter, the order, and how the table stands."""

    view: View
    grouping: Grouping
    collapsed: set[Path]
    hidden: set[str]
    columns: list[str]


@dataclass
class Sheet:
    """One workflow.

    Attributes:
        columns: the shown ones from left to right, where the person has arranged them.
        kinds: the type of each field, by name.
        options: of the fields that have some, in their order.
        tasks: what should be shown of each task, by unique ID, in the server's order.
        forgotten: the window may know of steps that are not in ``history`` any more.
        numbers: where each task stands, or stood, in the server's list.
        server: what the server should have once all is saved.
        loose: the current task once it was edited: its row stays where it is until the person leaves it.
        selected: the tasks that are selected, where they are several: their rows stay where they are as well.
        comments: what the person has said of tasks since these were there.
        ticks: items of the checklist that the person has ticked, or whose tick was taken away.
        unchecked: tasks whose comments and ticks are still to be looked for on the server.
        drafts: text that is typed and not saved, by task and field.
        orphans: the same of tasks that the person has deleted.
        put_off: the tasks that triage mode leaves out until tomorrow.
    """

    id: str
    name: str
    kinds: dict[str, str]
    options: Mapping[str, tuple[str, ...]]
    users: dict[str, str]
    end_stages: frozenset[str]
    tasks: dict[str, Task]
    server: dict[str, Task] = field(default_factory=dict)
    view: View = field(default_factory=View)
    views: dict[str, Saved] = field(default_factory=dict)
    grouping: Grouping = ()
    collapsed: set[Path] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    columns: list[str] = field(default_factory=list)
    loose: str | None = None
    selected: frozenset[str] = frozenset()
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)
    orphans: dict[tuple[str, str], str] = field(default_factory=dict)
    history: list[list[Change]] = field(default_factory=list)
    undone: list[list[Change]] = field(default_factory=list)
    forgotten: bool = False
    comments: dict[str, list[str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    ticks: dict[tuple[str, str], bool] = field(default_factory=dict)
    unchecked: set[str] = field(default_factory=set)
    put_off: set[str] = field(default_factory=set)

    def text(self, key: str, name: str) -> str:
        """What a cell shows."""
        return shown_text(self.kinds[name], self.tasks[key].get(name), self.users)

    def pane_text(self, key: str, name: str) -> str:
        """What a field of the pane shows: a long text has its lines there."""
        return str(self.tasks[key].get(name) or "") if self.kinds[name] == "longText" else self.text(key, name)

    # Filter

    def passes(self, key: str) -> bool:
        """Whether the search and the filter let a task through."""
        task, view = self.tasks[key], self.view
        if view.active_only and task[STAGE] in self.end_stages:
            return False
        is_met = any(all(self._holds(condition, task) for condition in group) for group in view.groups)
        return (is_met or not view.groups) and self._found(key)

    def _found(self, key: str) -> bool:
        shown = [self.text(key, name).casefold() for name in self.kinds if name not in self.hidden]
        return all(any(word in text for text in shown) for word in self.view.search.casefold().split())

    def _holds(self, condition: Condition, task: Task) -> bool:
        value: Any = task.get(condition.field)
        values = condition.values
        match condition.operator:
            case "is any of":
                if isinstance(value, list):
                    return any(item in values for item in value)
                return (value or None) in values
            case "contains" | "does not contain":
                text = shown_text(self.kinds[condition.field], value, self.users)
                return (str(values[0]).casefold() in text.casefold()) is (condition.operator == "contains")
            case "starts with":
                text = shown_text(self.kinds[condition.field], value, self.users)
                return text.casefold().startswith(str(values[0]).casefold())
            case "is between":
                return not is_blank(value) and Decimal(str(values[0])) <= Decimal(value) <= Decimal(str(values[1]))
            case "is overdue":
                return (
                    not is_blank(value) and value[:10] < date.today().isoformat() and task[STAGE] not in self.end_stages
                )
            case "is at least":
                return not is_blank(value) and Decimal(value) >= Decimal(str(values[0]))
            case "is at most":
                return not is_blank(value) and Decimal(value) <= Decimal(str(values[0]))
            case "is before":
                return not is_blank(value) and value[:10] < str(values[0])
            case "is after":
                return not is_blank(value) and value[:10] > str(values[0])
            case "is blank":
                return is_blank(value)
            case "is not blank":
                return not is_blank(value)
            case "is checked":
                return value is True
            case "is not checked":
                return value is not True
        raise AssertionError(condition.operator)

    # Order

    def ordered(self) -> list[str]:
        """All tasks in the order that is asked for."""
        keys = list(self.tasks)
        for name, descending in reversed(self.view.sort):
            filled = [key for key in keys if self._sort_key(key, name) is not None]
            blank = [key for key in keys if self._sort_key(key, name) is None]
            keys = sorted(filled, key=lambda key: self._sort_key(key, name), reverse=descending) + blank
        for level in reversed(range(len(self.grouping))):
            keys.sort(key=lambda key: self._group_place(level, self.group_of(key)[level]))
        return keys

    def _sort_key(self, key: str, name: str) -> Any:
        value: Any = self.tasks[key].get(name)
        kind = self.kinds[name]
        if value is False:
            return 1
        if is_blank(value):
            return None
        match kind:
            case "number" | "currency":
                return Decimal(value)
            case "checkbox":
                return 0
            case "stage" | "singleSelect":
                return self.options[name].index(value)
            case "multipleSelect":
                return [self.options[name].index(item) for item in value]
            case "date" | "datetime":
                return str(value)
            case "file":
                return (-len(value), natural(value[0]["filename"]))
        return natural(shown_text(kind, value, self.users))

    def group_of(self, key: str) -> Path:
        """The group of a task, from the outside in; None for blank values."""
        task = self.tasks[key]
        return tuple(
            value_of(self.kinds[name], unit, task.get(name), self.options.get(name, ())) for name, unit in self.grouping
        )

    def is_closed(self, key: str) -> bool:
        """Whether a group that a task is in is closed."""
        return not self.collapsed.isdisjoint(self.groups_above(key))

    def open_to(self, key: str) -> None:
        """Open the groups that a task is in."""
        self.collapsed -= self.groups_above(key)

    def groups_above(self, key: str) -> set[Path]:
        """All groups that a task is in."""
        path = self.group_of(key)
        return {path[:depth] for depth in range(1, len(path) + 1)}

    def _group_place(self, level: int, value: Any) -> tuple[int, Any]:
        name, _ = self.grouping[level]
        kind = self.kinds[name]
        if value is None:
            return 1, ()
        if kind in ("stage", "singleSelect"):
            return 0, self.options[name].index(value)
        if kind == "multipleSelect":
            return 0, [self.options[name].index(item) for item in value]
        if kind == "person":
            return 0, natural(self.users.get(value, value))
        return 0, not value if kind == "checkbox" else value

    def group_name(self, path: Path) -> str:
        """What the header of a group says."""
        (name, unit), value = self.grouping[len(path) - 1], path[-1]
        kind = self.kinds[name]
        if isinstance(value, date):
            return named(kind, unit, value, day_text(value))
        return named(kind, unit, value, shown_text(kind, value, self.users))

    # What is shown

    def passing(self) -> list[str]:
        """The tasks that pass, in order, also in collapsed groups; without rows that may only stay."""
        return [key for key in self.ordered() if key not in self.staying and self.passes(key)]

    @property
    def staying(self) -> frozenset[str]:
        """The tasks whose rows may stand elsewhere than their values say, or be shown though they do not pass."""
        return self.selected if self.loose is None else self.selected | {self.loose}

    def rows(self) -> Iterator[str | Group]:
        """The rows from the top, without rows that may only stay: headers of groups, and unique IDs."""
        keys = self.passing()
        if not self.grouping:
            yield from keys
            return
        paths = {key: self.group_of(key) for key in keys}
        for entry in arranged(paths, self.collapsed):
            if isinstance(entry, str):
                yield entry
                continue
            count = sum(path[: len(entry)] == entry for path in paths.values())
            yield Group(self.group_name(entry), count, entry in self.collapsed, len(entry) - 1)

    def count_words(self) -> str:
        """What the result count says."""
        shown, total = sum(map(self.passes, self.tasks)), len(self.tasks)
        if shown == total:
            return "1 task" if total == 1 else f"{total} tasks"
        return f"{shown} of 1 task" if total == 1 else f"{shown} of {total} tasks"

    # What changes

    def edit(self, key: str, name: str, value: Any, *, current: str | None) -> None:
        """A person gave a field another value; the current row stays where it is."""
        before = self.tasks[key].get(name)
        if value == before or (is_blank(value) and is_blank(before)):
            return
        self.done([(key, name, before, value)], current=current)

    def change(self, changes: Sequence[Change], *, current: str | None, back: bool = False) -> None:
        """Give fields other values, or the ones before."""
        for key, name, before, after in changes:
            if key == current:
                self.loose = key
            value = before if back else after
            if name:
                self.tasks[key][name] = value
            elif value is None:
                del self.tasks[key]
            else:
                self.add(key, dict(value))

    def add(self, key: str, task: Task) -> None:
        """A task comes, or returns to where it was in the list."""
        number = self.numbers.setdefault(key, max(self.numbers.values(), default=0) + 1)
        self.tasks[key] = task
        if any(self.numbers[other] > number for other in self.tasks):
            self.tasks = {key: self.tasks[key] for key in sorted(self.tasks, key=lambda key: self.numbers[key])}

    def new_task(self, key: str, name: str) -> Task:
        """A task with nothing but a name, as it is made; it is not in the sheet yet."""
        task = {**dict.fromkeys(self.kinds), ID: key, "Name": name, STAGE: self.options[STAGE][0]}
        return {field: [] if self.kinds[field] == "file" else value for field, value in task.items()}

    def done(self, changes: list[Change], *, current: str | None) -> None:
        """A person did something in one step that can be taken back."""
        self.change(changes, current=current)
        self.history.append(changes)
        self.undone.clear()

    def final(self) -> None:
        """Something was done that can't be taken back: what was done before it can't either."""
        self.history.clear()
        self.undone.clear()
        self.forgotten = False

    def undo(self) -> list[Change]:
        """Take the newest step back."""
        step = self.history.pop()
        self.undone.append(step)
        self.change(step, current=None, back=True)
        return step

    def redo(self) -> list[Change]:
        """Do again what was undone last."""
        step = self.undone.pop()
        self.history.append(step)
        self.change(step, current=None)
        return step

    def forget(self, key: str, name: str | None = None) -> None:
        """Somebody else has changed this since: steps up to that are not taken back any more by the rules."""
        for steps in (self.history, self.undone):
            hits = [at for at, step in enumerate(steps) if any(c[0] == key and name in (None, c[1]) for c in step)]
            if hits:
                del steps[: hits[-1] + 1]
                self.forgotten = True

    def beside_gone(self, key: str) -> None:
        """A task has gone, and with it what was said of it."""
        self.comments.pop(key, None)
        self.unchecked.discard(key)
        self.ticks = {place: done for place, done in self.ticks.items() if place[0] != key}

    def saved(self) -> None:
        """All that is shown is on the server."""
        self.server = copy.deepcopy(self.tasks)
