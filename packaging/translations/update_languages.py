"""Brings the languages up to date with the code, and compiles them: ``update_languages.py [LANGUAGE]``.

A language that is named and not there yet is begun. What is left to translate is printed, and the exit code is then 1.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parent))
from compile_languages import SOURCES, compile_languages
from find_texts import find_texts


def unfinished(source: Path) -> Sequence[tuple[str, str]]:
    """The context and text of each message that a file of texts does not translate, or only guesses."""
    return [
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in ElementTree.parse(source).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]


def main(arguments: Sequence[str]) -> int:
    """See the module."""
    for language in arguments:
        if not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", language):
            print("Name a language as in: make translations LANGUAGE=nl", file=sys.stderr)
            return 2
    named = {SOURCES / f"flowdash_{language}.ts" for language in arguments}
    left = 0
    for source in sorted({*SOURCES.glob("flowdash_*.ts"), *named}):
        source.parent.mkdir(parents=True, exist_ok=True)
        find_texts(source)
        for context, text in unfinished(source):
            print(f"{source.name}: {context}: {text!r}")
            left += 1
    compile_languages()
    print(f"{left} texts are left to translate." if left else "All languages are complete.")
    return bool(left)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
