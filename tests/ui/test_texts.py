"""Every reason, state and operator has words of its own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.filters import Operator
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.texts import explain, operator_text, problem_text, refusal_text, server_text, state_text
from flowdash_desktop.wire.edits import problem_from_json

pytestmark = pytest.mark.usefixtures("qapp")
PARAMS = {
    "month": "Feb", "year": "2026", "days": "28", "first": "1 Feb 2026", "second": "2 Jan 2026", "options": "a, b",
    "limit": "5",
}  # fmt: skip


@pytest.mark.parametrize("problem", Problem)
@pytest.mark.parametrize("hint", Hint)
def test_every_problem_is_told_in_whole_sentences(problem: Problem, hint: Hint) -> None:
    said = explain(InvalidValueError(problem, hint, **PARAMS))
    assert said[0].isupper()
    assert said.endswith((".", PARAMS["options"]))
    assert "{" not in said


def test_what_was_typed_is_not_read_as_a_template() -> None:
    error = InvalidValueError(Problem.NOT_AN_OPTION, Hint.OPTIONS, options="{limit}, {0}")
    assert explain(error) == "This is not one of the options. Choose one of: {limit}, {0}"


def test_a_missing_param_does_not_hide_the_problem() -> None:
    error = InvalidValueError(Problem.TOO_MANY_FILES, Hint.FILE_LIMIT)
    assert explain(error) == "There are too many files. The limit is {limit}."


def test_the_servers_words_come_first() -> None:
    problem = EditProblem(Refusal.INVALID, {"Close": ("is invalid", "is too late"), "": ("Not today",)})
    assert problem_text(problem, "Close") == "This value is not valid. Close is too late."
    assert problem_text(problem, "Stage") == "Not today"
    assert problem_text(EditProblem(Refusal.GONE, {}), "Close") == refusal_text(Refusal.GONE)


@pytest.mark.parametrize("problem", Problem)
def test_the_servers_half_sentences_are_told_whole(problem: Problem) -> None:
    refused = EditProblem(Refusal.INVALID, {"Close": (problem.value,)})
    assert problem_text(refused, "Close") == explain(InvalidValueError(problem))


def test_a_reason_is_told_where_the_server_says_nothing() -> None:
    reason = Reason(SessionFault.LINKED_ELSEWHERE, {"task": "Ravenclaw"})
    waits = EditProblem(Refusal.CHANGED_MEANWHILE, {}, reason=reason)
    assert problem_text(waits, "House") == "It is linked to “Ravenclaw”. Retrying moves it here."
    later = EditProblem(Refusal.REFUSED, {}, reason=Reason("a code of a newer version"))
    assert problem_text(later, "House") == refusal_text(Refusal.REFUSED)


def test_sentences_of_an_older_outbox_stay_as_they_are() -> None:
    """The first release stored our own sentences among the words of the server."""
    stored = b'{"refusal":"no copy","messages":{"":["plan.pdf: The server has a problem. (500)"]}}'
    assert problem_text(problem_from_json(stored), "").endswith("\nplan.pdf: The server has a problem. (500)")
    stored = b'{"refusal":"refused","messages":{"":["This change could not be sent."]}}'
    assert problem_text(problem_from_json(stored), "Close") == "This change could not be sent."
    stored = b'{"refusal":"invalid","messages":{"Wizards":["another task has this unique ID now"]}}'
    assert problem_text(problem_from_json(stored), "Wizards") == "Another task has this unique ID now."


def test_the_servers_own_sentences_stay_as_they_are() -> None:
    refused = EditProblem(Refusal.INVALID, {"": ("Amount is required", "must be assigned")})
    assert problem_text(refused, "Close") == "Amount is required; Must be assigned."


def test_everything_has_words(qapp: QApplication) -> None:
    said = [*map(refusal_text, Refusal), *map(state_text, EditState), *map(operator_text, Operator)]
    assert all(said)
    assert len(set(said)) == len(said)


def test_possibly_sent_edit_is_not_called_unsent() -> None:
    """What the server may have is not said to have never been sent."""
    assert "never sent" in Words.discard(uncertain=False)[1]
    assert "The server may have it all the same" in Words.discard(uncertain=True)[1]


def test_what_the_api_says_of_fields_and_actions_is_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The API's words are codes: the window says them in the person's language. Words of other servers stay."""
    monkeypatch.setattr("flowdash_desktop.ui.texts.translate", lambda _, text: text.replace("is required", "fehlt"))
    assert server_text("is required", "Amount", is_beside=False) == "Amount fehlt."
    assert server_text("Amount is required", "") == "Amount fehlt"
    assert server_text("Checklist must be completed", "") == "Checklist must be completed"
    assert server_text("Amount is required by law", "") == "Amount is required by law"
