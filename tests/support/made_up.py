"""How many examples a property is tried with."""

from hypothesis import settings

_USUAL = 100
"""The number of hypothesis; a profile with fewer is for runs beside one that has them all."""


def examples(many: int, *, steps: int = 50) -> settings:
    """Settings with this number of examples, and of steps for a state machine, where a usual property has 100.

    A run with few examples has at most as many of each property; one with more has so many times more.
    """
    default = settings.default
    assert default is not None
    if default.max_examples < _USUAL:
        many, steps = min(many, default.max_examples), min(steps, default.stateful_step_count)
    else:
        many = many * default.max_examples // _USUAL
    return settings(max_examples=many, stateful_step_count=steps)
