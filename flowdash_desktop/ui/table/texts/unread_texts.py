"""What a row says of changes that others made since the person last looked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.ui.sentences import sentence_of


def news_words(news: TaskNews | None) -> str:
    """One sentence, ``""`` where nothing is new."""
    if news is None:
        return ""
    if news.created:
        return QCoreApplication.translate("TaskTable", "New since you last looked.")
    if not news.fields:
        return QCoreApplication.translate("TaskTable", "Changed by others since you last looked.")
    text = QCoreApplication.translate("TaskTable", "Changed by others since you last looked: {fields}.")
    return sentence_of(text, fields=", ".join(sorted(news.fields)))
