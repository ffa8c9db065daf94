"""The commands of the window's colours and of its language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.commands.command import Command, Requests, Section
from flowdash_desktop.ui.theme.appearance import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST

translate = QCoreApplication.translate
_LANGUAGE = "language Sprache langue idioma 言語"
"""Found by whoever looks for it in another language than the one that is spoken."""


def appearance_commands(requests: Requests) -> Iterator[Command]:
    """Make them. What each chooses is told by ``Requests.appearance``, None for what the system says."""
    for name, words, scheme in (
        ("light", translate("Commands", "Appearance: light"), LIGHT),
        ("dark", translate("Commands", "Appearance: dark"), DARK),
        ("light contrast", translate("Commands", "Appearance: high contrast, light"), LIGHT_CONTRAST),
        ("dark contrast", translate("Commands", "Appearance: high contrast, dark"), DARK_CONTRAST),
        ("as system", translate("Commands", "Appearance: same as the system"), None),
    ):
        run = partial(requests.appearance.emit, scheme)
        yield Command(f"window.{name}", Section.WINDOW, partial(str, words), run, ())


def language_commands(requests: Requests, languages: Sequence[tuple[str, str]]) -> Iterator[Command]:
    """Make them, of codes and names. What each chooses is told by ``Requests.language``, None for the system's."""
    for code, name in languages:
        words = translate("Commands", "Language: {language}").format(language=name)
        run = partial(requests.language.emit, code)
        yield Command(f"window.language {code}", Section.WINDOW, partial(str, words), run, (), more_words=_LANGUAGE)
    if languages:
        words, run = translate("Commands", "Language: same as the system"), partial(requests.language.emit, None)
        yield Command("window.language as system", Section.WINDOW, partial(str, words), run, (), more_words=_LANGUAGE)
