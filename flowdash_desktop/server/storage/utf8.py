"""A text of the database as the bytes that are sent, never decoded on the way: what a long list is joined from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType


class utf8(FunctionElement[Any]):  # noqa: N801 - a function of SQL, and named like one
    """The UTF-8 of a text column, as ``bytes``; the databases differ in how they are asked for it."""

    inherit_cache = True
    name = "utf8"
    # No conversion of what the driver gives, which is bytes.
    type = NullType()

    def __init__(self, text: ColumnElement[str]) -> None:
        super().__init__(text)


@compiles(utf8, "sqlite")
def _sqlite(element: utf8, compiler: SQLCompiler, **more: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **more)} AS BLOB)"


@compiles(utf8, "postgresql")
def _postgresql(element: utf8, compiler: SQLCompiler, **more: Any) -> str:
    return f"convert_to({compiler.process(element.clauses, **more)}, 'UTF8')"
