"""Which currency the name of a field says: ``Amount (EUR)``, ``Price $``. Nothing is guessed: else there is none."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from flowdash_desktop.domain.field_types.notation import notation

_SIGNS = {
    "EUR": "\u20ac",
    "USD": "$",
    "GBP": "\u00a3",
    "JPY": "\u00a5",
    "INR": "\u20b9",
    "KRW": "\u20a9",
    "ILS": "\u20aa",
}
_CODES = frozenset(
    re.findall(
        "[A-Z]{3}",
        "AEDARSAUDBGNBRLCADCHFCLPCNYCOPCZKDKKEGPEURGBPHKDHUFIDRILSINRISKJPYKRW"
        "MXNMYRNOKNZDPHPPLNRONRSDRUBSARSEKSGDTHBTRYTWDUAHUSDVNDZAR",
    )
)
_IN_BRACKETS = re.compile(r"[(\[]\s*([A-Z]{3})\s*[)\]]")
_WORD = re.compile(r"\b[A-Z]{3}\b")
_WORDS_ALSO = frozenset({"ALL", "TOP", "TRY", "COP", "RON"})
"""Codes that are words or names too: they count in brackets only."""


@lru_cache(maxsize=256)
def currency_of(name: str) -> str:
    """The sign of the currency that a field's name says, its code where it has no sign; ``""`` for none, or several."""
    found = {letter for letter in name if unicodedata.category(letter) == "Sc"}
    codes = {*_IN_BRACKETS.findall(name), *(word for word in _WORD.findall(name) if word not in _WORDS_ALSO)}
    found |= {_SIGNS.get(code, code) for code in codes & _CODES}
    return found.pop() if len(found) == 1 else ""


def with_currency(amount: str, currency: str) -> str:
    """An amount with its currency: ``-\u20ac400.00``, ``CHF 400.00``, ``400,00 \u20ac``."""
    if not currency or not amount:
        return amount
    if notation().is_currency_behind:
        return f"{amount}\u00a0{currency}"
    sign, digits = ("-", amount[1:]) if amount.startswith("-") else ("", amount)
    return f"{sign}{currency}{' ' if len(currency) > 1 else ''}{digits}"


def without_currency(text: str, currency: str) -> str:
    """An amount without this currency, wherever it stands at its ends."""
    text = text.strip()
    if not currency:
        return text
    sign = text[:1] if text[:1] in ("-", "+", "\u2212") else ""
    rest = text[len(sign) :].strip()
    known = {currency, *(code for code, one in _SIGNS.items() if one == currency)}
    for one in known:
        if rest.casefold().startswith(one.casefold()):
            return sign + rest[len(one) :].strip() if rest[len(one) :] else text
        if rest.casefold().endswith(one.casefold()):
            return sign + rest[: -len(one)].strip()
    return text
