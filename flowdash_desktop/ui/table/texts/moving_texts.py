"""Why a row moves when the person leaves it: which fields it is sorted or grouped by, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.sentences import sentence_of

translate = QCoreApplication.translate


def _reason(fields: Sequence[str], grouped_by: Sequence[str]) -> str:
    groups = ", ".join(field for field in fields if field in grouped_by)
    sorted_by = ", ".join(field for field in fields if field not in grouped_by)
    if not groups:
        return translate("TaskTable", "sorted by {fields}").format(fields=sorted_by)
    if not sorted_by:
        return translate("TaskTable", "grouped by {field}").format(field=groups)
    return translate("TaskTable", "grouped by {field}, sorted by {fields}").format(field=groups, fields=sorted_by)


def chip_words(fields: Sequence[str], grouped_by: Sequence[str]) -> str:
    """The words on the row itself.

    Args:
        fields: the fields whose values say that the row belongs elsewhere.
        grouped_by: the fields that the rows are grouped by.
    """
    return translate("TaskTable", "Moves when you leave it: {reason}").format(reason=_reason(fields, grouped_by))


def whole_words(fields: Sequence[str], grouped_by: Sequence[str]) -> str:
    """What the tool tip and a screen reader say; see ``chip_words``."""
    text = translate(
        "TaskTable", "This task has changed. It stays here until you go to another one, and then moves: {reason}."
    )
    return sentence_of(text, reason=_reason(fields, grouped_by))
