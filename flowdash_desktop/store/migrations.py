"""The versions of the app's own files. A step once released is never changed; a new one is added behind it."""

from __future__ import annotations

from flowdash_desktop.store.database import Versions

OUTBOX = Versions(
    7,
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
        trace BLOB,
        doubtful INTEGER NOT NULL DEFAULT 0,
        about BLOB
    );
    CREATE INDEX outbox_by_task ON outbox (workflow_id, task_key, sequence);
    CREATE TABLE steps (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        made TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        workflow_id TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX steps_by_workflow ON steps (workflow_id, number);
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
        about BLOB,
        carried_out INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (step, place)
    );
    CREATE INDEX changes_by_edit ON changes (edit_id);
    CREATE TABLE originals (
        workflow_id TEXT NOT NULL,
        task_key TEXT NOT NULL,
        about BLOB NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (workflow_id, task_key, about)
    );
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
    CREATE TABLE workspace (
        row INTEGER PRIMARY KEY CHECK (row = 1),
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        workflows BLOB NOT NULL
    )
    """,
    (
        # A new task is followed to its name by these: without them each of many would look through all changes.
        """
        CREATE INDEX changes_by_task ON changes (workflow_id, task_key);
        CREATE INDEX changes_with_holder ON changes (workflow_id)
            WHERE kind = 'link' AND instr(kept, CAST('"holder"' AS BLOB));
        CREATE INDEX changes_with_unsent ON changes (step)
            WHERE kind IN ('create', 'delete') AND instr(kept, CAST('"unsent"' AS BLOB))
        """,
    ),
)

CACHE = Versions(
    5,
    """
    CREATE TABLE cache.meta (name TEXT PRIMARY KEY, body BLOB NOT NULL);
    CREATE TABLE cache.workflows (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        schema BLOB,
        updated TEXT,
        edition INTEGER NOT NULL DEFAULT 0,
        etag TEXT
    );
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
        first INTEGER,
        UNIQUE (workflow_id, key)
    );
    CREATE TABLE cache.news (
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        created INTEGER NOT NULL,
        fields BLOB NOT NULL,
        PRIMARY KEY (workflow_id, key)
    );
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
)

PREFERENCES = Versions(
    1,
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
    (
        # What tasks were checked out into; before, one JSON text for each account, see ``store.check_outs``.
        """
        CREATE TABLE check_outs (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            account TEXT NOT NULL,
            id TEXT NOT NULL,
            path TEXT NOT NULL,
            workflow_id TEXT NOT NULL,
            digest TEXT NOT NULL,
            UNIQUE (account, id)
        );
        CREATE INDEX check_outs_by_path ON check_outs (account, path);
        CREATE TABLE bring_backs (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            step TEXT NOT NULL UNIQUE,
            account TEXT NOT NULL,
            check_out TEXT NOT NULL,
            undone INTEGER NOT NULL,
            begun INTEGER NOT NULL
        );
        CREATE INDEX bring_backs_by_file ON bring_backs (account, check_out, number);
        CREATE TABLE brought (step TEXT NOT NULL, unique_id TEXT, field TEXT, marks TEXT NOT NULL);
        CREATE INDEX brought_by_step ON brought (step)
        """,
    ),
)
