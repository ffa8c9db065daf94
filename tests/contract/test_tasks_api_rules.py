"""The rules of ``flowdash-api.md`` for tasks: every field type, required, editable, unknown, built-in, no unique ID."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.definitions import HARRY
from tests.support.http import Api, errors_of

VALID: list[tuple[str, object, object]] = [
    ("Text", "on one line", "on one line"),
    ("Text", 42, "42"),
    ("Text", 4.2, "4.2"),
    ("Text", "", None),
    ("Long text", "two\nlines\n", "two\nlines\n"),
    ("Phone", "+49 30 1234", "+49 30 1234"),
    ("Number", "10", "10"),
    ("Number", 10, "10"),
    ("Number", 10.50, "10.5"),
    ("Number", "10.50", "10.50"),
    ("Number", "-0.00", "-0.00"),
    ("Number", 12345678901234567890, "12345678901234567890"),
    ("Amount", "10000.00", "10000.00"),
    ("Amount", 10000, "10000"),
    ("Date", "2020-02-29", "2020-02-29"),
    ("Moment", "2021-06-22T22:39:48Z", "2021-06-22T22:39:48Z"),
    ("Moment", "2021-06-23T00:39:48+02:00", "2021-06-22T22:39:48Z"),
    ("Person", HARRY, HARRY),
    ("Person", HARRY.upper(), HARRY),
    ("Single", "Red", "Red"),
    ("Multiple", ["C", "A"], ["C", "A"]),
    ("Multiple", [], None),
    ("Checkbox", True, True),
    ("Checkbox", False, False),
    ("Checkbox", None, None),
    ("E-mail", "a@b.example", "a@b.example"),
    ("Website", "https://example.com/?a=1", "https://example.com/?a=1"),
    ("Größe / 100% & more?", "🦉 שלום", "🦉 שלום"),
]
INVALID: list[tuple[str, object, str]] = [
    ("Text", "two\nlines", "must be on one line"),
    ("Text", ["a"], "is invalid"),
    ("Text", True, "is invalid"),
    ("Phone", "1\n2", "must be on one line"),
    ("Number", "ten", "is invalid"),
    ("Number", True, "is invalid"),
    ("Number", "NaN", "is invalid"),
    ("Number", "1e9999", "is invalid"),
    ("Amount", "Infinity", "is invalid"),
    ("Date", "2021-02-29", "is invalid"),
    ("Date", "31 Jan 2020", "is invalid"),
    ("Date", 20200131, "is invalid"),
    ("Moment", "2021-06-22 22:39", "is invalid"),
    ("Moment", "2021-06-22T22:39:48", "is invalid"),
    ("Person", "nobody@example.com", "is not a user of this workflow"),
    ("Single", "Blue", "is not one of the options"),
    ("Multiple", ["A", "Z"], "is not one of the options"),
    ("Multiple", ["A", "A"], "has an option twice"),
    ("Checkbox", "maybe", "is invalid"),
    ("E-mail", "nobody", "is invalid"),
    ("Website", "javascript:alert(1)", "is invalid"),
]


def create(api: Api, unique_id: str, **values: Any) -> Any:
    answer = api.post({"ID": unique_id, "Must": "have", **values})
    assert answer.status_code == 201, answer.text
    return answer.json()


@pytest.mark.statement("values.types")
@pytest.mark.parametrize(("name", "sent", "shown"), VALID)
def test_each_field_type_takes_its_values(everything: Api, name: str, sent: object, shown: object) -> None:
    everything.post({"ID": "valid", "Must": "have"})
    answer = everything.put("valid", {name: sent})
    assert answer.status_code == 200, answer.text
    assert answer.json()[name] == shown
    assert everything.get("valid")[name] == shown


@pytest.mark.statement("values.refused")
@pytest.mark.parametrize(("name", "sent", "words"), INVALID)
def test_each_field_type_refuses_what_it_can_not_hold(everything: Api, name: str, sent: object, words: str) -> None:
    everything.post({"ID": "invalid", "Must": "have"})
    before = everything.get("invalid")
    assert errors_of(everything.put("invalid", {name: sent, "Long text": "too"})) == {name: [words]}
    assert everything.get("invalid") == before, "nothing of it was taken"


@pytest.mark.statement("values.blank")
def test_blank_values_are_null_in_answers(everything: Api) -> None:
    task = create(everything, "blank")
    blank = {name: value for name, value in task.items() if name not in ("ID", "Must", "Stage", "Files")}
    assert {name for name, value in blank.items() if value is not None} == {"Task URL", "Created On", "Updated On"}
    assert task["Files"] == []


@pytest.mark.statement("required.create")
def test_choice_creating_needs_every_required_field(everything: Api) -> None:
    assert errors_of(everything.post({"ID": "r1"})) == {"Must": ["is required"]}
    assert errors_of(everything.post({"ID": "r1", "Must": None})) == {"Must": ["is required"]}
    assert errors_of(everything.post({"Must": "have"})) == {"ID": ["is required"]}


@pytest.mark.statement("required.update")
def test_choice_an_update_may_not_blank_a_required_field(everything: Api) -> None:
    create(everything, "r2")
    for blank in (None, ""):
        assert errors_of(everything.put("r2", {"Must": blank})) == {"Must": ["is required"]}


@pytest.mark.statement("editable")
def test_choice_fixed_field_is_set_at_creation_only(everything: Api) -> None:
    """A field that is not editable is set at creation only."""
    fixed = "Fixed at creation"
    assert create(everything, "e1", **{fixed: "once"})[fixed] == "once"
    assert errors_of(everything.put("e1", {fixed: "twice"})) == {fixed: ["can't be changed"]}
    assert errors_of(everything.put("e1", {fixed: None})) == {fixed: ["can't be changed"]}
    assert everything.put("e1", {fixed: "once", "Text": "x"}).status_code == 200


@pytest.mark.statement("unknown.field")
def test_choice_an_unknown_field_is_an_error(everything: Api) -> None:
    create(everything, "u1")
    assert errors_of(everything.put("u1", {"text": "wrong case"})) == {"text": ["is not a field of this workflow"]}


def test_choice_the_unique_id_can_not_be_changed(everything: Api) -> None:
    create(everything, "i1")
    assert errors_of(everything.put("i1", {"ID": "i2"})) == {"ID": ["can't be changed"]}
    assert errors_of(everything.put("i1", {"ID": None})) == {"ID": ["can't be changed"]}
    assert everything.put("i1", {"ID": "i1", "Text": "same"}).status_code == 200


def test_choice_a_whole_answer_can_be_sent_back(everything: Api) -> None:
    task = create(everything, "w1", Text="a", Multiple=["A"])
    assert everything.put("w1", task).json() == task
    assert everything.put(None, {**task, "Text": "b"}).json()["Text"] == "b"


@pytest.mark.statement("values.url-read-only")
def test_choice_what_the_server_sets_can_not_be_set(everything: Api) -> None:
    create(everything, "s1")
    refused = {"Task URL": "https://example.com/", "Created On": "1999-01-01T00:00:00Z", "Updated On": "now"}
    wanted = {name: ["is set by the server"] for name in refused}
    assert errors_of(everything.put("s1", refused)) == wanted
    assert errors_of(everything.post({"ID": "s2", "Must": "have", **refused})) == wanted


@pytest.mark.statement("tasks.partial")
def test_an_update_is_partial(everything: Api) -> None:
    before = create(everything, "p1", Text="a", Number="1", Checkbox=True, Multiple=["B"])
    after = everything.put("p1", {"Number": "2"}).json()
    assert {**after, "Number": "1", "Updated On": ""} == {**before, "Updated On": ""}


def test_an_update_that_changes_nothing_leaves_no_trace(everything: Api) -> None:
    create(everything, "n1", Text="a")
    first = everything.http.get(everything.task_url("n1"))
    second = everything.put("n1", {"Text": "a"})
    assert (second.json(), second.headers["etag"]) == (first.json(), first.headers["etag"])


@pytest.mark.statement("tasks.without-id")
def test_a_workflow_without_a_unique_id_can_be_listed_and_filled(notes: Api) -> None:
    first, second = notes.post({"Note": "one"}), notes.post({"Note": "one"})
    assert (first.status_code, second.status_code) == (201, 201)
    assert [task["Note"] for task in notes.list("Note=one")] == ["one", "one"]
    assert first.json()["Task URL"] != second.json()["Task URL"]
    for answer in (notes.http.get(notes.task_url("one")), notes.put("one", {"Note": "x"}), notes.put(None, {})):
        assert answer.status_code == 404
    assert notes.delete("one").status_code == 404


@pytest.mark.statement("values.unique-id-counted")
def test_choice_the_server_counts_an_autoincrement_up(tickets: Api) -> None:
    assert [(t["Ticket"], t["Subject"]) for t in tickets.list()] == [("8", "First"), ("7", "Seventh")]
    assert tickets.post({"Subject": "Next"}).json()["Ticket"] == "9"
    given = tickets.post({"Ticket": "20", "Subject": "Given"})
    assert (given.status_code, given.json()["Ticket"]) == (201, "20")
    assert tickets.post({"Subject": "After"}).json()["Ticket"] == "21"
    assert tickets.post({"Ticket": "T-1", "Subject": "Named"}).status_code == 201
    assert tickets.post({"Ticket": "9", "Subject": "Changed"}).status_code == 200
    tickets.delete("21")
    assert tickets.post({"Subject": "Never the same"}).json()["Ticket"] == "22"


@pytest.mark.statement("http.if-match")
def test_choice_if_match_guards_put_and_delete(everything: Api) -> None:
    create(everything, "m1")
    seen = everything.http.get(everything.task_url("m1")).headers["etag"]
    changed = everything.put("m1", {"Text": "a"}, If_Match=seen)
    assert changed.status_code == 200
    newer = changed.headers["etag"]
    assert newer != seen
    for answer in (everything.put("m1", {"Text": "b"}, If_Match=seen), everything.delete("m1", If_Match=seen)):
        assert answer.status_code == 412
        assert list(answer.json()) == ["error"]
    assert everything.get("m1")["Text"] == "a"
    body = {"ID": "m1", "Text": "c"}
    assert everything.put(None, body, If_Match=f'"other", {newer}').status_code == 200
    assert everything.put("m1", {"Text": "d"}, If_Match="*").status_code == 200
    assert everything.put("m1", {"Text": "e"}, If_Match=f"W/{newer}").status_code == 412
    assert everything.delete("m1", If_Match="*").status_code == 204


@pytest.mark.statement("http.idempotency")
def test_choice_an_idempotency_key_repeats_the_first_answer(tickets: Api) -> None:
    first = tickets.post({"Subject": "Once"}, Idempotency_Key="key-1")
    assert first.status_code == 201
    again = tickets.post({"Subject": "Once"}, Idempotency_Key="key-1")
    assert (again.status_code, again.content, again.headers["etag"]) == (201, first.content, first.headers["etag"])
    assert len(tickets.list("Subject=Once")) == 1
    other = tickets.post({"Subject": "Twice"}, Idempotency_Key="key-1")
    assert errors_of(other) == {"Idempotency-Key": ["was used for another request"]}
    assert tickets.post({"Subject": "Once"}, Idempotency_Key="key-2").status_code == 201


def test_choice_a_refused_post_may_be_sent_again_under_its_key(tickets: Api) -> None:
    assert tickets.post({"Subject": None}, Idempotency_Key="key-3").status_code == 422
    assert tickets.post({"Subject": "Better"}, Idempotency_Key="key-3").status_code == 201


def test_choice_a_key_that_is_too_long_is_422(tickets: Api) -> None:
    answer = tickets.post({"Subject": "Key"}, Idempotency_Key="k" * 256)
    assert errors_of(answer) == {"Idempotency-Key": ["is invalid"]}


@pytest.mark.statement("body.not-an-object")
@pytest.mark.parametrize(
    "body", [b"", b"{", b"nonsense", b'{"a": 1} x', b"\xff\xfe", b"[" * 100_000, b"[]", b"1", b"null"]
)
def test_choice_a_body_that_is_not_a_json_object_is_400(companies: Api, body: bytes) -> None:
    for method, url in (("POST", companies.tasks_url), ("PUT", companies.tasks_url), ("PUT", companies.task_url("42"))):
        answer = companies.http.request(method, url, content=body)
        assert answer.status_code == 400
        assert list(answer.json()) == ["error"]


@pytest.mark.statement("tasks.one-of-an-id")
def test_writers_of_the_same_task_at_once_make_one_task(everything: Api, tickets: Api) -> None:
    def upsert(number: int) -> int:
        return everything.post({"ID": "same", "Must": "have", "Number": number}).status_code

    def repeat(_: int) -> tuple[int, bytes]:
        answer = tickets.post({"Subject": "At once"}, Idempotency_Key="at-once")
        return answer.status_code, answer.content

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(upsert, range(16))) == [200] * 15 + [201]
        assert len(set(pool.map(repeat, range(16)))) == 1
    assert len(everything.list("ID=same")) == 1
    assert len(tickets.list("Subject=At+once")) == 1
