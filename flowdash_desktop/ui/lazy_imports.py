"""Loads what a window needs only once its first rows are seen, without stopping it: a module in each turn of the loop.

To load the pane at the side in one go takes a tenth of a second, most of it for classes of widgets.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from importlib import import_module

_UI = "flowdash_desktop.ui"
_PANE = (
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
    "detail.alike.section",
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
    "presenters.pane.gap_leading",
    "presenters.pane.checklist_wait",
    "presenters.bulk.planning",
    "presenters.presence.presenter",
    "presenters.activity",
    "presenters.gone_task",
    "presenters.linked.duplicating",
    "presenters.links",
    "dialogs.duplicate_dialog",
    "presenters.linked.visits",
    "presenters.pane.following",
    "presenters.pane.sections",
    "presenters.texts.duplicate_texts",
    "presenters.alike.own_links",
    "presenters.alike.duplicates",
    "presenters.alike.outcomes",
    "presenters.alike.differences",
    "presenters.texts.together_texts",
    "preview.ticked_model",
    "detail.alike.together_model",
    "presenters.alike.together",
    "presenters.alike.presenter",
    "presenters.task_detail",
)
PANE = tuple(f"{_UI}.{module}" for module in _PANE)
"""What the panes at the side are made of, by full names: each module behind the modules that it needs."""

VIEWER = (
    "anyio",
    "psutil",
    "flowdash_desktop.viewing.answer_cache",
    "flowdash_desktop.viewing.kinds",
    "flowdash_desktop.viewing.client",
    "flowdash_desktop.session.attachments.look_ahead",
    "flowdash_desktop.ui.presenters.viewer.task_files",
    "flowdash_desktop.ui.viewer.pages.layout",
    "flowdash_desktop.ui.viewer.pages.pictures",
    "flowdash_desktop.ui.viewer.pages.wanted",
    "flowdash_desktop.ui.viewer.pages.first_scale",
    "flowdash_desktop.ui.presenters.viewer.upcoming",
    "flowdash_desktop.ui.presenters.viewer.worker_reading",
    "flowdash_desktop.ui.viewer.commands",
    "flowdash_desktop.ui.viewer.contents.finding",
    "flowdash_desktop.ui.viewer.contents.text_view",
    "flowdash_desktop.ui.viewer.contents.mail_view",
    "flowdash_desktop.ui.viewer.contents.sheet_model",
    "flowdash_desktop.ui.viewer.contents.table_view",
    "flowdash_desktop.ui.viewer.pages.painting",
    "flowdash_desktop.ui.viewer.pages.canvas",
    "flowdash_desktop.ui.viewer.pages.page_finder",
    "flowdash_desktop.ui.viewer.file_view",
    "flowdash_desktop.ui.viewer.tabs",
    "flowdash_desktop.ui.viewer.tools",
    "flowdash_desktop.ui.viewer.panel",
    "flowdash_desktop.ui.viewer.quick_look",
    "flowdash_desktop.ui.presenters.viewer.presenter",
    "flowdash_desktop.ui.presenters.viewer.account_viewer",
)
"""What the viewer and the thumbnails are made of, by full names. They are needed once a task with files is seen."""


async def load_one_by_one(modules: Iterable[str] = PANE) -> None:
    """Load modules by their full names, those of the pane at first, and let the window live between two of them."""
    for name in modules:
        import_module(name)
        await asyncio.sleep(0)
