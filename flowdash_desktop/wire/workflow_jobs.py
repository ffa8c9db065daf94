"""Data syncs and exports of the history, from JSON. Extra keys, missing counts and numbers as texts are tolerated."""

from __future__ import annotations

from collections.abc import Mapping

from flowdash_desktop.domain.workspace.jobs import DataSync, HistoryExport, JobStatus
from flowdash_desktop.wire.schema import as_object, required_text, text_of

_MOST_ERRORS = 20


def data_sync_from_json(raw: object) -> DataSync:
    """Read the answer to ``POST .../data_syncs`` and ``GET .../data_syncs/{id}``.

    The vendor documents no body of the answer: one without an id says only that the sync was asked for.
    """
    obj = as_object(raw)
    created, updated, unchanged, failed = (_count(obj, key) for key in ("created", "updated", "unchanged", "failed"))
    errors = _errors(obj.get("errors"))
    return DataSync(text_of(obj, "id"), _status(obj), created, updated, unchanged, failed, errors)


def history_export_from_json(raw: object) -> HistoryExport:
    """Read the answer to ``POST .../analytics/exports`` and ``GET .../analytics/exports/{id}``."""
    obj = as_object(raw)
    return HistoryExport(required_text(obj, "id"), _status(obj), text_of(obj, "file_url"))


def _status(obj: Mapping[str, object]) -> JobStatus:
    said = text_of(obj, "status").casefold()
    if not said:
        return JobStatus.PENDING
    return next((one for one in JobStatus if one.value.casefold() == said), JobStatus.OTHER)


def _count(obj: Mapping[str, object], key: str) -> int:
    try:
        return int(text_of(obj, key) or 0)
    except ValueError:
        return 0


def _errors(raw: object) -> tuple[str, ...]:
    """A line for each error: what the server says of a row, or of the whole."""
    listed = raw if isinstance(raw, list) else [raw] if isinstance(raw, str) else []
    return tuple(filter(None, (_line(one) for one in listed[:_MOST_ERRORS])))


def _line(error: object) -> str:
    if not isinstance(error, Mapping):
        return str(error)
    by_field = error.get("errors")
    parts = [text_of(error, "error")]
    if isinstance(by_field, Mapping):
        for name, texts in by_field.items():
            listed = texts if isinstance(texts, list) else [texts]
            parts.append(" ".join(filter(None, (str(name), ", ".join(map(str, listed))))))
    key = text_of(error, "key")
    words = "; ".join(filter(None, parts))
    return f"{key}: {words}" if key and words else words
