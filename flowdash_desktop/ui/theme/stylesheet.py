"""The application's stylesheet: what Fusion and the palette alone don't give. Short, as every widget pays for it."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QFont, QFontMetrics

from flowdash_desktop.ui.theme.color import BLACK
from flowdash_desktop.ui.theme.fonts import css_size
from flowdash_desktop.ui.theme.tokens import Tokens

_AROUND_WORDS = 8
"""What a button or an input is higher than a line of its words, inside of its border."""
SHAPES = "flowdashstyles"
"""The search path (``QDir.addSearchPath``) under which the stylesheet finds its check marks and arrows."""

_TEMPLATE = """
QToolTip { background: $panel; color: $text; border: 1px solid $field_line; padding: 1px 2px; }
QPushButton { background: $panel; color: $text; border: 1px solid $field_line; border-radius: 6px;
  min-height: ${control}px; padding: 0 11px; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:open { background: $chip; }
QPushButton[ring="true"]:focus { border: 2px solid $focus; min-height: ${control_ring}px; padding: 0 10px; }
QPushButton:disabled { color: $disabled_text; border-color: $line; background: transparent; }
QPushButton[variant="primary"], QPushButton[variant="danger"] { background: $accent; color: $on_accent;
  border-color: $accent; font-weight: 500; }
QPushButton[variant="danger"] { background: $danger; color: $on_danger; border-color: $danger; }
QPushButton[variant="primary"]:hover { background: $accent_hover; }
QPushButton[variant="primary"]:pressed { background: $accent_pressed; }
QPushButton[variant="danger"]:hover, QPushButton[variant="danger"]:pressed { background: $danger_hover; }
QPushButton[variant="primary"][ring="true"]:focus, QPushButton[variant="danger"][ring="true"]:focus {
  border-color: $text; }
QPushButton[variant="primary"]:disabled, QPushButton[variant="danger"]:disabled { background: $chip;
  color: $disabled_text; border-color: $chip; }
QPushButton[variant="quiet"] { background: transparent; border-color: transparent; padding: 0 7px; }
QPushButton[variant="quiet"]:hover { background: $hover; }
QPushButton[variant="quiet"]:pressed { background: $chip; }
QPushButton[variant="quiet"][ring="true"]:focus { border-color: $focus; padding: 0 6px; }
QPushButton[variant="locked"], QPushButton[variant="locked"]:hover, QPushButton[variant="locked"]:pressed {
  background: $locked; }
QPushButton[variant="link"] { background: transparent; border-color: transparent; color: $link;
  min-height: ${link}px; padding: 0 3px; border-radius: 4px; }
QPushButton[variant="link"]:hover { text-decoration: underline; }
QPushButton[variant="link"][ring="true"]:focus { border-color: $focus; min-height: ${link_ring}px; padding: 0 2px; }
QPushButton[variant="link"]:disabled { color: $disabled_text; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; outline: none; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open, QToolButton:checked { background: $chip; }
QToolButton[ring="true"]:focus { border: 2px solid $focus; padding: 4px; }
QToolButton:disabled { color: $disabled_text; }
QToolButton::menu-indicator { image: none; }
QAbstractScrollArea { border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $field; color: $text;
  border: 1px solid $field_line; border-radius: 6px; padding: 0 7px; min-height: ${control}px;
  placeholder-text-color: $muted; }
QLineEdit, QPlainTextEdit, QTextEdit { selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 3px; }
QLineEdit[empty="true"], QPlainTextEdit[empty="true"], QPushButton[empty="true"] { background: transparent;
  border-color: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox[ring="true"]:focus, QAbstractSpinBox:focus {
  border: 2px solid $focus; padding: 0 6px; min-height: ${control_ring}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 2px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $window; color: $disabled_text; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $locked; }
QLineEdit[empty="true"]:read-only, QPlainTextEdit[empty="true"]:read-only { background: transparent; }
QPlainTextEdit[variant="reading"], QPlainTextEdit[variant="reading"]:focus { background: transparent; border: none;
  padding: 0; min-height: 0; }
*[invalid="true"] { background: $error_field; border-color: $error; }
*[invalid="true"]:focus { border-color: $error; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QAbstractSpinBox {
  min-height: 0; border-radius: 4px; }
#choices QLineEdit { min-height: ${control}px; border-radius: 6px; }
#choices QLineEdit:focus { min-height: ${control_ring}px; }
#palette QLineEdit, #palette QLineEdit:focus { border: none; background: transparent; padding: 3px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
  border: none; min-height: 0; padding: 0; background: transparent; }
QAbstractSpinBox { max-height: ${control}px; }
QAbstractSpinBox:focus { max-height: ${control_ring}px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("$shapes:down-$shade.svg"); width: 16px; height: 16px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView::item { min-height: ${control_ring}px; }
QComboBox QAbstractItemView { border: 1px solid $field_line; background: $panel; padding: 4px; outline: none;
  selection-background-color: $selection; selection-color: $text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 20px; }
QAbstractSpinBox::up-arrow { image: url("$shapes:up-$shade.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$shapes:down-$shade.svg"); width: 12px; height: 12px; }
QCheckBox, QRadioButton { spacing: 8px; border: 2px solid transparent; border-radius: 6px; padding: 1px 3px 1px 1px;
  min-height: 18px; outline: none; }
QCheckBox[ring="true"]:focus, QRadioButton[ring="true"]:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QAbstractItemView::indicator,
QMenu::indicator:non-exclusive { width: 14px; height: 14px; border: 1px solid $box; border-radius: 4px;
  background: $field; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox[blank="true"] { color: $muted; }
QCheckBox[blank="true"]::indicator { border: 1px dashed $muted; background: transparent; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked,
QMenu::indicator:non-exclusive:checked { background: $accent; border-color: $accent;
  image: url("$shapes:check-$ink.svg"); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: $accent;
  border-color: $accent; image: url("$shapes:dash-$ink.svg"); }
QMenu::indicator:exclusive { width: 16px; height: 16px; }
QMenu::indicator:exclusive:checked { image: url("$shapes:check-$tick.svg"); }
QMenu::indicator { margin-left: 4px; }
QRadioButton::indicator:checked, QRadioButton::indicator:checked:hover, QRadioButton::indicator:checked:focus {
  background: $on_accent; border: 5px solid $accent; width: 6px; height: 6px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $window; border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $disabled_text; border-color: $disabled_text; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="link"] { color: $link; }
QLabel[tone="error"] { color: $error; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="small"] { color: $muted; font-size: $small; }
QLabel[tone="heading"] { font-weight: 600; font-size: $heading; }
QLabel[tone="title"] { font-weight: 600; font-size: $title; }
QLabel[tone="section"] { color: $muted; font-weight: 600; font-size: $section; letter-spacing: 0.4px; }
QFrame[line="horizontal"], QFrame[line="vertical"] { background: $line; border: none; }
QFrame[line="drop"] { background: $accent; border: none; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 0 8px; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow { image: url("$shapes:up-$shade.svg"); width: 12px; height: 12px; }
QHeaderView::down-arrow { image: url("$shapes:down-$shade.svg"); width: 12px; height: 12px; }
QTableCornerButton::section { background: $panel; border: none; border-bottom: 1px solid $line; }
QTableView { gridline-color: $line; outline: none; }
QTableView[variant="framed"] { border: 1px solid $line; margin: 1px; }
QTableView[variant="framed"]:focus { border: 2px solid $focus; margin: 0; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $panel; border: 1px solid $field_line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled_text; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QMenuBar { background: $panel; }
QProgressBar { background: $chip; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QSplitter::handle { background: $line; }
QFrame[banner="info"] { background: $info_field; }
QFrame[banner="warning"] { background: $warning_field; }
QFrame[banner="error"] { background: $error_field; }
QStatusBar { background: $panel; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { color: $muted; padding: 8px 4px; margin-right: 16px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar[ring="true"]::tab:focus { color: $link; }
QTabBar[variant="chips"]::tab { background: $chip; color: $text; padding: 4px 10px; margin: 1px 8px 1px 0;
  border: 1px solid transparent; border-radius: 11px; }
QTabBar[variant="chips"] QToolButton { background: $window; border: none; padding: 0; }
QTabBar[variant="chips"] QToolButton::left-arrow { image: url("$shapes:left-$shade.svg"); }
QTabBar[variant="chips"] QToolButton::right-arrow { image: url("$shapes:right-$shade.svg"); }
QTabBar[variant="chips"]::tab:hover { background: $hover; }
QTabBar[variant="chips"]::tab:selected { background: $selection; border-color: $accent; }
QTabBar[variant="chips"][ring="true"]::tab:selected:focus { border: 2px solid $focus; padding: 3px 9px; }
#qt_calendar_navigationbar { background: $panel; border: none; }
#qt_calendar_prevmonth { qproperty-icon: url("$shapes:left-$shade.svg"); }
#qt_calendar_nextmonth { qproperty-icon: url("$shapes:right-$shade.svg"); }
#qt_calendar_monthbutton::menu-indicator { image: none; }
"""

_EDGES = """
QLineEdit[empty="true"], QPlainTextEdit[empty="true"], QPushButton[empty="true"], QPushButton[variant="quiet"],
QPushButton[variant="link"], QToolButton { border-color: $field_line; }
QPushButton:disabled, QToolButton:disabled { border-color: $disabled_text; border-style: dashed; }
QMenu::item:selected { border: 1px solid $text; }
QTabBar[variant="chips"]::tab { border-color: $field_line; }
QTabBar[variant="chips"]::tab:selected { border: 2px solid $accent; padding: 3px 9px; }
"""
"""In high contrast each thing that can be pressed or typed into has an edge."""


def build_stylesheet(tokens: Tokens, dark: bool, base_font: QFont) -> str:
    """The stylesheet for these colours and the UI font's size."""
    ink = "black" if tokens.on_accent == BLACK else "white"
    names: dict[str, str] = {
        name: color.name()
        for name, color in ((slot, getattr(tokens, slot)) for slot in Tokens.__slots__)
        if isinstance(color, QColor)
    }
    line = QFontMetrics(base_font).height()
    control, link = max(28, line + _AROUND_WORDS), max(22, line + 2)
    names |= {
        "control": str(control),
        "control_ring": str(control - 2),
        "link": str(link),
        "link_ring": str(link - 2),
        "shade": "dark" if dark else "light",
        "ink": ink,
        "tick": "white" if dark else "black",
        "shapes": SHAPES,
        "small": css_size(base_font, 0.92),
        "section": css_size(base_font, 0.88),
        "heading": css_size(base_font, 1.23),
        "title": css_size(base_font, 1.5),
    }
    return Template(_TEMPLATE + _EDGES * tokens.high_contrast).substitute(names)
