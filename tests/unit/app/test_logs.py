import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop import version_line
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
        f"INFO flowdash_desktop: {version_line()}",
        "INFO flowdash_desktop.session: connected",
        "WARNING elsewhere: heed this",
    ]


def test_without_a_disk_nothing_is_written_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder would be", "utf-8")
    start_log(tmp_path / "logs")
    logging.getLogger("flowdash_desktop").warning("unheard")


def test_each_file_and_each_run_begins_with_the_version(tmp_path: Path) -> None:
    """So that a part of a log that somebody sends says which program it is of."""
    for _ in range(2):
        start_log(tmp_path)
        logging.getLogger("flowdash_desktop").info("x" * 300_000)
        logging.getLogger().handlers[-1].close()
    assert "Python" in version_line()
    for name in ("flowdash-desktop.log", "flowdash-desktop.log.1"):
        assert version_line() in (tmp_path / name).read_text("utf-8").splitlines()[0]


def test_verbose_writes_to_the_terminal_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start_log(tmp_path, verbose=True)
    logging.getLogger("flowdash_desktop").debug("more than usual")
    said = capsys.readouterr().err
    assert version_line() in said
    assert "DEBUG flowdash_desktop: more than usual" in said
    assert "more than usual" in (tmp_path / "flowdash-desktop.log").read_text("utf-8")
