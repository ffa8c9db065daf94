"""Sentences of triage mode."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted, notation

translate = QCoreApplication.translate
_MINUTE, _HOUR = 60, 3600


class TriageTexts:
    """Each method is one sentence or the words of one button."""

    @staticmethod
    def nothing_to_decide() -> str:
        """Why triage mode does not begin."""
        return translate("Triage", "There is nothing to decide about: the table shows no task.")

    @staticmethod
    def twice(key: str) -> str:
        """Why a key did nothing that was pressed just before."""
        return translate("Triage", "{key} ignored: pressed twice").format(key=key)

    @staticmethod
    def another_task(key: str) -> str:
        """Why a key did nothing that was meant for the task before."""
        return translate("Triage", "{key} ignored: this task came while you pressed it").format(key=key)

    @staticmethod
    def linked_task(key: str) -> str:
        """Why a key decided nothing about a linked task, which is not in the queue."""
        return translate("Triage", "{key} ignored: this is a linked task. J leads back to the queue.").format(key=key)

    @staticmethod
    def last_one() -> str:
        """Why skipping did nothing."""
        return translate("Triage", "This is the last open task")

    @staticmethod
    def first_one() -> str:
        """Why going back did nothing."""
        return translate("Triage", "This is the first task")

    @staticmethod
    def no_item() -> str:
        """Why Space ticked nothing."""
        return translate("Triage", "No checklist item is open")

    @staticmethod
    def nothing_to_undo() -> str:
        """Why Backspace did nothing."""
        return translate("Triage", "No decision can be undone")

    @staticmethod
    def progress(done: int, total: int, seconds: float | None) -> str:
        """How far the queue is, and how long the rest takes."""
        words = translate("Triage", "{done} of {total} · {left} left").format(
            done=counted(done), total=counted(total), left=counted(total - done)
        )
        return words if seconds is None else f"{words} · {TriageTexts.rough_duration(seconds)}"

    @staticmethod
    def rough_duration(seconds: float) -> str:
        """A time to come, roughly."""
        if seconds < _MINUTE:
            return translate("Triage", "less than a minute")
        if seconds < _HOUR:
            return translate("Triage", "about {count} min").format(count=round(seconds / _MINUTE))
        return translate("Triage", "about {count} h").format(count=notation().number(f"{seconds / _HOUR:.1f}"))

    @staticmethod
    def keys(ready: int) -> str:
        """The keys, and how many of the next tasks are ready."""
        words = translate("Triage", "J / K skip, back · H later · ? all keys")
        if not ready:
            return words
        one = translate("Triage", "the next is ready")
        more = translate("Triage", "next {count} are ready").format(count=ready)
        return f"{words} · {one if ready == 1 else more}"

    @staticmethod
    def changed_by_others(fields: Iterable[str]) -> str:
        """What somebody else changed of the task."""
        return translate("Triage", "Changed by others: {fields}").format(fields=", ".join(fields))

    @staticmethod
    def outside() -> str:
        """Why a task stays in sight that is not to be decided about any more."""
        return translate("Triage", "Somebody else changed it: the filter leaves it out now")

    @staticmethod
    def in_hours(hours: int) -> str:
        """A moment to come back to a task."""
        one = translate("Triage", "In an hour")
        return one if hours == 1 else translate("Triage", "In {count} hours").format(count=hours)

    @staticmethod
    def tomorrow(moment: str) -> str:
        """A moment to come back to a task."""
        return translate("Triage", "Tomorrow ({moment})").format(moment=moment)

    @staticmethod
    def put_off(task: str, until: str) -> str:
        """What is said of a task that was put off."""
        return translate("Triage", "{task} is put off: {until}. Backspace takes it back.").format(
            task=task, until=until
        )

    @staticmethod
    def later() -> str:
        """What was decided about a task that was put off."""
        return translate("Triage", "Later")

    @staticmethod
    def due(field: str, day: str, late: int) -> str:
        """When a task is due, by the field that says so."""
        words = translate("Triage", "{field}: {day}").format(field=field, day=day)
        if not late:
            return words
        one = translate("Triage", "{due} · 1 day late")
        more = translate("Triage", "{due} · {days} days late")
        return (one if late == 1 else more).format(due=words, days=counted(late))

    @staticmethod
    def comment(author: str, day: str, body: str) -> str:
        """A comment in one line."""
        who = ", ".join(filter(None, (author, day)))
        return translate("Triage", "{who}: “{body}”").format(who=who, body=body) if who else body

    @staticmethod
    def active_only() -> str:
        """The queue leaves out finished tasks."""
        return translate("Triage", "Active only")

    @staticmethod
    def alternative(condition: str) -> str:
        """The first condition of another group, which a task may meet instead."""
        return translate("Triage", "or {condition}").format(condition=condition)

    @staticmethod
    def search(words: str) -> str:
        """The text that was searched for when the queue was made."""
        return translate("Triage", "“{words}”").format(words=words)

    @staticmethod
    def is_back(task: str) -> str:
        """What is said of a task that was put off and comes back."""
        return translate("Triage", "{task} is back in the queue").format(task=task)

    @staticmethod
    def end_title(decided: int, left: int) -> str:
        """The heading at the end of the queue."""
        if not decided:
            return translate("Triage", "Nothing was decided")
        if left:
            return translate("Triage", "{count} decided, {left} left").format(
                count=counted(decided), left=counted(left)
            )
        one = translate("Triage", "One task decided. The queue is done.")
        more = translate("Triage", "{count} tasks decided. The queue is done.").format(count=counted(decided))
        return one if decided == 1 else more

    @staticmethod
    def counts(by_action: Mapping[str, int]) -> str:
        """How often each action was chosen."""
        return " · ".join(f"{action} {counted(count)}" for action, count in by_action.items())

    @staticmethod
    def go_on(left: int) -> str:
        """The button that goes through the tasks that are open."""
        one = translate("Triage", "Go on with the one that is left")
        return one if left == 1 else translate("Triage", "Go on with the {count} left").format(count=counted(left))

    @staticmethod
    def all_undone(undone: int, stay: int) -> str:
        """What became of *Undo all*."""
        words = translate("Triage", "{count} decisions undone.").format(count=counted(undone))
        if not stay:
            return words
        more = translate("Triage", "{count} can't be undone: they were carried out, or others stand on them.")
        return f"{words} {more.format(count=counted(stay))}"
