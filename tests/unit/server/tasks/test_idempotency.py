"""The first answer of a request is found by its key, however many answers are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, event

from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.postgres import postgres_url
from flowdash_desktop.server.tasks.idempotency import Repeatable, first_answer, is_any_answered, keep_answers
from flowdash_desktop.server.tasks.writes import Written
from tests.support.fixtures_server import postgresql
from tests.support.postgresql import Cluster

__all__ = ["postgresql"]
KNOWN, OTHER = (Repeatable.of(key, "/tasks", b"{}") for key in ("known \u00fc", "other"))


@pytest.fixture
def database(postgresql: Cluster) -> Iterator[Database]:
    made = Database(postgres_url(postgresql.database()))
    made.write_now(lambda connection: keep_answers(connection, [(KNOWN, Written(201, "first", ""))]))
    yield made
    made.close()


def test_postgresql_finds_an_answer_by_its_index(database: Database) -> None:
    """Else each request with a key would read all answers of the last days."""
    plans: list[str] = []

    def explain(connection: Connection, clause: str, parameters: Any, *_: object) -> tuple[str, object]:
        if clause.startswith("SELECT answers"):
            found = connection.connection.cursor().execute(f"EXPLAIN {clause}", parameters).fetchall()
            plans.append("\n".join(row[0] for row in found))
        return clause, parameters

    def look(connection: Connection) -> None:
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        event.listen(
            connection,
            "before_cursor_execute",
            lambda c, _cursor, clause, parameters, *more: explain(c, clause, parameters, *more),
            retval=True,
        )
        assert first_answer(connection, KNOWN) == Written(201, "first", "")
        assert first_answer(connection, OTHER) is None
        assert is_any_answered(connection, [OTHER, KNOWN])
        assert not is_any_answered(connection, [OTHER])

    database.write_now(look)
    assert len(plans) == 4
    assert all("Seq Scan" not in plan and "answers_by_key" in plan for plan in plans), plans
