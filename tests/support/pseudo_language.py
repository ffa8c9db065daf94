"""A language whose every text has a mark, accents and 40 % more letters, made by the tools that translators use."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
MARK = "\u2045"
"""A bracket that no text of the window has."""
_LONGER = 0.4
_ACCENTS = str.maketrans("aeiouAEIOUcnsy", "àéîöùÀÉÎÖÙçñšý")
_LEFT_ALONE = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w*;?|%L?n|https?://\S*)")


def pseudo(text: str) -> str:
    """A text in the language: what is filled in, markup and addresses stay as they are."""
    parts = _LEFT_ALONE.split(text)
    accented = "".join(part if at % 2 else part.translate(_ACCENTS) for at, part in enumerate(parts))
    return f"{MARK}{accented}{'·' * round(len(text) * _LONGER)}"


def find_texts(target: Path) -> ElementTree.ElementTree[ElementTree.Element]:
    """What the project's tool for translators finds in the window's sources, also as a file."""
    tool = ROOT / "packaging" / "translations" / "find_texts.py"
    subprocess.run([sys.executable, tool, target], check=True, timeout=300)
    return ElementTree.parse(target)


def compile_language(folder: Path) -> Path:
    """The compiled file of the language."""
    source, compiled = folder / "flowdash_de.ts", folder / "flowdash_de.qm"
    found = find_texts(source)
    root = found.getroot()
    assert root is not None
    root.set("language", "de")  # two forms of a plural
    for message in root.iter("message"):
        text, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        for form in list(translation):
            translation.remove(form)
        if message.get("numerus") == "yes":
            for _ in range(2):
                ElementTree.SubElement(translation, "numerusform").text = pseudo(text)
        else:
            translation.text = pseudo(text)
    found.write(source, encoding="utf-8", xml_declaration=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", compiled], check=True, timeout=300)
    return compiled
