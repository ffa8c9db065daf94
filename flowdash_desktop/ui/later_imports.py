"""Loads what a window needs only once its first rows are seen, without stopping it: a module in each turn of the loop.

To load the pane at the side in one go takes a tenth of a second, most of it for classes of widgets.
"""

from __future__ import annotations

import asyncio
from importlib import import_module

_UI = "flowdash_desktop.ui"
PANE = (
    "editors.mark_dot",
    "editors.words_below",
    "editors.base",
    "editors.choices",
    "widgets.calendar",
    "editors.calendar_popup",
    "editors.text",
    "editors.dates",
    "editors.long_text",
    "editors.registry",
    "detail.attachment_model",
    "detail.attachment_menu",
    "detail.attachment_view",
    "detail.requests",
    "detail.adding_files",
    "detail.attachments",
    "detail.file_target",
    "detail.drafts",
    "detail.kept_texts",
    "detail.gone",
    "detail.whole_task",
    "detail.scrolled",
    "detail.conflict_panel",
    "detail.footer",
    "detail.action_words",
    "detail.action_button",
    "detail.action_bar",
    "detail.header",
    "detail.comment_row",
    "detail.comments",
    "detail.checklist_row",
    "detail.checklist",
    "detail.activity",
    "detail.task_fields",
    "detail.task_editors",
    "detail.task_files",
    "detail.typing_places",
    "detail.pane",
    "detail.new_task_form",
    "detail.new_task",
    "presenters.kept_texts",
    "presenters.drafts",
    "presenters.files",
    "presenters.activity",
    "presenters.task_detail",
)
"""What the panes at the side are made of: each module behind those that it needs."""


async def load_one_by_one(modules: tuple[str, ...] = PANE) -> None:
    """Load modules of the ui, by their names in it, and let the window live between two of them."""
    for name in modules:
        import_module(f"{_UI}.{name}")
        await asyncio.sleep(0)
