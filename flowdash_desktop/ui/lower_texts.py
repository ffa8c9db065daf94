"""Sentences of the layers below the window, in the language of the person.

These layers know no translations: their errors carry English sentences. Each of them stands here once more, with names
for the parts that vary, so that it can be translated. Words of a server are no such sentences, and stay as they are.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

_CONTEXT = "lower layers"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Qt's mark for its tools, which look for this name; PySide6 has it with a type of no use."""
    return text


# The first sentence that matches is used. A sentence that begins with a name can match others: it stands after them.
SENTENCES: tuple[str, ...] = (
    # api
    QT_TRANSLATE_NOOP("lower layers", "The address must start with https:// or http://."),
    QT_TRANSLATE_NOOP("lower layers", "This is not a web address."),
    QT_TRANSLATE_NOOP("lower layers", "The address must not hold a user name or a password."),
    QT_TRANSLATE_NOOP("lower layers", "The server has no room left."),
    QT_TRANSLATE_NOOP("lower layers", "The server has no room left. ({status})"),
    QT_TRANSLATE_NOOP("lower layers", "The server is not ready."),
    QT_TRANSLATE_NOOP("lower layers", "The server is not ready. ({status})"),
    QT_TRANSLATE_NOOP("lower layers", "The server has a problem."),
    QT_TRANSLATE_NOOP("lower layers", "The server has a problem. ({status})"),
    QT_TRANSLATE_NOOP("lower layers", "The server does not accept the API key."),
    QT_TRANSLATE_NOOP("lower layers", "The API key is not allowed to do this."),
    QT_TRANSLATE_NOOP("lower layers", "The server does not know it: it may have been deleted."),
    QT_TRANSLATE_NOOP("lower layers", "It was changed on the server meanwhile."),
    QT_TRANSLATE_NOOP("lower layers", "The server does not have it any more."),
    QT_TRANSLATE_NOOP("lower layers", "It is larger than the server takes."),
    QT_TRANSLATE_NOOP("lower layers", "The server does not take this request. ({status})"),
    QT_TRANSLATE_NOOP("lower layers", "Some values can't be saved."),
    QT_TRANSLATE_NOOP("lower layers", "The server asks us to slow down."),
    QT_TRANSLATE_NOOP("lower layers", "The file is larger than what is kept here."),
    QT_TRANSLATE_NOOP(
        "lower layers", "The server answered with a web page instead of data. Check the address of the account."
    ),
    QT_TRANSLATE_NOOP("lower layers", "The server's answer is damaged: it is not JSON."),
    QT_TRANSLATE_NOOP("lower layers", "The server's answer is not what the Flowdash API documents."),
    QT_TRANSLATE_NOOP(
        "lower layers",
        "The server sends us to another address, where the API key must not go. Check the address of the account.",
    ),
    QT_TRANSLATE_NOOP("lower layers", "The server sends us in a circle."),
    QT_TRANSLATE_NOOP("lower layers", "The server answered with nothing."),
    QT_TRANSLATE_NOOP("lower layers", "The server answered with another task than the one that was asked for."),
    QT_TRANSLATE_NOOP("lower layers", "The server's answer does not show the change that was asked for."),
    QT_TRANSLATE_NOOP(
        "lower layers", "The server's name can't be found. Check the address and the connection to the internet."
    ),
    QT_TRANSLATE_NOOP(
        "lower layers", "The server does not take connections. It may be down, or the address may be wrong."
    ),
    QT_TRANSLATE_NOOP("lower layers", "The server can't be reached."),
    QT_TRANSLATE_NOOP("lower layers", "The connection is not safe: the server's certificate is not trusted."),
    QT_TRANSLATE_NOOP("lower layers", "The proxy does not let us through to the server."),
    QT_TRANSLATE_NOOP("lower layers", "The server took too long."),
    QT_TRANSLATE_NOOP("lower layers", "The connection broke off."),
    QT_TRANSLATE_NOOP("lower layers", "There is no API key."),
    QT_TRANSLATE_NOOP("lower layers", "The API key holds characters that no key has. Copy it again."),
    # session
    QT_TRANSLATE_NOOP("lower layers", "There is no API key for this account."),
    QT_TRANSLATE_NOOP("lower layers", "This item is not on the server's checklist any more."),
    QT_TRANSLATE_NOOP("lower layers", "The server does not know this action any more."),
    QT_TRANSLATE_NOOP("lower layers", "This server has no checklists."),
    QT_TRANSLATE_NOOP("lower layers", "This server has no actions."),
    QT_TRANSLATE_NOOP("lower layers", "This server takes no comments."),
    QT_TRANSLATE_NOOP("lower layers", "This system has no keyring that could keep the key."),
    QT_TRANSLATE_NOOP("lower layers", "The system's keyring did not keep the key."),
    QT_TRANSLATE_NOOP("lower layers", "The system's keyring did not answer."),
    QT_TRANSLATE_NOOP("lower layers", "The system's keyring can't be used."),
    QT_TRANSLATE_NOOP("lower layers", "The local workspace could not be started."),
    QT_TRANSLATE_NOOP("lower layers", "The local workspace did not start in time."),
    QT_TRANSLATE_NOOP("lower layers", "The server has another workspace now."),
    QT_TRANSLATE_NOOP("lower layers", "The tasks of this workflow can't be changed here: it has no unique ID field."),
    QT_TRANSLATE_NOOP(
        "lower layers",
        'The task is now in the stage "{now}"; it was in "{then}" when you chose this. Nothing was done.',
    ),
    QT_TRANSLATE_NOOP(
        "lower layers",
        "The answer was lost, so this may have been done already. Look at the task before it is run again.",
    ),
    QT_TRANSLATE_NOOP("lower layers", "The server has taken this, and is still at it. Look again later."),
    QT_TRANSLATE_NOOP("lower layers", "The server could not do this."),
    QT_TRANSLATE_NOOP("lower layers", "Someone else cleared it meanwhile. Retry marks it as you wanted."),
    QT_TRANSLATE_NOOP("lower layers", "Someone else marked it as {status} meanwhile. Retry marks it as you wanted."),
    QT_TRANSLATE_NOOP("lower layers", "Someone else gave it to {user} meanwhile. Retry gives it to the one you chose."),
    QT_TRANSLATE_NOOP(
        "lower layers",
        "Someone else took it from whoever had it meanwhile. Retry gives it to the one you chose.",
    ),
    QT_TRANSLATE_NOOP(
        "lower layers", 'Someone else called it "{title}" meanwhile. Retry puts your words in their place.'
    ),
    QT_TRANSLATE_NOOP(
        "lower layers",
        "The answer was lost, so this may be there already, in other words. Look before it is sent again.",
    ),
    QT_TRANSLATE_NOOP("lower layers", "It is linked to “{task}”. Retrying moves it here."),
    QT_TRANSLATE_NOOP(
        "lower layers",
        "The answer was lost, and the task was changed since: this may have been done, and taken back by somebody."
        " Retry does it once more.",
    ),
    QT_TRANSLATE_NOOP("lower layers", "The server has taken this change, but its answer could not be saved here."),
    QT_TRANSLATE_NOOP("lower layers", "This change could not be sent."),
    # store
    QT_TRANSLATE_NOOP("lower layers", "The account is closed."),
    QT_TRANSLATE_NOOP("lower layers", "The cache can't be read."),
    QT_TRANSLATE_NOOP("lower layers", "The disk is full. Free some space, then try again."),
    QT_TRANSLATE_NOOP("lower layers", "The data folder can't be written to."),
    QT_TRANSLATE_NOOP("lower layers", "The data folder is in use by another program."),
    QT_TRANSLATE_NOOP("lower layers", "A data file is damaged."),
    QT_TRANSLATE_NOOP("lower layers", "The data folder can't be used: {reason}."),
    QT_TRANSLATE_NOOP("lower layers", "This data was written by a newer version of Flowdash Desktop."),
    QT_TRANSLATE_NOOP(
        "lower layers", "This data was written before the first release of Flowdash Desktop and can't be read."
    ),
    QT_TRANSLATE_NOOP("lower layers", "The data file {path} is damaged."),
    QT_TRANSLATE_NOOP("lower layers", "The preferences are closed."),
    QT_TRANSLATE_NOOP("lower layers", "The file {name} can't be read."),
    QT_TRANSLATE_NOOP("lower layers", "{name} is not a file, or is not there."),
    QT_TRANSLATE_NOOP("lower layers", "{name} can't be read."),
)


def own_language(text: str | Exception) -> str:
    """A sentence of a lower layer in the language of the person; any other text as it is."""
    text = str(text)
    for pattern, sentence in _patterns():
        if (match := pattern.fullmatch(text)) is not None:
            translated = QCoreApplication.translate(_CONTEXT, sentence)
            for name, value in match.groupdict().items():
                translated = translated.replace(f"{{{name}}}", value)
            return translated
    return text


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [(_pattern(sentence), sentence) for sentence in SENTENCES]


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    words = [re.escape(part) if place % 2 == 0 else f"(?P<{part}>.+)" for place, part in enumerate(parts)]
    return re.compile("".join(words), re.DOTALL)
