"""JSON text to Python and back, decimals kept as decimals."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

import msgspec

from flowdash_desktop.wire.schema import UnexpectedShapeError

T = TypeVar("T")


class NotJsonError(ValueError):
    """The bytes are not one JSON document."""


_DECODER = msgspec.json.Decoder(object, float_hook=Decimal)
_SPLITTER = msgspec.json.Decoder(list[msgspec.Raw])
_ENCODER = msgspec.json.Encoder(decimal_format="string")


def decode(data: bytes) -> object:
    """The document as dicts, lists, strings, ints, Decimals, bools and None.

    Raises:
        NotJsonError: it is not JSON in UTF-8, or is nested too deeply.
    """
    try:
        return _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ArithmeticError, ValueError) as error:
        raise NotJsonError(str(error)) from error


def decode_as(decoder: msgspec.json.Decoder[T], data: bytes) -> T:
    """The document as what a decoder is for.

    Raises:
        NotJsonError: it is not JSON in UTF-8, or is nested too deeply.
        UnexpectedShapeError: it is something else.
    """
    try:
        return decoder.decode(data)
    except msgspec.ValidationError as error:
        raise UnexpectedShapeError(str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotJsonError(str(error)) from error


def split(data: bytes) -> list[bytes]:
    """The items of a JSON array, each still undecoded, so that a long one can be decoded a few items at a time.

    Raises:
        NotJsonError: it is not JSON (an item's text may still turn out not to be UTF-8).
        UnexpectedShapeError: it is not an array.
    """
    try:
        return [*_SPLITTER.decode(data)]
    except msgspec.ValidationError as error:
        raise UnexpectedShapeError("not a list") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotJsonError(str(error)) from error


def encode(value: object) -> bytes:
    """Compact JSON in UTF-8; a Decimal becomes a string."""
    return _ENCODER.encode(value)
