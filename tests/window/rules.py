"""What a rule is: when it can be done, with what, how, and how that reads in a list of steps."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.window.scene import Scene

Arguments = tuple[str, ...]
Propose = Callable[[Scene, random.Random], Arguments | None]
Perform = Callable[..., Awaitable[None]]


@dataclass(frozen=True)
class Rule:
    """One thing that a person, or somebody else, does.

    Attributes:
        words: how a step reads, with ``{0}`` for its first argument.
        weight: how often it comes, beside the others.
        propose: arguments that fit the moment, None where it does not.
        perform: does it, at the window and in the model.
    """

    name: str
    words: str
    weight: int
    propose: Propose
    perform: Perform


@dataclass(frozen=True)
class Step:
    """A rule with its arguments, as it was done and can be done again."""

    rule: str
    arguments: Arguments

    @property
    def words(self) -> str:
        """How it reads."""
        return RULES[self.rule].words.format(*self.arguments)


RULES: dict[str, Rule] = {}


class NotNowError(Exception):
    """The step makes no sense here; only a shortened list has such steps, and they are left out."""


def rule(words: str, propose: Propose, weight: int = 1) -> Callable[[Perform], Perform]:
    """Make a rule of a function that performs it."""

    def make(perform: Perform) -> Perform:
        name = perform.__name__
        RULES[name] = Rule(name, words, weight, propose, perform)
        return perform

    return make


def always(scene: Scene, chance: random.Random) -> Arguments | None:
    """It needs nothing."""
    return ()


def need(condition: object) -> None:
    """Leave the step out where this is not so."""
    if not condition:
        raise NotNowError
