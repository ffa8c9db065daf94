"""Find and replace in texts. Patterns are run by a matcher that takes linear time, so none can stop the window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


class BadPatternError(ValueError):
    """A pattern that can't be read."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is looked for, and what takes its place.

    Attributes:
        find: a text or a pattern.
        by: what takes its place; in the place of a pattern ``$1`` is its first group.
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
        found = rf"\b(?:{found})\b" if self.whole else found
        return found if self.match_case else f"(?i){found}"

    @property
    def substitute(self) -> str:
        """What takes the place of a match, as the matcher reads it."""
        return self.by if self.is_pattern else self.by.replace("$", "$$")


def replaced(texts: Sequence[str], how: Replacement) -> list[str]:
    """The texts with what takes the place of each match.

    Raises:
        BadPatternError: the pattern can't be read.
    """
    if not how.find:
        return list(texts)
    import polars  # not imported above: the first rows do not wait for it

    try:
        made = polars.Series("", texts, dtype=polars.String).str.replace_all(how.expression, how.substitute)
    except polars.exceptions.ComputeError as error:
        raise BadPatternError from error
    return [text or "" for text in made.to_list()]
