"""The commands for the view with which a workflow opens, and for the colours of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.commands.command import Command, Section
from flowdash_desktop.ui.filter_bar.view_names import AS_LEFT, IN_FORCE

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate


def view_commands(window: MainWindow, no_workflow: Callable[[], str]) -> Iterator[Command]:
    """Make them.

    Args:
        window: whose views they are for.
        no_workflow: says why a command of a workflow can't be run, ``""`` where it can.
    """
    bar, section = window.filter_bar, Section.FIND

    def why_no_view() -> str:
        has_view = bool(bar.view_in_force)
        return no_workflow() or ("" if has_view else translate("Commands", "No view is in force"))

    def why_no_default() -> str:
        has_default = any(look.is_default for look in bar.looks.values())
        return no_workflow() or ("" if has_default else translate("Commands", "The workflow has no default view"))

    def why_not_as_left() -> str:
        is_left = AS_LEFT in bar.looks
        return no_workflow() or ("" if is_left else translate("Commands", "It is shown as it was left"))

    for id, words, run, why_not in (
        (
            "find.color rules",
            translate("Commands", "Colour rows and cells by rule"),
            bar.color_rules_requested.emit,
            no_workflow,
        ),
        (
            "find.default view",
            translate("Commands", "Open this workflow with the view in force"),
            partial(bar.view_default_requested.emit, IN_FORCE),
            why_no_view,
        ),
        (
            "find.no default view",
            translate("Commands", "Open this workflow as it was left, without a default view"),
            partial(bar.view_default_requested.emit, ""),
            why_no_default,
        ),
        (
            "find.as left",
            translate("Commands", "Show the workflow as it was left before its default view"),
            partial(bar.view_chosen.emit, AS_LEFT),
            why_not_as_left,
        ),
    ):
        yield Command(id, section, partial(str, words), run, (), why_not)
