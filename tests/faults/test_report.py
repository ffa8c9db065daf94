"""What a long run leaves behind tells all of it, also when it was broken off."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from tests.faults.rounds import Figures
from tests.faults.verdict import Verdict
from tests.soak.report import Report


def test_every_figure_is_printed_and_kept(tmp_path: Path) -> None:
    figures = Figures()
    verdict = Verdict(wishes=1_250, links=210, applied=1_300, needs_you=3, lost=["this"], doubled=["that", "those"])
    figures.add("7/0", verdict, Counter({"reply lost": 40, "status before 503": 2}))
    figures.kills["server killed: applied"] += 5
    figures.links_at_kills["sending"] += 4
    report = Report(7, 2.04, figures, ended=False)
    kept = json.loads(report.keep(tmp_path / "build").read_text())
    assert report.line == (
        "seed 7, 2.0 minutes (broken off): 1250 edits, 42 faults of 2 kinds, 5 kills, 1 lost, 2 doubled"
        " [reply lost 40, status before 503 2]"
    )
    assert (kept["edits"], kept["faults"], kept["kills"]) == (
        1_250,
        {"reply lost": 40, "status before 503": 2},
        {"server killed: applied": 5},
    )
    assert (kept["seed"], kept["lost"], kept["doubled"], kept["ended"]) == (7, 1, 2, False)
    assert (kept["links"], kept["links_at_kills"]) == (210, {"sending": 4})
    assert kept["problems"] == ["seed 7/0: lost: this", "seed 7/0: doubled: that", "seed 7/0: doubled: those"]
    table = (tmp_path / "build" / "soak.md").read_text()
    for row in (
        "| Edits made and called saved | 1,250 |",
        "| Of these, changes of links | 210 |",
        "| Faults injected | 42 |",
        "| **Lost** | 1 |",
    ):
        assert row in table
