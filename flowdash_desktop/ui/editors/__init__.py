"""One editor for each kind of field, all with the same base: value, draft, words and mark."""

from flowdash_desktop.ui.editors.base import FieldEditor
from flowdash_desktop.ui.editors.registry import make_editor

__all__ = ["FieldEditor", "make_editor"]
