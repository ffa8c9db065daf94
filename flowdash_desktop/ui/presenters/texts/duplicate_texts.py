"""Sentences about duplicates: what is asked, what marking one does, and what was done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.alike.duplicates import DuplicateWay
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.ui.table.bulk_edit import count_words
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_LETTERS = 40


class DuplicateTexts:
    """Each method is one sentence, or the words of one row."""

    @staticmethod
    def name() -> str:
        """What the list is called."""
        return translate("Duplicates", "Mark as duplicate")

    @staticmethod
    def which() -> str:
        """What is to be typed first."""
        return translate("Duplicates", "Of which task? Type its ID or words of it")

    @staticmethod
    def which_stage() -> str:
        """What is asked where several stages close a task."""
        return translate("Duplicates", "To which stage do duplicates go in this workflow?")

    @staticmethod
    def which_link() -> str:
        """What is asked where several links may name the other task."""
        return translate("Duplicates", "What names the other task in this workflow?")

    @staticmethod
    def naming(links: Sequence[str]) -> str:
        """What will name the other task, ``""`` where that is asked, too."""
        if len(links) > 1:
            return ""
        if links[0]:
            words = translate("Duplicates", "The other task is linked by “{link}”.")
            return words.format(link=short(links[0], _LETTERS))
        return translate(
            "Duplicates", "No link leads to tasks of this workflow, so a comment “Duplicate of …” names the other task."
        )

    @staticmethod
    def asked_once() -> str:
        """What is said below a question about the workflow."""
        return translate(
            "Duplicates", "This is asked once for the workflow. The list of tasks ends with a way to change it."
        )

    @staticmethod
    def asked_after() -> str:
        """What is said while it was never chosen how duplicates are marked."""
        return translate("Duplicates", "After that you choose once how duplicates are marked in this workflow.")

    @staticmethod
    def by_comment() -> str:
        """The row for a comment in the place of a link."""
        return translate("Duplicates", "A comment “Duplicate of …”")

    @staticmethod
    def by_link(link: str) -> str:
        """The row for a link."""
        return translate("Duplicates", "The link “{link}”").format(link=short(link, _LETTERS))

    @staticmethod
    def not_known() -> str:
        """Beside a link that no task uses yet."""
        return translate("Duplicates", "where it leads is not known")

    @staticmethod
    def another_way() -> str:
        """The row that changes how duplicates are marked."""
        return translate("Duplicates", "Mark duplicates another way")

    @staticmethod
    def its_duplicate() -> str:
        """Why a task can't be chosen."""
        return translate("Duplicates", "It is marked as a duplicate of this task.")

    @staticmethod
    def comment(other: Task, title: str) -> str:
        """What a comment says that names the other task."""
        if not other.unique_id or title == other.unique_id:
            return translate("Duplicates", "Duplicate of {task}").format(task=title)
        words = translate("Duplicates", "Duplicate of {number}: {task}")
        return words.format(number=other.unique_id, task=title)

    @staticmethod
    def does(way: DuplicateWay, count: int) -> str:
        """What marking does, before it is done."""
        link, stage = short(way.link, _LETTERS), way.stage
        if count > 1:
            return DuplicateTexts._does_to_many(link, stage, count)
        if link and stage:
            words = translate("Duplicates", "The task is linked to it by “{link}” and moved to {stage}.")
        elif link:
            words = translate(
                "Duplicates", "The task is linked to it by “{link}”. No stage of this workflow closes it."
            )
        elif stage:
            words = translate(
                "Duplicates",
                "A comment “Duplicate of …” names it, as no link is set here, and the task is moved to {stage}."
                " Undo takes the stage back; a comment that is sent stays.",
            )
        else:
            words = translate("Duplicates", "A comment “Duplicate of …” names it. No stage of this workflow closes it.")
        return words.format(link=link, stage=stage)

    @staticmethod
    def _does_to_many(link: str, stage: str, count: int) -> str:
        if link and stage:
            words = translate("Duplicates", "{tasks} are linked to it by “{link}” and moved to {stage}.")
        elif link:
            words = translate("Duplicates", "{tasks} are linked to it by “{link}”. No stage closes them.")
        elif stage:
            words = translate(
                "Duplicates",
                "A comment “Duplicate of …” on each of {tasks} names it, as no link is set here, and they are moved to"
                " {stage}. Undo takes the stages back; comments that are sent stay.",
            )
        else:
            words = translate("Duplicates", "A comment “Duplicate of …” on each of {tasks} names it.")
        return words.format(link=link, stage=stage, tasks=count_words(count))

    @staticmethod
    def mark_many(count: int, other: str) -> str:
        """The question before many tasks are marked."""
        words = translate("Duplicates", "Mark {tasks} as duplicates of {other}?")
        return words.format(tasks=count_words(count), other=other)

    @staticmethod
    def mark_button(count: int) -> str:
        """The button below it."""
        return translate("Duplicates", "Mark {tasks}").format(tasks=count_words(count))

    @staticmethod
    def done(other: str, title: str, count: int, left: int) -> str:
        """What was done.

        Args:
            other: what the other task is called.
            title: what the task is called where it is one.
            count: how many were marked.
            left: how many others were marked before, or are not there any more.
        """
        if count == 0:
            return translate("Duplicates", "Marked before as a duplicate of {other}.").format(other=other)
        one = translate("Duplicates", "{task} is marked as a duplicate of {other}.")
        many = translate("Duplicates", "{task} are marked as duplicates of {other}.")
        words = (one if count == 1 else many).format(task=title if count == 1 else count_words(count), other=other)
        if not left:
            return words
        more = translate("Duplicates", "{count} stay as they are.")
        return f"{words} {more.format(count=counted(left))}"

    @staticmethod
    def no_task() -> str:
        """Why nothing is asked."""
        return translate("Duplicates", "Go to a task first: no row is current.")

    @staticmethod
    def marking() -> str:
        """What is said until it is known how duplicates are marked in the workflow."""
        return translate("Duplicates", "Marking…")

    @staticmethod
    def not_marked_yet() -> str:
        """What is said where the person has to choose that, and does something else now."""
        return translate(
            "Duplicates", "Nothing is marked yet. Choose first how duplicates are marked in this workflow."
        )

    @staticmethod
    def choose_way() -> str:
        """The button beside ``not_marked_yet``."""
        return translate("Duplicates", "Choose…")

    @staticmethod
    def other_gone() -> str:
        """Why nothing is marked after all."""
        return translate("Duplicates", "Nothing is marked: the other task is not there any more.")

    @staticmethod
    def needs_ids() -> str:
        """Why nothing can be marked in a workflow."""
        return translate("Duplicates", "Tasks of this workflow can't be changed here: it has no unique ID field.")

    @staticmethod
    def linked_task() -> str:
        """Why a linked task is not marked."""
        return translate("Duplicates", "The details show a linked task. Esc leads back to the table.")

    @staticmethod
    def chip() -> str:
        """What the strip of triage mode says was decided."""
        return translate("Duplicates", "Duplicate")
