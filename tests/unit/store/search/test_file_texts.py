"""The texts of seen files are found by their words, within bounds, and may go at any time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.store.search.file_texts import FileTexts, FoundPart, IndexedFile, TextPart

CONTRACT = IndexedFile("flow", "1", "blob-1", "contract.pdf")
PRICES = IndexedFile("flow", "2", "blob-2", "prices.xlsx")


@pytest.fixture
def texts(tmp_path: Path) -> Iterator[FileTexts]:
    texts = FileTexts(tmp_path / "account" / "texts.db")
    yield texts
    texts.close()


def test_words_are_found_on_their_page(texts: FileTexts) -> None:
    texts.add(CONTRACT, [TextPart("Contract of sale", 0), TextPart("The buyer pays Grüße", 1), TextPart("", 2)])
    texts.add(PRICES, [TextPart("bolt 1.50", sheet="Parts"), TextPart("nut", sheet="Others")])
    assert texts.find("buyer") == [FoundPart(CONTRACT, 1, "")]
    assert texts.find("PAYS the") == [FoundPart(CONTRACT, 1, "")]
    assert texts.find("gruss") == []
    assert texts.find("grusse") == []
    assert texts.find("gruße") == [FoundPart(CONTRACT, 1, "")]
    assert texts.find("bol") == [FoundPart(PRICES, None, "Parts")]
    assert texts.find("contract buyer") == [], "both are not on one page"


@pytest.mark.parametrize("words", ["", "  ", '"', "*", "a OR", "NEAR(", "contract AND", '" OR "', "col:x", "\0", "-"])
def test_operators_are_words(texts: FileTexts, words: str) -> None:
    texts.add(CONTRACT, [TextPart("nothing of them")])
    assert texts.find(words) == []


def test_a_file_in_two_tasks_is_held_once(texts: FileTexts) -> None:
    other = CONTRACT._replace(task="9", name="copy.pdf", workflow_id="other")
    texts.add(CONTRACT, [TextPart("sale", 0)])
    assert texts.has(other)
    assert not texts.has(PRICES)
    assert [part.file for part in texts.find("sale")] == [CONTRACT, other]
    assert [part.file for part in texts.find("sale", "other")] == [other]


def test_what_was_seen_longest_ago_makes_room(tmp_path: Path) -> None:
    texts = FileTexts(tmp_path / "texts.db", most_bytes=30)
    files = [CONTRACT._replace(task=str(number), blob_id=f"blob-{number}") for number in range(3)]
    for file in files[:2]:
        texts.add(file, [TextPart("twelve bytes")])
    assert texts.has(files[0]), "it is seen again"
    texts.add(files[2], [TextPart("twelve bytes")])
    assert sorted(part.file.task for part in texts.find("twelve")) == ["0", "2"]
    texts.add(files[2], [TextPart("other words")])
    assert [part.file.task for part in texts.find("twelve")] == ["0"]
    texts.close()


def test_texts_stay_until_they_are_cleared(texts: FileTexts, tmp_path: Path) -> None:
    texts.add(CONTRACT, [TextPart("sale \ud800", 0)])
    texts.close()
    again = FileTexts(tmp_path / "account" / "texts.db")
    assert len(again.find("sale")) == 1
    again.clear()
    assert list((tmp_path / "account").iterdir()) == []
    assert again.find("sale") == []
    again.close()


def test_a_damaged_file_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "texts.db"
    path.write_bytes(b"no database at all" * 100)
    texts = FileTexts(path)
    assert texts.find("sale") == []
    texts.add(CONTRACT, [TextPart("sale")])
    assert len(texts.find("sale")) == 1
    texts.close()
