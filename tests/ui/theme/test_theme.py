"""One object dresses the application, and follows what it is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Density, FontRole, Theme, set_variant
from flowdash_desktop.ui.theme.color import READABLE, apart_from, contrast
from flowdash_desktop.ui.theme.system_preferences import SystemPreferences

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ICONS = Path(__file__).parents[3] / "resources" / "icons" / "ui"


def ink(image: QImage) -> QColor | None:
    """The colour of the most opaque pixel; None for an image without any."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    most = max(pixels, key=lambda c: c.alpha())
    return most if most.alpha() > 60 else None


def alike(first: QColor | None, second: QColor) -> bool:
    """True for the same colour, but for what rounding does to a pixel that is half covered."""
    channels = (QColor.red, QColor.green, QColor.blue)
    return first is not None and all(abs(of(first) - of(second)) <= 4 for of in channels)


def test_a_scheme_reaches_palette_and_tokens(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    light = qapp.palette().color(QPalette.ColorRole.Window)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(True)
    assert theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.tokens.panel != light
    assert theme.tokens.accent.name() == "#5b93ff"


def test_the_systems_scheme_is_followed_until_one_is_chosen(theme: Theme, qapp: QApplication) -> None:
    hints = qapp.styleHints()
    theme.set_scheme(None)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.dark
    theme.set_scheme(False)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.dark


def test_high_contrast_follows_the_system_until_it_is_chosen(
    theme: Theme, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.set_scheme(None)
    seen = [theme.high_contrast]
    monkeypatch.setattr(SystemPreferences, "contrast", True)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    seen.append(theme.high_contrast)
    assert qapp.palette().color(QPalette.ColorRole.Text) == theme.tokens.text
    theme.set_scheme(False, False)
    seen.append(theme.high_contrast)
    monkeypatch.setattr(SystemPreferences, "contrast", False)
    theme.set_scheme(True, True)
    assert [*seen, theme.high_contrast] == [False, True, False, True]
    assert theme.tokens.panel == QColor("black")


def test_high_contrast_gives_every_control_an_edge(theme: Theme, qtbot: QtBot) -> None:
    theme.set_scheme(False, True)
    for kind, variant in ((QPushButton, "quiet"), (QPushButton, "link"), (QToolButton, ""), (QLineEdit, "")):
        widget = kind()
        qtbot.addWidget(widget)
        set_variant(widget, "variant", variant)
        if kind is QLineEdit:
            set_variant(widget, "empty", "true")
        widget.resize(60, 30)
        widget.show()
        assert widget.grab().toImage().pixelColor(0, widget.height() // 2) == theme.tokens.field_line, (kind, variant)


def test_choosing_the_scheme_in_force_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme(False)


def test_every_role_of_the_palette_is_ours(theme: Theme, qapp: QApplication) -> None:
    palette = qapp.palette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role in QPalette.ColorRole:
            if role not in (QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole):
                assert palette.isBrushSet(group, role), (group, role)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.tokens.disabled_text


def test_density_is_the_height_of_a_row(theme: Theme, qtbot: QtBot) -> None:
    heights = {}
    for density in Density:
        theme.set_density(density)
        heights[density] = theme.row_height
    assert heights == {Density.COMPACT: 26, Density.COMFORTABLE: 32, Density.RELAXED: 40}
    with qtbot.waitSignal(theme.changed):
        theme.set_density(Density.COMFORTABLE)


def test_an_icon_takes_its_colour_and_greys_when_disabled(theme: Theme) -> None:
    red = QColor("#ff0000")
    icon = theme.icon("plus", red)
    assert alike(ink(icon.pixmap(16, 16).toImage()), red)
    grey = icon.pixmap(QSize(16, 16), QIcon.Mode.Disabled).toImage()
    assert alike(ink(grey), theme.tokens.disabled_text)
    assert alike(ink(theme.icon("plus").pixmap(16, 16).toImage()), theme.tokens.text)


def test_an_icon_is_drawn_at_the_pixels_of_the_screen(theme: Theme) -> None:
    pixmap = theme.pixmap("search", 16, theme.tokens.muted, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
    assert pixmap.deviceIndependentSize().toSize() == QSize(16, 16)


def test_an_unknown_icon_is_empty_not_a_crash(theme: Theme) -> None:
    assert ink(theme.icon("no-such-icon").pixmap(16, 16).toImage()) is None


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_can_be_drawn(theme: Theme, path: Path) -> None:
    assert ink(theme.pixmap(path.stem, 16, theme.tokens.text, 2.0).toImage())


def test_fonts_come_from_the_systems(theme: Theme, qapp: QApplication) -> None:
    body = theme.font(FontRole.BODY)
    assert body.family() == qapp.font().family()
    assert theme.font(FontRole.MEDIUM).weight() == QFont.Weight.Medium
    assert theme.font(FontRole.HEADING).pointSizeF() > body.pointSizeF() > theme.font(FontRole.SMALL).pointSizeF()
    assert theme.font(FontRole.SECTION).capitalization() == QFont.Capitalization.AllUppercase
    assert theme.font(FontRole.TABULAR).featureValue(QFont.Tag("tnum")) == 1


def test_a_font_in_pixels_is_scaled_too(theme: Theme, qapp: QApplication) -> None:
    before = qapp.font()
    font = QFont(before)
    font.setPixelSize(20)
    qapp.setFont(font)
    try:
        assert theme.font(FontRole.SMALL).pixelSize() == 18
    finally:
        qapp.setFont(before)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("color", ["#000000", "#ffffff", "#1c2027", "#d97706", None, "", "nonsense"])
def test_a_stage_can_be_seen_in_any_colour(theme: Theme, dark: bool, color: str | None) -> None:
    theme.set_scheme(dark)
    assert contrast(theme.stage_color(color), theme.tokens.panel) >= 1.6


def test_a_stage_keeps_the_colour_it_can_be_seen_in(theme: Theme) -> None:
    assert theme.stage_color("#d97706").name() == "#d97706"


def test_an_avatar_is_the_same_for_any_case(theme: Theme) -> None:
    assert theme.avatar_color("Ana@Example.com ") == theme.avatar_color("ana@example.com")
    shown = {theme.avatar_color(f"person{i}@example.com").name() for i in range(60)}
    assert len(shown) > 5
    assert all(contrast(QColor("white"), QColor(c)) >= READABLE for c in shown)


def test_the_stylesheet_finds_all_its_shapes(theme: Theme, qapp: QApplication) -> None:
    for dark in (False, True):
        theme.set_scheme(dark)
        shapes = re.findall(r'url\("(.*?)"\)', qapp.styleSheet())
        assert shapes
        folder = Path(QDir.searchPaths("flowdashstyles")[0])
        assert all((folder / shape.partition(":")[2]).is_file() for shape in shapes)
        assert "$" not in qapp.styleSheet()


def test_a_variant_is_seen_at_once(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Approve")
    qtbot.addWidget(button)
    button.show()
    set_variant(button, "variant", "primary")
    assert button.grab().toImage().pixelColor(8, button.height() // 2) == theme.tokens.accent
    label = QLabel("Details")
    qtbot.addWidget(label)
    set_variant(label, "tone", "section")
    label.ensurePolished()
    assert label.font().capitalization() == QFont.Capitalization.AllUppercase
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.tokens.muted


def test_an_input_says_by_its_border_that_it_is_refused(theme: Theme, qtbot: QtBot) -> None:
    edit = QLineEdit("31 Feb 2026")
    qtbot.addWidget(edit)
    edit.show()
    plain = edit.grab().toImage().pixelColor(0, edit.height() // 2)
    set_variant(edit, "invalid", "true")
    assert plain == theme.tokens.field_line
    assert edit.grab().toImage().pixelColor(0, edit.height() // 2) == theme.tokens.error
    set_variant(edit, "invalid", "")
    assert edit.grab().toImage().pixelColor(0, edit.height() // 2) == plain


def test_controls_are_thirty_pixels_high(theme: Theme, qtbot: QtBot) -> None:
    for widget in (QPushButton("Save"), QLineEdit("text")):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.sizeHint().height() == 30


def test_the_colour_of_a_stage_is_found_once(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    """The menu of a cell asked for it five thousand times where there are as many stages."""
    found: list[QColor] = []

    def counted(color: QColor, background: QColor, wanted: float) -> QColor:
        found.append(color)
        return apart_from(color, background, wanted)

    monkeypatch.setattr("flowdash_desktop.ui.theme.theme.apart_from", counted)
    shown = [theme.stage_color("#fefdfc").name() for _ in range(100)]
    assert len(found) == 1
    assert len({*shown}) == 1


@pytest.mark.parametrize("points", [9, 12, 18, 24])
def test_rows_buttons_and_inputs_have_room_for_the_font(qapp: QApplication, qtbot: QtBot, points: int) -> None:
    before = qapp.font()
    font = QFont(before)
    font.setPointSize(points)
    qapp.setFont(font)
    theme = Theme(qapp, ICONS)
    try:
        line = QFontMetrics(font).height()
        for density in Density:
            theme.set_density(density)
            assert theme.row_height >= line + 6
        for widget in (QPushButton("Save"), QLineEdit("text")):
            qtbot.addWidget(widget)
            widget.ensurePolished()
            assert widget.sizeHint().height() >= max(30, line + 8)
    finally:
        theme.deleteLater()
        qapp.setFont(before)
        qapp.setStyleSheet("")
