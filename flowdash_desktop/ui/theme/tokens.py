"""The colours of the window, by what they are for: sets for a light, a dark and two high-contrast schemes.

What is written in a colour is moved until it can be read on everything that may be behind it, so that a colour which
is changed here, or an accent of the system, never makes a text unreadable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from PySide6.QtGui import QColor

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.theme.color import BLACK, READABLE, WHITE, apart_from, contrast, mix, text_on


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour that widgets may use. Values are opaque.

    Attributes:
        window: behind bars and between regions.
        panel: behind tables, panes, dialogs and menus.
        text: what is read.
        muted: labels, blanks, secondary text.
        line: hairlines between regions and rows.
        selection: behind a selected row.
        block: behind the selected cells of selected rows.
        accent: primary buttons, checked boxes, the selection's bar.
        on_accent: text on ``accent``.
        link: accent-coloured text on ``panel``.
        warning: text and dots of what is not confirmed.
        error: text and dots of what needs the person.
        danger: behind the text of a button that destroys something.
        on_danger: text on ``danger``.
        success: text and dots of what went well.
        hover: behind what the pointer is over.
        chip: behind chips, counts, tracks and file badges.
        field: behind the text of an input.
        field_line: the border of an input or an outlined button.
        focus: the ring around what has the keyboard.
        disabled_text: what can't be used now.
        error_field: behind the text of an input that is refused.
        warning_field: behind a notice that warns.
        info_field: behind a notice that informs.
        success_field: behind what is new.
        scroll: a scroll bar's handle.
        hit: behind the words that a search finds.
        locked: behind the text of an input that can't be changed.
        box: the border of a box to tick.
        accent_hover, accent_pressed: a primary button under the pointer, and pressed.
        danger_hover: a button that destroys something, under the pointer or pressed.
        paper: behind the page of a document, which is paper in either scheme.
        paper_text: words on it.
        paper_mark: what is marked on it, multiplied with what is there.
        paper_hit, paper_hit_now: words that were found on it, and the match that the person is at; multiplied, too.
        high_contrast: the set is for people who need strong differences: nothing is told by a faint shade.
    """

    window: QColor
    panel: QColor
    text: QColor
    muted: QColor
    line: QColor
    selection: QColor
    block: QColor
    accent: QColor
    on_accent: QColor
    link: QColor
    warning: QColor
    error: QColor
    danger: QColor
    on_danger: QColor
    success: QColor
    hover: QColor
    chip: QColor
    field: QColor
    field_line: QColor
    focus: QColor
    disabled_text: QColor
    error_field: QColor
    warning_field: QColor
    info_field: QColor
    success_field: QColor
    scroll: QColor
    hit: QColor
    locked: QColor
    box: QColor
    accent_hover: QColor
    accent_pressed: QColor
    danger_hover: QColor
    paper: QColor
    paper_text: QColor
    paper_mark: QColor
    paper_hit: QColor
    paper_hit_now: QColor
    high_contrast: bool = False


GROUNDS = (
    *("panel", "window", "field", "locked", "hover", "chip", "selection", "block"),
    *("error_field", "warning_field", "info_field", "success_field"),
)
"""What may be behind a text, by the names of ``Tokens``; found words (``hit``) are written in ``text``."""
INKS = ("text", "muted", "link", "warning", "error", "success")
"""What texts are written in."""
EDGES = ("field_line", "box", "focus")
"""What is drawn around inputs and buttons."""
SEEN = 3.0
"""The least contrast of a border or a sign with what is behind it."""
_STRONG_TEXT = 7.0
_ON_PAPER: dict[str, Any] = {
    "paper": QColor("#ffffff"),
    "paper_text": QColor("#5b6472"),
    "paper_mark": QColor("#bcd3fb"),
    "paper_hit": QColor("#fde39a"),
    "paper_hit_now": QColor("#f7a84b"),
}
SHADES: Mapping[Shade, QColor] = MappingProxyType(
    {
        Shade.RED: QColor("#d92d20"),
        Shade.ORANGE: QColor("#e8710a"),
        Shade.YELLOW: QColor("#d9a400"),
        Shade.GREEN: QColor("#2f9e62"),
        Shade.TEAL: QColor("#0f9488"),
        Shade.BLUE: QColor("#2f6feb"),
        Shade.PURPLE: QColor("#7a3fe0"),
        Shade.PINK: QColor("#d6337c"),
        Shade.GREY: QColor("#667085"),
    }
)
"""The colours that a person gives to views, rows and cells; ``theme.shades`` makes them fit for a scheme."""
_LIGHT_ACCENT = QColor("#2f6feb")
_DARK_ACCENT = QColor("#5b93ff")
_DANGER = QColor("#c4324a")
_ON_BLACK = ("#ffd60a", "#8ecbff", "#ff9b9b", "#7fe3a8", "#ffc266")
_ON_WHITE = ("#0b3fb3", "#0b3fb3", "#9d0b22", "#0a5230", "#6b3000")
"""Accent, links, danger, success and warnings in high contrast."""
_TINTS = 20
_ROUNDED = 0.05
"""What a contrast may lose as colours have whole steps."""


def light_tokens(accent: QColor | None = None) -> Tokens:
    """Colours for a light scheme; ``accent`` is the system's, None where it has none."""
    panel, text = QColor("#ffffff"), QColor("#1b2430")
    used = apart_from(accent or _LIGHT_ACCENT, panel, SEEN)
    error, success, chip = QColor("#c4324a"), QColor("#1f8a52"), QColor("#edf0f4")
    selection = _laid(panel, used, 0.12, text)
    return _readable(
        Tokens(
            window=QColor("#f6f7f9"),
            panel=panel,
            text=text,
            muted=QColor("#667085"),
            line=QColor("#e4e7ec"),
            selection=selection,
            block=_laid(panel, used, 0.2, text),
            accent=used,
            on_accent=text_on(used),
            link=used,
            warning=QColor("#b54708"),
            error=error,
            danger=_DANGER,
            on_danger=text_on(_DANGER),
            success=success,
            hover=QColor("#f1f3f6"),
            chip=chip,
            field=QColor("#ffffff"),
            field_line=QColor("#8b95a5"),
            focus=used,
            disabled_text=QColor("#8b95a5"),
            error_field=mix(panel, error, 0.05),
            warning_field=mix(panel, QColor("#f79009"), 0.13),
            info_field=mix(panel, used, 0.08),
            success_field=mix(panel, success, 0.12),
            scroll=QColor("#8b95a5"),
            hit=mix(panel, QColor("#f7b009"), 0.38),
            locked=mix(panel, chip, 0.55),
            box=QColor("#8b95a5"),
            **_pressed(used, _DANGER),
            **_ON_PAPER,
        )
    )


def dark_tokens(accent: QColor | None = None) -> Tokens:
    """Colours for a dark scheme; ``accent`` is the system's, None where it has none."""
    panel, text = QColor("#1c2027"), QColor("#e6e9ee")
    used = apart_from(accent or _DARK_ACCENT, panel, 4.0)
    warning, error = QColor("#f0a34a"), QColor("#ff7a8c")
    success, chip = QColor("#4cc38a"), QColor("#2a303a")
    selection = QColor("#1f3358") if accent is None else _laid(panel, used, 0.26, text)
    return _readable(
        Tokens(
            window=QColor("#15181d"),
            panel=panel,
            text=text,
            muted=QColor("#98a2b3"),
            line=QColor("#2c323c"),
            selection=selection,
            block=_laid(selection, used, 0.17, text),
            accent=used,
            on_accent=text_on(used),
            link=used,
            warning=warning,
            error=error,
            danger=_DANGER,
            on_danger=text_on(_DANGER),
            success=success,
            hover=QColor("#252a33"),
            chip=chip,
            field=QColor("#171b21"),
            field_line=QColor("#6b7686"),
            focus=used,
            disabled_text=QColor("#6b7686"),
            error_field=mix(panel, error, 0.10),
            warning_field=mix(panel, warning, 0.12),
            info_field=mix(panel, used, 0.14),
            success_field=mix(panel, success, 0.12),
            scroll=QColor("#6b7686"),
            hit=mix(panel, QColor("#f0b34a"), 0.34),
            locked=mix(panel, chip, 0.55),
            box=QColor("#8b95a5"),
            **_pressed(used, _DANGER),
            **_ON_PAPER,
        )
    )


def high_contrast_tokens(
    dark: bool, panel: QColor | None = None, text: QColor | None = None, accent: QColor | None = None
) -> Tokens:
    """Colours for people who need strong differences: texts have a contrast of 7 or more, and every edge is seen.

    Args:
        dark: light words on black, else dark ones on white.
        panel, text: the two colours of the system's scheme; used where they are as far apart as that.
        accent: the system's colour of what is selected; one of ours where there is none.
    """
    if panel is None or text is None or contrast(panel, text) < 2 * _STRONG_TEXT:
        panel, text = (QColor(BLACK), QColor(WHITE)) if dark else (QColor(WHITE), QColor(BLACK))
    ours, link, danger, success, warning = map(QColor, _ON_BLACK if dark else _ON_WHITE)
    used = apart_from(accent or ours, panel, _STRONG_TEXT + _ROUNDED)
    tokens = Tokens(
        window=panel,
        panel=panel,
        text=text,
        muted=mix(panel, text, 0.85),
        line=mix(panel, text, 0.6),
        selection=_laid(panel, used, 0.3, text),
        block=_laid(panel, used, 0.36, text),
        accent=used,
        on_accent=text_on(used),
        link=link,
        warning=warning,
        error=danger,
        danger=danger,
        on_danger=text_on(danger),
        success=success,
        hover=mix(panel, text, 0.14),
        chip=mix(panel, text, 0.1),
        field=panel,
        field_line=text,
        focus=used,
        disabled_text=mix(panel, text, 0.6),
        error_field=mix(panel, danger, 0.08),
        warning_field=mix(panel, QColor("#ffb020"), 0.1),
        info_field=mix(panel, used, 0.08),
        success_field=mix(panel, success, 0.08),
        scroll=text,
        hit=_laid(panel, QColor("#ffb020"), 0.4, text),
        locked=mix(panel, text, 0.06),
        box=text,
        **_pressed(used, danger),
        **_ON_PAPER,
        high_contrast=True,
    )
    return _readable(tokens, _STRONG_TEXT)


def grounds(tokens: Tokens) -> list[QColor]:
    """Everything that may be behind a text."""
    return [getattr(tokens, name) for name in GROUNDS]


def _readable(tokens: Tokens, least: float = READABLE) -> Tokens:
    """The same with inks and edges that stand out from every ground, ``least`` for texts."""
    colors = {name: getattr(tokens, name) for name in Tokens.__slots__}
    of_screens: dict[str, Any] = {n: QColor(c.rgb()) for n, c in colors.items() if isinstance(c, QColor)}
    tokens, made = replace(tokens, **of_screens), dict[str, Any]()
    for name in (*INKS, *EDGES, "disabled_text"):
        wanted = (least if name in INKS else SEEN) + _ROUNDED
        made[name] = QColor(getattr(tokens, name))
        for ground in grounds(tokens):
            made[name] = QColor(apart_from(made[name], ground, wanted).rgb())
    return replace(tokens, **made)


def _laid(under: QColor, over: QColor, share: float, text: QColor) -> QColor:
    """``share`` of a colour on another, or as much of it as leaves ``text`` well readable."""
    shares = (share * (1 - step / _TINTS) for step in range(_TINTS))
    made = (QColor(mix(under, over, each).rgb()) for each in shares)
    return next((color for color in made if contrast(color, text) >= _STRONG_TEXT), under)


def _pressed(accent: QColor, danger: QColor) -> dict[str, Any]:
    """Buttons under the pointer: away from the colour of their words, which stay readable."""
    away = {color.rgb(): BLACK if text_on(color) == WHITE else WHITE for color in (accent, danger)}
    return {
        "accent_hover": mix(accent, away[accent.rgb()], 0.08),
        "accent_pressed": mix(accent, away[accent.rgb()], 0.16),
        "danger_hover": mix(danger, away[danger.rgb()], 0.10),
    }
