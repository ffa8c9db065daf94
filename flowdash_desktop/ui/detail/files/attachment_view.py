"""The list of a file field's files: as high as its rows, worked by keys as well as by the pointer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QLineEdit, QListView, QWidget

from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.ui.detail.files.attachment_delegate import ROW_HEIGHT, AttachmentDelegate
from flowdash_desktop.ui.detail.files.attachment_model import AttachmentItem, AttachmentListModel, AttachmentRole
from flowdash_desktop.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AttachmentView(QListView):
    """Rows of an ``AttachmentListModel``. Shows no scroll bar of its own.

    Signals:
        opened(AttachmentItem): Enter or a double click.
        viewed(AttachmentItem): Space, or the button with the eye.
        removed(AttachmentItem): Delete or Backspace.
        saved(AttachmentItem): Ctrl+S.
        renamed(Attachment, str): another name was typed in place, after F2.
        retyped(): what was said of a name that was typed no longer holds.
        copied(AttachmentItem): Ctrl+C.
        pressed_on(AttachmentItem), dragged(AttachmentItem): by the pointer; a drag begins once it has moved a little.
        pasted(): Ctrl+V.
        menu_asked(AttachmentItem, QPoint): the menu of a row, at a place on the screen.
    """

    opened = Signal(object)
    viewed = Signal(object)
    removed = Signal(object)
    saved = Signal(object)
    renamed = Signal(object, str)
    retyped = Signal()
    copied = Signal(object)
    pressed_on = Signal(object)
    dragged = Signal(object)
    pasted = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(self, theme: Theme, model: AttachmentListModel, parent: QWidget | None = None) -> None:
        """Show the model's rows."""
        super().__init__(parent)
        self.setModel(model)
        self._delegate = AttachmentDelegate(theme, self)
        self._delegate.named.connect(self._named)
        self._delegate.retyped.connect(self.retyped)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)  # the pane takes what is dropped
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._open_index)
        model.rowsInserted.connect(self._fit)
        model.rowsRemoved.connect(self._fit)
        model.modelReset.connect(self._fit)
        self._followed = ""
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.dataChanged):
            changed.connect(self._go_to_followed)
        theme.changed.connect(self.viewport().update)
        self._pressed: tuple[AttachmentItem, QPoint] | None = None
        self._model = model
        self._fit()

    def item(self, index: QModelIndex) -> AttachmentItem | None:
        """What a row stands for."""
        found: AttachmentItem | None = index.data(AttachmentRole.ITEM) if index.isValid() else None
        return found

    def current_item(self) -> AttachmentItem | None:
        """What the row with the focus stands for."""
        return self.item(self.currentIndex())

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(200, self.model().rowCount() * ROW_HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a row from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space shows, F2 renames, Delete removes, Ctrl+S saves, Ctrl+C copies, Ctrl+V pastes."""
        item = self.current_item()
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the Enter that ends a name opens nothing
            return
        self.follow("")
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Escape and item is not None:
            event.ignore()
        elif item is None or not self._press_on(item, event):
            super().keyPressEvent(event)

    def _press_on(self, item: AttachmentItem, event: QKeyEvent) -> bool:
        """Do with a file what a key stands for; False for other keys."""
        key, is_plain = event.key(), not event.modifiers()
        for is_it, ask in (
            (key in _ENTER, self.opened.emit),
            (key == Qt.Key.Key_Space and is_plain, self.viewed.emit),
            (key == Qt.Key.Key_F2, self.rename),
            (key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace), self.removed.emit),
            (event.matches(QKeySequence.StandardKey.Save), self.saved.emit),
            (event.matches(QKeySequence.StandardKey.Copy), self.copied.emit),
        ):
            if is_it:
                ask(item)
                return True
        return False

    def rename(self, item: AttachmentItem) -> None:
        """Let another name be typed in the row of an attachment, with the part before the ending chosen."""
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            if self.item(index) == item and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.edit(index)

    def follow(self, name: str) -> None:
        """Stay with the file that gets this name, until the person goes elsewhere.

        It is removed and added again under its other name, and once more when it is sent.
        """
        self._followed = name

    def _go_to_followed(self) -> None:
        names = [row.name for row in self._model.rows()]
        if self._followed and self._followed in names:
            self.setCurrentIndex(self._model.index(names.index(self._followed), 0))

    def _named(self, item: AttachmentItem, name: str) -> None:
        if isinstance(item, Attachment):
            self.renamed.emit(item, name)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Leave a name that is taken open to be corrected; only Esc throws it away."""
        item = self.item(self.indexAt(editor.geometry().center()))
        name = file_name(editor.text()) if isinstance(editor, QLineEdit) else ""
        is_given_up = hint is QAbstractItemDelegate.EndEditHint.RevertModelCache
        if is_given_up or item is None or not self._model.is_name_in_use(name, item):
            super().closeEditor(editor, hint)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row, or go on with a name that is being typed."""
        super().focusInEvent(event)
        if self.state() is QAbstractItemView.State.EditingState:
            for line in self.viewport().findChildren(QLineEdit):
                line.setFocus(event.reason())
        elif not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self.follow("")
        super().mousePressEvent(event)
        at = event.position().toPoint()
        item = self.item(self.indexAt(at)) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = (item, at) if item is not None else None
        if item is not None:
            self.pressed_on.emit(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the pressed file away; moving over others chooses none of them."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        item, at = self._pressed
        if (event.position().toPoint() - at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit(item)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a button of a row: the eye, or the one of its menu."""
        self._pressed = None
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        button, item = AttachmentDelegate.more_rect(self.visualRect(index)), self.item(index)
        if not isinstance(item, Path) and AttachmentDelegate.eye_rect(self.visualRect(index)).contains(at):
            self.viewed.emit(item)
        elif button.contains(at):
            self.menu_asked.emit(item, self.viewport().mapToGlobal(button.bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer, or of the current one by its key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self.item(index), self.viewport().mapToGlobal(place))

    def _is_ours(self, event: QKeyEvent) -> bool:
        return (
            event.key() in (*_ENTER, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2)
            or event.matches(QKeySequence.StandardKey.Save)
            or event.matches(QKeySequence.StandardKey.Paste)
            or event.matches(QKeySequence.StandardKey.Copy)
        )

    def _open_index(self, index: QModelIndex) -> None:
        item = self.item(index)
        if item is not None:
            self.opened.emit(item)

    def _fit(self) -> None:
        rows = self.model().rowCount()
        self.setFixedHeight(rows * ROW_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
