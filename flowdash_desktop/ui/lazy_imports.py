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
    "editors.control",
    "editors.base",
    "editors.choices",
    "widgets.calendar",
    "editors.calendar_popup",
    "editors.text",
    "editors.dates",
    "editors.long_text",
    "editors.registry",
    "detail.files.attachment_model",
    "detail.files.attachment_menu",
    "detail.files.attachment_view",
    "detail.events",
    "detail.files.file_intake",
    "detail.files.attachment_area",
    "detail.files.file_target",
    "detail.fields.drafts",
    "detail.fields.orphan_drafts",
    "detail.gone_task",
    "detail.task_problem_panel",
    "editors.icon_button",
    "detail.arranged.heading",
    "detail.section",
    "detail.scrolled",
    "detail.conflict_panel",
    "detail.footer",
    "detail.activity.action_texts",
    "detail.activity.action_button",
    "detail.activity.action_bar",
    "detail.inline_confirm",
    "detail.activity.action_question",
    "detail.header",
    "detail.activity.comment_text",
    "detail.activity.comment_row",
    "detail.activity.mentions",
    "detail.activity.comments",
    "detail.activity.checklist_row",
    "detail.activity.checklist",
    "detail.activity.activity_sections",
    "detail.fields.task_fields",
    "detail.fields.task_editors",
    "detail.files.task_files",
    "detail.fields.draft_targets",
    "detail.links.linked_row",
    "detail.links.linked",
    "detail.links.link_popup",
    "detail.arranged.sections",
    "detail.arranged.attention",
    "detail.pane",
    "detail.creation.new_task_form",
    "detail.creation.new_task",
    "presenters.drafts.orphan_drafts",
    "presenters.drafts.drafts",
    "presenters.attachments.admission",
    "presenters.attachments.outgoing",
    "presenters.attachments.editing",
    "presenters.files",
    "presenters.activity",
    "presenters.gone_task",
    "presenters.linked.duplicating",
    "presenters.links",
    "dialogs.duplicate_dialog",
    "presenters.linked.visits",
    "presenters.pane.sections",
    "presenters.task_detail",
)
"""What the panes at the side are made of: each module behind the modules that it needs."""


async def load_one_by_one(modules: tuple[str, ...] = PANE) -> None:
    """Load modules of the ui, by their names in it, and let the window live between two of them."""
    for name in modules:
        import_module(f"{_UI}.{name}")
        await asyncio.sleep(0)
