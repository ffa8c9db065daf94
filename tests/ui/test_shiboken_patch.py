import sys

import pytest
import shibokensupport.feature as features  # type: ignore[import-not-found]  # it has no types
from PySide6.QtWidgets import QApplication, QLabel

from flowdash_desktop.ui.shiboken_patch import no_source_is_read


def test_the_reader_of_sources_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "_mod_uses_pyside", features._mod_uses_pyside)
    assert no_source_is_read()
    assert features._mod_uses_pyside(sys) is False


@pytest.mark.usefixtures("qapp")
def test_qt_works_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "_mod_uses_pyside", features._mod_uses_pyside)
    assert no_source_is_read()
    sys.modules.pop("colorsys", None)
    import colorsys

    label = QLabel("as before")
    assert colorsys.rgb_to_hls(0, 0, 0)
    assert label.text() == "as before"
    assert QApplication.applicationName() is not None


def test_where_pyside_has_no_such_reader_nothing_is_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(features, "_mod_uses_pyside")
    assert not no_source_is_read()
    assert not hasattr(features, "_mod_uses_pyside")
    monkeypatch.delitem(sys.modules, "shibokensupport.feature")
    assert not no_source_is_read()
