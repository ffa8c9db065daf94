"""Rectangles on a page. A box is in units of the page, from its top left; a clip is in pixels of its bitmap."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle, in units of the page (points of a PDF, pixels of a picture), from the top left."""

    left: float
    top: float
    right: float
    bottom: float


class Clip(NamedTuple):
    """A part of a scaled and rotated page, in pixels of the bitmap of the whole page."""

    left: int
    top: int
    width: int
    height: int
