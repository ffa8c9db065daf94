"""Lets Python import modules as it always does, after PySide6 has been loaded.

PySide6 looks at each module that is imported after it, and reads its whole source to see whether the word PySide6 is in
it: a module that uses ``from __feature__ import ...`` is to be told from one that does not. We use no such switch, and
there is none to turn the reading off; it is a fifth of the time that our own modules take to load.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - it brings the module that is looked up below

_FEATURES, _READER = "shibokensupport.feature", "_mod_uses_pyside"


def no_source_is_read() -> bool:
    """Answer PySide6's question without reading. Both names are private: where one is gone, nothing is changed.

    Returns:
        True when it was done.
    """
    features = sys.modules.get(_FEATURES)
    if not callable(getattr(features, _READER, None)):
        return False
    setattr(features, _READER, _is_left_alone)
    return True


def _is_left_alone(_module: object) -> bool:
    """What the reader says of a module in which the word does not occur: no switch of features is for it."""
    return False
