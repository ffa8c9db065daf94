"""What opens over the window: dialogs, and popups that are more than a list of choices.

From outside, import the names below; rows and frames for popups elsewhere are in ``menu_row`` and ``popup_panel``. Each
name is loaded when it is first asked for: the first rows do not wait for it. Begin reading with ``connect_dialog`` or
``outbox_panel``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flowdash_desktop.ui.dialogs.account_menu import LOCAL_ACCOUNT_ID, AccountMenu, AccountShown
    from flowdash_desktop.ui.dialogs.confirm_dialog import ConfirmDialog
    from flowdash_desktop.ui.dialogs.connect_dialog import ConnectDialog
    from flowdash_desktop.ui.dialogs.credentials import HOSTED_URL, CredentialField, Credentials
    from flowdash_desktop.ui.dialogs.key_dialog import KeyDialog
    from flowdash_desktop.ui.dialogs.outbox_panel import OutboxPanel
    from flowdash_desktop.ui.dialogs.view_options import ViewOptions

__all__ = [
    "HOSTED_URL",
    "LOCAL_ACCOUNT_ID",
    "AccountMenu",
    "AccountShown",
    "ConfirmDialog",
    "ConnectDialog",
    "CredentialField",
    "Credentials",
    "KeyDialog",
    "OutboxPanel",
    "ViewOptions",
]

_HOME = {
    "HOSTED_URL": "credentials",
    "LOCAL_ACCOUNT_ID": "account_menu",
    "AccountMenu": "account_menu",
    "AccountShown": "account_menu",
    "ConfirmDialog": "confirm_dialog",
    "ConnectDialog": "connect_dialog",
    "CredentialField": "credentials",
    "Credentials": "credentials",
    "KeyDialog": "key_dialog",
    "OutboxPanel": "outbox_panel",
    "ViewOptions": "view_options",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
