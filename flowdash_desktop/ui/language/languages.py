"""The languages of the window, and the one in force: its texts, those of Qt, its locale, order and direction."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.field_types.notation import ENGLISH, Notation, use_notation
from flowdash_desktop.domain.text.collation import use_language

SOURCE = "en"
"""The language that the texts are written in, which needs no file."""
_NAMES = {"ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "ja": "日本語"}
"""Without the country that Qt adds to some, and as a name in a list begins."""

_DECIMALS, _GROUPS = frozenset(".,"), frozenset(".,'\u2019\u00a0\u202f")
_DAY = re.compile(
    r"(?:d{1,2}([./-])M{1,2}\1(?:yy){1,2}|M{1,2}([./-])d{1,2}\2(?:yy){1,2}|(?:yy){1,2}([./-])M{1,2}\3d{1,2})"
)
"""Days in numbers that are read back."""


class Languages:
    """Loads one language at a time into the application.

    Args:
        app: what speaks it.
        folder: where the compiled languages are, as ``flowdash_de.qm``.

    Attributes:
        chosen: the language that a person chose, such as ``"de"``; None for the language of the system.
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._loaded: list[QTranslator] = []
        self.chosen: str | None = None

    def available(self) -> Sequence[str]:
        """The codes of all languages, the source's first."""
        found = (path.stem.removeprefix("flowdash_") for path in self._folder.glob("flowdash_*.qm"))
        return SOURCE, *sorted(found)

    def names(self) -> Sequence[tuple[str, str]]:
        """The code of each language, and its name in its own words."""
        return [(code, name_of(code)) for code in self.available()]

    def of_system(self) -> str:
        """The first of the person's languages that there is; the source's where there is none."""
        return first_spoken(QLocale.system().uiLanguages(), self.available())

    def use(self, chosen: str | None) -> None:
        """Speak a language from now on; None, or one that there is not, for the system's."""
        self.chosen = chosen if chosen in self.available() else None
        for translator in self._loaded:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        code = self.chosen or self.of_system()
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours, of_qt = self._load(f"flowdash_{code}", self._folder), self._load(f"qtbase_{code}", Path(qt))
        self._loaded = [] if code == SOURCE else [*ours, *of_qt]
        for translator in self._loaded:
            self._app.installTranslator(translator)
        locale = locale_of(self.chosen)
        QLocale.setDefault(locale)
        use_language(locale.name())
        use_notation(notation_of(locale))
        is_leftward = QLocale(code).textDirection() is Qt.LayoutDirection.RightToLeft
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_leftward else Qt.LayoutDirection.LeftToRight)

    def _load(self, name: str, folder: Path) -> Sequence[QTranslator]:
        translator = QTranslator(self._app)  # spoken as long as the application runs, whoever keeps this object
        return [translator] if translator.load(os.fspath(folder / f"{name}.qm")) else []


def first_spoken(wanted: Sequence[str], available: Sequence[str]) -> str:
    """The first wanted language that there is, of names such as ``de-AT`` or ``de``; the source's where there is none.

    English before German means English, although it needs no file.
    """
    return next((code for name in wanted if (code := re.split("[-_]", name)[0]) in available), SOURCE)


def locale_of(chosen: str | None) -> QLocale:
    """How a person who chose a language writes numbers and dates: as the system where it has that language, too."""
    system = QLocale.system()
    return system if chosen is None or system.language() is QLocale(chosen).language() else QLocale(chosen)


def notation_of(locale: QLocale) -> Notation:
    """How values are shown in a locale: by its marks and its order of day, month and year, in plain digits.

    English stays what it was in all countries. Where a mark is none that a typed number is read with, numbers stay
    English, and a form of days that is not read back gives way to ``yyyy-MM-dd``.
    """
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return ENGLISH
    decimal, group = locale.decimalPoint(), locale.groupSeparator()
    if decimal not in _DECIMALS or group not in _GROUPS or decimal == group:
        decimal, group = ENGLISH.decimal, ENGLISH.group
    is_sparing = group in locale.toString(10_000) and group not in locale.toString(1_000)
    form = locale.dateFormat(QLocale.FormatType.ShortFormat).replace(" ", "").rstrip(".")
    day = re.sub("y+", "yyyy", form) if _DAY.fullmatch(form) else "yyyy-MM-dd"
    return Notation(decimal, group, 5 if is_sparing else 4, locale.toCurrencyString(1, "$").endswith("$"), day)


def name_of(code: str) -> str:
    """A language in its own words, such as ``Deutsch``."""
    return _NAMES.get(code) or QLocale(code).nativeLanguageName()
