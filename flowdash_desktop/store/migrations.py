"""The versions of the app's own files. A step once released is never changed; a new one is added behind it."""

from __future__ import annotations

OUTBOX_STEPS = (
    """
    CREATE TABLE outbox (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        workflow_id TEXT NOT NULL,
        task_key TEXT NOT NULL,
        kind TEXT NOT NULL,
        body BLOB NOT NULL,
        state TEXT NOT NULL,
        created TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        problem BLOB,
        trace BLOB
    );
    CREATE INDEX outbox_by_task ON outbox (workflow_id, task_key, sequence)
    """,
    """
    ALTER TABLE outbox ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
    UPDATE outbox SET doubtful = 1 WHERE attempts > 0
    """,
    """
    CREATE TABLE steps (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        made TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE changes (
        step TEXT NOT NULL,
        place INTEGER NOT NULL,
        workflow_id TEXT NOT NULL,
        task_key TEXT NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        body BLOB NOT NULL,
        edit_id TEXT,
        kept BLOB,
        PRIMARY KEY (step, place)
    );
    CREATE INDEX changes_by_edit ON changes (edit_id);
    CREATE TABLE drafts (
        workflow_id TEXT NOT NULL,
        task_key TEXT NOT NULL,
        field TEXT NOT NULL,
        text TEXT NOT NULL,
        base BLOB NOT NULL,
        PRIMARY KEY (workflow_id, task_key, field)
    )
    """,
    """
    ALTER TABLE outbox ADD COLUMN about BLOB;
    ALTER TABLE changes ADD COLUMN about BLOB;
    CREATE TABLE originals (
        workflow_id TEXT NOT NULL,
        task_key TEXT NOT NULL,
        about BLOB NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (workflow_id, task_key, about)
    )
    """,
    """
    CREATE TABLE drafts_before AS SELECT * FROM drafts ORDER BY rowid;
    DROP TABLE drafts;
    CREATE TABLE drafts (
        workflow_id TEXT NOT NULL,
        task_key TEXT NOT NULL,
        field TEXT NOT NULL,
        place TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        base BLOB NOT NULL,
        about BLOB,
        PRIMARY KEY (workflow_id, task_key, field, place)
    );
    INSERT INTO drafts (workflow_id, task_key, field, text, base)
        SELECT workflow_id, task_key, field, text, base FROM drafts_before ORDER BY rowid;
    DROP TABLE drafts_before
    """,
    """
    ALTER TABLE steps ADD COLUMN workflow_id TEXT NOT NULL DEFAULT '';
    UPDATE steps SET workflow_id = coalesce(
        (SELECT workflow_id FROM changes WHERE step = steps.id ORDER BY place LIMIT 1), '');
    CREATE INDEX steps_by_workflow ON steps (workflow_id, number);
    ALTER TABLE changes ADD COLUMN carried_out INTEGER NOT NULL DEFAULT 0
    """,
    """
    CREATE TABLE workspace (
        row INTEGER PRIMARY KEY CHECK (row = 1),
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        workflows BLOB NOT NULL
    )
    """,
)

CACHE_STEPS = (
    """
    CREATE TABLE cache.meta (name TEXT PRIMARY KEY, body BLOB NOT NULL);
    CREATE TABLE cache.workflows (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        schema BLOB,
        updated TEXT
    );
    CREATE TABLE cache.tasks (
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        place INTEGER NOT NULL,
        body BLOB NOT NULL,
        etag TEXT,
        PRIMARY KEY (workflow_id, key)
    )
    """,
    """
    ALTER TABLE cache.workflows ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE cache.workflows ADD COLUMN etag TEXT;
    CREATE TABLE cache.pieces (
        workflow_id TEXT NOT NULL,
        edition INTEGER NOT NULL,
        number INTEGER NOT NULL,
        tasks INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (workflow_id, edition, number)
    );
    CREATE TABLE cache.changes (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        body BLOB,
        UNIQUE (workflow_id, key)
    );
    INSERT INTO cache.pieces (workflow_id, edition, number, tasks, body)
        SELECT workflow_id, 0, at / 256, count(*), CAST('[' || group_concat(CAST(body AS TEXT), ',') || ']' AS BLOB)
        FROM (
            SELECT workflow_id, body, row_number() OVER (PARTITION BY workflow_id ORDER BY place) - 1 AS at
            FROM cache.tasks
            ORDER BY workflow_id, place
        )
        GROUP BY workflow_id, at / 256;
    DROP TABLE cache.tasks
    """,
    """
    CREATE TABLE cache.news (
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        created INTEGER NOT NULL,
        fields BLOB NOT NULL,
        PRIMARY KEY (workflow_id, key)
    )
    """,
    """
    CREATE TABLE cache.activity (
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        body BLOB NOT NULL,
        read TEXT NOT NULL,
        PRIMARY KEY (workflow_id, key)
    );
    CREATE INDEX cache.activity_by_age ON activity (read);
    CREATE TABLE cache.stage_actions (
        workflow_id TEXT NOT NULL,
        stage TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (workflow_id, stage)
    )
    """,
    """
    ALTER TABLE cache.changes ADD COLUMN first INTEGER
    """,
)

PREFERENCES_STEPS = (
    """
    CREATE TABLE accounts (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        base_url TEXT NOT NULL
    );
    CREATE TABLE preferences (name TEXT PRIMARY KEY, body BLOB NOT NULL)
    """,
)
