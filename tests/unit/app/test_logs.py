import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.app.logs import start_log


@pytest.fixture(autouse=True)
def _root_as_before() -> Iterator[None]:
    root, ours = logging.getLogger(), logging.getLogger("flowdash_desktop")
    handlers, levels = root.handlers[:], (root.level, ours.level)
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


def test_the_file_is_made_with_the_first_record(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    start_log(folder)
    assert not folder.exists()
    logging.getLogger("flowdash_desktop.session").info("connected")
    logging.getLogger("elsewhere").info("not for us")
    logging.getLogger("elsewhere").warning("heed this")
    lines = (folder / "flowdash-desktop.log").read_text("utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == [
        "INFO flowdash_desktop.session: connected",
        "WARNING elsewhere: heed this",
    ]


def test_without_a_disk_nothing_is_written_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder would be", "utf-8")
    start_log(tmp_path / "logs")
    logging.getLogger("flowdash_desktop").warning("unheard")
