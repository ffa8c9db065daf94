"""The languages that ship: whole, up to date with the code, and loaded as the person chooses."""

from __future__ import annotations

import gc
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.language.languages import Languages, first_spoken, name_of
from flowdash_desktop.ui.theme import Theme
from tests.support.pseudo_language import ROOT, find_texts
from tests.unit.domain.examples import field_of

translate = QCoreApplication.translate
SOURCES = sorted((ROOT / "resources" / "translations").glob("flowdash_*.ts"))
LANGUAGES = [source.stem.removeprefix("flowdash_") for source in SOURCES]
FORMS = {"ar": 6, "de": 2, "es": 2, "fr": 2, "ja": 1}
"""How many forms of a plural each language has, by Qt's rules."""
_FILLED_IN = re.compile(r"\{[^{}]*\}|</?\w[^<>]*>|%L?n|https?://")


def _messages(source: Path) -> Iterator[tuple[str, str, ElementTree.Element, Sequence[str]]]:
    """Context, text, message and translations of each message."""
    for context in ElementTree.parse(source).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            yield context.findtext("name") or "", message.findtext("source") or "", message, forms


def test_german_ships() -> None:
    assert "de" in LANGUAGES


@pytest.mark.parametrize("source", SOURCES, ids=LANGUAGES)
def test_every_text_of_the_code_is_translated(source: Path, tmp_path: Path) -> None:
    """Where this fails: ``make translations`` says which texts are left (docs/translating.md)."""
    current = tmp_path / source.name
    shutil.copy(source, current)
    find_texts(current)
    left = [
        (context, text)
        for context, text, message, _ in _messages(current)
        if message.find("translation[@type]") is not None
    ]
    assert left == []
    assert {one[:2] for one in _messages(source)} == {one[:2] for one in _messages(current)}, "texts that are gone"


@pytest.mark.parametrize("source", SOURCES, ids=LANGUAGES)
def test_what_is_filled_in_is_the_same(source: Path) -> None:
    """Names of values, markup and addresses; a form of a plural may leave its number out."""
    wrong = []
    for context, text, message, forms in _messages(source):
        wanted, is_plural = sorted(_FILLED_IN.findall(text)), message.get("numerus") == "yes"
        for form in forms:
            found = sorted(_FILLED_IN.findall(form))
            if found != wanted and not (is_plural and set(found) < set(wanted)):
                wrong.append((context, text, form))
            if text.strip() and not form.strip():
                wrong.append((context, text, form))
    assert wrong == []


@pytest.mark.parametrize("source", SOURCES, ids=LANGUAGES)
def test_plurals_have_all_forms_of_the_language(source: Path) -> None:
    wanted = FORMS[source.stem.removeprefix("flowdash_")]
    plurals = [(text, len(forms)) for _, text, message, forms in _messages(source) if message.get("numerus") == "yes"]
    assert plurals
    assert [(text, count) for text, count in plurals if count != wanted] == []


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled languages, as set-up, wheel and package make them."""
    folder = tmp_path_factory.mktemp("compiled")
    tool = ROOT / "packaging" / "translations" / "compile_languages.py"
    subprocess.run([sys.executable, tool, folder], check=True, timeout=300)
    return folder


@pytest.fixture
def languages(qapp: QApplication, compiled: Path) -> Iterator[Languages]:
    """The languages; the application speaks English again afterwards."""
    before = QLocale()
    made = Languages(qapp, compiled)
    yield made
    made.use("en")
    QLocale.setDefault(before)


def test_all_languages_are_there_by_their_own_names(languages: Languages) -> None:
    assert list(languages.available()) == ["en", *LANGUAGES]
    assert [name_of("en"), name_of("de")] == ["English", "Deutsch"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_chosen_language_is_spoken_at_once(languages: Languages, qapp: QApplication, code: str) -> None:
    """By the window and by Qt's own parts, with its locale and its direction, until another one is chosen."""
    languages.use(code)
    assert translate("StatusBar", "All changes saved") != "All changes saved"
    assert translate("QPlatformTheme", "Cancel") != "Cancel"
    assert QLocale().language() is QLocale(code).language()
    assert (qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft) is (code == "ar")
    languages.use("en")
    assert translate("StatusBar", "All changes saved") == "All changes saved"
    assert translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale().language() is QLocale.Language.English
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_language_outlives_what_has_loaded_it(qapp: QApplication, compiled: Path) -> None:
    Languages(qapp, compiled).use("de")
    gc.collect()
    assert translate("StatusBar", "All changes saved") == "Alle Änderungen gespeichert"
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    Languages(qapp, compiled).use("en")


def test_a_language_that_is_gone_is_that_of_the_system(languages: Languages) -> None:
    languages.use("xx")
    assert languages.chosen is None


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["de-AT", "en-US"], "de"),
        (["en-GB", "de"], "en"),
        (["nl-Latn-NL", "nl", "fr_FR"], "fr"),
        (["nl"], "en"),
        ([], "en"),
    ],
)
def test_the_system_s_first_known_language_is_spoken(wanted: list[str], spoken: str) -> None:
    assert first_spoken(wanted, ("en", "de", "fr")) == spoken


def test_only_what_is_out_of_date_is_compiled(compiled: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in compiled.glob("*.qm")}
    tool = ROOT / "packaging" / "translations" / "compile_languages.py"
    subprocess.run([sys.executable, tool, compiled], check=True, timeout=300)
    assert before
    assert {path: path.stat().st_mtime_ns for path in compiled.glob("*.qm")} == before


@pytest.mark.parametrize("code", LANGUAGES)
def test_one_english_word_may_be_two(languages: Languages, code: str) -> None:
    """Keys of the keyboard and of the API, to see a file and a view of tasks, to clear a filter and a mark."""
    languages.use(code)
    for first, second, word in (("KeysDialog", "ShareDialog", "Keys"), ("AttachmentMenu", "ChipsRow", "View")):
        assert translate(first, word) != translate(second, word)


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
@pytest.mark.parametrize("limit", [2, 0], ids=["room", "full"])
def test_files_fit_into_the_pane(languages: Languages, theme: Theme, qtbot: QtBot, code: str, limit: int) -> None:
    """Their words and buttons stand on one line: where it is too long, fields are cut at the pane's end."""
    languages.use(code)
    area = AttachmentArea(theme, replace(field_of(FieldKind.FILE), limit=limit))
    qtbot.addWidget(area)
    area.set_files(TaskKey("1"), ())
    assert area.minimumSizeHint().width() <= 360
