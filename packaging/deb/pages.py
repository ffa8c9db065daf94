"""The manual page and the completions of shells, made of the program's own parser, so that they name what it takes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping

from flowdash_desktop import APP_NAME, PROGRAM, __version__

_FILES = ("FILE", "DIR")
"""What arguments are called that are paths."""


def commands(parser: argparse.ArgumentParser) -> Mapping[str, tuple[str, argparse.ArgumentParser]]:
    """The commands that a person is told of: what each is for, and its parser."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {one.dest: one.help or "" for one in action._choices_actions}
            return {name: (told[name], one) for name, one in action.choices.items() if name in told}
    return {}


def _options(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        if action.help is not argparse.SUPPRESS and not isinstance(action, argparse._SubParsersAction):
            yield action


def _flags(parser: argparse.ArgumentParser) -> list[str]:
    return [flag for action in _options(parser) for flag in action.option_strings]


def manual(parser: argparse.ArgumentParser, date: str) -> str:
    """The page for section 1 of the manual.

    Args:
        parser: of the whole program.
        date: of the version, as 2026-12-31.
    """
    lines = [
        f'.TH {PROGRAM.upper()} 1 "{date}" "{APP_NAME} {__version__}" "User Commands"',
        ".SH NAME",
        f"{PROGRAM} \\- triage Flowdash tasks in a window",
        ".SH SYNOPSIS",
        f".B {PROGRAM}\n[\\fIOPTION\\fR]...\n.br\n.B {PROGRAM}\n\\fICOMMAND\\fR [\\fIOPTION\\fR]...",
        ".SH DESCRIPTION",
        _roff(parser.description or ""),
        "Without a command it opens the window.",
        ".SH OPTIONS",
        *_option_lines(parser),
        ".SH COMMANDS",
    ]
    for name, (what, one) in commands(parser).items():
        lines += [f".SS {_roff(name)}", _roff(what[:1].upper() + what[1:]) + ".", *_option_lines(one)]
        for inner, (its, two) in commands(one).items():
            lines += [
                f".TP\n.B {_roff(f'{name} {inner}')}",
                _roff(its[:1].upper() + its[1:]) + ".",
                *_option_lines(two),
            ]
    lines += [
        ".SH ENVIRONMENT",
        ".TP\n.B FLOWDASH_API_KEY\nThe API key for \\fB\\-\\-server\\fR.",
        ".TP\n.B FLOWDASH_CA_FILE\nThe same as \\fB\\-\\-ca\\-file\\fR.",
        ".SH FILES",
        f".TP\n.I ~/.local/share/{PROGRAM}\nThe data folder, where \\fB\\-\\-data\\-dir\\fR names no other.",
    ]
    return "\n".join(lines) + "\n"


def _option_lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in _options(parser):
        metavar = action.metavar if isinstance(action.metavar, str) else "|".join(map(str, action.choices or ()))
        value = "" if action.nargs == 0 else metavar or (action.dest.upper() if action.option_strings else action.dest)
        names = ", ".join(f"\\fB{_roff(flag)}\\fR" for flag in action.option_strings)
        yield f".TP\n{names}{' ' * bool(names and value)}" + (f"\\fI{_roff(value)}\\fR" if value else "")
        words = (action.help or "").replace("%(default)s", str(action.default))
        yield _roff(words[:1].upper() + words[1:]) + "."


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def bash(parser: argparse.ArgumentParser) -> str:
    """Completion for bash: options of the command that is typed, then names of files."""
    names = commands(parser)
    cases = "".join(f'            {name}) words="{" ".join(_flags(one))}" ;;\n' for name, (_, one) in names.items())
    function = f"_{PROGRAM.replace('-', '_')}"
    return f"""# bash completion for {PROGRAM}
{function}() {{
    local word words="{" ".join([*_flags(parser), *names])}"
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$word" in
{cases}        esac
    done
    COMPREPLY=($(compgen -W "$words" -- "${{COMP_WORDS[COMP_CWORD]}}"))
    [ ${{#COMPREPLY[@]}} -gt 0 ] || COMPREPLY=($(compgen -f -- "${{COMP_WORDS[COMP_CWORD]}}"))
}}
complete -o filenames -F {function} {PROGRAM}
"""


def zsh(parser: argparse.ArgumentParser) -> str:
    """Completion for zsh."""
    names = commands(parser)
    described = "\n".join(f"        {_quoted(f'{name}:{what}')}" for name, (what, _) in names.items())
    cases = "\n".join(
        f"        {name}) _arguments {' '.join(_zsh(one))} '*:file:_files' ;;" for name, (_, one) in names.items()
    )
    return f"""#compdef {PROGRAM}
local -a commands
local line state
_arguments -C {" ".join(_zsh(parser))} '1:command:->command' '*::argument:->argument'
case $state in
command)
    commands=(
{described}
    )
    _describe command commands ;;
argument)
    case $line[1] in
{cases}
    esac ;;
esac
"""


def _zsh(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in _options(parser):
        for flag in action.option_strings:
            words = (action.help or "").replace("[", "(").replace("]", ")").replace(":", " ").replace("%(default)s", "")
            value = (
                "" if action.nargs == 0 else f":{action.metavar or 'value'}:" + "_files" * (action.metavar in _FILES)
            )
            yield _quoted(f"{flag}[{words}]{value}")


def fish(parser: argparse.ArgumentParser) -> str:
    """Completion for fish."""
    lines = [f"# fish completion for {PROGRAM}"]
    for name, (what, one) in commands(parser).items():
        lines.append(f"complete -c {PROGRAM} -n __fish_use_subcommand -a {name} -d {_quoted(what)}")
        lines += [f"{line} -n '__fish_seen_subcommand_from {name}'" for line in _fish(one)]
    lines += [f"{line} -n __fish_use_subcommand" for line in _fish(parser)]
    return "\n".join(lines) + "\n"


def _fish(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in _options(parser):
        for flag in action.option_strings:
            name = f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"
            value = "" if action.nargs == 0 else " -r"
            yield f"complete -c {PROGRAM} {name}{value} -d {_quoted((action.help or '').replace('%(default)s', ''))}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
