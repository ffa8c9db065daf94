"""Where on a page the pixels of a bitmap lie."""

from __future__ import annotations

import math
from typing import NamedTuple

from flowdash_desktop.viewing.messages import MAX_BITMAP_PIXELS, BitmapJob, ViewError, ViewFault

MOST_SIDE = 1_000_000
"""Of a whole page in pixels: the libraries count them in 32 bits, and multiply."""


class Canvas(NamedTuple):
    """A bitmap of a page: the size of the whole page in pixels, and the part that is wanted.

    Attributes:
        full_width: of the whole page, rotated.
        full_height: of the whole page, rotated.
        left: of the part.
        top: of the part.
        width: of the part.
        height: of the part.
        rotation: degrees, clockwise.
    """

    full_width: int
    full_height: int
    left: int
    top: int
    width: int
    height: int
    rotation: int


def canvas_of(size: tuple[float, float], job: BitmapJob) -> Canvas:
    """What a job asks for of a page.

    Args:
        size: of the page, not rotated.
        job: the scale, the rotation and the part.

    Raises:
        ViewError: it is more than a bitmap may have, or nothing.
    """
    if not (math.isfinite(job.scale) and job.scale > 0):
        raise ViewError(ViewFault.BROKEN)
    width, height = (max(1.0, side * job.scale) for side in size)
    if job.rotation % 180:
        width, height = height, width
    if not max(width, height) <= MOST_SIDE:  # also what is no number
        raise ViewError(ViewFault.TOO_MANY_PIXELS)
    full_width, full_height = round(width), round(height)
    left, top, right, bottom = 0, 0, full_width, full_height
    if job.clip is not None:
        left, top = max(job.clip.left, 0), max(job.clip.top, 0)
        right = min(job.clip.left + job.clip.width, full_width)
        bottom = min(job.clip.top + job.clip.height, full_height)
    if right <= left or bottom <= top:
        raise ViewError(ViewFault.EMPTY)
    if (right - left) * (bottom - top) > MAX_BITMAP_PIXELS:
        raise ViewError(ViewFault.TOO_MANY_PIXELS)
    return Canvas(full_width, full_height, left, top, right - left, bottom - top, job.rotation)


def unrotated(canvas: Canvas) -> tuple[int, int, int, int]:
    """The part in pixels of the page before it is rotated: left, top, right, bottom."""
    left, top, right, bottom = canvas.left, canvas.top, canvas.left + canvas.width, canvas.top + canvas.height
    width, height = canvas.full_width, canvas.full_height
    match canvas.rotation:
        case 90:
            return top, width - right, bottom, width - left
        case 180:
            return width - right, height - bottom, width - left, height - top
        case 270:
            return height - bottom, left, height - top, right
    return left, top, right, bottom
