"""Small widgets that several parts of the window share."""

from flowdash_desktop.ui.widgets.calendar import dress_calendar
from flowdash_desktop.ui.widgets.choice_popup import ChoicePopup
from flowdash_desktop.ui.widgets.choices import Choice
from flowdash_desktop.ui.widgets.flow_layout import FlowLayout
from flowdash_desktop.ui.widgets.marks import AVATAR, DOT, initials, paint_avatar, paint_dot
from flowdash_desktop.ui.widgets.menu_button import MenuButton
from flowdash_desktop.ui.widgets.notices import Banner, EmptyState
from flowdash_desktop.ui.widgets.text import ElidedLabel, plain_tooltip

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
