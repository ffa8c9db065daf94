"""Words for why tasks are alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.alike.traits import MarkKind
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task

translate = QCoreApplication.translate
_MOST_WORDS = 4


def why_words(kinds: Sequence[MarkKind], words: Sequence[str]) -> str:
    """Why a task is alike: what it has in common with another, and the rarest words of both."""
    named = {
        MarkKind.FILE: translate("Alike", "same file"),
        MarkKind.PHONE: translate("Alike", "same phone"),
        MarkKind.AMOUNT: translate("Alike", "same amount and date"),
        MarkKind.DOMAIN: translate("Alike", "same e-mail domain"),
    }
    parts = [named[kind] for kind in kinds]
    if words:
        parts.append(translate("Alike", "words: {words}").format(words=", ".join(words[:_MOST_WORDS])))
    return " \u00b7 ".join(parts)


def untitled() -> str:
    """What a task is called that has neither a title nor a unique ID."""
    return translate("Alike", "Untitled")


def titled(task: Task, schema: WorkflowSchema) -> str:
    """The unique ID and the title of a task, as far as it has them."""
    named = schema.title_field
    title = task.values.get(named.name) if named is not None else None
    parts = (task.unique_id, title if isinstance(title, str) else "")
    return " \u00b7 ".join(dict.fromkeys(filter(None, parts))) or untitled()


def difference_words(task: str, stage: str, others: int, alike: int) -> str:
    """What is said after a decision that most alike ones are not.

    Args:
        task: what the task is called.
        stage: the end stage that it got.
        others, alike: so many of so many alike tasks ended otherwise.
    """
    words = translate("Alike", "{task}: {stage} differs from {others} of {alike} alike.")
    return words.format(task=task, stage=stage, others=others, alike=alike)
