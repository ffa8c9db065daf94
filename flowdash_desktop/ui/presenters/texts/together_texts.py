"""Sentences about alike tasks that are decided together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.triage.needs import Gaps
from flowdash_desktop.domain.triage.together import GiveAction, GiveStage, Giving, Hindered
from flowdash_desktop.ui.presenters.texts.gap_texts import gap_words
from flowdash_desktop.ui.table.bulk_edit import count_words
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_LETTERS = 30


class TogetherTexts:
    """Each method is one sentence, or the words of one button."""

    @staticmethod
    def nothing() -> str:
        """Why nothing is asked."""
        return translate("Together", "No open task is like this one, as far as that is known here.")

    @staticmethod
    def move_to(stage: str) -> str:
        """The choice of a stage."""
        return translate("Together", "Move to {stage}").format(stage=short(stage, _LETTERS))

    @staticmethod
    def button(giving: Giving | None, count: int) -> str:
        """What the button does."""
        if giving is None:
            return translate("Together", "Decide")
        one, many = translate("Together", "{what}: 1 task"), translate("Together", "{what}: {tasks}")
        return (one if count == 1 else many).format(what=TogetherTexts._what(giving), tasks=count_words(count))

    @staticmethod
    def _what(giving: Giving) -> str:
        return short(giving.name, _LETTERS) if isinstance(giving, GiveAction) else TogetherTexts.move_to(giving.stage)

    @staticmethod
    def said(question: str, refused: int) -> str:
        """What the person has to know: what the action asks, and how many tasks are left out."""
        if not refused:
            return question
        one = translate("Together", "1 task is left out. Its row says why.")
        many = translate("Together", "{count} tasks are left out. Their rows say why.").format(count=refused)
        return " ".join(filter(None, (question, one if refused == 1 else many)))

    @staticmethod
    def hindered(why: Hindered, stage: str = "") -> str:
        """Why a task is left out."""
        words = {
            Hindered.GONE: translate("Together", "It is not there any more."),
            Hindered.MOVED: translate("Together", "It was moved to another stage meanwhile."),
            Hindered.SAME_STAGE: translate("Together", "It is in this stage."),
            Hindered.NOT_OFFERED: translate("Together", "{stage} does not offer this action."),
            Hindered.NOT_KNOWN: translate("Together", "The actions of {stage} are not known yet."),
            Hindered.RUNNING: translate("Together", "Another action of it waits or is being sent."),
            Hindered.NEEDS_YOU: translate("Together", "An earlier change of it needs you first."),
        }
        return words[why].format(stage=stage)

    @staticmethod
    def needs(gaps: Gaps) -> str:
        """What a task lacks."""
        return translate("Together", "It needs: {what}.").format(what=", ".join(gap_words(gaps)))

    @staticmethod
    def done(giving: Giving, count: int, left: int) -> str:
        """What was done, and how many tasks could not be decided any more."""
        if not count:
            return translate("Together", "Nothing is decided: the tasks have changed meanwhile.")
        if isinstance(giving, GiveStage):
            one = translate("Together", "1 task is moved to {what}.")
            many = translate("Together", "{tasks} are moved to {what}.")
        else:
            one, many = translate("Together", "{what} of 1 task."), translate("Together", "{what} of {tasks}.")
        what = giving.stage if isinstance(giving, GiveStage) else giving.name
        words = (one if count == 1 else many).format(tasks=count_words(count), what=what)
        return f"{words} {TogetherTexts.left(left)}".strip()

    @staticmethod
    def left(count: int) -> str:
        """How many tasks were left out as they have changed, ``""`` for none."""
        if not count:
            return ""
        if count == 1:
            return translate("Together", "1 task has changed meanwhile and stays.")
        return translate("Together", "{tasks} have changed meanwhile and stay.").format(tasks=count_words(count))
