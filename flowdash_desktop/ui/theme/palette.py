"""The application's QPalette, so that what the stylesheet does not touch (calendars, message boxes) fits in."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from flowdash_desktop.ui.theme.color import mix
from flowdash_desktop.ui.theme.tokens import Tokens

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


def compose_palette(tokens: Tokens, dark: bool) -> QPalette:
    """Every role for every group."""
    palette = QPalette()
    black = QColor(0, 0, 0)
    shades = {
        Role.Light: mix(tokens.panel, tokens.text, 0.14) if dark else QColor(255, 255, 255),
        Role.Midlight: mix(tokens.panel, tokens.text, 0.09 if dark else 0.03),
        Role.Button: mix(tokens.panel, tokens.text, 0.05) if dark else tokens.panel,
        Role.Mid: tokens.field_line,
        Role.Dark: mix(tokens.window, black, 0.3) if dark else mix(tokens.window, black, 0.25),
        Role.Shadow: mix(tokens.window, black, 0.6),
    }
    roles = {
        Role.Window: tokens.panel,
        Role.WindowText: tokens.text,
        Role.Base: tokens.panel,
        Role.AlternateBase: tokens.window,
        Role.Text: tokens.text,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.error,
        Role.ToolTipBase: tokens.panel,
        Role.ToolTipText: tokens.text,
        Role.PlaceholderText: tokens.muted,
        Role.Highlight: tokens.selection,
        Role.HighlightedText: tokens.text,
        Role.Accent: tokens.accent,
        Role.Link: tokens.link,
        Role.LinkVisited: tokens.link,
        **shades,
    }
    for role, color in roles.items():
        for group in (Group.Active, Group.Inactive, Group.Disabled):
            palette.setColor(group, role, color)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText, Role.PlaceholderText, Role.Link):
        palette.setColor(Group.Disabled, role, tokens.disabled_text)
    palette.setColor(Group.Disabled, Role.Base, tokens.window)
    palette.setColor(Group.Disabled, Role.Highlight, tokens.chip)
    palette.setColor(Group.Disabled, Role.Accent, tokens.disabled_text)
    return palette
