"""What is being typed for the task in the pane: in the editors of its fields, as a comment, in the checklist."""

from __future__ import annotations

from PySide6.QtCore import Qt

from flowdash_desktop.domain.drafts import Draft
from flowdash_desktop.ui.detail.activity.activity_sections import ActivityParts
from flowdash_desktop.ui.detail.fields.task_editors import TaskEditors


class TypingPlaces:
    """Knows all places of text.

    Args:
        editors: of the task's fields.
        activity: where comments and items are typed.
    """

    def __init__(self, editors: TaskEditors, activity: ActivityParts) -> None:
        self._editors = editors
        self._activity = activity

    @property
    def has_typing(self) -> bool:
        """True while there is text that is not saved, or a list is open."""
        fields = any(editor.is_dirty or editor.is_open for editor in self._editors.by_name.values())
        return fields or self._activity.has_typing

    def is_free(self, name: str) -> bool:
        """True where a text can be put without a loss."""
        editor = self._editors.by_name.get(name)
        if editor is None:
            return self._activity.is_free(name)
        return not (editor.is_read_only or editor.is_dirty)

    def bring_back(self, name: str, draft: Draft) -> None:
        """Show a text that was typed before, where its place is free."""
        editor = self._editors.by_name.get(name)
        if not self.is_free(name):
            return
        if editor is None:
            self._activity.bring_back(name, draft.text)
        else:
            editor.load(editor.value(), draft.text, draft.base)

    def put(self, name: str, text: str) -> None:
        """Put a text into a place, as if it had been typed there and not saved yet."""
        editor = self._editors.by_name.get(name)
        if editor is None:
            self._activity.type(name, text)
        else:
            editor.set_draft(text)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Commit what is being typed in a field; False when it can't be read (it is kept as a draft).

        A question in front of the window has the keyboard; what is typed behind it is still being typed.
        """
        for editor in self._editors.by_name.values():
            if editor.input.hasFocus() or editor.input.window().focusWidget() is editor.input:
                editor.finish()
                return editor.commit()
        return True
