"""Linked tasks [doc] against a model: links of all kinds, written from either side in any order, to itself too."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import Definition, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api

KINDS = ("one-to-one", "one-to-many", "many-to-one", "many-to-many")
STEPS = 25
ODD = ("a/b %?#", "🦉", "שלום")
IDS = {"left": ["1", *ODD], "right": ["1", "2", *ODD[:2]]}


def sides(kind: str) -> tuple[bool, bool]:
    """Whether the from side, and the to side, may have several."""
    here, _, there = kind.partition("-to-")
    return there == "many", here == "many"


def workflow(wid: str, ids: list[str]) -> Definition:
    return {
        "id": wid,
        "name": wid,
        "stages": [{"name": "Open"}],
        "fields": [{"id": "id", "name": f"{wid} ID", "type": "uniqueId"}],
        "tasks": [{f"{wid} ID": one} for one in ids],
    }


class Model:
    """The pairs of one link as they must be."""

    def __init__(self, kind: str) -> None:
        self.to_many, self.from_many = sides(kind)
        self.pairs: set[tuple[str, str]] = set()

    def write(self, own: str, others: list[str], *, forward: bool) -> None:
        """Make these the tasks that ``own`` is linked to; one that can have one only is taken from where it was."""
        alone = not (self.from_many if forward else self.to_many)
        mine, theirs = (0, 1) if forward else (1, 0)
        self.pairs = {p for p in self.pairs if p[mine] != own and not (alone and p[theirs] in others)}
        self.pairs |= {(own, other) if forward else (other, own) for other in others}

    def linked(self, own: str, *, forward: bool) -> set[str]:
        return {p[1] if forward else p[0] for p in self.pairs if p[0 if forward else 1] == own}


def shown(task: Any, name: str, field: str, *, many: bool) -> set[str]:
    said = task[name]
    assert isinstance(said, list) if many else said is None or isinstance(said, dict)
    found = said if many else [said] if said else []
    assert len({one[field] for one in found}) == len(found)
    return {one[field] for one in found}


@pytest.mark.statement("links.sides", "links.moves", "links.write-one", "links.write-many", "links.null", "links.shape")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("itself", [False, True], ids=["two workflows", "one workflow"])
def test_doc_either_side_can_be_written_in_all_kinds(
    server: StartServer, api_for: OpenApi, kind: str, itself: bool
) -> None:
    there = "left" if itself else "right"
    link = {"from": "left", "to": there, "kind": kind, "name": "To / %?", "inverseName": "From 🦉"}
    flows = [workflow(wid, ids) for wid, ids in IDS.items()]
    running = server(workspace(*flows, links=[link]))
    apis: dict[bool, Api] = {True: api_for(running, "left"), False: api_for(running, there)}
    ids, fields = {True: IDS["left"], False: IDS[there]}, {True: "left ID", False: f"{there} ID"}
    names, chance, model = {True: "To / %?", False: "From 🦉"}, Random(f"{kind} {itself}"), Model(kind)
    many = {True: model.to_many, False: model.from_many}
    for step in range(STEPS):
        forward = chance.random() < 0.5
        own = chance.choice(ids[forward])
        others = chance.sample(ids[not forward], chance.randint(0, 3 if many[forward] else 1))
        said: Any = [{fields[not forward]: one, "ignored": True} for one in others]
        body = {names[forward]: said if many[forward] else said[0] if said else None}
        answer = apis[forward].put(own, body)
        assert answer.status_code == 200, answer.text
        model.write(own, others, forward=forward)
        for side in (True, False):
            for task in apis[side].list():
                name, field = task[fields[side]], fields[not side]
                found = shown(task, names[side], field, many=many[side])
                assert found == model.linked(name, forward=side), f"step {step}: {names[side]} of {name}"
