"""The sections of the pane that a key leads to."""

from __future__ import annotations

from enum import StrEnum


class PaneSection(StrEnum):
    """A section, in the order of the menu."""

    FIELDS = "fields"
    CHECKLIST = "checklist"
    COMMENTS = "comments"
    DOCUMENTS = "documents"
    LINKS = "links"
    ALIKE = "alike"


SECTION_KEYS = {
    PaneSection.FIELDS: "Ctrl+Shift+F",
    PaneSection.CHECKLIST: "Ctrl+Shift+L",
    PaneSection.COMMENTS: "Ctrl+Shift+M",
    PaneSection.DOCUMENTS: "Ctrl+Shift+D",
    PaneSection.LINKS: "Ctrl+Shift+K",
    PaneSection.ALIKE: "Ctrl+Shift+J",
}
"""Each key has two modifiers, so that none of them means anything in a line of text."""

UP_KEY, DOWN_KEY = "Alt+Up", "Alt+Down"
"""Move a section, at its heading."""
