"""How a person wants files to be shown, in the preferences of an account."""

from __future__ import annotations

from flowdash_desktop.store.preferences import Account, AccountPreferences, Preferences


class ViewerSettings:
    """What is stored of the viewer and of what is read for it. What can't be read is as if it had never been stored."""

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = AccountPreferences(preferences, account)

    async def position(self) -> tuple[bool, bytes]:
        """Whether the viewer opens in a window of its own, and the geometry of that as Qt writes it."""
        match await self._preferences.get("viewer"):
            case [bool(in_window), str(geometry)]:
                try:
                    return in_window, bytes.fromhex(geometry)
                except ValueError:
                    return in_window, b""
        return False, b""

    async def store_position(self, in_window: bool, geometry: bytes) -> None:
        """Remember how the viewer opens."""
        await self._preferences.put("viewer", [in_window, geometry.hex()])

    async def searches_in_files(self) -> bool:
        """Whether the words of viewed files are indexed, so that the search finds them; yes unless it was chosen."""
        return await self._preferences.get("search in files") is not False

    async def store_searches_in_files(self, is_on: bool) -> None:
        """Remember whether the words of viewed files are indexed."""
        await self._preferences.put("search in files", is_on)

    async def fetches_ahead(self) -> bool:
        """Whether files of the next tasks are fetched while one is viewed; yes unless it was chosen."""
        return await self._preferences.get("fetch ahead") is not False

    async def store_fetches_ahead(self, is_on: bool) -> None:
        """Remember whether files of the next tasks are fetched."""
        await self._preferences.put("fetch ahead", is_on)
