"""The pages of the user guide, which is one Markdown file: a page for each heading of the second level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop.domain.text.search_text import searched


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        title: its heading.
        markdown: all of it, with the heading.
    """

    title: str
    markdown: str

    def has(self, words: tuple[str, ...]) -> bool:
        """True when all words, as ``search_words`` gives them, are in it."""
        text = searched(self.markdown)
        return all(word in text for word in words)


def guide_file(resources: Path) -> Path:
    """The guide: packed beside the resources, or where it is written in the project's folder."""
    packed = resources / "guide" / "guide.md"
    return packed if packed.exists() else resources.parent / "docs" / "guide.md"


def pages(markdown: str) -> list[Page]:
    """Cut the guide into pages; what stands before the first heading is a page, too."""
    return [Page(_title(part), "\n".join(part).strip()) for part in _parts(markdown) if "".join(part).strip()]


def _parts(markdown: str) -> Iterator[list[str]]:
    part: list[str] = []
    in_code = False
    for line in markdown.splitlines():
        in_code ^= line.startswith("```")
        if line.startswith("## ") and not in_code:
            yield part
            part = []
        part.append(line)
    yield part


def _title(part: list[str]) -> str:
    return next((line.lstrip("# ").strip() for line in part if line.startswith("#")), "")
