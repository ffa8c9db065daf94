"""Find and replace in texts. Patterns are run by a matcher that takes linear time, so none can stop the window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_REFERENCE = re.compile(r"\$(?:\$|\{(\w+)\}|([0-9]+)|(\w+))", re.ASCII)
"""A dollar sign for itself, or a group: ``${1}`` or ``${name}``, ``$1``, ``$name``."""


class BadPatternError(ValueError):
    """A pattern that can't be read, or a group in what takes its place that the pattern does not have."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is looked for, and what takes its place.

    Attributes:
        find: a text or a pattern.
        by: what takes its place; in the place of a pattern ``$1`` is its first group, ``$$`` a dollar sign.
        match_case: capital letters differ from small ones.
        whole: only whole words are found.
        is_pattern: ``find`` is a regular expression.
    """

    find: str
    by: str
    match_case: bool = False
    whole: bool = False
    is_pattern: bool = False

    @property
    def expression(self) -> str:
        """As a regular expression."""
        found = self.find if self.is_pattern else re.escape(self.find)
        # Half a boundary asks only what stands outside: a text that ends in a sign, such as "C++", is a word, too.
        found = rf"\b{{start-half}}(?:{found})\b{{end-half}}" if self.whole else found
        return found if self.match_case else f"(?i){found}"

    @property
    def substitute(self) -> str:
        """What takes the place of a match, as the matcher reads it.

        A group is written in braces, because the matcher reads ``$1b`` as the group with the name ``1b``.
        """
        return _REFERENCE.sub(_in_braces, self.by) if self.is_pattern else self.by.replace("$", "$$")

    @property
    def groups(self) -> frozenset[str]:
        """The numbers and names of the groups that take the place of a match."""
        found = (_group(one) for one in _REFERENCE.finditer(self.by)) if self.is_pattern else ()
        return frozenset(name for name in found if name)


def _group(reference: re.Match[str]) -> str:
    """The number or name of a group without zeros in front, ``""`` for a dollar sign."""
    name = next((one for one in reference.groups() if one), "")
    return name.lstrip("0") or name[:1] if name.isdecimal() else name


def _in_braces(reference: re.Match[str]) -> str:
    name = _group(reference)
    return f"${{{name}}}" if name else "$$"


def load_matcher() -> None:
    """Load what runs patterns, which takes some tenths of a second the first time: for a thread."""
    import polars  # noqa: F401


def replaced(texts: Sequence[str], how: Replacement) -> list[str]:
    """The texts with what takes the place of each match.

    Raises:
        BadPatternError: the pattern can't be read, or does not have a group that takes its place.
    """
    if not how.find:
        return list(texts)
    import polars  # not imported above: the first rows do not wait for it

    try:
        if how.groups - _groups_of(how.expression):
            raise BadPatternError
        made = polars.Series("", texts, dtype=polars.String).str.replace_all(how.expression, how.substitute)
    except polars.exceptions.ComputeError as error:
        raise BadPatternError from error
    return [text or "" for text in made.to_list()]


def _groups_of(expression: str) -> frozenset[str]:
    """The numbers and names of the groups of a pattern. The whole match is group 0."""
    import polars

    found = polars.Series("", [], dtype=polars.String).str.extract_groups(expression).dtype
    names = [field.name for field in found.fields] if isinstance(found, polars.Struct) else []
    return frozenset(("0", *names, *(str(number) for number in range(1, len(names) + 1))))
