"""What opens over the window: dialogs, and popups that are more than a list of choices."""

from flowdash_desktop.ui.dialogs.account_menu import LOCAL_ACCOUNT_ID, AccountMenu, AccountShown
from flowdash_desktop.ui.dialogs.confirm_dialog import ConfirmDialog
from flowdash_desktop.ui.dialogs.connect_dialog import ConnectDialog
from flowdash_desktop.ui.dialogs.credentials import HOSTED_URL, CredentialField, Credentials
from flowdash_desktop.ui.dialogs.key_dialog import KeyDialog
from flowdash_desktop.ui.dialogs.outbox_panel import OutboxPanel
from flowdash_desktop.ui.dialogs.welcome_banner import WelcomeBanner

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
    "WelcomeBanner",
]
