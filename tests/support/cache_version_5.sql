-- What the server has said to a small account, as version 5 of cache.db holds it.
CREATE TABLE meta (name TEXT PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE workflows (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        schema BLOB,
        updated TEXT
    , edition INTEGER NOT NULL DEFAULT 0, etag TEXT);
CREATE TABLE pieces (
        workflow_id TEXT NOT NULL,
        edition INTEGER NOT NULL,
        number INTEGER NOT NULL,
        tasks INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (workflow_id, edition, number)
    );
CREATE TABLE changes (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        body BLOB, first INTEGER,
        UNIQUE (workflow_id, key)
    );
CREATE TABLE news (
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        created INTEGER NOT NULL,
        fields BLOB NOT NULL,
        PRIMARY KEY (workflow_id, key)
    );
CREATE TABLE activity (
        workflow_id TEXT NOT NULL,
        key TEXT NOT NULL,
        body BLOB NOT NULL,
        read TEXT NOT NULL,
        PRIMARY KEY (workflow_id, key)
    );
CREATE INDEX activity_by_age ON activity (read);
CREATE TABLE stage_actions (
        workflow_id TEXT NOT NULL,
        stage TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (workflow_id, stage)
    );
INSERT INTO meta VALUES ('workspace', CAST('{"id":"acme","name":"Acme"}' AS BLOB));
INSERT INTO meta VALUES ('action slots of w', CAST('["Go"]' AS BLOB));
INSERT INTO workflows VALUES ('w', 0, 'Companies', CAST('{"stages":[{"name":"New","color":"#b0b8c1","endStage":false},{"name":"Done","color":null}],"fields":[{"id":"f1","name":"ID","type":"uniqueId","required":false,"editable":true,"autoincrement":false},{"id":"f2","name":"Name","type":"text","required":true,"editable":true}],"users":[{"id":"u1","email":"harry@hogwarts.edu","first_name":"Harry","last_name":"Potter","role_id":null,"saml_user_id":null}],"roles":[]}' AS BLOB), '2026-01-31T12:00:00+00:00', 1, NULL);
INSERT INTO pieces VALUES ('w', 1, 0, 2, CAST('[{"ID":"1","Name":"Acme","Stage":"New","Assigned To":null,"Task URL":"http://server/1"},{"ID":"2","Name":"Größe","Stage":"New","Assigned To":null,"Task URL":"http://server/2"}]' AS BLOB));
INSERT INTO pieces VALUES ('w', 1, 1, 1, CAST('[{"ID":"3","Name":"Acme","Stage":"New","Assigned To":null,"Task URL":"http://server/3"}]' AS BLOB));
INSERT INTO changes VALUES (1, 'w', '2', CAST('{"ID":"2","Name":"Changed","Stage":"New","Assigned To":null,"Task URL":"http://server/2"}' AS BLOB), NULL);
INSERT INTO changes VALUES (2, 'w', '4', CAST('{"ID":"4","Name":"New","Stage":"New","Assigned To":null,"Task URL":"http://server/4"}' AS BLOB), NULL);
INSERT INTO changes VALUES (3, 'w', '3', NULL, NULL);
INSERT INTO news VALUES ('w', '2', 0, CAST('["Name"]' AS BLOB));
INSERT INTO news VALUES ('w', '4', 1, CAST('[]' AS BLOB));
INSERT INTO activity VALUES ('w', '1', CAST('{"comments":[{"author":"Ana","body":"words","timestamp":"2026-01-31T12:00:00+00:00"}],"items":[{"id":"7","title":"Call","status":"Blank","editable":true,"Assigned To":null,"Stage":"New"}],"actions":[{"id":"a","name":"Go","color":"#123456"}],"stage":"New","about":{"page":"ooCwnZ","created":"2026-01-31T12:00:00+00:00","title":"Acme"}}' AS BLOB), '2026-01-31T12:00:00+00:00');
INSERT INTO stage_actions VALUES ('w', 'New', CAST('[{"id":"a","name":"Go","color":"#123456"}]' AS BLOB));
PRAGMA user_version = 5;
