"""The editors of a workflow are made some at a time before its first task is shown, or at once where one is."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.detail.fields.task_fields import TaskFields
from flowdash_desktop.ui.theme import Theme
from tests.ui.editors.samples import SCHEMA, task

OTHER = dataclasses.replace(SCHEMA, workflow=Workflow("other", "Other"))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def fields(host: QWidget, theme: Theme) -> TaskFields:
    return TaskFields(theme, host)


def test_they_are_made_in_turns_of_the_loop_and_then_there(fields: TaskFields, host: QWidget, qtbot: QtBot) -> None:
    assert fields.prepare(SCHEMA)
    assert not fields.editors, "those that are here stay until the others are wanted"
    qtbot.waitUntil(lambda: not fields.prepare(SCHEMA))
    assert not fields.serves(SCHEMA)
    fields.set_schema(SCHEMA)
    assert fields.serves(SCHEMA)
    whole = TaskFields(fields._theme, host)
    whole.set_schema(SCHEMA)
    assert list(fields.editors) == list(whole.editors)
    assert list(fields.areas) == list(whole.areas)
    assert not fields.prepare(SCHEMA)


def test_a_task_that_is_shown_before_does_not_wait(fields: TaskFields) -> None:
    assert fields.prepare(SCHEMA)
    fields.set_schema(SCHEMA)
    assert fields.serves(SCHEMA)
    assert fields.editors
    assert not fields.prepare(SCHEMA)


def test_other_workflow_replaces_one_being_prepared(fields: TaskFields, qtbot: QtBot) -> None:
    """Another workflow takes the place of one that is being prepared."""
    assert fields.prepare(OTHER)
    assert fields.prepare(SCHEMA)
    qtbot.waitUntil(lambda: not fields.prepare(SCHEMA))
    fields.set_schema(SCHEMA)
    assert fields.schema is SCHEMA
    assert all(editor.parent() is not None for editor in fields.editors.values())


def test_pane_keeps_its_task_while_others_are_prepared(pane: DetailPane, qtbot: QtBot) -> None:
    """The pane goes on with its task while others are prepared."""
    before = dict(pane.fields.editors)
    assert pane.fields.prepare(OTHER)
    assert pane.fields.editors == before
    qtbot.waitUntil(lambda: not pane.fields.prepare(OTHER))
    pane.show_task(ShownTask(task()), SCHEMA)
    assert pane.fields.editors == before
    pane.show_task(ShownTask(task()), OTHER)
    assert pane.fields.editors.keys() == before.keys()
    assert pane.fields.editors != before


def test_editors_made_ahead_are_not_seen_before_their_time(fields: TaskFields, host: QWidget, qtbot: QtBot) -> None:
    """Qt shows the children of a widget that is shown: a pane that was hidden meanwhile showed them at its top."""
    host.show()
    host.hide()
    qtbot.waitUntil(lambda: not fields.prepare(SCHEMA))
    host.show()
    assert [line for line in host.findChildren(QLineEdit) if line.isVisible()] == []
    fields.set_schema(SCHEMA)
    assert any(line.isVisible() for line in host.findChildren(QLineEdit))
