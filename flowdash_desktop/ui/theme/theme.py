"""The look of the application, and the one object that knows it."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QDir, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPalette, QPixmap, QScreen
from PySide6.QtWidgets import QApplication, QStyleFactory

from flowdash_desktop.ui.theme.color import READABLE, WHITE, apart_from, contrast, luminance, text_on
from flowdash_desktop.ui.theme.fonts import FontRole, role_font
from flowdash_desktop.ui.theme.icons import ICON_SIZE, IconSource, screen_ratios
from flowdash_desktop.ui.theme.palette import compose_palette
from flowdash_desktop.ui.theme.stylesheet import SHAPES, build_stylesheet
from flowdash_desktop.ui.theme.system_preferences import SystemPreferences
from flowdash_desktop.ui.theme.tokens import SEEN, Tokens, dark_tokens, high_contrast_tokens, light_tokens

_NEARLY_READABLE = 3.0
_NO_STAGE_COLOR = "#8b95a5"
_AVATAR_COLORS = (
    "#b4500b", "#7a3fe0", "#0f766e", "#2563c9", "#b4325f", "#4d7c0f", "#9333a8", "#0e7490", "#a16207", "#5b5bd6",
)  # fmt: skip


class Density(StrEnum):
    """How much room a row takes."""

    COMPACT = "compact"
    COMFORTABLE = "comfortable"
    RELAXED = "relaxed"


_ROW_HEIGHT = {Density.COMPACT: 26, Density.COMFORTABLE: 32, Density.RELAXED: 40}
_AROUND_LINE = {Density.COMPACT: 6, Density.COMFORTABLE: 12, Density.RELAXED: 18}


class Theme(QObject):
    """Dresses the application and answers what colour, font or icon something has.

    Follows the system's light or dark scheme while it runs, and takes the system's accent where there is one.

    Args:
        app: the application to dress.
        icon_dir: the folder of ``<name>.svg``; the stylesheet's shapes are in ``styles`` beside its parent.
        parent: the owner, as usual in Qt.
    """

    changed = Signal()
    """Colours, density or font are others than before: ask again and repaint."""

    def __init__(self, app: QApplication, icon_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._icons = IconSource(icon_dir)
        self._forced: bool | None = None
        self._forced_contrast: bool | None = None
        self._preferences = SystemPreferences(app)
        self._density = Density.COMFORTABLE
        self._applying = False
        self._dark = False
        self._system = app.styleHints().colorScheme()
        QDir.setSearchPaths(SHAPES, [str(icon_dir.parent.parent / "styles")])
        app.setStyle("Fusion")
        self._plain_accent = QStyleFactory.create("Fusion").standardPalette().color(QPalette.ColorRole.Accent)
        self._tokens = light_tokens()
        self._apply()
        self._ratios = screen_ratios()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._preferences.on_change(self._follow_contrast)
        app.screenAdded.connect(self._watch_screen)
        for screen in app.screens():
            screen.geometryChanged.connect(self._follow_screens)

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """True while the scheme is a dark one."""
        return self._dark

    @property
    def high_contrast(self) -> bool:
        """True while the colours are those for people who need strong differences."""
        return self._tokens.high_contrast

    @property
    def density(self) -> Density:
        """How much room a row takes."""
        return self._density

    @property
    def row_height(self) -> int:
        """The height of a table row, in logical pixels: room for a line of the system's font, whatever its size."""
        return max(_ROW_HEIGHT[self._density], QFontMetrics(self._app.font()).height() + _AROUND_LINE[self._density])

    def set_scheme(self, dark: bool | None, high_contrast: bool | None = None) -> None:
        """Use the dark or the light scheme, and high contrast, whatever the system says; None follows the system."""
        if (dark, high_contrast) == (self._forced, self._forced_contrast):
            return
        self._forced, self._forced_contrast = dark, high_contrast
        hints = self._app.styleHints()
        self._applying = True
        if dark is None:
            hints.unsetColorScheme()
            self._system = hints.colorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._applying = False
        self._apply()
        self.changed.emit()

    def set_density(self, density: Density) -> None:
        """Choose how much room a row takes."""
        if density is not self._density:
            self._density = density
            self.changed.emit()

    def icon(self, name: str, color: QColor | None = None) -> QIcon:
        """``<name>.svg`` in ``color`` (the text's, if not given), 16 px wide, greyed where its widget is disabled."""
        return self._icons.icon(name, color or self._tokens.text, self._tokens.disabled_text)

    def pixmap(
        self, name: str, size: int = ICON_SIZE, color: QColor | None = None, ratio: float | None = None
    ) -> QPixmap:
        """``<name>.svg`` for painting: ``size`` logical pixels wide, with ``ratio`` device pixels to one.

        Without a ratio it is sharp on the finest of the screens.
        """
        return self._icons.pixmap(name, size, color or self._tokens.text, ratio or self._ratios[-1])

    def icon_size(self) -> QSize:
        """The size of an icon in a button, a menu or a row."""
        return QSize(ICON_SIZE, ICON_SIZE)

    def font(self, role: FontRole) -> QFont:
        """The font for a role, made from the system's UI font."""
        return role_font(self._app.font(), role)

    def stage_color(self, color: str | None) -> QColor:
        """A workflow's colour (``#rrggbb``) so that it can be seen here, or a neutral one where there is none."""
        apart = SEEN if self.high_contrast else 2.4 if self._dark else 1.6
        return QColor.fromRgba(_stage_rgba(color, self._tokens.panel.rgba(), apart))

    def action_colors(self, color: str) -> tuple[QColor, QColor]:
        """What is behind the words of an action of this colour (``#rrggbb``), and the words, which can be read on it.

        White words are kept where a little more colour makes them readable.
        """
        back = self.stage_color(color)
        if contrast(back, WHITE) >= _NEARLY_READABLE:
            back = apart_from(back, WHITE, READABLE)
        return back, text_on(back)

    def text_on(self, background: QColor) -> QColor:
        """Black or white, whichever can be read on ``background`` (a contrast of 4.5 or more)."""
        return text_on(background)

    def avatar_color(self, email: str) -> QColor:
        """The colour of a person's avatar: the same one every time, white can be read on it."""
        return QColor(_AVATAR_COLORS[crc32(email.strip().casefold().encode()) % len(_AVATAR_COLORS)])

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        if not self._applying and self._forced is None:
            self._system = scheme
            self._apply()
            self.changed.emit()

    def _follow_contrast(self, _preference: object) -> None:
        if self._forced_contrast is None:
            self._apply()
            self.changed.emit()

    def _composed(self, system: QPalette, accent: QColor | None) -> Tokens:
        """The colours for the scheme in force. Those of a high-contrast scheme of the system are kept."""
        forced, asked = self._forced_contrast, self._preferences.contrast
        if not (asked if forced is None else forced):
            return dark_tokens(accent) if self._dark else light_tokens(accent)
        if asked and self._forced is None:
            base, text = system.color(QPalette.ColorRole.Base), system.color(QPalette.ColorRole.Text)
            return high_contrast_tokens(self._dark, base, text, accent)
        return high_contrast_tokens(self._dark)

    def _watch_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._follow_screens)
        self._follow_screens()

    def _follow_screens(self) -> None:
        if screen_ratios() != self._ratios:
            self._ratios = screen_ratios()
            self._icons.forget()
            self.changed.emit()

    def _apply(self) -> None:
        self._applying = True
        self._app.setPalette(QPalette())
        system = self._app.palette()
        if self._forced is not None:
            self._dark = self._forced
        elif self._system == Qt.ColorScheme.Unknown:
            self._dark = luminance(system.color(QPalette.ColorRole.Window)) < 0.2
        else:
            self._dark = self._system == Qt.ColorScheme.Dark
        accent: QColor | None = system.color(QPalette.ColorRole.Accent)
        if accent == self._plain_accent:
            accent = None
        self._tokens = self._composed(system, accent)
        self._app.setPalette(compose_palette(self._tokens, self._dark))
        self._app.setStyleSheet(build_stylesheet(self._tokens, self._dark, self._app.font()))
        self._applying = False


@lru_cache(maxsize=512)
def _stage_rgba(color: str | None, panel: int, apart: float) -> int:
    """Kept, as a list of thousands of stages has few colours, and each takes a while to be found."""
    known = QColor.fromString(color) if color else QColor()
    if not known.isValid():
        known = QColor(_NO_STAGE_COLOR)
    known.setAlpha(255)
    return apart_from(known, QColor.fromRgba(panel), apart).rgba()
