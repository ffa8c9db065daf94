"""After the same change of two tasks, one at a time: an offer to do it to the others that match."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.activity import Action, Requirements
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.alike.in_common import MayHave, Texts, in_common, is_telling
from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.history import StepSummary
from flowdash_desktop.domain.schema import STAGE, Field
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import HistoryChanged, SessionEvent, StatusChanged, StepTurned
from flowdash_desktop.session.outbox.bulk_settings import BulkSettings
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.bulk.actions import with_open_items
from flowdash_desktop.ui.presenters.bulk.planning import lacking
from flowdash_desktop.ui.presenters.bulk.texts import again_words
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.table.events import ManyEdit

if TYPE_CHECKING:
    from flowdash_desktop.ui.preview.again_offer import AgainOffer

_REMEMBERED = 100
"""So many steps are known to be no new ones: undo and redo bring them to the end of the history again."""
Repeatable: TypeAlias = TaskEdit | RunAction


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done once more.

    Attributes:
        edit: what was done to the second task.
        tasks: the others that match.
        done: the two.
        action: what the second task offered, with its question and what it requires; None for a value.
    """

    edit: Repeatable
    tasks: tuple[TaskKey, ...]
    done: tuple[TaskKey, TaskKey]
    action: Action | None = None


class DoingAgain:
    """Looks at each step of the history.

    Args:
        window: whose rows match, and whose status bar has the offer.
        session: has the history.
        settings: whether anything is offered.
        workflow: the workflow that is shown, None for none.
        set_value: asks for a value of many tasks, with a preview.
        run: asks for an action on many tasks, with a preview.

    Attributes:
        requires: what an action of a workflow requires, also where only refusals have told it.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: BulkSettings,
        workflow: Callable[[], str | None],
        set_value: Callable[[ManyEdit], None],
        run: Callable[[RunAction, Action, Sequence[TaskKey]], None],
    ) -> None:
        self._window, self._session = window, session
        self._settings, self._workflow = settings, workflow
        self._set_value, self._run = set_value, run
        self.requires: Callable[[str, Action], Requirements] = lambda _workflow, action: action.requires
        self._known: deque[str] = deque(maxlen=_REMEMBERED)
        self._last, self._is_turned = "", False
        self._before: Repeatable | None = None
        self._offered: Offer | None = None
        self._dismissed: set[tuple[str, ...]] = set()
        self._later = QTimer(window, singleShot=True)
        self._later.timeout.connect(self._look)
        self._stop_observing = session.observe(self._event)
        self._connections = Connections()
        self._connections.on(window.table.commands.again_requested, self._accept)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._stop_observing()
        self._later.stop()
        self._connections.end()
        self._withdraw()
        if "part" in self.__dict__:
            self.part.deleteLater()

    @cached_property
    def part(self) -> AgainOffer:
        """What stands in the status bar; made when it is first needed."""
        from flowdash_desktop.ui.preview.again_offer import AgainOffer

        part = AgainOffer(self._window.theme, self._window.status)
        part.accepted.connect(self._accept)
        part.dismissed.connect(self._dismiss)
        self._window.status.add_part(part)
        return part

    def begin(self) -> None:
        """Another workflow is shown, which has steps of its own."""
        self._before, self._last = None, self._newest()
        self._known.append(self._last)
        self._withdraw()

    def _newest(self) -> str:
        """The id of the newest step, ``""`` for none."""
        last = self._session.history.ends(self._workflow() or "")[0]
        return last.id if last is not None else ""

    def _event(self, event: SessionEvent) -> None:
        if isinstance(event, StepTurned):
            self._is_turned = True
        if isinstance(event, HistoryChanged | StepTurned):
            self._later.start(0)
        elif isinstance(event, StatusChanged) and self._offered is not None and self._is_refused(self._offered):
            self._withdraw()

    def _look(self) -> None:
        """Look at the newest step, where it was made since the last look."""
        is_turned, self._is_turned = self._is_turned, False
        step_id = self._newest()
        if step_id == self._last:
            return
        is_new = step_id not in self._known and not is_turned
        last = self._session.history.ends(self._workflow() or "")[0]
        self._last = step_id
        self._known.append(step_id)
        before, self._before = self._before, _repeatable(last) if is_new else None
        self._withdraw()
        if before is not None and self._before is not None and self._may_offer(before, self._before):
            self._offer(before, self._before)

    # The offer

    def _is_refused(self, offer: Offer) -> bool:
        """Whether one of the two changes needs the person: the others would be refused, too."""
        edits = (item.edit for item in self._session.undecided)
        same = (edit for edit in edits if isinstance(edit, TaskEdit | RunAction) and _name(edit) == _name(offer.edit))
        return any(edit.task in offer.done for edit in same)

    def _may_offer(self, before: Repeatable, now: Repeatable) -> bool:
        """Whether two changes are the same, and the person wants an offer. An action is offered only while its question
        and what it requires are known."""
        is_same = _name(before) == _name(now) and before.task != now.task
        is_in_triage = "triage" in self._window.__dict__ and self._window.triage.is_on
        is_wanted = self._settings.choices.offers_again and _name(now) not in self._dismissed
        is_known = isinstance(now, TaskEdit) or self._action_of(now) is not None
        return is_same and is_wanted and is_known and not is_in_triage

    def _offer(self, before: Repeatable, now: Repeatable) -> None:
        """Offer the same for the other rows that match."""
        model = self._window.model
        if now.workflow_id != model.schema.workflow.id:
            return
        rows = [row for row in model.row_ids() if row >= 0]
        places = {row: place for place, row in enumerate(rows)}
        pair = [places.get(model.table.reader.id(edit.task), -1) for edit in (before, now)]
        if min(pair) < 0:
            return
        columns, can_follow = self._columns(rows, now), partial(self._can_follow, rows, now)
        found = in_common(columns, (pair[0], pair[1]), len(rows), can_follow)
        if found is not None:
            keys = [model.table.reader.key(rows[place]) for place in found.others]
            offer = Offer(now, tuple(filter(None, keys)), (before.task, now.task), self._action_of(now))
            self._show(offer, again_words(found, now.name if isinstance(now, RunAction) else ""))

    def _show(self, offer: Offer, words: str) -> None:
        """Make an offer, unless the server has refused one of the two changes meanwhile."""
        if not self._is_refused(offer):
            self._offered = offer
            self._window.table.commands.again_words = words
            self.part.offer(words)

    def _action_of(self, edit: Repeatable) -> Action | None:
        """The action as it was offered to its task; the pane may show another task, or another stage of it."""
        if not isinstance(edit, RunAction):
            return None
        offered = self._session.activity.shown(edit.workflow_id, edit.task, edit.stage).actions or ()
        return next((action for action in offered if action.id == edit.action), None)

    def _columns(self, rows: Sequence[int], now: Repeatable) -> Iterator[tuple[Field, Texts, MayHave]]:
        """The columns that may tell, those first by which the rows are arranged, then as they stand."""
        for field in filter(is_telling, self._fields()):
            if field.name != _changed_field(now):
                column = self._window.model.column(field.name)
                may_have = partial(self._window.model.table.reader.may_have, column, rows)
                yield field, partial(self._texts, rows, field.name), may_have

    def _texts(self, rows: Sequence[int], name: str, places: Sequence[int]) -> list[str]:
        """What a column shows of the rows at some positions."""
        model = self._window.model
        return model.table.reader.texts(model.column(name), [rows[place] for place in places])

    def _fields(self) -> Iterator[Field]:
        model, header, queries = self._window.model, self._window.table.header, self._window.model.table.queries
        groups = self._window.filter_bar.filter().groups
        sections = [header.logicalIndex(place) for place in range(header.count())]
        names = [by.field for by in queries.grouping] + [by.field for by in queries.sort]
        names += [condition.field for condition in chain.from_iterable(groups)]
        names += [model.field(section).name for section in sections if not header.isSectionHidden(section)]
        known = model.schema.field_by_name
        return (known[name] for name in dict.fromkeys(names) if name in known and model.column(name) >= 0)

    def _can_follow(self, rows: Sequence[int], now: Repeatable, places: Sequence[int]) -> list[bool]:
        """Which of the rows at some positions do not have the value yet, or are in the stage of the action and have
        what it requires."""
        model, texts = self._window.model, self._texts(rows, _changed_field(now), places)
        if isinstance(now, RunAction):
            without = self._lacking(now, [rows[place] for place in places])
            return [text == now.stage and at not in without for at, text in enumerate(texts)]
        field = model.schema.field_by_name[now.field]
        value = field_type(field.kind).display(now.value, field, model.schema)
        return [text != value for text in texts]

    def _lacking(self, now: RunAction, rows: Sequence[int]) -> set[int]:
        """The positions of rows that lack what an action requires."""
        model, action = self._window.model, self._action_of(now)
        if action is None:
            return set()
        tasks = [model.table.reader.key(row) or TaskKey("") for row in rows]
        open_items = partial(with_open_items, self._session, now.workflow_id)
        return lacking(model, tasks, rows, self.requires(now.workflow_id, action), open_items)

    def _withdraw(self) -> None:
        self._offered = None
        self._window.table.commands.again_words = ""
        if "part" in self.__dict__ and not self.part.isHidden():
            if self.part.button.hasFocus() or self.part.close_button.hasFocus():
                self._window.table.setFocus()
            self.part.hide()

    def _dismiss(self) -> None:
        if self._offered is not None:
            self._dismissed.add(_name(self._offered.edit))
        self._withdraw()

    def _accept(self) -> None:
        offered = self._offered
        self._withdraw()
        if offered is None:
            return
        if isinstance(offered.edit, TaskEdit):
            self._set_value(ManyEdit(offered.tasks, offered.edit.field, offered.edit.value))
        elif offered.action is not None:
            self._run(offered.edit, offered.action, offered.tasks)


def _repeatable(step: StepSummary | None) -> Repeatable | None:
    """The change of a step that others may follow, None where it is none of one task alone."""
    if step is None or step.count != 1:
        return None
    edit = step.first.edit
    return edit if isinstance(edit, TaskEdit | RunAction) else None


def _changed_field(edit: Repeatable) -> str:
    """The field that a change is about: an action leads to another stage."""
    return edit.field if isinstance(edit, TaskEdit) else STAGE


def _name(edit: Repeatable) -> tuple[str, ...]:
    """What two changes have in common that are the same."""
    if isinstance(edit, RunAction):
        return edit.workflow_id, "", edit.action, edit.stage
    return edit.workflow_id, edit.field, repr(edit.value)
