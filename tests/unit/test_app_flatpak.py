"""``packaging/flatpak``: the manifest is held against the project; nothing is built from it here."""

from __future__ import annotations

import json
import runpy
import shutil
import subprocess
from pathlib import Path

import pytest

from flowdash_desktop import APP_ID, PROGRAM
from flowdash_desktop.app.desktop_entry import desktop_files

ROOT = Path(__file__).parents[2]


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    path = runpy.run_path(str(ROOT / "packaging" / "flatpak" / "write_manifest.py"))["write"](tmp_path)
    assert isinstance(path, Path)
    return path


def test_the_manifest_has_the_id_and_only_the_needed_permissions(manifest: Path) -> None:
    found = json.loads(manifest.read_text(encoding="utf-8"))
    assert manifest.name == f"{APP_ID}.json"
    assert (found["app-id"], found["command"]) == (APP_ID, PROGRAM)
    assert found["runtime"] == "org.freedesktop.Platform"
    assert set(found["finish-args"]) == {
        "--share=network",
        "--share=ipc",
        "--socket=wayland",
        "--socket=fallback-x11",
        "--device=dri",
        "--talk-name=org.freedesktop.secrets",
    }


def test_its_desktop_files_are_those_of_the_debian_package(manifest: Path) -> None:
    share = manifest.parent / "share"
    written = {str(path.relative_to(share)): path.read_bytes() for path in share.rglob("*") if path.is_file()}
    assert written == desktop_files(ROOT / "resources")
    entry = share / "applications" / f"{APP_ID}.desktop"
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is missing; `make setup-dev` brings it")
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
