"""What is known of a gateway's limit from what it let through and what it refused."""

from __future__ import annotations

import pytest

from flowdash_desktop.api.errors import RequestFault, TooLargeError
from flowdash_desktop.api.http.gateway_limit import GatewayLimit, is_of_a_gateway

KB, MB = 1024, 1024 * 1024


def said(limit: GatewayLimit, size: float, *, is_file: bool = True) -> str:
    """The number of megabytes that is said after a refusal."""
    error = limit.error(int(size), is_file=is_file)
    assert isinstance(error, TooLargeError)
    assert error.reason.code is (RequestFault.GATEWAY_FILE_LIMIT if is_file else RequestFault.GATEWAY_LIMIT)
    assert (error.detail, error.status, error.outcome_unknown) == ("", 413, False)
    return str(error.reason.values["most"])


@pytest.mark.parametrize(
    ("passed", "refused", "most"),
    [
        (0, 1.6 * MB, "1"),  # what is usual, as long as it is possible
        (0, 40 * MB, "1"),
        (900 * KB, 40 * MB, "1"),
        (3 * MB, 40 * MB, "25"),
        (9 * MB, 14 * MB, "10"),
        (1.2 * MB, 1.4 * MB, "0.9"),  # none is usual there: what has come through
        (600 * KB, 1.2 * MB, "0.8"),  # a file of 0.9 MB: its body is larger than the limit, and it is not
        (0, 1.2 * MB, "0.5"),
        (0, 10 * KB, "0.01"),
    ],
)
def test_the_likely_limit_lies_between_both(passed: float, refused: float, most: str) -> None:
    limit = GatewayLimit()
    limit.note_passed(int(passed))
    assert said(limit, refused) == most


def test_each_refusal_and_each_file_that_comes_through_teaches() -> None:
    limit = GatewayLimit()
    limit.note_passed(3 * MB)
    assert said(limit, 90 * MB) == "64"
    assert said(limit, 14 * MB) == "10"
    limit.note_passed(11 * MB)
    assert said(limit, 30 * MB) == "11"


def test_a_limit_that_was_raised_or_lowered_is_learned_anew() -> None:
    limit = GatewayLimit()
    assert said(limit, 2.5 * MB) == "1"
    limit.note_passed(20 * MB)
    assert said(limit, 60 * MB) == "32"
    assert said(limit, 6 * MB) == "1", "20 MB came through before, and 6 MB do not any more"


def test_of_a_request_without_files_the_request_is_said() -> None:
    assert said(GatewayLimit(), 1.2 * MB, is_file=False) == "1"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><h1>413 Request Entity Too Large</h1></html>",
        b"Payload Too Large",
        b"[]",
        b'{"message": "no"}',
        b"413",
    ],
)
def test_pages_of_a_gateway_are_known(body: bytes) -> None:
    assert is_of_a_gateway(body)


@pytest.mark.parametrize("body", [b'{"error": "the body is larger"}', b'{"errors": {"Documents": ["is too large"]}}'])
def test_answers_of_a_server_are_known(body: bytes) -> None:
    assert not is_of_a_gateway(body)
