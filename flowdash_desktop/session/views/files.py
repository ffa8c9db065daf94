"""Saved views as a file, for another person or another workflow."""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, auto
from pathlib import Path

import msgspec

from flowdash_desktop.disk import take_rights
from flowdash_desktop.domain.filters import Condition, operators_for
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.coloring.rules import Rules
from flowdash_desktop.session.views.saved_view import SavedView, views_from_json, views_to_json
from flowdash_desktop.wire.preferences.saved_view_json import rules_from_json, rules_to_json

FORMAT, VERSION = "flowdash-desktop-views", 2
"""Views without a letter, a colour or rules are written as version 1, which earlier programs read."""
MOST_BYTES = 1024 * 1024
"""A longer file is no file of views."""
_MOST_LETTERS = 80
_TYPES = {
    FieldKind.NUMBER: Decimal,
    FieldKind.CURRENCY: Decimal,
    FieldKind.DATE: date,
    FieldKind.DATETIME: datetime,
}
"""The type of the values of a condition by the kind of its field; texts for all others."""


class ViewFileFault(Enum):
    """Why a file of views is not taken."""

    UNREADABLE = auto()
    TOO_LONG = auto()
    NO_JSON = auto()
    OTHER_FORMAT = auto()
    NEWER = auto()
    DAMAGED = auto()


class ViewFileError(Exception):
    """A file of views is not taken.

    Attributes:
        fault: why.
    """

    def __init__(self, fault: ViewFileFault) -> None:
        super().__init__(fault.name)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class ReadViews:
    """What a file of views holds.

    Attributes:
        views: the views that a workflow can show.
        left_out: the names of the others, each with the field by which it filters and which the workflow does not have.
        rules: the colours of rows and cells that all views of a workflow have.
        rules_left_out: how many rules, of views too, name what the workflow does not have.
    """

    views: tuple[SavedView, ...]
    left_out: tuple[tuple[str, str], ...]
    rules: Rules = ()
    rules_left_out: int = 0


def written(views: Iterable[SavedView], workflow: str, rules: Rules = ()) -> bytes:
    """A file of views and of the rules of a workflow, whose name people read in the file."""
    views = tuple(views)
    version = VERSION if rules or any(view.has_style for view in views) else 1
    body: dict[str, object] = {"format": FORMAT, "version": version, "workflow": workflow}
    body |= {"views": views_to_json(views)} | ({"rules": rules_to_json(rules)} if rules else {})
    return msgspec.json.format(msgspec.json.encode(body), indent=2) + b"\n"


def write_file(path: Path, data: bytes) -> None:
    """Write a file under another name beside it, and give it its own when it is whole. What was there stays until then.

    Raises:
        OSError: it can't be written; nothing is left of it, and what was there is as before.
    """
    target = path.resolve()  # behind a link, which stays one
    unfinished = target.with_name(f".{target.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        take_rights(unfinished, target)
        unfinished.replace(target)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def parsed(data: bytes | None, schema: WorkflowSchema) -> ReadViews:
    """Read a file of views for a workflow. Columns, orders and groups of other fields are passed over later.

    Args:
        data: the bytes of the file, None where it could not be read.
        schema: the workflow's.

    Raises:
        ViewFileError: the file holds no views that this version reads.
    """
    body = _body(data)
    views, rules = _views(body), rules_from_json(body.get("rules"))
    missing = {view.name: _missing(view, schema) for view in views}
    left_out = tuple((name, field) for name, field in missing.items() if field)
    shown = [view for view in views if not missing[view.name]]
    fitting = tuple(replace(view, rules=_fitting(view.rules, schema)) for view in shown)
    kept = _fitting(rules, schema)
    many = len(rules) - len(kept) + sum(len(a.rules) - len(b.rules) for a, b in zip(shown, fitting, strict=True))
    return ReadViews(fitting, left_out, kept, many)


def _fitting(rules: Rules, schema: WorkflowSchema) -> Rules:
    """The rules that the workflow can have."""
    return tuple(one for one in rules if one.fits(schema) and all(_fits(each, schema) for each in one.conditions))


def _views(body: Mapping[str, object]) -> list[SavedView]:
    try:
        views = list(views_from_json(body.get("views")).values())
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise ViewFileError(ViewFileFault.DAMAGED) from error
    if not (views or body.get("rules")) or not all(
        view.name.strip() and len(view.name) <= _MOST_LETTERS for view in views
    ):
        raise ViewFileError(ViewFileFault.DAMAGED)
    return views


def _body(data: bytes | None) -> dict[str, object]:
    if data is None:
        raise ViewFileError(ViewFileFault.UNREADABLE)
    if len(data) > MOST_BYTES:
        raise ViewFileError(ViewFileFault.TOO_LONG)
    try:
        body = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ViewFileError(ViewFileFault.NO_JSON) from error
    if not isinstance(body, dict) or body.get("format") != FORMAT or not isinstance(body.get("version"), int):
        raise ViewFileError(ViewFileFault.OTHER_FORMAT)
    if body["version"] > VERSION:
        raise ViewFileError(ViewFileFault.NEWER)
    return body


def _missing(view: SavedView, schema: WorkflowSchema) -> str:
    """A field by which a view filters and by which the workflow can't be filtered so; "" for none."""
    conditions = (condition for group in view.filter.groups for condition in group)
    return next((one.field for one in conditions if not _fits(one, schema)), "")


def _fits(condition: Condition, schema: WorkflowSchema) -> bool:
    field = schema.field_by_name.get(condition.field)
    if field is None or condition.operator not in operators_for(field):
        return False
    wanted = condition.operator.operands
    if not condition.is_comparable or (wanted is not None and len(condition.values) != wanted):
        return False
    kind = _TYPES.get(field.kind, str)
    is_exact = kind is not date  # an instant is a date in Python
    return all(
        isinstance(value, kind) and (is_exact or type(value) is date) if value is not None else wanted is None
        for value in condition.values
    )
