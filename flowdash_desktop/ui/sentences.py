"""Sentences with names of people's own in them, which may end in a full stop themselves."""

from __future__ import annotations

_MARKS = (".", "!", "?", "…")


def ended(text: str) -> str:
    """A sentence with one mark at its end, as ``"…of Fabriche S.A."``, which takes no second full stop."""
    return text if text.endswith(_MARKS) else f"{text}."


def sentence_of(template: str, **values: object) -> str:
    """A template with its values, where no full stop follows a value that ends in one."""
    for name, value in values.items():
        if str(value).endswith(_MARKS):
            template = template.replace(f"{{{name}}}.", f"{{{name}}}")
    return template.format(**values)
