"""Texts in CSV files that a spreadsheet program would take for formulas: written with an apostrophe, read without."""

from __future__ import annotations

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r")
_CALLS_NOTHING = re.compile(r"[+-][\d\s.,()/-]*")
"""Of numbers and phone numbers a formula does no harm."""
_APOSTROPHE = "'"


def disarmed(text: str) -> str:
    """The text as it is written where formulas are disarmed; other texts than formulas stay as they are."""
    return _APOSTROPHE + text if _is_formula(text) else distinct(text)


def distinct(text: str) -> str:
    """The text as it is written where formulas stay formulas: one that only looks disarmed has one apostrophe more."""
    return _APOSTROPHE + text if _looks_disarmed(text) else text


def armed(text: str) -> str:
    """The text that was written in either way."""
    return text[1:] if _looks_disarmed(text) else text


def _is_formula(text: str) -> bool:
    return text.startswith(_STARTS) and not _CALLS_NOTHING.fullmatch(text)


def _looks_disarmed(text: str) -> bool:
    return text.startswith(_APOSTROPHE) and _is_formula(text.lstrip(_APOSTROPHE))
