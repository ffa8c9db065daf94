"""Writes ``build/flatpak``: a manifest for ``flatpak-builder``, and the files that it installs beside the program.

The ID, the menu entry, the description for stores and the icons come from where the Debian package has them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from flowdash_desktop import APP_ID, PROGRAM  # noqa: E402
from flowdash_desktop.app.desktop_entry import desktop_files  # noqa: E402

RUNTIME_VERSION = "24.08"
PERMISSIONS = (
    "--share=network",  # the service and other servers
    "--share=ipc",  # X11 paints through shared memory
    "--socket=wayland",
    "--socket=fallback-x11",
    "--device=dri",
    "--talk-name=org.freedesktop.secrets",  # API keys are in the keyring
)
"""All that the sandbox lets through; files come through the portals, which need no permission."""


def manifest() -> dict[str, object]:
    """The manifest: the one-folder build goes to ``/app/lib``, and what desktops read to ``/app/share``."""
    return {
        "app-id": APP_ID,
        "runtime": "org.freedesktop.Platform",
        "runtime-version": RUNTIME_VERSION,
        "sdk": "org.freedesktop.Sdk",
        "command": PROGRAM,
        "finish-args": list(PERMISSIONS),
        "modules": [
            {
                "name": PROGRAM,
                "buildsystem": "simple",
                "build-commands": [
                    f"mkdir -p /app/lib /app/bin /app/share && cp -a program /app/lib/{PROGRAM}",
                    f"ln -s ../lib/{PROGRAM}/{PROGRAM} /app/bin/{PROGRAM}",
                    "cp -a share/. /app/share/",
                ],
                "sources": [
                    {"type": "dir", "path": f"../../dist/{PROGRAM}", "dest": "program"},
                    {"type": "dir", "path": "share", "dest": "share"},
                ],
            }
        ],
    }


def write(folder: Path) -> Path:
    """Write the files into a folder and give the manifest's path."""
    for name, content in desktop_files(ROOT / "resources").items():
        (folder / "share" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "share" / name).write_bytes(content)
    target = folder / f"{APP_ID}.json"
    target.write_text(json.dumps(manifest(), indent=2) + "\n", encoding="utf-8")
    return target


if __name__ == "__main__":
    print(write(ROOT / "build" / "flatpak"))
