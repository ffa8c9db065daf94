"""The panel: its files as tabs, its keys, two files side by side, and what goes away while one looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.edits import EditState, StagedFile
from flowdash_desktop.domain.projection import PendingFile
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.viewer.commands import KEYS, Command, command_tip
from flowdash_desktop.ui.viewer.panel import ViewerPanel
from flowdash_desktop.ui.viewer.reading import ViewedFile
from flowdash_desktop.ui.viewer.texts import Ask
from flowdash_desktop.viewing.messages import FileFacts, FileKind, MediaFacts, ViewFault
from tests.support.hands import CONTROL, button, focused, in_front, keys, press, says
from tests.ui.viewer.answers import PAGE, Answers, viewed

PDF = FileFacts(FileKind.PDF, "pdf", 2000, [PAGE] * 6)
FILES = (viewed("contract.pdf"), viewed("signature.png"), viewed("bank-letter.pdf"))


class Opened:
    """A panel whose files open at once."""

    def __init__(self, theme: Theme) -> None:
        self.panel = ViewerPanel(theme)
        self.panel.resize(900, 700)
        self.facts = {file.key: PDF for file in FILES}
        self.wanted: list[str] = []
        self.holds = False
        self.panel.file_wanted.connect(self._open)

    def _open(self, number: int, file: ViewedFile) -> None:
        self.wanted.append(file.name)
        answers = Answers()
        answers.holds = self.holds
        self.panel.views[number].open(self.facts.get(file.key, PDF), answers)


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Opened:
    opened = Opened(theme)
    qtbot.addWidget(opened.panel)
    in_front(opened.panel, qtbot)
    opened.panel.show_files("Globex", FILES)
    opened.panel.take_focus()
    return opened


def test_the_files_are_tabs_and_keys_go_through_them(opened: Opened) -> None:
    panel = opened.panel
    assert [panel.tabs.tabText(place) for place in range(3)] == [file.name for file in FILES]
    assert panel.at.text() == "1 of 3 · page 1 of 6"
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    assert panel.at.text() == "2 of 3 · page 1 of 6"
    press(focused(), Qt.Key.Key_Backtab, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    press(focused(), Qt.Key.Key_BracketLeft)
    assert panel.current == FILES[2], "before the first comes the last"
    panel.tabs.setCurrentIndex(1)
    assert panel.current == FILES[1]


def test_pages_are_turned_and_the_page_of_a_file_is_remembered(opened: Opened) -> None:
    panel = opened.panel
    for _ in range(3):
        press(focused(), Qt.Key.Key_PageDown)
    assert panel.at.text() == "1 of 3 · page 4 of 6"
    assert panel.views[0].canvas.accessibleName() == "contract.pdf, page 4 of 6"
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    press(focused(), Qt.Key.Key_Tab, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert panel.at.text() == "1 of 3 · page 4 of 6"


def test_zoom_and_rotation_by_keys(opened: Opened) -> None:
    panel, pages = opened.panel, opened.panel.view.canvas.pages
    press(focused(), Qt.Key.Key_0)
    assert panel.tools.zoom.text() == "100 %"
    press(focused(), Qt.Key.Key_Plus)
    assert panel.tools.zoom.text() == "110 %"
    press(focused(), Qt.Key.Key_Minus, CONTROL)
    assert panel.tools.zoom.text() == "100 %"
    press(focused(), Qt.Key.Key_R)
    assert pages.rotation == 90
    press(focused(), Qt.Key.Key_W)
    assert panel.tools.buttons[Command.FIT_WIDTH].isChecked()
    press(focused(), Qt.Key.Key_D)
    assert panel.tools.buttons[Command.TWO_PAGES].isChecked()
    assert pages.together == 2


def test_two_files_stand_side_by_side(opened: Opened) -> None:
    """Keys are for the one that has the keyboard; going back keeps the file that was looked at."""
    panel = opened.panel
    press(focused(), Qt.Key.Key_S)
    assert [view.file for view in panel.views] == [FILES[0], FILES[1]]
    press(focused(), Qt.Key.Key_X)
    assert panel.views[1].canvas.hasFocus()
    press(focused(), Qt.Key.Key_PageDown)
    assert (panel.views[0].pages[0], panel.views[1].pages[0]) == (1, 2)
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    assert [view.file for view in panel.views] == [FILES[0], FILES[2]]
    press(focused(), Qt.Key.Key_S)
    assert panel.views[1].isHidden()
    assert panel.current == FILES[2]
    assert panel.view.isAncestorOf(focused())


def test_a_file_that_goes_away_gives_way_to_another(opened: Opened) -> None:
    """One that was only sent keeps its name under another key, and stays."""
    panel = opened.panel
    panel.show_files("Globex", FILES[1:])
    assert panel.current == FILES[1]
    sent = viewed("signature.png", "blob:other")
    panel.show_files("Globex", (FILES[2], sent))
    assert panel.current == sent
    assert panel.view.isAncestorOf(focused()), "the keyboard stays in the viewer"
    panel.show_files("Globex", ())
    assert [view.file for view in panel.views] == [None, None]
    assert says(panel, "No files")
    panel.show_files("Globex", FILES)
    assert panel.current == FILES[0]


def on_its_way(state: EditState) -> ViewedFile:
    """A file that is to be sent."""
    item = PendingFile("e1", StagedFile("s1", "contract.pdf", "application/pdf", 2000), state)
    return ViewedFile("edit:e1", "contract.pdf", "Papers", item)


def test_a_file_stays_where_it_is_scrolled_to_while_sent(opened: Opened) -> None:
    """From waiting to being sent to attached: the same bytes are neither read nor scrolled again."""
    panel = opened.panel
    panel.show_files("Globex", (on_its_way(EditState.SAVED_HERE),))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_0, *[Qt.Key.Key_Plus] * 3):
        press(focused(), key)
    bar = panel.view.canvas.verticalScrollBar()
    bar.setValue(bar.value() + 37)
    before, read = (panel.at.text(), bar.value(), panel.view.zoom), list(opened.wanted)
    assert before[1] > 0
    for state in (EditState.SENDING, EditState.SAVED_HERE, EditState.SENDING):
        panel.show_files("Globex", (on_its_way(state),))
        assert (panel.at.text(), bar.value(), panel.view.zoom) == before
        assert panel.current == on_its_way(state), "what is saved or opened is the file as it is now"
    panel.show_files("Globex", (viewed("contract.pdf", "blob:sent"),))
    assert (panel.at.text(), bar.value(), panel.view.zoom) == before
    assert opened.wanted == read
    panel.show_files("Globex", (viewed("renamed.pdf", "blob:sent"),))
    assert (panel.at.text(), bar.value(), panel.view.zoom) == before, "another name, the same bytes"
    assert panel.view.canvas.accessibleName().startswith("renamed.pdf")
    assert opened.wanted == read


def test_a_mail_that_is_awaited_comes_though_it_is_sent(opened: Opened) -> None:
    """Its answer is for the file as it was: so it is read again, and never left blank."""
    panel, mail = opened.panel, FileFacts(FileKind.MAIL, "eml", 2000, [])
    opened.facts |= {"edit:e1": mail, "blob:sent": mail}
    opened.holds = True
    panel.show_files("Globex", (on_its_way(EditState.SAVED_HERE),))
    opened.holds = False
    panel.show_files("Globex", (viewed("contract.pdf", "blob:sent"),))
    assert panel.view.content is panel.view.mail


def test_a_file_in_sight_stays_while_others_come(opened: Opened) -> None:
    before = list(opened.wanted)
    opened.panel.show_files("Globex", (viewed("first.txt"), *FILES))
    assert opened.wanted == before, "nothing is read again"
    assert opened.panel.at.text() == "2 of 4 · page 1 of 6"


def test_letters_are_typed_in_the_search(opened: Opened, qtbot: QtBot) -> None:
    """They are no commands there; Enter goes on, Esc closes the search and not the viewer."""
    panel = opened.panel
    asked: list[Command] = []
    panel.asked.connect(asked.append)
    press(focused(), Qt.Key.Key_F, CONTROL)
    assert panel.find_bar.line.hasFocus()
    keys(panel.find_bar.line, "beta r")
    assert panel.view.canvas.pages.rotation == 0
    press(panel.find_bar.line, Qt.Key.Key_Backspace)
    press(panel.find_bar.line, Qt.Key.Key_Backspace)
    press(panel.find_bar.line, Qt.Key.Key_Return)
    assert panel.find_bar.count.text() == "1 of 6"
    press(panel.find_bar.line, Qt.Key.Key_Return)
    assert panel.find_bar.count.text() == "2 of 6"
    press(panel.find_bar.line, Qt.Key.Key_Escape)
    assert panel.find_bar.isHidden()
    assert not asked
    assert panel.view.canvas.hasFocus()
    press(focused(), Qt.Key.Key_Escape)
    assert asked == [Command.CLOSE]


def _sound(opened: Opened) -> None:
    opened.facts[FILES[0].key] = FileFacts(FileKind.MEDIA, "mp4", 5_000_000, media=MediaFacts("MP4", 83.0))


def _broken(opened: Opened) -> None:
    opened.facts[FILES[0].key] = FileFacts(FileKind.PDF, "pdf", 2_000, fault=ViewFault.BROKEN)


def _other(opened: Opened) -> None:
    opened.facts[FILES[0].key] = FileFacts(FileKind.OTHER, "", 2_000)


@pytest.mark.parametrize(
    ("make", "words"),
    [(_sound, ("5.0 MB", "MP4, 1:23")), (_broken, ("can't be read", "PDF, 2.0 kB")), (_other, ("File, 2.0 kB",))],
)
def test_what_is_not_shown_says_what_it_is(
    opened: Opened, make: Callable[[Opened], None], words: tuple[str, ...]
) -> None:
    """With a way to save it, which has the keyboard."""
    saved: list[ViewedFile] = []
    panel = opened.panel
    panel.save_requested.connect(saved.append)
    make(opened)
    panel.show_files("Globex", ())
    panel.show_files("Globex", FILES)
    for part in words:
        assert says(panel, part), part
    panel.take_focus()
    press(button("Save as…", panel), Qt.Key.Key_Space)
    assert saved == [FILES[0]]


def test_retry_asks_for_the_file_again(opened: Opened) -> None:
    panel = opened.panel
    panel.view.say("cloud-off", "Not here", "No line.", Ask.RETRY)
    opened.wanted.clear()
    button("Retry", panel).click()
    assert opened.wanted == ["contract.pdf"]
    assert panel.view.shows_pages


def test_every_command_has_a_key_of_its_own_and_a_tip() -> None:
    all_keys = [one for some in KEYS.values() for one in some]
    assert len(set(all_keys)) == len(all_keys)
    assert set(KEYS) == set(Command)
    for command in Command:
        assert command_tip(command).endswith(")")


def test_every_button_is_named_and_reached_by_tab(opened: Opened) -> None:
    from flowdash_desktop.ui.widgets.focus.tab_stops import tab_stops

    stops: list[QWidget] = tab_stops(opened.panel)
    assert all(stop.accessibleName() for stop in stops), [stop for stop in stops if not stop.accessibleName()]
    usable = [one for one in opened.panel.tools.buttons.values() if one.isEnabled()]
    assert set(usable) <= set(stops)
    assert opened.panel.tabs in stops
    assert opened.panel.view.canvas in stops


def test_end_of_two_files_leaves_the_keyboard_alone(opened: Opened, qtbot: QtBot) -> None:
    """A task with one file ends the mode. Who types in the pane meanwhile goes on typing there."""
    panel = opened.panel
    line = QLineEdit()
    qtbot.addWidget(line)
    panel.do(Command.TWO_FILES)
    in_front(line, qtbot)
    line.setFocus()
    panel.show_files("Hooli", FILES[:1])
    assert Command.TWO_FILES not in panel._modes
    assert QApplication.focusWidget() is line


def test_a_picture_without_a_decoder_says_what_it_is(opened: Opened) -> None:
    """With its size in pixels; it is opened in another program, or saved. A file on its way can't be opened."""
    panel = opened.panel
    heic = FileFacts(FileKind.PICTURE, "heic", 2_100_000, [(4032.0, 3024.0)], fault=ViewFault.NO_DECODER)
    opened.facts[FILES[1].key] = heic
    wanted: list[tuple[str, ViewedFile]] = []
    panel.open_requested.connect(lambda file: wanted.append(("open", file)))
    panel.save_requested.connect(lambda file: wanted.append(("save", file)))
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    assert says(panel, "Picture (HEIC), 2.1 MB, 4,032 × 3,024")
    button("Open", panel).click()
    press(focused(), Qt.Key.Key_O, CONTROL)
    button("Save as…", panel.view.message).click()
    assert wanted == [("open", FILES[1]), ("open", FILES[1]), ("save", FILES[1])]


def test_what_is_left_out_of_a_file_is_said(opened: Opened) -> None:
    panel = opened.panel
    opened.facts[FILES[1].key] = FileFacts(FileKind.TEXT, "docx", 2_000, lines=5)
    opened.facts[FILES[2].key] = FileFacts(FileKind.ARCHIVE, "zip", 2_000, sheets=[""])
    assert panel.view.note.isHidden()
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    assert says(panel, "Shown as text")
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    assert says(panel, "None of them is unpacked")
    model = panel.view.table.model
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert headings == ["Name", "Size in bytes", "Changed"]
