"""The form in which an answer goes out: whole, compressed, or not at all where the client has it."""

from __future__ import annotations

import gzip

import httpx
import pytest
from starlette.responses import Response

from flowdash_desktop.server.http.compression import SMALLEST, accepts_gzip
from flowdash_desktop.server.http.negotiation import Negotiation

SMALL, LARGE, HUGE = b'"small"', b'"' + b"x" * SMALLEST + b'"', b'"' + b"x" * 300_000 + b'"'


async def answered(answer: Response, method: str = "GET", **headers: str) -> tuple[httpx.Response, bytes]:
    """The answer, and its body as it came."""
    given = {"accept-encoding": "identity", **{name.replace("_", "-"): value for name, value in headers.items()}}
    transport = httpx.ASGITransport(Negotiation(answer))
    async with (
        httpx.AsyncClient(transport=transport, base_url="http://here") as client,
        client.stream(method, "/", headers=given) as response,
    ):
        return response, b"".join([piece async for piece in response.aiter_raw()])


def json(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status, headers, media_type="application/json")


@pytest.mark.parametrize("body", [LARGE, HUGE])
async def test_a_large_answer_is_compressed_for_who_asks(body: bytes) -> None:
    """Its tag is another than that of the whole form, and both say that the client has it."""
    plain, whole = await answered(json(body))
    packed, pieces = await answered(json(body), accept_encoding="gzip")
    assert (whole, gzip.decompress(pieces)) == (body, body)
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["content-length"] == str(len(pieces))
    assert plain.headers["etag"] != packed.headers["etag"]
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    for known in (plain.headers["etag"], packed.headers["etag"]):
        again, nothing = await answered(json(body), accept_encoding="gzip", if_none_match=known)
        assert (again.status_code, nothing, again.headers["etag"]) == (304, b"", known)
        assert "content-type" not in again.headers


async def test_a_small_answer_is_sent_as_it_is() -> None:
    response, body = await answered(json(SMALL), accept_encoding="gzip")
    assert (body, "content-encoding" in response.headers) == (SMALL, False)


async def test_a_tag_of_the_route_is_kept() -> None:
    response, _ = await answered(json(SMALL, headers={"etag": '"mine"'}))
    assert response.headers["etag"] == '"mine"'


@pytest.mark.parametrize(
    "answer",
    [json(LARGE, 422), Response(LARGE, media_type="text/plain"), json(LARGE, headers={"content-encoding": "br"})],
    ids=["error", "text", "encoded"],
)
async def test_other_answers_are_left_alone(answer: Response) -> None:
    response, body = await answered(answer, accept_encoding="gzip")
    assert (body, "etag" in response.headers) == (LARGE, False)


async def test_an_answer_to_a_write_has_no_tag() -> None:
    response, body = await answered(json(LARGE), "POST", accept_encoding="gzip")
    assert (body, "etag" in response.headers) == (LARGE, False)


@pytest.mark.parametrize(
    ("values", "accepted"),
    [
        ([], False),
        (["gzip"], True),
        (["GZIP;q=0.5"], True),
        (["x-gzip"], True),
        (["br", "gzip"], True),
        (["*"], True),
        (["gzip;q=0"], False),
        (["*, gzip;q=0"], False),
        (["gzip;q=much"], False),
        (["identity"], False),
    ],
)
def test_gzip_is_used_where_it_is_accepted(values: list[str], accepted: bool) -> None:
    assert accepts_gzip(values) is accepted
