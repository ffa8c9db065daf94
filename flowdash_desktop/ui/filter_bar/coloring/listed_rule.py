"""A rule as it is listed: with where it counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flowdash_desktop.domain.table.coloring.rules import ColorRule, Rules


@dataclass(frozen=True, slots=True)
class ListedRule:
    """One rule.

    Attributes:
        rule: the rule.
        of_view: it is one of the loaded view, and counts while that is loaded; else it is one of the workflow.
    """

    rule: ColorRule
    of_view: bool = False


Listed = tuple[ListedRule, ...]


def listed(of_view: Rules, of_workflow: Rules) -> Listed:
    """The rules in the order in which they count: those of the view come first."""
    return (*(ListedRule(one, True) for one in of_view), *(ListedRule(one) for one in of_workflow))


def in_order(rules: Iterable[ListedRule]) -> Listed:
    """The same, those of the view first."""
    return tuple(sorted(rules, key=lambda one: not one.of_view))


def moved(rules: Listed, at: int, by: int) -> Listed:
    """The rules with one of them moved among the rules that count where it does; the same where it can't be moved."""
    to = at + by
    if not 0 <= to < len(rules) or rules[to].of_view != rules[at].of_view:
        return rules
    made = list(rules)
    made[at], made[to] = made[to], made[at]
    return tuple(made)
