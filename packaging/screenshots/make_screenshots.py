"""Pictures of the real application for the README: ``python packaging/screenshots/make_screenshots.py [FOLDER]``.

Opens it on an empty data folder, with the local workspace and its own server, begins with the sample, filters and
opens a task as a person does, and keeps ``start.png``, ``light.png`` and ``dark.png`` in FOLDER (``docs/screenshots``
where none is given). Needs no screen.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
# Qt's own offscreen screen has 800 x 800 pixels, and the window fits itself to the screen.
_SCREEN = Path(__file__).with_name("screen.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")
os.environ.setdefault("QT_SCALE_FACTOR", "2")
os.environ["QT_API"] = "pyside6"

from decimal import Decimal  # noqa: E402 - Qt reads the environment when it is loaded

from PySide6.QtCore import QSize  # noqa: E402
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from flowdash_desktop import APP_NAME  # noqa: E402
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter  # noqa: E402
from flowdash_desktop.domain.tasks import TaskKey  # noqa: E402
from flowdash_desktop.ui.async_qt.loop import run  # noqa: E402
from tests.support.desk import Desk  # noqa: E402

SIZE = QSize(1440, 900)
TASK = "C-1005"
FILTER = TaskFilter(
    (
        Condition("Stage", Operator.IS_ANY_OF, ("Not Started", "In Progress", "Review")),
        Condition("Contract Value", Operator.AT_LEAST, (Decimal(400),)),
    ),
    active_only=True,
)
_FONTS = ("Adwaita Sans", "Inter", "Cantarell", "Noto Sans", "DejaVu Sans")
_COLORS = 256


def main() -> int:
    """Make the pictures and give the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    font = QFont(next((name for name in _FONTS if name in QFontDatabase.families()), app.font().family()))
    font.setPixelSize(13)
    app.setFont(font)
    with TemporaryDirectory() as data:
        desk = Desk(app, Path(data), sample=False)

        async def take() -> int:
            window = await desk.open()
            window.resize(SIZE)
            await desk.until(lambda: window.shows_start)
            await desk.until(lambda: desk.session.workspace is not None)
            await _keep_window(desk, folder / "start.png")
            window.start.sample.click()
            await desk.until_rows()
            await desk.until(window.welcome.isVisible)
            window.welcome.hide()
            window.filter_bar.set_filter(FILTER)
            window.filter_bar.filter_changed.emit(FILTER)
            window.table.current.go_to(TaskKey(TASK))
            window.table.clearFocus()
            await desk.until(lambda: window.detail.task == TASK)
            await desk.until(lambda: window.detail.header.action_bar.buttons)
            await desk.until(lambda: desk.text_of("Sync status") == "All changes saved")
            for name, dark in (("light", False), ("dark", True)):
                desk.application.theme.set_scheme(dark)
                await _keep_window(desk, folder / f"{name}.png")
            await desk.close()
            return 0

        return run(app, take)


async def _keep_window(desk: Desk, file: Path) -> None:
    await asyncio.sleep(0.2)  # until all is painted anew
    tokens = desk.application.theme.tokens
    _keep(desk.window.grab().toImage(), [getattr(tokens, slot) for slot in tokens.__slots__], file)


def _keep(image: QImage, ours: list[QColor], file: Path) -> None:
    """Keep a picture with our colours and those that it has most of, so that it loads quickly."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    common = Counter(memoryview(image.constBits()).cast("I")).most_common(_COLORS)
    colors = list(dict.fromkeys([*(color.rgb() for color in ours), *(color for color, _ in common)]))[:_COLORS]
    image.convertToFormat(QImage.Format.Format_Indexed8, colors).save(str(file), None, 0)
    print(f"{file.name}: {file.stat().st_size // 1024} KB")


if __name__ == "__main__":
    sys.exit(main())
