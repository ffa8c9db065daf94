"""Commands for the pane of a task: where it is, its sections, and the link of its task."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.commands.command import Command, Scope, Section, of_action
from flowdash_desktop.ui.detail.sections import DOWN_KEY, UP_KEY, PaneSection

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_SECTION_LETTERS = {PaneSection.COMMENTS: "C", PaneSection.DOCUMENTS: "F", PaneSection.LINKS: "L"}


def detail_commands(
    window: MainWindow, no_task: Callable[[], str], no_task_in_pane: Callable[[], str], no_shown_task: Callable[[], str]
) -> Iterator[Command]:
    """Make them.

    Args:
        window: whose pane it is.
        no_task: why there is no current task in the table, ``""`` where there is one.
        no_task_in_pane: the same, where a linked task counts, too.
        no_shown_task: why the pane shows no task.
    """
    actions, section = window.pane_actions, Section.DETAILS
    look = of_action("details.look", section, actions.look, ("Space",), for_tasks=True)
    yield replace(look, why_not=no_task, fixed=("Space",))
    words = translate("Commands", "Copy the link of the task")
    yield Command(
        "details.copy link", section, partial(str, words), lambda: window.detail.header.copy_link.trigger(), (),
        lambda: no_shown_task() or _no_link(window),
    )  # fmt: skip
    words = translate("Commands", "Copy the web address of the task")
    yield Command(
        "details.copy address", section, partial(str, words), lambda: window.detail.header.copy_address.trigger(), (),
        lambda: no_shown_task() or _no_address(window),
    )  # fmt: skip
    yield of_action("details.hide", section, actions.hide)
    yield of_action("details.below", section, actions.below)
    for id, action in (
        ("details.collapse section", actions.collapse),
        ("details.pin section", actions.pin),
        ("details.reset sections", actions.reset),
    ):
        yield of_action(id, section, action)
    for id, action, key in (
        ("details.section up", actions.up, UP_KEY),
        ("details.section down", actions.down, DOWN_KEY),
    ):  # at a heading
        move = of_action(id, section, action)
        yield replace(move, keys=(key,), action=None, scope=Scope.PANE, fixed=(key,))
    for name, action in actions.sections.items():
        row_keys = (_SECTION_LETTERS[name],) if name in _SECTION_LETTERS else ()
        go_to = of_action(f"details.{name.value}", section, action, row_keys, for_tasks=True)
        words = translate("Commands", "Go to {section}").format(section=action.text())
        why_not = partial(_no_section, window, name, no_task_in_pane)
        yield replace(go_to, words=partial(str, words), why_not=why_not)


def _no_section(window: MainWindow, section: PaneSection, no_task: Callable[[], str]) -> str:
    """Why a section of the pane can't be gone to."""
    if reason := no_task():
        return reason
    if window.shows_new_task or not window.detail.has_section(section):
        return translate("Commands", "This task has nothing there")
    return ""


def _no_link(window: MainWindow) -> str:
    """Why the link of the task in the details can't be copied: it is on no server yet."""
    return "" if window.detail.header.link else translate("Commands", "This task has no link yet")


def _no_address(window: MainWindow) -> str:
    """Why the web address of the task in the details can't be copied: a local workspace has no pages."""
    copies = window.detail.header.copy_address
    return "" if copies.isVisible() and copies.isEnabled() else translate("Commands", "This task has no web address")
