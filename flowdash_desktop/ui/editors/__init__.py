"""The editor of a field: value, draft, words and mark, around a control for each kind of field.

From outside, import the names below; buttons, dots and words in the same style are in ``icon_button``, ``mark_dot`` and
``words_below``. Each editor is loaded when it is first asked for, one after the other (``ui.lazy_imports``). Begin
reading with ``base``, then ``control``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flowdash_desktop.ui.editors.base import FieldEditor
    from flowdash_desktop.ui.editors.registry import make_editor

__all__ = ["FieldEditor", "make_editor"]

_HOME = {"FieldEditor": "base", "make_editor": "registry"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
