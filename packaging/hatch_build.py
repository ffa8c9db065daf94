"""Puts the root's resources/ into the wheel as flowdash_desktop/_resources, and the user guide with its pictures.

Only into a real wheel: an editable install reads resources/ where it lies, and a copy beside
it would be out of date with the first change of an icon.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """The one build hook of the project."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            packed, guide = build_data["force_include"], "flowdash_desktop/_resources/guide"
            packed["resources"] = "flowdash_desktop/_resources"
            packed["docs/guide.md"] = f"{guide}/guide.md"
            packed["docs/screenshots"] = f"{guide}/screenshots"
