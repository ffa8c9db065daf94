"""Every visible text is in the compiled file of a language: one that marks all of its texts leaves none unmarked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from flowdash_desktop.app.paths import resources_dir
from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, Task, TaskKey
from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.dialogs import AccountMenu, ConnectDialog, KeyDialog
from flowdash_desktop.ui.filter_bar.views_popup import ViewsPopup
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.sync_words import needs_you_words
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import ChoicePopup
from tests.support.pseudo_language import MARK, compile_language

NO_WORDS = ("https://", "Stage", "Assigned To", "Task URL")
"""The beginning of an address, and fields that the server names."""


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled language, as the program would load it."""
    return compile_language(tmp_path_factory.mktemp("language"))


@pytest.fixture
def marking(qapp: QApplication, language: Path) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(language))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _schema() -> WorkflowSchema:
    fields = [Field("f0", "data id", FieldKind.UNIQUE_ID)]
    fields += [
        Field(f"f{i}", f"data {kind.value}", kind, options=("data a", "data b"), limit=3)
        for i, kind in enumerate(FieldKind, start=1)
        if kind not in (FieldKind.STAGE, FieldKind.UNIQUE_ID)
    ]
    stages = (Stage("data open", "#336699", False), Stage("data closed", None, True))
    users = (User("u", "data@example.com", "data first", "data last"),)
    return WorkflowSchema(Workflow("w", "data workflow"), stages, tuple(fields), users)


def _task() -> ShownTask:
    file = Attachment("data-blob", "application/pdf", "data.pdf")
    task = Task(
        TaskKey("data 1"),
        "data 1",
        {
            "data id": "data 1",
            "data text": "data title",
            "Stage": "data open",
            "Assigned To": None,
            "data file": (file,),
        },
        "https://data.example",
        {"data link": Link((LinkedTask({"data name": "data linked"}),), to_many=True)},
    )
    problem = EditProblem(Refusal.TOO_LARGE, {})
    return ShownTask(task, {"data text": FieldMark("e", EditState.NEEDS_YOU, problem)})


def _texts(root: QWidget) -> Iterator[tuple[str, str]]:
    for widget in [root, *root.findChildren(QWidget)]:
        where = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QLabel | QAbstractButton):
            yield where, widget.text()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield where, widget.placeholderText()
        yield where, widget.toolTip()
        yield where, widget.windowTitle()
        yield where, widget.accessibleName()
        yield where, widget.accessibleDescription()
    for action in root.findChildren(QAction):
        yield "QAction", action.text()


def _unmarked(root: QWidget) -> list[tuple[str, str]]:
    def is_ours(text: str) -> bool:
        is_word = any(c.isalpha() for c in text) and text not in NO_WORDS and not text.startswith("Ctrl+")
        return is_word and MARK not in text and "data" not in text.lower()

    return [(where, text) for where, text in _texts(root) if is_ours(text)]


@pytest.mark.usefixtures("marking")
def test_every_word_of_the_window_is_translatable(qapp: QApplication) -> None:
    theme = Theme(qapp, Path(resources_dir()) / "icons" / "ui")
    window = MainWindow(theme)
    schema, shown = _schema(), _task()
    window.filter_bar.set_workflows([schema.workflow], schema.workflow.id)
    window.filter_bar.set_schema(schema)
    window.filter_bar.set_result_count(1, 2)
    window.model.rows.set_schema(schema)
    window.model.rows.load([shown])
    window.detail.show_task(shown, schema)
    window.new_task.begin(schema)
    window.status.set_status(SyncStatus(Connection.OFFLINE, waiting=2, needs_you=1))
    window.show_title(schema.workflow.name)
    window.stack.show_no_match(f"{MARK}data", f"{MARK}data")
    for popup in (ChoicePopup, ViewsPopup, AccountMenu):  # made when first opened
        popup(theme, window)
    marked = {text for _, text in _texts(window) if MARK in text}
    unmarked = _unmarked(window)
    for dialog in (ConnectDialog(theme, window), KeyDialog(theme, window, "data account")):
        unmarked += _unmarked(dialog)
    window.close_for_good()
    window.deleteLater()
    assert unmarked == []
    assert len(marked) > 60, "the translator was asked"


@pytest.mark.usefixtures("marking")
def test_a_plural_is_found_in_the_compiled_language() -> None:
    said = needs_you_words(1500)
    assert said.startswith(MARK)
    assert "1,500" in said
