-- What a person has done in a small account, as version 7 of outbox.db holds it.
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
    , doubtful INTEGER NOT NULL DEFAULT 0, about BLOB);
CREATE INDEX outbox_by_task ON outbox (workflow_id, task_key, sequence);
CREATE TABLE steps (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        made TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    , workflow_id TEXT NOT NULL DEFAULT '');
CREATE TABLE changes (
        step TEXT NOT NULL,
        place INTEGER NOT NULL,
        workflow_id TEXT NOT NULL,
        task_key TEXT NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        body BLOB NOT NULL,
        edit_id TEXT,
        kept BLOB, about BLOB, carried_out INTEGER NOT NULL DEFAULT 0,
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
CREATE INDEX steps_by_workflow ON steps (workflow_id, number);
CREATE TABLE workspace (
        row INTEGER PRIMARY KEY CHECK (row = 1),
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        workflows BLOB NOT NULL
    );
INSERT INTO outbox VALUES (1, '901d9813-4592-4d56-8be3-156a6229a38a', 'w', '1', 'edit', CAST('{"field":"Name","value":"x","base":"before"}' AS BLOB), 'saved here', '2026-11-30T21:48:21.947536+00:00', 2, NULL, NULL, 1, CAST('{"page":"ooCwnZ","created":"2026-01-31T12:00:00+00:00","title":"Acme"}' AS BLOB));
INSERT INTO outbox VALUES (2, '352b3347-c614-4e76-b9b7-baf811827ae8', 'w', '2', 'edit', CAST('{"field":"Name","value":"mine","base":"before"}' AS BLOB), 'needs you', '2026-11-30T21:48:21.947733+00:00', 1, CAST('{"refusal":"invalid","messages":{"Name":["is invalid"]}}' AS BLOB), NULL, 0, NULL);
INSERT INTO outbox VALUES (3, '37aca4be-fd03-415d-9132-0b3d2a229193', 'w', '2', 'comment', CAST('{"body":"hello"}' AS BLOB), 'saved here', '2026-11-30T21:48:21.947774+00:00', 0, NULL, CAST('[]' AS BLOB), 0, NULL);
INSERT INTO steps VALUES (1, 's1', '2026-11-30T21:48:21.947975+00:00', 0, 'w');
INSERT INTO steps VALUES (2, 's2', '2026-11-30T21:48:21.948104+00:00', 0, 'w');
INSERT INTO changes VALUES ('s1', 0, 'w', '1', 'Acme', 'edit', CAST('{"field":"Name","value":"x","base":"before"}' AS BLOB), '901d9813-4592-4d56-8be3-156a6229a38a', CAST('{"values":{},"files":[],"attachment":null}' AS BLOB), CAST('{"page":"ooCwnZ","created":"2026-01-31T12:00:00+00:00","title":"Acme"}' AS BLOB), 0);
INSERT INTO changes VALUES ('s2', 0, 'w', '2', 'Größe', 'edit', CAST('{"field":"Name","value":"mine","base":"before"}' AS BLOB), '352b3347-c614-4e76-b9b7-baf811827ae8', CAST('{"values":{},"files":[],"attachment":null}' AS BLOB), NULL, 0);
INSERT INTO changes VALUES ('s2', 1, 'w', '2', 'Größe', 'comment', CAST('{"body":"hello"}' AS BLOB), '37aca4be-fd03-415d-9132-0b3d2a229193', CAST('{"values":{},"files":[],"attachment":null}' AS BLOB), NULL, 0);
INSERT INTO originals VALUES ('w', '1', CAST('{"page":"ooCwnZ","created":"2026-01-31T12:00:00+00:00","title":"Acme"}' AS BLOB), CAST('{"ID":"1"}' AS BLOB));
INSERT INTO drafts VALUES ('w', '1', 'Name', 'ooCwnZ 2026-01-31T12:00:00+00:00', 'half', CAST('"before"' AS BLOB), CAST('{"page":"ooCwnZ","created":"2026-01-31T12:00:00+00:00","title":"Acme"}' AS BLOB));
INSERT INTO drafts VALUES ('w', '2', 'Name', '', 'typed', CAST('{"decimal":"12"}' AS BLOB), NULL);
INSERT INTO workspace VALUES (1, 'acme', 'Acme', CAST('["w"]' AS BLOB));
PRAGMA user_version = 7;
