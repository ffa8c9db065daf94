"""Words for why tasks are alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.alike.traits import MarkKind

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
