"""The order of texts: numbers in them count as numbers, case does not, letters as the person's language has them.

A text's key is one flat string, because strings are what Python compares fastest. An accent decides only between
texts that are the same without it, except where a language counts the letter as one of its own (``å`` after ``z`` in
Swedish, ``ñ`` after ``n`` in Spanish).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse

_DIGITS = re.compile(r"\d+")
_NUMBER, _TIE = "\x01", "\x00"
_LONGEST = 0xD7FF

_WHOLE = {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
"""Letters that Unicode does not take apart. So four of them can mark the letters that come after others: no text has
them any more by then, and nothing takes them apart either."""
_NORDIC = {"å": "z\xf0", "ä": "z\xf8", "ö": "z\xfe", "æ": "z\xf8", "ø": "z\xfe"}
_DANISH = {"æ": "z\xf0", "ä": "z\xf0", "ø": "z\xf8", "ö": "z\xf8", "å": "z\xfe"}
_HACEKS = {"č": "c\xfe", "š": "s\xfe", "ž": "z\xfe"}
_LANGUAGES: dict[str, dict[str, str]] = {
    "sv": _NORDIC,
    "fi": _NORDIC,
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "es": {"ñ": "n\xfe"},
    "cs": {**_HACEKS, "ř": "r\xfe"},
    "sk": {**_HACEKS, "ä": "a\xfe", "ô": "o\xfe"},
    "sl": _HACEKS,
    "hr": {**_HACEKS, "ć": "c\xfe\xfe", "đ": "d\xfe"},
    "pl": {"ą": "a\xfe", "ć": "c\xfe", "ę": "e\xfe", "ł": "l\xfe", "ń": "n\xfe", "ó": "o\xfe", "ś": "s\xfe",
           "ź": "z\xf8", "ż": "z\xfe"},
    "tr": {"ç": "c\xfe", "ğ": "g\xfe", "ı": "h\xfe", "ö": "o\xfe", "ş": "s\xfe", "ü": "u\xfe"},
    "et": {"š": "s\xf8", "z": "s\xfe", "ž": "s\xfe\xfe", "õ": "w\xe6", "ä": "w\xf0", "ö": "w\xf8", "ü": "w\xfe"},
    "hu": {"ö": "o\xfe", "ő": "o\xfe", "ü": "u\xfe", "ű": "u\xfe"},
}  # fmt: skip
_letters: dict[int, str] = str.maketrans(_WHOLE)


def use_language(name: str) -> None:
    """Order texts as a language does from now on, ``name`` as in ``de`` or ``sv_SE``. Keys made before are void."""
    _letters.clear()
    _letters.update(str.maketrans({**_WHOLE, **_LANGUAGES.get(re.split(r"[-_.]", name.lower())[0], {})}))


def natural_text(text: str) -> str:
    """A key in whose order ``C-9`` comes before ``C-10``, numbers before words, and case does not count."""
    folded = text.casefold()
    if folded.isascii() and 0x7A not in _letters:
        return _DIGITS.sub(_number, folded)
    plain = unicodedata.normalize("NFC", folded).translate(_letters)
    taken_apart = unicodedata.normalize("NFKD", plain)
    base = "".join(filterfalse(unicodedata.combining, taken_apart))
    key = _DIGITS.sub(_number, base)
    return key if base == folded else f"{key}{_TIE}{_DIGITS.sub(_number, folded)}"


def _number(found: re.Match[str]) -> str:
    """Whole numbers in their order, however long they are: how many digits, then which."""
    digits = found[0]
    if not digits.isascii():
        digits = "".join(str(unicodedata.decimal(d)) for d in digits)
    digits = digits.lstrip("0")
    return f"{_NUMBER}{chr(min(len(digits), _LONGEST) + 1)}{digits}"
