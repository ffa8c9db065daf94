"""Puts the root's resources/ into the wheel as flowdash_desktop/_resources, and the user guide with its pictures.

Languages are compiled for it: the program reads no sources of texts. Only into a real wheel: an editable install reads
resources/ where it lies, and a copy beside it would be out of date with the first change of an icon.
"""

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """The one build hook of the project."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            root, packed, to = Path(self.root), build_data["force_include"], "flowdash_desktop/_resources"
            for entry in sorted((root / "resources").iterdir()):
                if entry.name != "translations":
                    packed[str(entry)] = f"{to}/{entry.name}"
            try:
                for compiled in _compiled_languages(root):
                    packed[str(compiled)] = f"{to}/translations/{compiled.name}"
            except FileNotFoundError as error:  # not worth 90 MB for each editable install
                self.app.display_warning(f"The wheel speaks English only: {error}")
            packed["docs/guide.md"] = f"{to}/guide/guide.md"
            packed["docs/screenshots"] = f"{to}/guide/screenshots"


def _compiled_languages(root: Path) -> list[Path]:
    file = root / "packaging" / "translations" / "compile_languages.py"
    spec = importlib.util.spec_from_file_location("compile_languages", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.compile_languages())
