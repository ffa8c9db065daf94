"""Why a term of a typed filter can't be read, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.filters.text_form import Fault, FilterTextProblem
from flowdash_desktop.domain.filters.unknown_fields import UnknownField
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_LETTERS = 60


def unknown_words(unknown: UnknownField) -> str:
    """That no field has a name, so that the words are searched, and which name is nearest."""
    name = short(unknown.name, _LETTERS)
    if unknown.nearest is None:
        return translate("FilterText", "There is no field “{name}”: the words are searched.").format(name=name)
    words = translate("FilterText", "There is no field “{name}”: the words are searched. Did you mean “{nearest}”?")
    return words.format(name=name, nearest=short(unknown.nearest.name, _LETTERS))


def fault_words(fault: Fault) -> str:
    """A sentence that names the term, and what would help."""
    term = short(fault.term, _LETTERS)
    if fault.problem is FilterTextProblem.SEVERAL_FIELDS:
        words = translate("FilterText", "“{name}” could be {fields}. Type more of it, or the whole name in quotes.")
        return words.format(name=fault.field, fields=", ".join(fault.names))
    if fault.problem is FilterTextProblem.NO_VALUE:
        return translate("FilterText", "“{term}” needs a value.").format(term=term)
    if fault.problem is FilterTextProblem.NO_TERM:
        return translate("FilterText", "“or” needs a filter on both sides. To find the word, put it in quotes.")
    if fault.problem is FilterTextProblem.REST:
        words = translate("FilterText", "“{rest}” behind the value in “{term}” can't be read.")
        return words.format(rest=short(fault.rest, _LETTERS), term=term)
    if fault.error is not None:
        return translate("FilterText", "“{term}”: {reason}").format(term=term, reason=explain(fault.error))
    words = translate("FilterText", "{field} can't be compared as in “{term}”.")
    return words.format(field=fault.field, term=term)
