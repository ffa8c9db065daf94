"""Puts the root's resources/ into the wheel as flowdash_desktop/_resources.

Only into a real wheel: an editable install reads resources/ where it lies, and a copy beside
it would be out of date with the first change of an icon.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """The one build hook of the project."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            build_data["force_include"]["resources"] = "flowdash_desktop/_resources"
