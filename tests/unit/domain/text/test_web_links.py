"""Web addresses in comments, and the hosts that they really lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.text.web_links import plain_address, real_host, web_links


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("see https://a.example/b.", ["https://a.example/b"]),
        ("(https://a.example/x_(y)) and http://b.example!", ["https://a.example/x_(y)", "http://b.example"]),
        ("<https://a.example>", ["https://a.example"]),
        ("HTTPS://A.example", ["https://A.example"]),
        ("javascript:alert(1) ftp://a.example www.example.com https://", []),
        ("a😀 https://a.example/ü?q=1&r=2", ["https://a.example/ü?q=1&r=2"]),
    ],
)
def test_web_addresses_are_found_in_a_text(text: str, addresses: list[str]) -> None:
    assert [link.address for link in web_links(text)] == addresses


@given(st.text(max_size=60) | st.from_regex(r"(https?://[a-z.@:/()\[\]]{0,12}|[ .]){0,4}"))
def test_what_is_found_stands_in_the_text_and_can_be_opened(text: str) -> None:
    for link in web_links(text):
        assert text[link.start : link.end].casefold() == link.address.casefold()
        assert is_web_address(link.address)
        assert isinstance(real_host(link.address), str)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://bank.example@evil.example/login", "evil.example"),
        ("https://a.example:8443/", "a.example:8443"),
        ("https://p\u0430ypal.example/", "xn--pypal-4ve.example"),
        ("http://xn--pypal-4ve.example/", "xn--pypal-4ve.example"),
        ("https://B\u00fccher.example/", "xn--bcher-kva.example (b\u00fccher.example)"),
        ("http://XN--99999999999.example/", "xn--99999999999.example"),
        ("https://example.com%2eevil.example/", "example.com.evil.example"),
        ("http://2130706433:80/", "127.0.0.1 (2130706433):80"),
        ("http://0x7f000001/", "127.0.0.1 (0x7f000001)"),
        ("http://99999999999/", "99999999999"),
        ("http://[::1]:8080/", "[::1]:8080"),
    ],
)
def test_the_host_is_the_one_that_answers(address: str, host: str) -> None:
    assert real_host(address) == host


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("HTTPS://bank.example@EVIL.example/login?a=b#c", "https://evil.example/login?a=b#c"),
        ("https://bank.example:443@evil.example:8443/", "https://evil.example:8443/"),
        ("https://p\u0430ypal.example/", "https://xn--pypal-4ve.example/"),
        ("https://B\u00fccher.example/", "https://xn--bcher-kva.example/"),
        ("https://a.example/\u202efdp.exe", "https://a.example/\ufffdfdp.exe"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://[::1", "http://[::1"),
    ],
)
def test_an_address_is_asked_about_without_what_pretends(address: str, shown: str) -> None:
    assert plain_address(address) == shown
