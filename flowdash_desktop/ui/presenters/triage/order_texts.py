"""Sentences of the orders of a queue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.triage.order import OrderChoice, Placed, QueueOrder, Why

translate = QCoreApplication.translate


class OrderTexts:
    """Each method is one sentence or the words of one button."""

    @staticmethod
    def order(order: QueueOrder) -> str:
        """The name of an order."""
        return {
            QueueOrder.SORTED: translate("Triage", "As sorted"),
            QueueOrder.OLDEST: translate("Triage", "Oldest first"),
            QueueOrder.SIMILAR: translate("Triage", "Similar together"),
            QueueOrder.SIMPLE: translate("Triage", "Simple first"),
        }[order]

    @staticmethod
    def choice(choice: OrderChoice) -> str:
        """An order with its bound."""
        name = OrderTexts.order(choice.order)
        if not choice.bound:
            return name
        one = translate("Triage", "{order} · no task waits longer than 1 day")
        more = translate("Triage", "{order} · no task waits longer than {days} days")
        return (one if choice.bound == 1 else more).format(order=name, days=choice.bound)

    @staticmethod
    def why(placed: Placed, bound: int) -> str:
        """Why a task stands where it does."""
        waits = OrderTexts._waits(placed.days)
        match placed.why:
            case Why.WAITS_TOO_LONG:
                return translate("Triage", "First: {waits}, the limit is {days}").format(waits=waits, days=bound)
            case Why.WAITED_LONGEST:
                return waits
            case Why.ALIKE:
                words = translate("Triage", "{count} alike: {what}")
                return words.format(count=counted(placed.alike), what=placed.likeness)
            case Why.UNLIKE:
                return translate("Triage", "Like no other task")
            case Why.SIMPLE:
                return OrderTexts._work(placed.missing, placed.files)
            case Why.SORTED:
                return translate("Triage", "As the table is sorted")

    @staticmethod
    def _waits(days: int | None) -> str:
        if days is None:
            return translate("Triage", "its age is not known")
        one = translate("Triage", "waits 1 day")
        return one if days == 1 else translate("Triage", "waits {days} days").format(days=counted(days))

    @staticmethod
    def _work(missing: int, files: int) -> str:
        lacks = translate("Triage", "no required field is blank")
        if missing:
            one = translate("Triage", "1 required field is blank")
            more = translate("Triage", "{count} required fields are blank")
            lacks = (one if missing == 1 else more).format(count=missing)
        if not files:
            return translate("Triage", "{lacks}, no file").format(lacks=lacks)
        one, more = translate("Triage", "{lacks}, 1 file"), translate("Triage", "{lacks}, {count} files")
        return (one if files == 1 else more).format(lacks=lacks, count=files)
