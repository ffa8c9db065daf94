"""The actions of the stages of each workflow, and the position that each action has in its workflow for good."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Container, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeGuard

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.action_slots import SlotNames, extended, fill_slots
from flowdash_desktop.domain.activity import Action, WorkflowAction
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import cached_activity
from flowdash_desktop.store.account_store import AccountStore

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_ByStage = Mapping[str, tuple[Action, ...]]
_MOST_STORED = 20_000
"""More actions of all stages together are asked for again after a restart: no workflow of people has as many."""


class StageActions:
    """What is known of all workflows.

    The positions follow the order of the definition where the server tells the actions of a workflow, else that of the
    stages.

    Args:
        store: where it is kept.
        state_of: a workflow as it is shown.
    """

    def __init__(self, store: AccountStore, state_of: Callable[[str], WorkflowState | None]) -> None:
        self._store, self._state_of = store, state_of
        self._by_stage: dict[str, dict[str, tuple[Action, ...]]] = {}
        self._slots: dict[str, SlotNames] = {}
        self._asked: dict[str, set[str]] = {}
        self._order_asked: set[str] = set()
        self._order_failed: set[str] = set()

    async def load(self, workflow_id: str) -> None:
        """Read what is kept of a workflow, once.

        Raises:
            StoreError: it can't be read.
        """
        if workflow_id in self._by_stage:
            return
        stages = await self._store.scan(lambda c: cached_activity.stage_actions(c, workflow_id))
        slots = await self._store.scan(lambda c: cached_activity.action_slots(c, workflow_id))
        self._by_stage[workflow_id] = {**stages, **self._by_stage.get(workflow_id, {})}
        both = tuple(dict.fromkeys((*slots, *self._slots.get(workflow_id, ()))))
        self._slots[workflow_id] = extended(both, self._by_stage[workflow_id].values())

    def at(self, workflow_id: str, stage: str) -> tuple[Action, ...] | None:
        """What a stage offers, None where that is not known."""
        return self._by_stage.get(workflow_id, {}).get(stage)

    def slots(self, workflow_id: str, offered: Sequence[Action]) -> tuple[Action | None, ...]:
        """The action at each position; ``offered`` is what the task offers now."""
        return fill_slots(self.names(workflow_id), self._by_stage.get(workflow_id, {}), offered)

    def names(self, workflow_id: str) -> SlotNames:
        """The names of the actions by position."""
        return self._slots.get(workflow_id, ())

    def knows_all(self, workflow_id: str) -> bool:
        """True where it is known of each stage what it offers: no position comes any more."""
        state = self._state_of(workflow_id)
        known = self._by_stage.get(workflow_id, {})
        return state is not None and all(stage.name in known for stage in state.schema.stages)

    def awaits_order(self, workflow_id: str) -> bool:
        """True after a first failure to read the actions of a workflow, until the next attempt.

        Nothing is learned meanwhile: the positions of the definition could not be given any more.
        """
        has_failed = workflow_id in self._order_failed and workflow_id not in self._order_asked
        return has_failed and not self.names(workflow_id)

    def reconnected(self) -> None:
        """There is a client again: what the server did not tell is asked for anew."""
        self._asked.clear()
        self._order_asked.clear()
        self._order_failed.clear()

    def ask_anew(self, workflow_id: str) -> None:
        """Nothing was learned from the last answers."""
        self._asked.pop(workflow_id, None)

    async def ask(
        self, client: FlowdashClient, workflow_id: str, key: TaskKey, stage: str
    ) -> tuple[_ByStage, Sequence[FlowdashError]]:
        """Ask what the stages offer of which that is not known.

        The API names the actions of a task alone, so each stage is asked once through one of its tasks where the server
        does not tell the actions of the workflow. All of them must be known before the first is shown: one that comes
        later can only stand behind the others.

        Args:
            client: the way to the server.
            workflow_id, key, stage: the task that is read beside, whose own stage is not asked.

        Returns:
            What stages offer, and what went wrong. The actions of the workflow are read once until ``reconnected``;
            after a first transient failure they are read again with the next call, and then done without.
        """
        if self.names(workflow_id) or workflow_id in self._order_asked:
            return await self._ask_samples(client, workflow_id, key, stage)
        try:
            found = await client.activity.workflow_actions(workflow_id)
        except FlowdashError as error:
            if error.transient and workflow_id not in self._order_failed:
                self._order_failed.add(workflow_id)
                return {}, (error,)
            found = None
        self._order_asked.add(workflow_id)
        if found is None:
            return await self._ask_samples(client, workflow_id, key, stage)
        self._slots[workflow_id] = extended(self.names(workflow_id), [[one.action for one in found]])
        return self._by_stage_of(workflow_id, found), ()

    def _by_stage_of(self, workflow_id: str, found: Sequence[WorkflowAction]) -> _ByStage:
        """What each stage offers; one tuple for all stages that no action names."""
        state = self._state_of(workflow_id)
        stages = [stage.name for stage in state.schema.stages] if state is not None else []
        named = {stage for one in found for stage in one.stages}
        others = tuple(one.action for one in found if not one.stages)
        return {stage: _offered(found, stage) if stage in named else others for stage in stages}

    async def _ask_samples(
        self, client: FlowdashClient, workflow_id: str, key: TaskKey, stage: str
    ) -> tuple[_ByStage, Sequence[FlowdashError]]:
        state = self._state_of(workflow_id)
        if state is None:
            return {}, ()
        asked = self._asked.setdefault(workflow_id, set())
        stages = self._unknown(state, {stage, *self._by_stage.get(workflow_id, ()), *asked})
        wanted = _samples(state, stages, key)
        answers = await _actions_of(client, workflow_id, wanted)
        asked.update(stages if state.is_complete else wanted)  # one without a task is learned when it gets one
        asked.difference_update(name for name, answer in answers.items() if may_come_later(answer))
        errors = [answer for answer in answers.values() if isinstance(answer, FlowdashError)]
        return self._still_of(state, wanted, answers), errors

    def _still_of(
        self,
        state: WorkflowState,
        wanted: Mapping[str, TaskKey],
        answers: Mapping[str, tuple[Action, ...] | FlowdashError],
    ) -> _ByStage:
        """The actions of stages, without those whose sample is in another stage since it was asked."""
        still = {name: answer for name, answer in answers.items() if self._stage_of(state, wanted[name]) == name}
        return {name: answer for name, answer in still.items() if not isinstance(answer, FlowdashError)}

    @staticmethod
    def _unknown(state: WorkflowState, known: Container[str]) -> list[str]:
        return [one.name for one in state.schema.stages if one.name not in known]

    @staticmethod
    def _stage_of(state: WorkflowState, key: TaskKey) -> str:
        task = state.task(key)
        return task.stage if task is not None else ""

    def learn(self, workflow_id: str, stages: _ByStage) -> None:
        """Note what stages offer. New actions get their positions in the order of the stages."""
        if self.awaits_order(workflow_id):
            return
        by_stage, state = self._by_stage.setdefault(workflow_id, {}), self._state_of(workflow_id)
        by_stage.update(stages)
        order = [stage.name for stage in state.schema.stages] if state is not None else []
        in_order = [by_stage[name] for name in (*order, *stages) if name in by_stage]
        self._slots[workflow_id] = extended(self.names(workflow_id), in_order)

    def keep(self, connection: Any, workflow_id: str, stages: _ByStage) -> None:
        """Write what was learned, on a thread of the store."""
        if self.awaits_order(workflow_id):
            return
        if sum(map(len, stages.values())) <= _MOST_STORED:
            for stage, actions in stages.items():
                cached_activity.put_stage_actions(connection, workflow_id, stage, actions)
        if stages:
            cached_activity.put_action_slots(connection, workflow_id, self.names(workflow_id))


def _offered(found: Sequence[WorkflowAction], stage: str) -> tuple[Action, ...]:
    """What a stage offers of the actions of its workflow."""
    return tuple(one.action for one in found if not one.stages or stage in one.stages)


def _samples(state: WorkflowState, stages: Sequence[str], key: TaskKey) -> dict[str, TaskKey]:
    """A task of each of these stages where there is one, without a task that is read beside."""
    samples = state.samples() if stages else {}
    return {name: samples[name] for name in stages if samples.get(name, key) != key}


def may_come_later(answer: object) -> TypeGuard[FlowdashError]:
    """True for an error that may go away by itself."""
    return isinstance(answer, FlowdashError) and answer.transient


async def _actions_of(
    client: FlowdashClient, workflow_id: str, samples: Mapping[str, TaskKey]
) -> Mapping[str, tuple[Action, ...] | FlowdashError]:
    """What the server answers for a task of each stage; the task that is looked at says what is wrong."""
    asked = (client.activity.actions(workflow_id, key) for key in samples.values())
    answers = await asyncio.gather(*asked, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, FlowdashError):
            raise answer
    return dict(zip(samples, answers, strict=True))  # type: ignore[arg-type]  # checked above
