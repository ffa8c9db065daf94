"""What the palette offers beside tasks: workflows, commands, values for the chosen tasks, views, and ways to look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.text.app_link import is_app_link, read_app_link
from flowdash_desktop.domain.text.fuzzy import Name
from flowdash_desktop.domain.text.task_address import read_address
from flowdash_desktop.ui.commands.command import Command
from flowdash_desktop.ui.commands.go_letters import GoLetters, Way, views, workflows
from flowdash_desktop.ui.commands.task_commands import ACTION
from flowdash_desktop.ui.commands.task_finder import FoundTask
from flowdash_desktop.ui.commands.window_commands import GO, KEYS, PALETTE
from flowdash_desktop.ui.detail.activity.action_button import keys_text
from flowdash_desktop.ui.filter_bar.conditions import with_any_of
from flowdash_desktop.ui.filter_bar.picker import level_words, levels_offered
from flowdash_desktop.ui.table.bulk_edit import count_words, set_value
from flowdash_desktop.ui.table.models.field_choices import offered
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_LETTERS = 60
ADDRESS, TASK = "address:", "task:"
"""How the ids of addresses and tasks begin: how often they are opened is not remembered."""
_MOST_OPTIONS = 200
_MOST_VALUES = 500
"""So many options of a field are offered; a longer list is better chosen from in the cell."""


class EntryKind(IntEnum):
    """Under which heading an entry stands; of two that match alike, the one that comes first here is first."""

    WORKFLOW = auto()
    COMMAND = auto()
    VALUE = auto()
    VIEW = auto()
    TASK = auto()
    ALIKE = auto()
    WAY = auto()
    OTHER_TASK = auto()


def kind_words(kind: EntryKind) -> str:
    """The heading of a kind."""
    return {
        EntryKind.WORKFLOW: translate("Commands", "Workflows"),
        EntryKind.COMMAND: translate("Commands", "Commands"),
        EntryKind.VALUE: translate("Commands", "Stage, person and values"),
        EntryKind.VIEW: translate("Commands", "Views, filters and order"),
        EntryKind.TASK: translate("Commands", "Tasks"),
        EntryKind.ALIKE: translate("Commands", "Alike tasks"),
        EntryKind.WAY: translate("Commands", "How duplicates are marked here"),
        EntryKind.OTHER_TASK: translate("Commands", "Tasks of other workflows"),
    }[kind]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the palette.

    Attributes:
        id: names it for good; what is used often comes first.
        kind: its heading.
        name: what it is called and found by.
        run: does it.
        detail: muted words at the end: for how many tasks it is, which workflow is shown.
        keys: its key as the system writes it.
        dot: the colour of a stage, None for no dot.
        why_not: why it can't be done now, ``""`` where it can.
    """

    id: str
    kind: EntryKind
    name: Name
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""
    dot: QColor | None = None
    why_not: str = ""


def entries(window: MainWindow, commands: Sequence[Command], letters: GoLetters) -> list[Entry]:
    """All that the palette offers now, but for tasks."""
    window.filter_bar.more.workflows.about_to_open.emit()  # its entries are told what can be done now
    some_views, some_workflows = [*views(window)], [*workflows(window)]
    given = letters.of((*some_views, *some_workflows))
    go = next((command.shown_key for command in commands if command.id == GO), "")
    keys = {id: f"{go} {letter}" if go and letter else "" for id, letter in given.items()}
    made = [*_workflows(window, some_workflows, keys), *_commands(commands)]
    if not window.shows_start:
        made += [*_actions(window), *_values(window), *_saved_views(some_views, keys), *_views(window)]
    return made


def task_entries(window: MainWindow, words: Sequence[str], most: int) -> list[Entry]:
    """The first tasks of the workflow in which all words are found."""
    if window.shows_start or not words:
        return []
    table = window.model.table
    found = (_task(window, key) for key in table.queries.tasks_with(words, most))
    return [entry for entry in found if entry is not None]


def address_entry(window: MainWindow, text: str) -> Entry | None:
    """What a link, or the web address of a workflow or of a task, leads to; None for any other text."""
    bar = window.filter_bar
    if is_app_link(text):
        why_not = "" if read_app_link(text) else translate("Commands", "The link is not complete")
        words, run = translate("Commands", "Open the task of this link"), partial(bar.address_chosen.emit, text)
        return Entry(f"{ADDRESS}{text}", EntryKind.TASK, Name(words), run, why_not=why_not)
    names = {workflow.id: workflow.name for workflow in bar.workflows}
    address = read_address(text, names.keys())
    if address is None:
        return None
    kind = EntryKind.TASK if address.task else EntryKind.WORKFLOW
    words = translate("Commands", "Open the task of this address")
    name = short(names[address.workflow_id], _LETTERS)
    return Entry(
        f"{ADDRESS}{text}",
        kind,
        Name(words if address.task else name),
        partial(bar.address_chosen.emit, text),
        name if address.task else "",
    )


def other_task_entries(window: MainWindow, found: Iterable[FoundTask]) -> list[Entry]:
    """Tasks of workflows that are not shown, as they were found."""
    kind, chosen = EntryKind.OTHER_TASK, window.finder.chosen
    return [
        Entry(
            f"{TASK}{one.workflow_id}:{one.key}", kind, Name(short(one.name, _LETTERS)),
            partial(chosen.emit, one.workflow_id, one.key, one.name), one.where,
            dot=window.theme.stage_color(one.color),
        )
        for one in found
    ]  # fmt: skip


def _task(window: MainWindow, key: TaskKey) -> Entry | None:
    row, schema = window.model.table.reader.row(key), window.model.schema
    if row is None:
        return None
    task = row.shown.task
    stage = task.stage
    title = schema.title_field
    text = field_type(title.kind).display(task.values.get(title.name), title, schema) if title is not None else ""
    known = next((s for s in schema.stages if s.name == stage), None)
    dot = window.theme.stage_color(known.color if known is not None else None)
    name = " ".join(part for part in dict.fromkeys((task.unique_id or "", short(text, _LETTERS))) if part)
    show = partial(window.finder.chosen.emit, schema.workflow.id, key, text or name)
    return Entry(f"{TASK}{key}", EntryKind.TASK, Name(name), show, stage, dot=dot)


def _workflows(window: MainWindow, ways: Iterable[Way], keys: Mapping[str, str]) -> Iterator[Entry]:
    shown = f"workflow:{window.filter_bar.workflow_id}"
    for way in ways:
        detail = translate("Commands", "shown") if way.id == shown else ""
        yield Entry(way.id, EntryKind.WORKFLOW, Name(short(way.name, _LETTERS)), way.go, detail, keys[way.id])


def _saved_views(ways: Iterable[Way], keys: Mapping[str, str]) -> Iterator[Entry]:
    """The views, those too that are always there."""
    for way in ways:
        words = translate("Commands", "View {name}").format(name=short(way.name, _LETTERS))
        yield Entry(f"view:{way.name}", EntryKind.VIEW, Name(words), way.go, keys=keys[way.id])


def _commands(commands: Sequence[Command]) -> Iterator[Entry]:
    for command in commands:
        if command.id not in (PALETTE, KEYS) and not command.id.startswith(ACTION):
            yield Entry(
                command.id, EntryKind.COMMAND, Name(command.words(), command.more_words), command.run_if_possible,
                keys=command.shown_key, why_not=command.why_not(),
            )  # fmt: skip


def _actions(window: MainWindow) -> Iterator[Entry]:
    """The actions of the current task, or of the linked one in its place, as its pane offers them."""
    is_linked = window.table.current.is_elsewhere
    if not window.has_detail or (window.table.current_task is None and not is_linked):
        return
    has_several = not is_linked and window.table.target.has_several()
    for button in window.detail.header.action_bar.buttons:
        if button.is_offered:
            detail, why_not = count_words(button.count), "" if button.isEnabled() else button.toolTip()
            yield Entry(
                f"action:{button.action.name}", EntryKind.COMMAND, Name(button.action.name), button.click,
                detail if has_several else "", keys_text(button.digit), why_not=why_not,
            )  # fmt: skip


def _values(window: MainWindow) -> Iterator[Entry]:
    """Stages, people and options to give to the tasks that are chosen."""
    schema, table = window.model.schema, window.table
    if table.current_task is None:
        return
    detail = _how_many(window)
    for field in schema.columns:
        if field.kind not in (FieldKind.STAGE, FieldKind.PERSON, FieldKind.SINGLE_SELECT):
            continue
        if not window.model.can_edit(window.model.column(field.name)) or _has_too_many(field, schema):
            continue
        for choice in offered(window.theme, field, schema):
            value = choice.value if isinstance(choice.value, str) else None
            words = _value_words(field, choice.text) if value else _blank_words(field)
            name = Name(words, choice.detail.partition("@")[0])
            run = partial(_set, window, field, value)
            yield Entry(f"set:{field.name}:{value}", EntryKind.VALUE, name, run, detail, dot=choice.dot)


def _has_too_many(field: Field, schema: WorkflowSchema) -> bool:
    """True where the palette would take a while to list a field's values: its own list finds them by typing."""
    counts = {FieldKind.STAGE: len(schema.stages), FieldKind.PERSON: len(schema.users)}
    most = _MOST_VALUES if field.kind in counts else _MOST_OPTIONS
    return counts.get(field.kind, len(field.options)) > most


def _value_words(field: Field, value: str) -> str:
    value = short(value, _LETTERS)
    if field.name == ASSIGNED_TO:
        return translate("Commands", "Assign to {person}").format(person=value)
    return translate("Commands", "Set {field} to {value}").format(field=short(field.name, _LETTERS), value=value)


def _blank_words(field: Field) -> str:
    if field.name == ASSIGNED_TO:
        return translate("Commands", "Assign to nobody")
    return translate("Commands", "Empty {field}").format(field=short(field.name, _LETTERS))


def _set(window: MainWindow, field: Field, value: Value) -> None:
    set_value(window.table, window.table.currentIndex(), field, value)
    window.enter_table()


def _how_many(window: MainWindow) -> str:
    target = window.table.target
    return count_words(target.count()) if target.has_several() else ""


def _people(field: Field, schema: WorkflowSchema) -> list[str]:
    """Everybody by e-mail: tasks of people who are deactivated have to be found, too."""
    return [user.email for user in schema.users] if field.kind is FieldKind.PERSON else []


def _views(window: MainWindow) -> Iterator[Entry]:
    schema, ordering = window.model.schema, window.table.ordering
    kind = EntryKind.VIEW
    for field in (schema.stage_field, schema.assigned_to_field):
        if _has_too_many(field, schema):
            continue
        for choice in offered(window.theme, field, schema, _people(field, schema)):
            narrow = partial(_narrow, window, field.name, choice.value)
            words = _only_words(field, choice.text if isinstance(choice.value, str) else "")
            name = Name(words, translate("Commands", "filter"))
            yield Entry(f"only:{field.name}:{choice.value}", kind, name, narrow, dot=choice.dot)
    for field in schema.columns[:_MOST_VALUES]:
        for is_descending, words in (
            (False, translate("Commands", "Sort by {field}")),
            (True, translate("Commands", "Sort by {field}, last first")),
        ):
            sort = partial(ordering.sort_by, (SortBy(field.name, is_descending),))
            name = Name(words.format(field=short(field.name, _LETTERS)))
            yield Entry(f"sort:{field.name}:{is_descending}", kind, name, sort)
    yield Entry("sort:", kind, Name(translate("Commands", "No order of one's own")), partial(ordering.sort_by, ()))
    now = window.model.table.queries.grouping
    for by in islice(levels_offered(schema), _MOST_VALUES):
        words = translate("Commands", "Group by {field}").format(field=short(level_words(by), _LETTERS))
        group = partial(ordering.group_by, (by,))
        yield Entry(f"group:{by.field}:{by.unit}", kind, Name(words), group)
        if now and by.field != now[0].field:
            words = translate("Commands", "Then group by {field}").format(field=short(level_words(by), _LETTERS))
            then = partial(ordering.group_by, (now[0], by))
            yield Entry(f"group then:{by.field}:{by.unit}", kind, Name(words), then)
    yield Entry("group:", kind, Name(translate("Commands", "No groups")), partial(ordering.group_by, ()))


def _only_words(field: Field, value: str) -> str:
    """What narrowing to a stage or a person is called; ``""`` for nobody, or no stage."""
    value = short(value, _LETTERS)
    if field.name == ASSIGNED_TO:
        to_person = translate("Commands", "Only tasks assigned to {person}").format(person=value)
        return to_person if value else translate("Commands", "Only unassigned tasks")
    in_stage = translate("Commands", "Only tasks in {stage}").format(stage=value)
    return in_stage if value else translate("Commands", "Only tasks without a stage")


def _narrow(window: MainWindow, field: str, value: object) -> None:
    """Show the tasks alone that have this value, where the rest of the filter lets them pass."""
    bar = window.filter_bar
    wanted = bar.filter()
    values = (value if isinstance(value, str) else None,)
    bar.set_filter(wanted.with_groups(with_any_of(wanted.groups, field, values)))
    bar.filter_changed.emit(bar.filter())
