"""What a step of the history was, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, TaskEdit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.history import Change, Hindrance, StepSummary, TurnedStep, summary_of
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from flowdash_desktop.ui.edit_texts import activity_words
from flowdash_desktop.ui.sentences import ended, sentence_of
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_MOST_LETTERS = 40


def undo_words(step: StepSummary) -> str:
    """The words of the menu entry that takes a step back."""
    if step.stays:
        return translate("History", "Can't be undone: {what}").format(what=step_words(step))
    return translate("History", "Undo: {what}").format(what=step_words(step))


def redo_words(step: StepSummary) -> str:
    """The words of the menu entry that does a step again."""
    return translate("History", "Redo: {what}").format(what=step_words(step))


def turned_words(turned: TurnedStep, schema: WorkflowSchema | None, *, undone: bool) -> str:
    """What is said once a step was undone, or done again."""
    what = _now_words(summary_of(turned.step), schema, undone=undone)
    said = [(translate("History", "Undone: {what}") if undone else translate("History", "Done again: {what}"))]
    if turned.refused >= len(turned.step.changes) > 0:
        said = [translate("History", "Taken back: {what}"), translate("History", "The server had not accepted it.")]
    elif turned.refused:
        words = translate("History", "The server had not accepted {count} of them.")
        said.append(words.format(count=counted(turned.refused)))
    said[0] = said[0].format(what=what)
    if turned.gone == 1:
        said.append(translate("History", "1 task is not there any more."))
    elif turned.gone:
        said.append(translate("History", "{count} tasks are not there any more.").format(count=counted(turned.gone)))
    if turned.carried_out:
        words = translate("History", "Already carried out: {count}.")
        said.append(words.format(count=turned.carried_out))
    return said[0] if len(said) == 1 else f"{ended(said[0])} {' '.join(said[1:])}"


def hindrance_words(error: CannotUndoError, *, undo: bool) -> str:
    """Why a step can't be undone, or done again, by its name."""
    step = error.step
    what = sentence(step_words(step))
    match error.why:
        case Hindrance.CARRIED_OUT:
            return _carried_out_words(step).format(what=what, count=step.carried_out)
        case Hindrance.GONE:
            return _gone_words(step, undo=undo).format(what=what)
        case Hindrance.UNCERTAIN:
            words = translate("History", "It is not known whether the server has carried this out: {what}.")
            return sentence_of(words, what=step_words(step))
        case Hindrance.NEVER_DONE:
            return translate("History", "{what} was not carried out, so nothing is undone.").format(what=what)
        case Hindrance.LATER_STEP if error.later is not None:
            words = translate("History", "{what} can't be undone before {later}.")
            return sentence_of(words, what=what, later=step_words(error.later))
    return translate("History", "{what} can't be undone: nothing is kept that would bring it back.").format(what=what)


def _carried_out_words(step: StepSummary) -> str:
    if 0 < step.carried_out < step.count:
        one = translate("History", "{what}: 1 was carried out and can't be undone. The others need you.")
        many = translate("History", "{what}: {count} were carried out and can't be undone. The others need you.")
        return one if step.carried_out == 1 else many
    if isinstance(step.first.edit, AddComment):
        return translate("History", "{what} was sent and can't be undone.")
    return translate("History", "{what} was carried out and can't be undone.")


def _gone_words(step: StepSummary, *, undo: bool) -> str:
    if step.count == 1:
        words = translate("History", "{what} can't be undone: the task is not there any more.")
        again = translate("History", "{what} can't be done again: the task is not there any more.")
    else:
        words = translate("History", "{what} can't be undone: the tasks are not there any more.")
        again = translate("History", "{what} can't be done again: the tasks are not there any more.")
    return words if undo else again


def being_sent_words(step: StepSummary | None) -> str:
    """What is said where part of a step is on its way right now."""
    if step is None:
        return translate("History", "It is being sent right now. Try again in a moment.")
    words = translate("History", "{what} is being sent right now. Try again in a moment.")
    if step.count == 1 and isinstance(step.first.edit, RunAction | AddComment):
        words = translate("History", "{what} is being sent and can't be undone any more.")
    return words.format(what=sentence(step_words(step)))


def with_way_back(words: str, keys: str) -> str:
    """What is said where undo stops although older steps can be undone, with the way to them."""
    more = translate("History", "Undo history ({keys}) has the steps before it.")
    return f"{ended(words)} {more.format(keys=keys)}"


def nothing_words(workflow: str, *, undo: bool) -> str:
    """What is said where there is nothing to undo, or to do again."""
    if not workflow:
        return translate("History", "Nothing to undo") if undo else translate("History", "Nothing to redo")
    if undo:
        return translate("History", "Nothing to undo in {workflow}").format(workflow=workflow)
    return translate("History", "Nothing to redo in {workflow}").format(workflow=workflow)


def last_change_words(nothing: str, workflow: str) -> str:
    """``nothing_words`` where the last change was in another workflow."""
    last = sentence_of(translate("History", "Your last change was in {workflow}."), workflow=workflow)
    return f"{ended(nothing)} {last}"


def nothing_here_words(*, undo: bool) -> str:
    """What is said in the form of a new task, where nothing typed can be undone."""
    return translate("History", "Nothing to undo here") if undo else translate("History", "Nothing to redo here")


def value_words(step: StepSummary, schema: WorkflowSchema | None) -> str:
    """What was done, with the values before and after where it was one field of one task."""
    return step_words(step) + change_words(step, schema)


def change_words(step: StepSummary, schema: WorkflowSchema | None) -> str:
    """The values before and after, where it was one field of one task, else ``""``: how ``value_words`` ends."""
    values = _both_values(step, schema)
    if values is None:
        return ""
    return translate("History", ", {before} to {after}").format(before=values[0], after=values[1])


def _now_words(step: StepSummary, schema: WorkflowSchema | None, *, undone: bool) -> str:
    """What was undone or done again, with the value that the field has now where it was one field of one task."""
    values = _both_values(step, schema)
    if values is None:
        return step_words(step)
    words = translate("History", "{what} is {value} again")
    return words.format(what=step_words(step), value=values[0] if undone else values[1])


def _both_values(step: StepSummary, schema: WorkflowSchema | None) -> tuple[str, str] | None:
    """The values before and after in words, None where it was not one field of one task."""
    edit = step.first.edit
    field = schema.field_by_name.get(getattr(edit, "field", "")) if schema is not None else None
    if step.count > 1 or schema is None or field is None or not isinstance(edit, TaskEdit):
        return None
    kind, blank = field_type(field.kind), translate("History", "blank")
    before, after = (_short(" ".join(kind.display(v, field, schema).split())) for v in (edit.base, edit.value))
    return before or blank, after or blank


def sentence(words: str) -> str:
    """The same with a capital letter."""
    return words[:1].upper() + words[1:]


def step_words(step: StepSummary) -> str:
    """What was done: the field and the task, or how many."""
    first, count = step.first, step.count
    edit = first.edit
    if isinstance(edit, CreateTask):
        return translate("History", "new task {task}").format(task=_title(first))
    if count == 1:
        return _change_words(first)
    return _words_of_one_kind(step) or translate("History", "{count} changes").format(count=counted(count))


def _words_of_one_kind(step: StepSummary) -> str:
    """What was done to several tasks, where it was one thing; else ``""``."""
    if not step.is_of_one_kind:
        return ""
    edit, count = step.first.edit, counted(step.count)
    match edit:
        case RunAction():
            return translate("History", "{action} of {count} tasks").format(action=_short(edit.name), count=count)
        case DeleteTask():
            return translate("History", "delete {count} tasks").format(count=count)
        case AttachFile():
            return translate("History", "add {count} files").format(count=count)
        case TaskEdit() if step.is_of_one_field:
            return translate("History", "{field} of {count} tasks").format(field=edit.field, count=count)
    return ""


def waiting_words(count: int, title: str, action: str | None, *, online: bool) -> str:
    """What is said while deletions, or actions of one name, wait so that they can be undone.

    Args:
        count: how many wait.
        title: what the first task is called.
        action: the action's name, None for deletions.
        online: the server can be reached.
    """
    who = title if count == 1 else translate("History", "{count} tasks").format(count=counted(count))
    if action is None:
        soon = translate("History", "{task} will be deleted in a few seconds.")
        later = translate("History", "{task} will be deleted when the server can be reached.")
    else:
        soon = translate("History", "{action} of {task} will be carried out in a few seconds.")
        later = translate("History", "{action} of {task} will be carried out when the server can be reached.")
    return (soon if online else later).format(task=who, action=action)


def _change_words(change: Change) -> str:
    edit, task = change.edit, _title(change)
    match edit:
        case TaskEdit():
            return translate("History", "{field} of {task}").format(field=edit.field, task=task)
        case DeleteTask():
            return translate("History", "delete {task}").format(task=task)
        case AttachFile() | DetachFile():
            return _file_words(edit, task)
        case CreateTask():
            return translate("History", "new task {task}").format(task=task)
        case LinkTask():
            other = _short(edit.other.title)
            return translate("History", "link {task} to {other}").format(task=task, other=other)
        case UnlinkTask():
            other = _short(edit.other.title)
            return translate("History", "unlink {task} from {other}").format(task=task, other=other)
        case AddComment():
            return translate("History", "comment on {task}").format(task=task)
        case _:
            return translate("History", "{what} of {task}").format(what=_short(activity_words(edit)), task=task)


def _file_words(edit: AttachFile | DetachFile, task: str) -> str:
    if isinstance(edit, DetachFile):
        name = _short(edit.attachment.filename)
        return translate("History", "remove {file} from {task}").format(file=name, task=task)
    name = _short(edit.file.filename)
    if edit.replaces is None:
        return translate("History", "add {file} to {task}").format(file=name, task=task)
    words = translate("History", "rename {old} to {new} in {task}")
    return words.format(old=_short(edit.replaces.filename), new=name, task=task)


def _title(change: Change) -> str:
    return _short(change.title or str(change.edit.task))


def _short(text: str) -> str:
    return short(text, _MOST_LETTERS)
