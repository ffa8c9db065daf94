"""Comments (``flowdash-api.md``)."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import Connection, select

from flowdash_desktop.server.storage.activity import comments
from tests.contract.conftest import OpenApi
from tests.contract.test_unique_ids import ODD
from tests.support.definitions import COMPANIES, HARRY, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of
from tests.support.inside import look_inside
from tests.support.task_parts import Comments

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TEXTS = [
    "two\nlines\r\n",
    " spaced ",
    "<b>not HTML</b> & @nobody",
    "100% / ? # \\ \"'",
    "🦉👩‍👩‍👧‍👦",
    "مرحبا שלום",
    "x" * 10_000,
    "🦉" * 10_000,
]


@pytest.fixture
def task(companies: Api, request: pytest.FixtureRequest) -> Comments:
    """The comments of a new task."""
    unique_id = f"comments {request.node.name}"
    assert companies.post({"Company ID": unique_id, "Company Name": "New"}).status_code == 201
    return Comments(companies, unique_id)


@pytest.mark.statement("comments.list")
def test_comments_are_listed_oldest_first_doc(task: Comments) -> None:
    """Comments are listed oldest first as author body and timestamp."""
    assert task.all() == []
    for text in ("first", "second", "third"):
        task.add(text)
    listed = task.all()
    assert [comment["body"] for comment in listed] == ["first", "second", "third"]
    assert all(comment.keys() == {"author", "body", "timestamp"} for comment in listed)
    assert all(MOMENT.fullmatch(comment["timestamp"]) for comment in listed)
    assert [c["timestamp"] for c in listed] == sorted(c["timestamp"] for c in listed)


@pytest.mark.statement("comments.author")
def test_the_author_of_a_comment_is_api_doc(task: Comments) -> None:
    task.add("from a program")
    assert [comment["author"] for comment in task.all()] == ["API"]


def test_new_comment_is_201_as_listed_choice(task: Comments) -> None:
    """A new comment is answered with 201 and as it is listed."""
    answer = task.post({"body": "hello"})
    assert answer.status_code == 201
    assert answer.json() == task.all()[0]


@pytest.mark.statement("comments.empty")
@pytest.mark.parametrize("body", ["", " \n\t", None])
def test_an_empty_body_is_refused_doc(task: Comments, body: object) -> None:
    assert errors_of(task.post({"body": body})) == {"body": ["is required"]}
    assert errors_of(task.post({})) == {"body": ["is required"]}
    assert task.all() == []


@pytest.mark.parametrize("body", [True, ["a"], {"a": 1}, "a\0b"])
def test_a_body_that_is_no_text_is_refused_choice(task: Comments, body: object) -> None:
    assert errors_of(task.post({"body": body})) == {"body": ["is invalid"]}


def test_a_body_that_is_too_long_is_refused_choice(task: Comments) -> None:
    assert task.post({"body": "x" * 100_000}).status_code == 201
    assert errors_of(task.post({"body": "x" * 100_001})) == {"body": ["is too large"]}


def test_a_number_is_taken_as_its_text_choice(task: Comments) -> None:
    assert task.post({"body": 42}).json()["body"] == "42"


def test_nothing_but_the_body_can_be_said_choice(task: Comments) -> None:
    answer = task.post({"body": "hello", "author": "Harry", "text": "hello"})
    assert errors_of(answer) == {"author": ["is set by the server"], "text": ["is not a field of a comment"]}


@pytest.mark.statement("body.not-an-object")
@pytest.mark.parametrize("content", ["[]", "nonsense", '"text"'])
def test_what_is_not_a_json_object_is_a_bad_request_choice(task: Comments, content: str) -> None:
    answer = task.http.post(task.url, content=content)
    assert answer.status_code == 400
    assert answer.json().keys() == {"error"}


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_is_kept_as_it_was_written(task: Comments, text: str) -> None:
    task.add(text)
    assert task.all()[0]["body"] == text


@pytest.mark.parametrize("unique_id", ODD, ids=range(len(ODD)))
def test_tasks_with_odd_unique_ids_have_comments(companies: Api, unique_id: str) -> None:
    companies.post({"Company ID": unique_id, "Company Name": "Odd"})
    comments_of = Comments(companies, unique_id)
    comments_of.add("hello")
    assert [comment["body"] for comment in comments_of.all()] == ["hello"]
    companies.delete(unique_id)


def test_the_comments_of_what_is_not_there_are_not_found_choice(companies: Api, notes: Api, api_for: OpenApi) -> None:
    nowhere = api_for(companies.server, "nowhere")
    for comments_of in (Comments(companies, "nobody"), Comments(notes, "1"), Comments(nowhere, "42")):
        for answer in (comments_of.http.get(comments_of.url), comments_of.post({"body": ""})):
            assert answer.status_code == 404
            assert answer.json().keys() == {"error"}


def test_comments_can_not_be_changed_or_deleted(task: Comments) -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        answer = task.http.request(method, task.url)
        assert answer.status_code == 405
        assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}


@pytest.mark.statement("http.idempotency")
def test_repeated_key_adds_no_second_comment_choice(task: Comments) -> None:
    """A repeat under an idempotency key adds no second comment."""
    first = task.post({"body": "once"}, Idempotency_Key=task.url)
    again = task.post({"body": "once"}, Idempotency_Key=task.url)
    assert (again.status_code, again.content) == (201, first.content)
    assert len(task.all()) == 1
    other = task.post({"body": "another"}, Idempotency_Key=task.url)
    assert errors_of(other) == {"Idempotency-Key": ["was used for another request"]}


def test_a_comment_is_no_change_of_the_task_choice(companies: Api) -> None:
    companies.post({"Company ID": "unchanged", "Company Name": "Unchanged"})
    before = companies.http.get(companies.task_url("unchanged"))
    Comments(companies, "unchanged").add("hello")
    after = companies.http.get(companies.task_url("unchanged"))
    assert (after.headers["etag"], after.json()) == (before.headers["etag"], before.json())


def test_a_deleted_task_takes_its_comments_with_it(companies: Api) -> None:
    for _ in range(2):
        companies.post({"Company ID": "again", "Company Name": "Again"})
        comments_of = Comments(companies, "again")
        assert comments_of.all() == [], "a task of the same name begins anew"
        comments_of.add("hello")
        assert companies.delete("again").status_code == 204
        assert comments_of.http.get(comments_of.url).status_code == 404


@pytest.mark.statement("comments.mention")
def test_mentions_are_kept_as_user_ids_beside_the_text_choice(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    text = f"@uma sanders and @Harry  Potter, not {HARRY} nor @Harry Potterson"
    assert Comments(api_for(running), "42").add(text)["body"] == text

    def kept(connection: Connection) -> list[str]:
        return list(connection.execute(select(comments.c.mentions)).scalars())

    assert look_inside(running, kept) == ['["u2","u1"]']


def test_answered_comments_survive_a_kill(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    added = Comments(api_for(running), "42").add("durable 🦉")
    running.kill()
    running.start()
    assert Comments(api_for(running), "42").all() == [added]
