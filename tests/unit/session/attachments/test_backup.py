"""Whether an attachment holds certain bytes: a whole answer proves that it does, and not at once that it does not."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import UnexpectedAnswerError
from flowdash_desktop.api.transfer.downloads import Fetched
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.session.attachments.backup import fetch_surely

FILE = Attachment("blob", "application/octet-stream", "notes.bin")
KIND = FILE.content_type


class Answers:
    """A client that gets certain answers for its files, one after the other."""

    def __init__(self, *answers: Fetched) -> None:
        self.left = list(answers)
        self.files = self

    async def fetch(self, _: str, __: Path, *, wanted: object) -> Fetched:
        assert wanted is not None
        return self.left.pop(0)


def proven(digest: str) -> Fetched:
    """A whole answer whose ``ETag`` is its digest; it may be the answer to another request."""
    return Fetched(KIND, digest, is_proven=True)


async def fetched(expected: str, *answers: Fetched) -> tuple[str, int]:
    """The digest, and how many answers were not asked for."""
    client = Answers(*answers)
    return await fetch_surely(cast("FlowdashClient", client), FILE, Path("unused"), expected), len(client.left)


async def test_another_files_answer_proves_no_attachment() -> None:
    """Another file's answer is no proof that an attachment is not what was sent."""
    with pytest.raises(UnexpectedAnswerError):
        await fetched("mine", proven("another"), proven("a third"))
    assert await fetched("mine", proven("another"), proven("mine")) == ("mine", 0)


async def test_what_is_seen_twice_is_so() -> None:
    assert await fetched("mine", proven("another"), proven("another")) == ("another", 0)


async def test_what_was_expected_or_is_proven_needs_no_second_look() -> None:
    assert await fetched("mine", Fetched(KIND, "mine", is_proven=False), proven("mine")) == ("mine", 1)
    assert await fetched("", proven("mine"), proven("mine")) == ("mine", 1)
