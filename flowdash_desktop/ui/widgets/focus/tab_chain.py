"""Qt's tab order for widgets whose order is known."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def chain_tab_order(stops: Iterable[QWidget]) -> None:
    """Let Tab go from each of these to the next. One that is named twice in a row counts once."""
    for before, after in pairwise(stops):
        if after is not before:
            QWidget.setTabOrder(before, after)
