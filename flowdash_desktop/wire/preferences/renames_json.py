"""New names of parts of a workflow as plain JSON values, as they are stored until they are followed."""

from __future__ import annotations

from collections.abc import Iterable

from flowdash_desktop.domain.workflow_draft.renames import Names, OptionRenames, Renames


def renames_to_json(renames: Renames) -> dict[str, object]:
    """Stages and options; fields are known by their ids."""
    options = [[one.before, one.after, dict(one.names)] for one in renames.options]
    return {"stages": dict(renames.stages), "options": options}


def renames_from_json(raw: object) -> Renames:
    """The same back.

    Raises:
        ValueError: the value is not that.
    """
    match raw:
        case {"stages": stages, "options": list(options)}:
            return Renames(stages=names_from_json(stages), options=tuple(map(_options_from_json, options)))
    raise ValueError("not names")


def expected_to_json(expected: Iterable[Renames]) -> list[object] | None:
    """Several, in order; None for none, so that nothing is stored."""
    return [renames_to_json(one) for one in expected] or None


def expected_from_json(raw: object) -> tuple[Renames, ...]:
    """The same back. An object is a single one: an earlier version stored no more.

    Raises:
        ValueError: the value is not that.
    """
    return tuple(map(renames_from_json, raw if isinstance(raw, list) else [raw]))


def names_from_json(raw: object) -> Names:
    """Texts by texts.

    Raises:
        ValueError: the value is not that.
    """
    if not isinstance(raw, dict) or not all(isinstance(value, str) for value in raw.values()):
        raise ValueError("not names")
    return {str(name): value for name, value in raw.items()}


def _options_from_json(raw: object) -> OptionRenames:
    match raw:
        case [str(before), str(after), names]:
            return OptionRenames(before, after, names_from_json(names))
    raise ValueError("not names of options")
