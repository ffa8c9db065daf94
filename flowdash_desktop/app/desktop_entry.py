"""The files that a desktop knows this application by: its entry in the menus, its description for stores, its icons."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop import APP_ID, APP_NAME, PROGRAM

_VALUES = {
    "@APP_ID@": APP_ID,
    "@APP_NAME@": APP_NAME,
    "@DEVELOPER_ID@": APP_ID.rpartition(".")[0],
    "@PROGRAM@": PROGRAM,
}


def desktop_files(resources: Path) -> dict[str, bytes]:
    """The contents of the files by their path below a folder for shared data, such as ``/usr/share``.

    Args:
        resources: the folder of the program's resources.
    """
    icons = resources / "icons" / "app"
    return {
        f"applications/{APP_ID}.desktop": _filled_in(resources / "linux" / "app.desktop"),
        f"metainfo/{APP_ID}.metainfo.xml": _filled_in(resources / "linux" / "app.metainfo.xml"),
        f"icons/hicolor/scalable/apps/{APP_ID}.svg": (icons / "app.svg").read_bytes(),
        f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg": (icons / "app-symbolic.svg").read_bytes(),
    }


def _filled_in(template: Path) -> bytes:
    text = template.read_text(encoding="utf-8")
    for mark, value in _VALUES.items():
        text = text.replace(mark, value)
    return text.encode()
