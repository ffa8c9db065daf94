"""The colours of the window, by what they are for; one set for a light and one for a dark scheme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.theme.color import READABLE, apart_from, mix, text_on


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
        scroll: a scroll bar's handle.
        hit: behind the words that a search finds.
        paper: behind the page of a document, which is paper in either scheme.
        paper_text: words on it.
        paper_mark: what is marked on it, multiplied with what is there.
        paper_hit, paper_hit_now: words that were found on it, and the match that the person is at; multiplied, too.
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
    scroll: QColor
    hit: QColor
    paper: QColor
    paper_text: QColor
    paper_mark: QColor
    paper_hit: QColor
    paper_hit_now: QColor


_ON_PAPER = {
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


def light_tokens(accent: QColor | None = None) -> Tokens:
    """Colours for a light scheme; ``accent`` is the system's, None where it has none."""
    panel = QColor("#ffffff")
    used = apart_from(accent or _LIGHT_ACCENT, panel, 3.0)
    warning, error = QColor("#b54708"), QColor("#c4324a")
    return Tokens(
        window=QColor("#f6f7f9"),
        panel=panel,
        text=QColor("#1b2430"),
        muted=QColor("#667085"),
        line=QColor("#e4e7ec"),
        selection=mix(panel, used, 0.12),
        block=mix(panel, used, 0.2),
        accent=used,
        on_accent=text_on(used),
        link=apart_from(used, mix(panel, used, 0.12), READABLE),
        warning=warning,
        error=error,
        danger=_DANGER,
        on_danger=text_on(_DANGER),
        success=QColor("#1f8a52"),
        hover=QColor("#f1f3f6"),
        chip=QColor("#edf0f4"),
        field=QColor("#ffffff"),
        field_line=QColor("#d5dae2"),
        focus=used,
        disabled_text=QColor("#a2abba"),
        error_field=mix(panel, error, 0.05),
        warning_field=mix(panel, QColor("#f79009"), 0.13),
        info_field=mix(panel, used, 0.08),
        scroll=QColor("#c3c9d4"),
        hit=mix(panel, QColor("#f7b009"), 0.38),
        **_ON_PAPER,
    )


def dark_tokens(accent: QColor | None = None) -> Tokens:
    """Colours for a dark scheme; ``accent`` is the system's, None where it has none."""
    panel = QColor("#1c2027")
    used = apart_from(accent or _DARK_ACCENT, panel, 4.0)
    warning, error = QColor("#f0a34a"), QColor("#ff7a8c")
    selection = QColor("#1f3358") if accent is None else mix(panel, used, 0.26)
    return Tokens(
        window=QColor("#15181d"),
        panel=panel,
        text=QColor("#e6e9ee"),
        muted=QColor("#98a2b3"),
        line=QColor("#2c323c"),
        selection=selection,
        block=mix(selection, used, 0.17),
        accent=used,
        on_accent=text_on(used),
        link=apart_from(used, selection, READABLE),
        warning=warning,
        error=error,
        danger=_DANGER,
        on_danger=text_on(_DANGER),
        success=QColor("#4cc38a"),
        hover=QColor("#252a33"),
        chip=QColor("#2a303a"),
        field=QColor("#171b21"),
        field_line=QColor("#3a424f"),
        focus=used,
        disabled_text=QColor("#5f6979"),
        error_field=mix(panel, error, 0.10),
        warning_field=mix(panel, warning, 0.12),
        info_field=mix(panel, used, 0.14),
        scroll=QColor("#454e5c"),
        hit=mix(panel, QColor("#f0b34a"), 0.34),
        **_ON_PAPER,
    )
