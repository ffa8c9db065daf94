"""What the sample's tasks are made of: the words in `words.json` and a few shared rules."""

import json
from datetime import date
from pathlib import Path
from typing import TypedDict, cast

from resources.sample.dice import Dice

# Keys are field names, as in the tasks API.
Task = dict[str, object]

# Every date in the sample is relative to this day, never to the clock.
TODAY = date(2026, 11, 23)
YEAR_START = date(2026, 1, 5)


class Featured(TypedDict):
    """One of the companies on the first screen, chosen by hand."""

    name: str
    slug: str
    stage: str
    assigned: str | None
    employees: str
    value: str
    close: str
    international: bool
    category: str
    documents: list[str]


class Trouble(TypedDict):
    """What goes wrong at one of the sites, and the area it belongs to."""

    title: str
    text: str
    area: str


class Words(TypedDict):
    """The shape of `words.json`."""

    featured: list[Featured]
    companies: list[str]
    heads: list[str]
    tails: list[str]
    trades: dict[str, list[str]]
    suffixes: list[str]
    companyNotes: list[str]
    longNotes: list[str]
    invoiceRemarks: list[str]
    sites: list[str]
    escalations: list[Trouble]
    escalationSpecials: list[str]
    descriptions: list[str]
    contacts: list[str]
    jobs: dict[str, list[str]]
    contactNotes: list[str]
    phones: list[str]
    accents: list[str]


def load_words() -> Words:
    """The words in the file beside this one."""
    text = Path(__file__).with_name("words.json").read_text(encoding="utf-8")
    return cast(Words, json.loads(text))


def phone(words: Words, dice: Dice) -> str:
    """A number from one of the ranges that countries keep free for fiction."""
    return dice.pick(words["phones"]).format(
        dice.between(0, 99), dice.between(0, 999), dice.between(0, 99), dice.between(0, 9999)
    )


def amount(dice: Dice, digits: list[int]) -> str:
    """A sum of money with one of these numbers of digits before the point, often round, with two decimals."""
    size: int = 10 ** dice.pick(digits)
    whole = dice.between(size // 10, size - 1)
    if whole > 1000 and dice.chance(0.6):
        whole -= whole % (100 if whole < 100_000 else 1000)
    return f"{whole}.{dice.pick(['00', '00', '00', '50', '95', '17'])}"


def assignee(dice: Dice, team: list[str], unassigned: float) -> str | None:
    """The e-mail of one of the team, or nobody in that share of the cases."""
    return None if dice.chance(unassigned) else dice.pick(team)
