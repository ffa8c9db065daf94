"""Find words in the text of a page, whatever their case and the line breaks within them."""

from __future__ import annotations

from flowdash_desktop.viewing.messages import Box, Matches, PageText

MAX_MATCHES = 1_000
_SAME_LINE = 0.5
"""Of the height of a line: two boxes that overlap by so much stand in one."""


def find_words(page: PageText, words: str) -> Matches:
    """Where words are.

    Args:
        page: the text with its boxes.
        words: what is sought; white space in it stands for any.
    """
    sought = " ".join(words.casefold().split())
    if not sought:
        return Matches()
    text, origins = _plain(page.text)
    found: list[list[Box]] = []
    total, start = 0, text.find(sought)
    while start >= 0:
        end = start + len(sought)
        total += 1
        if len(found) < MAX_MATCHES:
            found.append(_lines(page.boxes[origins[start] : origins[end - 1] + 1]))
        start = text.find(sought, end)
    return Matches(found, total)


def _plain(text: str) -> tuple[str, list[int]]:
    """The text in small letters with single spaces, and for each of its characters where it comes from."""
    letters: list[str] = []
    origins: list[int] = []
    for index, letter in enumerate(text):
        if letter.isspace():
            if letters and letters[-1] == " ":
                continue
            folded = " "
        else:
            folded = letter.casefold()
        letters.extend(folded)
        origins.extend([index] * len(folded))
    return "".join(letters), origins


def _lines(boxes: list[Box]) -> list[Box]:
    """The boxes of characters, joined to one for each line."""
    joined: list[Box] = []
    for box in boxes:
        if box.right <= box.left or box.bottom <= box.top:
            continue
        if joined and _is_same_line(joined[-1], box):
            last = joined[-1]
            joined[-1] = Box(
                min(last.left, box.left),
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
            )
        else:
            joined.append(box)
    return joined


def _is_same_line(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= _SAME_LINE * min(one.bottom - one.top, other.bottom - other.top)
