"""The order of texts: numbers in them count as numbers, case does not, letters as the person's language has them.

A text's key is one flat string, because strings are what Python compares fastest. An accent decides only between
texts that are the same without it, except where a language counts the letter as one of its own (``å`` after ``z`` in
Swedish, ``ñ`` after ``n`` in Spanish).
"""

from __future__ import annotations

import re
import unicodedata

_DIGITS = re.compile(r"\d+")
_NUMBER, _TIE = "\x01", "\x00"
_LONGEST = 0xD7FF

_WHOLE = {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
"""Letters that Unicode does not take apart."""
_NORDIC = {"å": "z\xfd", "ä": "z\xfe", "ö": "z\xff", "æ": "z\xfe", "ø": "z\xff"}
_DANISH = {"æ": "z\xfd", "ä": "z\xfd", "ø": "z\xfe", "ö": "z\xfe", "å": "z\xff"}
_HACEKS = {"č": "c\xff", "š": "s\xff", "ž": "z\xff"}
_LANGUAGES: dict[str, dict[str, str]] = {
    "sv": _NORDIC,
    "fi": _NORDIC,
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "es": {"ñ": "n\xff"},
    "cs": {**_HACEKS, "ř": "r\xff"},
    "sk": {**_HACEKS, "ä": "a\xff", "ô": "o\xff"},
    "sl": _HACEKS,
    "hr": {**_HACEKS, "ć": "c\xff\xff", "đ": "d\xff"},
    "pl": {"ą": "a\xff", "ć": "c\xff", "ę": "e\xff", "ł": "l\xff", "ń": "n\xff", "ó": "o\xff", "ś": "s\xff",
           "ź": "z\xfe", "ż": "z\xff"},
    "tr": {"ç": "c\xff", "ğ": "g\xff", "ı": "h\xff", "ö": "o\xff", "ş": "s\xff", "ü": "u\xff"},
    "et": {"š": "s\xfe", "z": "s\xff", "ž": "s\xff\xff", "õ": "w\xfc", "ä": "w\xfd", "ö": "w\xfe", "ü": "w\xff"},
    "hu": {"ö": "o\xff", "ő": "o\xff", "ü": "u\xff", "ű": "u\xff"},
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
    base = "".join([c for c in taken_apart if not unicodedata.combining(c)])
    key = _DIGITS.sub(_number, base)
    return key if base == folded else f"{key}{_TIE}{_DIGITS.sub(_number, folded)}"


def _number(found: re.Match[str]) -> str:
    """Whole numbers in their order, however long they are: how many digits, then which."""
    digits = found[0]
    if not digits.isascii():
        digits = "".join(str(unicodedata.decimal(d)) for d in digits)
    digits = digits.lstrip("0")
    return f"{_NUMBER}{chr(min(len(digits), _LONGEST) + 1)}{digits}"
