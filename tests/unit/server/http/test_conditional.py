"""ETags: which versions a request names, whatever the form that the answer had."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.server.http.conditional import content_tag, gzip_tag, known_tag, strong_tags, versions

ETAG = '"one"'
parts = st.binary(max_size=5) | st.text(max_size=5)


@given(st.lists(parts, max_size=3), st.lists(parts, max_size=3))
def test_other_contents_have_another_tag(some: list[bytes | str], others: list[bytes | str]) -> None:
    """Also where the parts are the same when they are put together."""
    as_bytes = [[part.encode() if isinstance(part, str) else part for part in each] for each in (some, others)]
    assert (content_tag(*some) == content_tag(*others)) == (as_bytes[0] == as_bytes[1])


@pytest.mark.parametrize(
    ("values", "known"),
    [
        ([], None),
        (['"two"'], None),
        (['"one"'], '"one"'),
        (['W/"one"'], '"one"'),
        (['"two", "one"'], '"one"'),
        (['"two"', '"one"'], '"one"'),
        (['"one-gzip"'], '"one-gzip"'),
        (['W/"one-gzip"'], '"one-gzip"'),
        (["*"], ETAG),
        (["one"], None),
        (['"one'], None),
        (['"a, b", "one"'], '"one"'),
    ],
)
def test_a_client_has_it_in_the_form_that_it_names(values: list[str], known: str | None) -> None:
    assert known_tag(values, ETAG) == known


def test_a_weak_tag_of_ours_is_known_too() -> None:
    assert known_tag(['W/"one"'], 'W/"one"') == ETAG


@pytest.mark.parametrize(
    ("values", "tags"),
    [
        (['"one"'], ('"one"',)),
        (['"one-gzip"'], ('"one"',)),
        (['W/"one"'], ()),
        (['W/"one", "two"'], ('"two"',)),
        (["*"], ("*",)),
        (["nothing"], ()),
        ([], ()),
    ],
)
def test_a_version_is_required_by_strong_tags_alone(values: list[str], tags: tuple[str, ...]) -> None:
    assert versions(strong_tags(values)) == tags


@given(st.text(st.characters(codec="ascii", exclude_characters='"', exclude_categories=["Cc"])))
def test_a_compressed_form_is_the_same_version(name: str) -> None:
    etag = f'"{name}"'
    assert gzip_tag(etag) != etag
    assert versions(strong_tags([gzip_tag(etag)])) == (etag,)
