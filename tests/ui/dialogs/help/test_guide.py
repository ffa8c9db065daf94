"""The user guide in its window: pages, search, pictures of its own folder only."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from flowdash_desktop.app.paths import resources_dir
from flowdash_desktop.ui.dialogs.help.guide import Guide
from flowdash_desktop.ui.dialogs.help.pages import guide_file, pages
from flowdash_desktop.ui.theme import Theme

Key = Qt.Key
TEXT = """# The guide

Begin here.

## Cells

Typing edits a *cell*. Société is found without its accent.

```
## no heading
```

## Rows

Letters are commands.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "guide"
    made.mkdir()
    for path in (made / "inside.png", tmp_path / "outside.png"):
        image = QImage(4000, 100, QImage.Format.Format_RGB32)
        assert image.save(str(path))
    return made


@pytest.fixture
def guide(qtbot: QtBot, theme: Theme, folder: Path) -> Guide:
    made = Guide(theme, None, pages(TEXT), folder)  # type: ignore[arg-type]  # it has no window to stand above
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open_on()
    qtbot.waitUntil(made.search.hasFocus)
    return made


def _listed(guide: Guide) -> list[str]:
    rows = (guide.list.item(row) for row in range(guide.list.count()))
    return [item.text() for item in rows if not item.isHidden()]


def test_each_heading_is_a_page_and_code_has_none() -> None:
    assert [page.title for page in pages(TEXT)] == ["The guide", "Cells", "Rows"]
    assert pages("") == []


def test_typing_narrows_to_pages_that_have_all_words(guide: Guide) -> None:
    assert _listed(guide) == ["The guide", "Cells", "Rows"]
    QTest.keyClicks(guide.search, "societe cell")
    assert _listed(guide) == ["Cells"]
    assert "Typing edits" in guide.page.toPlainText()
    marked = [mark.cursor.selectedText() for mark in guide.page.extraSelections()]
    assert marked == ["cell", "Société"] or marked == ["Cell", "cell", "Société"]
    assert "1" in guide.found.text()
    QTest.keyClicks(guide.search, "x")
    assert _listed(guide) == []
    assert guide.found.text() == "No page has these words."


def test_escape_clears_the_search_and_then_closes(guide: Guide) -> None:
    QTest.keyClicks(guide.search, "letters")
    QTest.keyClick(guide.search, Key.Key_Escape)
    assert guide.search.text() == ""
    assert _listed(guide) == ["The guide", "Cells", "Rows"]
    QTest.keyClick(guide.search, Key.Key_Escape)
    assert not guide.isVisible()


def test_arrows_go_from_page_to_page_while_one_types(guide: Guide) -> None:
    QTest.keyClick(guide.search, Key.Key_Down)
    assert guide.list.currentItem().text() == "Cells"
    assert guide.search.hasFocus()
    QTest.keyClick(guide.search, Key.Key_Return)
    assert guide.page.hasFocus()


def test_pictures_come_from_the_guide_s_folder_alone(guide: Guide, folder: Path) -> None:
    """As wide as there is room; a file elsewhere and an address give nothing."""
    loaded = [guide.page.loadResource(2, QUrl(name)) for name in ("inside.png", "../outside.png")]
    inside, outside = loaded
    assert isinstance(inside, QImage)
    assert 0 < inside.width() < guide.page.width() * guide.page.devicePixelRatioF()
    for name in ("http://127.0.0.1/inside.jpg", f"file://{folder.parent}/outside.png"):
        loaded.append(guide.page.loadResource(2, QUrl(name)))
    assert isinstance(outside, QImage)
    assert [isinstance(one, QImage) and one.isNull() for one in loaded] == [False, True, True, True]


def test_a_guide_that_is_not_there_is_said(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    made = Guide(theme, None, [], tmp_path)  # type: ignore[arg-type]  # it has no window to stand above
    qtbot.addWidget(made)
    made.open_on()
    assert made.found.text() == "The guide was not installed with the program."


def test_the_guide_is_found_and_its_pictures_are_there() -> None:
    file = guide_file(resources_dir())
    some = pages(file.read_text(encoding="utf-8"))
    assert {"Find tasks", "Help"} <= {page.title for page in some}
    assert (file.parent / "screenshots" / "light.png").exists()
