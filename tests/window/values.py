"""Values as the server sends them, as texts and in order; nothing of the application is used here."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def is_blank(value: Any) -> bool:
    """No value."""
    return value is None or value == "" or value == []


def natural(text: str) -> tuple[tuple[int, Any], ...]:
    """An order in which ``C-9`` comes before ``C-10`` and case does not count."""
    parts = re.split(r"(\d+)", text.casefold())
    return tuple((1, part) if number % 2 == 0 else (0, int(part)) for number, part in enumerate(parts))


def shown_text(kind: str, value: Any, users: dict[str, str]) -> str:
    """What a cell shows of a value."""
    if is_blank(value) or value is False:
        return ""
    match kind:
        case "number":
            return format(Decimal(value), ",f")
        case "currency":
            amount = Decimal(value)
            places = max(2, -int(amount.as_tuple().exponent))
            return f"{amount:,.{places}f}"
        case "date":
            return day_text(date.fromisoformat(value))
        case "datetime":
            local = datetime.fromisoformat(value).astimezone()
            return f"{day_text(local)} {local:%H:%M}"
        case "person":
            return users.get(str(value), str(value))
        case "multipleSelect":
            return ", ".join(value)
        case "checkbox":
            return "\u2713"
        case "file":
            return str(len(value))
        case "longText":
            return str(value).replace("\n", " ")
    return str(value)


def day_text(day: date) -> str:
    """``31 Jan 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
