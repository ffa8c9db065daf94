"""Small widgets that several parts of the window share. They know no task and no part of the window.

Every part of the window imports the names below, and the modules here by themselves. Each name is loaded when it is
first asked for: the first rows do not wait for it. Begin reading with ``choice_popup``, ``text`` and ``focus``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flowdash_desktop.ui.widgets.calendar import dress_calendar
    from flowdash_desktop.ui.widgets.choice_popup import ChoicePopup
    from flowdash_desktop.ui.widgets.choices import Choice
    from flowdash_desktop.ui.widgets.flow_layout import FlowLayout
    from flowdash_desktop.ui.widgets.marks import AVATAR, DOT, initials, paint_avatar, paint_dot
    from flowdash_desktop.ui.widgets.menu_button import MenuButton
    from flowdash_desktop.ui.widgets.notices import EmptyState
    from flowdash_desktop.ui.widgets.text import ElidedLabel, plain_tooltip
    from flowdash_desktop.ui.widgets.toasts.banner import Banner

__all__ = [
    "AVATAR",
    "DOT",
    "Banner",
    "Choice",
    "ChoicePopup",
    "ElidedLabel",
    "EmptyState",
    "FlowLayout",
    "MenuButton",
    "dress_calendar",
    "initials",
    "paint_avatar",
    "paint_dot",
    "plain_tooltip",
]

_HOME = {
    "AVATAR": "marks",
    "DOT": "marks",
    "Banner": "toasts.banner",
    "Choice": "choices",
    "ChoicePopup": "choice_popup",
    "ElidedLabel": "text",
    "EmptyState": "notices",
    "FlowLayout": "flow_layout",
    "MenuButton": "menu_button",
    "dress_calendar": "calendar",
    "initials": "marks",
    "paint_avatar": "marks",
    "paint_dot": "marks",
    "plain_tooltip": "text",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
