"""Base URLs as people type them, and paths that no unique ID can lead astray."""

from __future__ import annotations

from urllib.parse import unquote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.api.address import is_loopback, normalise_base_url, open_host, path_of, query_of
from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.errors import BadAddressError


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://app.flowdash.com", "https://app.flowdash.com"),
        ("app.flowdash.com", "https://app.flowdash.com"),
        ("  app.flowdash.com/  ", "https://app.flowdash.com"),
        ("https://app.flowdash.com/api/v1", "https://app.flowdash.com"),
        ("https://app.flowdash.com/api/v1/", "https://app.flowdash.com"),
        ("HTTPS://App.Flowdash.com:443//", "https://app.flowdash.com"),
        ("http://127.0.0.1:8123", "http://127.0.0.1:8123"),
        ("http://h:80", "http://h"),
        ("https://h:80", "https://h:80"),
        ("intranet/tools/flowdash/api/v1", "https://intranet/tools/flowdash"),
        ("localhost:5000", "https://localhost:5000"),
        ("http://[::1]:5000/x/", "http://[::1]:5000/x"),
        ("https://h/?a=b#c", "https://h"),
    ],
)
def test_the_address_that_was_meant(typed: str, meant: str) -> None:
    assert normalise_base_url(typed) == meant
    assert normalise_base_url(meant) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "https://",
        "https:///x",
        "ftp://h",
        "file:///etc/passwd",
        "h:99999",
        "h:port",
        "https://user:secret@h",
        "user@h",
        "a b.example",
        "h\\x",
        "https://[::1",
        "https://h/a b",
        ":80",
    ],
)
def test_what_is_no_web_address_is_refused(typed: str) -> None:
    with pytest.raises(BadAddressError) as caught:
        normalise_base_url(typed)
    assert "secret" not in str(caught.value)


def test_a_host_that_no_name_can_be_is_refused_by_the_client() -> None:
    with pytest.raises(BadAddressError):
        FlowdashClient("https://xn--.example\u2764\u2764.\u00ad", "k")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "a.localhost", "127.0.0.1", "127.8.8.8", "::1", "[::1]"])
def test_this_machine_is_never_reached_through_a_proxy(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["app.flowdash.com", "10.0.0.1", "localhost.example", "128.0.0.1", ""])
def test_other_machines_may_be(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("base_url", "host"),
    [
        ("http://Flowdash.example:8080/a", "flowdash.example"),
        ("http://10.0.0.1", "10.0.0.1"),
        ("http://[2001:db8::1]:80", "2001:db8::1"),
        ("https://flowdash.example", ""),
        ("http://localhost:8080", ""),
        ("http://127.8.8.8", ""),
        ("http://[::1", ""),
        ("", ""),
    ],
)
def test_only_plain_http_to_another_machine_is_an_open_line(base_url: str, host: str) -> None:
    assert open_host(base_url) == host


@pytest.mark.parametrize(
    "name", ["a/b", "a b", "?", "#x", "100%", "😀", "..", ".", "%2F", "a\\b", "../../x", "ünï", "+"]
)
def test_a_name_is_one_segment_of_the_path_httpx_sends(name: str) -> None:
    sent = httpx.URL(f"https://h{path_of('tasks', name)}").raw_path.decode()
    assert sent.count("/") == 2
    assert unquote(sent.rsplit("/", 1)[1]) == name


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_is_one_segment_and_comes_back(name: str) -> None:
    sent = httpx.URL(f"https://h{path_of('tasks', name, 'end')}").raw_path.decode("ascii")
    _, tasks, segment, end = sent.split("/")
    assert (tasks, unquote(segment), end) == ("tasks", name, "end")


def test_an_empty_name_has_no_address() -> None:
    with pytest.raises(ValueError, match="empty"):
        path_of("tasks", "")


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.lists(st.text("ab &=+%#é\n"), max_size=3)))
def test_filters_come_back_from_the_query(filters: dict[str, list[str]]) -> None:
    sent = httpx.QueryParams(query_of(filters))
    assert sent.multi_items() == [(name, value) for name, values in filters.items() for value in values]


def test_filters_read_as_the_vendor_writes_them() -> None:
    assert query_of({"Assigned To": "", "Stage": "Not Started"}) == "Assigned%20To=&Stage=Not%20Started"
