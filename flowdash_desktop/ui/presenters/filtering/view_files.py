"""Saved views go into a file and come from one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.views.saved_view import SavedView
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.color_rules import ColorRules
from flowdash_desktop.ui.sentences import sentence_of
from flowdash_desktop.ui.widgets.save_dialog import ask_where

translate = QCoreApplication.translate


class ViewFiles:
    """Asks for a file, and says what came of it.

    Args:
        window: asks, and says.
        scope: owns what is started here.
        views: gives the saved views of the workflow that is shown.
        add: saves more views; gives the names under which they are saved.
        colors: the rules of the workflow, which go with its views.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        views: Callable[[], Iterable[SavedView]],
        add: Callable[[Iterable[SavedView]], list[str]],
        colors: ColorRules,
    ) -> None:
        self._window, self._scope = window, scope
        self._views, self._add, self._colors = views, add, colors
        self._connections = Connections()
        self._connections.on(window.filter_bar.views_export_requested, self._ask_export)
        self._connections.on(window.filter_bar.views_import_requested, self._ask_import)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()

    def _ask_export(self) -> None:
        from flowdash_desktop.session.views.files import written

        views, workflow, rules = list(self._views()), self._window.model.schema.workflow.name, self._colors.of_workflow
        if not (views or rules):
            self._say(translate("Presenters", "There are no saved views to export. Save one first."))
            return
        data, count = written(views, workflow, rules), len(views)
        ask_where(
            self._window,
            translate("Presenters", "Export views"),
            translate("Presenters", "Views (*.json)"),
            f"{workflow} views.json",
            lambda path: self._scope.start(self._write(path, data, count), name="export views"),
        )

    async def _write(self, path: Path, data: bytes, count: int) -> None:
        from flowdash_desktop.session.views.files import write_file

        def write() -> bool:
            try:
                write_file(path, data)
            except OSError:
                return False
            return True

        if not await in_thread(write, "export views"):
            self._say(translate("Presenters", "The file can't be written. Choose another folder."))
            return
        words = translate("Presenters", "{count} views are in {file}.")
        words = translate("Presenters", "1 view is in {file}.") if count == 1 else words
        words = words if count else translate("Presenters", "The rules of colours are in {file}.")
        self._say(words.format(count=count, file=path.name))

    def _ask_import(self) -> None:
        title, kind = translate("Presenters", "Import views"), translate("Presenters", "Views (*.json)")
        dialog = QFileDialog(self._window, title, "", kind)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._scope.start(self._read(Path(name)), name="import views"))
        dialog.open()

    async def _read(self, path: Path) -> None:
        from flowdash_desktop.session.views.files import MOST_BYTES, ViewFileError, parsed

        def read() -> bytes | None:
            try:
                with path.open("rb") as file:
                    return file.read(MOST_BYTES + 1)
            except OSError:
                return None

        workflow_id = self._window.model.schema.workflow.id
        data = await in_thread(read, "import views")
        schema = self._window.model.schema
        if schema.workflow.id != workflow_id:
            return  # the person has gone to another workflow
        try:
            found = parsed(data, schema)
        except ViewFileError as error:
            self._say(_fault_words(error))
            return
        rules = self._colors.add(found.rules)
        said = _imported_words(self._add(found.views), found.left_out, rules)
        self._say(" ".join(filter(None, (said, _rules_words(rules, found.rules_left_out)))))

    def _say(self, words: str) -> None:
        self._window.notice.show_notice(words)


def _rules_words(added: int, left_out: int) -> str:
    """What became of the rules of colours in a file."""
    said = []
    if added:
        one = translate("Presenters", "1 rule colours the tasks in all views.")
        many = translate("Presenters", "{count} rules colour the tasks in all views.").format(count=added)
        said.append(one if added == 1 else many)
    if left_out:
        one = translate("Presenters", "1 rule of colours was left out: the workflow lacks its fields.")
        many = translate(
            "Presenters", "{count} rules of colours were left out: the workflow does not have their fields."
        )
        said.append(one if left_out == 1 else many.format(count=left_out))
    return " ".join(said)


def _imported_words(names: list[str], left_out: tuple[tuple[str, str], ...], rules: int) -> str:
    said = []
    if names:
        said.append(sentence_of(translate("Presenters", "Imported: {views}."), views=", ".join(names)))
    elif not left_out and not rules:
        said.append(translate("Presenters", "All of these views are there already."))
    words = translate("Presenters", "“{view}” was left out: this workflow can't be filtered so by {field}.")
    said += [sentence_of(words, view=view, field=field) for view, field in left_out]
    return " ".join(said)


def _fault_words(error: Exception) -> str:
    from flowdash_desktop.session.views.files import ViewFileError, ViewFileFault

    assert isinstance(error, ViewFileError)
    words = {
        ViewFileFault.UNREADABLE: translate("Presenters", "The file can't be read."),
        ViewFileFault.TOO_LONG: translate("Presenters", "The file is too long for a file of views."),
        ViewFileFault.NO_JSON: translate("Presenters", "The file is no JSON, so it holds no views."),
        ViewFileFault.OTHER_FORMAT: translate("Presenters", "The file holds no views of Flowdash Desktop."),
        ViewFileFault.NEWER: translate(
            "Presenters", "The file is of a newer version. Update the program to import it."
        ),
        ViewFileFault.DAMAGED: translate("Presenters", "The views in the file are damaged."),
    }[error.fault]
    nothing = translate("Presenters", "Nothing was changed.")
    return f"{words} {nothing}"
