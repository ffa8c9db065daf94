"""Sentences about a draft that can't be applied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts

translate = QCoreApplication.translate
_MOST_LINES = 6


class EditingTexts:
    """Each method is a sentence."""

    @staticmethod
    def not_applied(error: CodedError) -> str:
        """Why the draft was not applied."""
        words = translate("WorkflowEditor", "Not applied. Your draft is unchanged. {reason}")
        return words.format(reason=WorkflowTexts.failed(error))

    @staticmethod
    def server_says(words: Sequence[str]) -> str:
        """What the server has against one thing."""
        return translate("WorkflowEditor", "The server says: {words}.").format(words="; ".join(words))

    @staticmethod
    def workflow_gone() -> str:
        """Others have deleted it."""
        return translate("WorkflowEditor", "Others have deleted this workflow, so nothing of it can be changed.")

    @staticmethod
    def changed_by_others(lines: Sequence[str]) -> str:
        """What others have changed, and what has become of the draft."""
        shown = [*lines[:_MOST_LINES]]
        if len(lines) > _MOST_LINES:
            more = translate("WorkflowEditor", "and {count} more changes")
            shown.append(more.format(count=len(lines) - _MOST_LINES))
        head = translate("WorkflowEditor", "Others have changed this workflow. Your draft now builds on it:")
        end = translate("WorkflowEditor", "Check the draft, then apply again.")
        return "\n".join([head, *(f"• {line}" for line in shown), end])
