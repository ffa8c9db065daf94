"""What is said of commands on many tasks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.alike.in_common import InCommon
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.session.outbox.bulk import ManyChanged
from flowdash_desktop.session.undo.large_steps import Cancelled
from flowdash_desktop.ui.table.events import ManyEdit
from flowdash_desktop.ui.widgets.text import short

_LETTERS = 40
translate = QCoreApplication.translate


def tasks_words(count: int) -> str:
    """A number of tasks."""
    one, many = translate("Bulk", "1 task"), translate("Bulk", "{count} tasks")
    return one if count == 1 else many.format(count=counted(count))


# What a preview says


def value_title(field: Field, value: Value, schema: WorkflowSchema) -> str:
    """What is done where a field gets a value."""
    text = short(field_type(field.kind).display(value, field, schema), _LETTERS)
    if not text:
        return translate("Bulk", "Empty {field}").format(field=field.name)
    return translate("Bulk", "Set {field} to “{value}”").format(field=field.name, value=text)


def value_button(count: int) -> str:
    """The button that gives so many tasks a value."""
    return translate("Bulk", "Change {tasks}").format(tasks=tasks_words(count))


def action_button(action: str, count: int) -> str:
    """The button that runs an action on so many tasks."""
    return translate("Bulk", "{action} {tasks}").format(action=action, tasks=tasks_words(count))


def delete_button(count: int) -> str:
    """The button that deletes so many tasks."""
    return translate("Bulk", "Delete {tasks}").format(tasks=tasks_words(count))


def deleted_words() -> str:
    """What is shown of a task that is to be deleted."""
    return translate("Bulk", "Deleted")


def said_of(refused: int, same: int = 0, first: str = "") -> str:
    """What the person has to know before many tasks change.

    Args:
        refused: how many stay as they are, for the reason beside each.
        same: how many have the value already.
        first: what is said before that.
    """
    said = [first] if first else []
    if refused == 1:
        said.append(translate("Bulk", "1 task stays as it is, for the reason beside it."))
    elif refused:
        words = translate("Bulk", "{count} tasks stay as they are, for the reason beside each.")
        said.append(words.format(count=counted(refused)))
    if same == 1:
        said.append(translate("Bulk", "1 task has the value already and is not listed."))
    elif same:
        words = translate("Bulk", "{count} tasks have the value already and are not listed.")
        said.append(words.format(count=counted(same)))
    return " ".join(said)


def run_title(action: str, count: int) -> str:
    """What is asked before an action is run on several tasks."""
    return translate("Bulk", "{action}: {tasks}?").format(action=action, tasks=tasks_words(count))


def delete_one(title: str) -> tuple[str, str]:
    """Title and text of the question before a task is deleted."""
    text = translate("Bulk", "{task} will be deleted. Undo brings it back with its files, but without its comments.")
    return translate("Bulk", "Delete this task?"), text.format(task=title)


def delete_many(count: int) -> tuple[str, str]:
    """The same before many are deleted."""
    head = translate("Bulk", "Delete {tasks}?").format(tasks=tasks_words(count))
    return head, translate("Bulk", "Undo brings them back with their files, but without their comments.")


def delete_words() -> str:
    """The button that deletes a task."""
    return translate("Bulk", "Delete")


# What became of it


def changing_words(field: str, count: int) -> str:
    """While a change of very many tasks is made durable."""
    words = translate("Bulk", "{field} of {count} tasks is being set…")
    return words.format(field=field, count=counted(count))


def changed_words(edit: ManyEdit, done: ManyChanged, schema: WorkflowSchema) -> str:
    """What became of a value that was given to several tasks: of how many it is, and which were left as they are
    and why."""
    field, count = schema.field_by_name[edit.field], len(done.changed)
    value = short(field_type(field.kind).display(edit.value, field, schema), _LETTERS)
    said, are_others = list[str](), bool(count or done.needing or done.altered)
    if count:
        words = _ticked_words(edit.value) if field.kind is FieldKind.CHECKBOX else _set_words(value)
        said.append(words.format(field=field.name, value=value, count=counted(count)))
    elif not are_others:
        said.append(has_it_already())
    if done.same and are_others:
        said.append(translate("Bulk", "{count} had it already.").format(count=counted(done.same)))
    for left, words in (
        (done.needing, translate("Bulk", "{count} need you first and were left as they are.")),
        (done.gone, translate("Bulk", "{count} are not there any more.")),
        (done.altered, translate("Bulk", "{count} were left as they are, since they have changed meanwhile.")),
    ):
        said += [words.format(count=counted(left))] if left else []
    return " ".join(said)


def _ticked_words(value: Value) -> str:
    if value is None:
        return translate("Bulk", "{field} set to blank: {count} tasks.")
    if value:
        return translate("Bulk", "{field} ticked: {count} tasks.")
    return translate("Bulk", "{field} unticked: {count} tasks.")


def _set_words(value: str) -> str:
    if value:
        return translate("Bulk", "{field} set to “{value}”: {count} tasks.")
    return translate("Bulk", "{field} emptied: {count} tasks.")


def cancelled_words(done: Cancelled, total: int) -> str:
    """What became of cancelling a step of so many changes."""
    if not done.left:
        return _stopped_words(done.stopped, total)
    words = translate("Bulk", "{count} of {total} changes were cancelled.")
    stopped = words.format(count=counted(done.stopped), total=counted(total))
    if done.left == 1:
        stays = translate("Bulk", "1 new task stays, because it was changed since.")
    else:
        words = translate("Bulk", "{count} new tasks stay, because they were changed since.")
        stays = words.format(count=counted(done.left))
    return f"{stopped} {stays}"


def _stopped_words(stopped: int, total: int) -> str:
    sent = total - stopped
    if not stopped:
        return translate("Bulk", "Nothing was cancelled: no change could be stopped any more.")
    if not sent:
        return translate("Bulk", "Cancelled before any of the {total} changes was sent.").format(total=counted(total))
    words = translate("Bulk", "Cancelled: {sent} of {total} changes were sent. The others stay as they were.")
    return words.format(sent=counted(sent), total=counted(total))


def again_words(found: InCommon, action: str) -> str:
    """The offer of what was done to two tasks, an ``action`` or a value (``""``), for the others that match."""
    count, matching = len(found.others), f"{found.field} = {short(found.value, _LETTERS)}"
    if action:
        words = translate("Bulk", "{action}: the {count} others with {matching}")
        if count == 1:
            words = translate("Bulk", "{action}: the other one with {matching}")
        return words.format(action=action, count=counted(count), matching=matching)
    words = translate("Bulk", "Do the same for the {count} others with {matching}")
    if count == 1:
        words = translate("Bulk", "Do the same for the other one with {matching}")
    return words.format(count=counted(count), matching=matching)


# Why a task is left out


def not_offered(action: str) -> str:
    """A task is in a stage that does not have the action."""
    return translate("Bulk", "Its stage does not offer {action}.").format(action=action)


def on_its_way() -> str:
    """A task has an action that was not answered yet."""
    return translate("Bulk", "An action on it is on its way.")


def has_open_items() -> str:
    """An action requires the checklist, which is not done."""
    return translate("Bulk", "Its checklist has open items, and the action requires it to be done.")


def what_is_blank(field: str) -> str:
    """An action requires a field that is blank."""
    return translate("Bulk", "{field} is blank, and the action requires it.").format(field=field)


def nobody_assigned() -> str:
    """An action requires that somebody is assigned."""
    return translate("Bulk", "Nobody is assigned, and the action requires it.")


def left_meanwhile(count: int) -> str:
    """So many tasks can't be acted on any more since the preview was opened."""
    if count == 1:
        return translate("Bulk", "1 task was left as it is, since it has changed meanwhile.")
    words = translate("Bulk", "{count} tasks were left as they are, since they have changed meanwhile.")
    return words.format(count=counted(count))


def has_it_already() -> str:
    """All of the tasks have the value."""
    return translate("Bulk", "All of them have this already.")
