"""The viewer's own window: the keys of the main window work in it, but none runs twice, and none closes the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.presenters.viewer.presenter import still_reached
from flowdash_desktop.ui.viewer.own_window import ViewerWindow
from flowdash_desktop.ui.viewer.reading import MailFile, ViewedFile
from tests.support.hands import CONTROL, press
from tests.ui.viewer.answers import viewed


def test_held_key_runs_an_action_once(qtbot: QtBot) -> None:
    main, panel, pressed = QWidget(), QWidget(), list[str]()
    qtbot.addWidget(main)
    once = QShortcut(QKeySequence("Ctrl+1"), main)
    once.setAutoRepeat(False)
    once.activated.connect(lambda: pressed.append("action"))
    again = QShortcut(QKeySequence("F6"), main)
    again.activated.connect(lambda: pressed.append("region"))
    own = ViewerWindow(main, panel)
    own.take()
    main.show()
    own.show()
    for key, modifiers in ((Qt.Key.Key_1, CONTROL), (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)):
        for is_repeated in (False, True, True):
            QApplication.sendEvent(own, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", is_repeated))
    assert pressed == ["action", "region", "region", "region"]


def test_key_that_closes_a_window_closes_this_one(qtbot: QtBot) -> None:
    """Ctrl+W was handed on to the main window, and ended the program."""
    main, panel, ended = QWidget(), QWidget(), list[str]()
    qtbot.addWidget(main)
    QShortcut(QKeySequence("Ctrl+W"), main).activated.connect(lambda: ended.append("program"))
    own = ViewerWindow(main, panel)
    own.take()
    main.show()
    own.show()
    with qtbot.waitSignal(own.closed):
        press(own, Qt.Key.Key_W, CONTROL)
    assert ended == []


def test_files_of_a_forwarded_mail_stay() -> None:
    """A mail in a mail has files, too. They go with the mail that the task has, and not before."""
    mail = viewed("question.eml")
    inner = ViewedFile("mail:1:0", "forwarded.eml", mail.name, MailFile(mail.key, 0, "forwarded.eml"))
    innermost = ViewedFile("mail:2:1", "invoice.pdf", inner.name, MailFile(inner.key, 1, "invoice.pdf"))
    assert still_reached([inner, innermost], {mail.key}) == [inner, innermost]
    assert still_reached([inner, innermost], {"another"}) == []
