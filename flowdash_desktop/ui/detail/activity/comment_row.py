"""One comment: who wrote it, when, its words, and where it is on its way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.activity_projection import ShownComment
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.domain.schema import User
from flowdash_desktop.domain.text.web_links import plain_address, real_host
from flowdash_desktop.ui.detail.activity.comment_text import CommentText, folded, is_too_long
from flowdash_desktop.ui.detail.inline_confirm import AskInline
from flowdash_desktop.ui.detail.scrolled import stay_scrolled
from flowdash_desktop.ui.editors.whole_text import WholeText
from flowdash_desktop.ui.editors.words_below import WordsBelow
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.texts import problem_text, state_text
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.marks import AVATAR, paint_avatar
from flowdash_desktop.ui.widgets.text import short

_BESIDE_AVATAR = 8


class AvatarMark(QWidget):
    """A person's avatar. The name stands beside it, so it says nothing of its own.

    Attributes:
        email: what the colour is of.
        name: what the initials are of.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.email = self.name = ""
        self.setFixedSize(AVATAR, AVATAR)

    def show_person(self, email: str, name: str) -> None:
        """Show a person."""
        if (email, name) != (self.email, self.name):
            self.email, self.name = email, name
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as it is in the table."""
        paint_avatar(QPainter(self), self._theme, self.rect(), self.email, self.name)


class CommentRow(QWidget):
    """A comment as plain text.

    Signals:
        answered(EditAnswer): to what the server has against a comment.
        taken_back(str): a comment that was not sent yet, by its edit's id.
        link_confirmed(str): a web address is to be opened; it was asked.
    """

    answered = Signal(object)
    taken_back = Signal(str)
    link_confirmed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it blank."""
        super().__init__(parent)
        self._theme = theme
        self._edit_id = ""
        self._is_folded = False
        self._asked = ""
        self.avatar = AvatarMark(theme, self)
        self._author = ElidedLabel(parent=self)
        self._take_font()
        theme.changed.connect(self._take_font)
        self._when = QLabel(self)
        self._when.setTextFormat(Qt.TextFormat.PlainText)
        self._back = QPushButton(self.tr("Take back"), self)
        set_variant(self._back, "variant", "link")
        self._back.setFixedHeight(20)
        self._back.clicked.connect(lambda: self.taken_back.emit(self._edit_id))
        self.words = CommentText(theme, self)
        self.words.link_pressed.connect(self._ask_to_open)
        self._body = ""
        self.fold = QPushButton(self)
        set_variant(self.fold, "variant", "link")
        self.fold.clicked.connect(self._turn_fold)
        self.fold.hide()
        self.asking = AskInline(theme, self)
        self.asking.yes.setProperty("variant", "primary")
        self.asking.confirmed.connect(lambda: self.link_confirmed.emit(self._asked))
        self._problem = WordsBelow(theme, self.tr("Comment"), self)
        self._problem.answered.connect(self._answer)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._author)
        head.addWidget(self._when)
        head.addStretch(1)
        head.addWidget(self._back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 6)
        row.setSpacing(_BESIDE_AVATAR)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.words)
        fold = QHBoxLayout()
        fold.addWidget(self.fold)
        fold.addStretch(1)
        column.addLayout(fold)
        column.addWidget(self.asking)
        column.addWidget(self._problem)

    def _answer(self, answer: Answer) -> None:
        self.answered.emit(EditAnswer(self._edit_id, answer))

    def _take_font(self) -> None:
        self._author.setFont(self._theme.font(FontRole.STRONG))

    def show_comment(self, shown: ShownComment, users: Sequence[User], me: str = "") -> None:
        """Show a comment, or one on its way; ``users`` may be among the authors, ``me`` is the e-mail of the person."""
        comment, pending = shown.comment, shown.pending
        self._edit_id = pending.id if pending is not None else ""
        if pending is None:
            when, tone = moment_text(comment.written), "small"
            email, name = _person(shown.by or comment.author, users)
            person = _told_apart(email, name, users)
            author = person if shown.by else comment.author
            if me and email.casefold() == me.casefold():
                author = self.tr("{name} (you)").format(name=person)
        else:
            author, when, tone = self.tr("You"), state_text(pending.state), _tone(pending)
            email, name = _person(me, users) if me else (author, author)
        self._author.setText(author)
        self._author.setVisible(bool(author))
        self.avatar.show_person(email, name)
        self.avatar.setVisible(bool(author))
        self._when.setText(when)
        set_variant(self._when, "tone", tone)
        self._show_body(comment.body)
        self.words.setAccessibleName(" ".join(filter(None, (author, when))))
        self._show_answers(pending)

    def _show_body(self, body: str) -> None:
        """Show the words; a long comment begins folded, and stays as it was turned while it is the same."""
        if body != self._body:
            self._body = body
            self.asking.dismiss()
            self._fold(folded(body) != body)

    def _fold(self, is_folded: bool) -> None:
        self._is_folded = is_folded
        short_body = folded(self._body)
        self.words.show_words(short_body if is_folded else self._body)
        self.fold.setText(self.tr("Show all") if is_folded else self.tr("Show less"))
        self.fold.setVisible(len(short_body) != len(self._body))

    def _turn_fold(self) -> None:
        """Fold, or unfold so that the person can read on: the beginning stays where it is, and the button goes down.

        A comment that is too long for that is shown in a window of its own.
        """
        if is_too_long(self._body):
            WholeText(
                self._theme,
                self.tr("Comment of {author}").format(author=self._author.text()),
                self._body,
                self.window(),
            ).open()
            return
        begun = len(self.words.toPlainText())
        self._fold(not self._is_folded)
        if not self._is_folded:
            stay_scrolled(self)
            if self.fold.hasFocus():
                self.words.read_on(begun - 1)

    def _ask_to_open(self, address: str) -> None:
        """Ask below the comment, with the host that the address really leads to."""
        self._asked = address
        words = self.tr("Open {host} in the browser?").format(host=real_host(address))
        question = f"{words}\n{short(plain_address(address), 200)}"
        self.asking.ask(question, self.tr("Open"), self.tr("Cancel"), address, self.words, cautious=True)

    def _show_answers(self, pending: Operation | None) -> None:
        """Offer to take back a comment that was not sent, and say why one was refused."""
        self._back.setVisible(pending is not None and pending.state is EditState.SAVED_HERE and not pending.uncertain)
        problem = pending.problem if pending is not None else None
        self._problem.say(problem_text(problem, "body") if problem is not None else "", actions=problem is not None)


def _person(author: str, users: Sequence[User]) -> tuple[str, str]:
    """The e-mail address and the name of an author; what is known of one who is no user any more stands for both.

    So does a name that several users have: a comment is not shown as that of one who may not have written it.
    """
    fitting = [user for user in users if author == user.email] or [user for user in users if author == user.name]
    return (fitting[0].email, fitting[0].name) if len(fitting) == 1 else (author, author)


def _told_apart(email: str, name: str, users: Sequence[User]) -> str:
    """The name of a person, with the e-mail address where several users have that name."""
    return f"{name} · {email}" if sum(user.name == name for user in users) > 1 else name


def _tone(pending: Operation) -> str:
    return "error" if pending.state is EditState.NEEDS_YOU else "warning"


def moment_text(moment: datetime | None) -> str:
    """When something was, by the machine's clock: the time alone where it was today; ``""`` for unknown."""
    if moment is None:
        return ""
    local, today = local_time(moment), local_time(datetime.now().astimezone())
    if local.date() == today.date():
        return QCoreApplication.translate("CommentRow", "Today {time}").format(time=f"{local:%H:%M}")
    return f"{show_day(local)} {local:%H:%M}"
