"""Variants of a widget's look, chosen by a dynamic property that the stylesheet knows."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QWidget


def set_variant(widget: QWidget, name: str, value: str) -> None:
    """Set a property such as ``variant``, ``tone`` or ``invalid`` and let the stylesheet look at the widget again.

    Args:
        widget: what to style.
        name: ``variant`` (buttons), ``tone`` (labels), ``invalid`` (inputs), ``line`` (frames).
        value: one of the values in the stylesheet; ``""`` for the plain look.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if name == "tone" and value == "section":
        capitals = QFont()
        capitals.setCapitalization(QFont.Capitalization.AllUppercase)
        widget.setFont(capitals)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def hairline(vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """A one pixel line between two regions."""
    line = QFrame(parent)
    line.setProperty("line", "vertical" if vertical else "horizontal")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
