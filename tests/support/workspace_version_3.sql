-- The tables and rows of a small workspace, as version 3 of the data has them.
BEGIN TRANSACTION;
CREATE TABLE actions (
	"row" INTEGER NOT NULL, 
	workflow INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	color VARCHAR(7), 
	from_stages TEXT NOT NULL, 
	requires TEXT NOT NULL, 
	steps TEXT NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (workflow, id), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "actions" VALUES(1,1,'a1','Start',NULL,'["Not Started"]','{"fields":["Company Name"],"checklist":false,"assigned":false}','[{"type":"moveToStage","stage":"In Progress"}]');
CREATE TABLE answers (
	"row" INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	request VARCHAR(64) NOT NULL, 
	status INTEGER NOT NULL, 
	etag TEXT, 
	body TEXT NOT NULL, 
	created_on VARCHAR(32) NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE ("key")
);
INSERT INTO "answers" VALUES(1,'k1','ea911fed1cd764ad0961660b1c776cf3ef9c01d3e3e10d55bd8fc637a7dec0f5',201,'"fJz6c64b.1.4f0fd9e80eaa"','{"Stage":"Not Started","Assigned To":null,"Task URL":"http://127.0.0.1:42865/workflows/2ylSaZ/tasks/fJz6c64b","Company ID":"quo\"te\\d \u0001 ü","Company Name":"Tricky \u0002 \"x\" ü","Documents":[],"Contacts":[],"Created On":"2026-11-24T01:35:02Z","Updated On":"2026-11-24T01:35:02Z"}','2026-11-24T01:35:02Z');
CREATE TABLE api_keys (
	"row" INTEGER NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	created_on VARCHAR(32) NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (digest)
);
INSERT INTO "api_keys" VALUES(1,'3c1d75ffebb493aae4e699967ae3bec02694265ae994567fdbde17d1abfb2a8b','2026-11-23T23:03:18Z');
CREATE TABLE attachments (
	"row" INTEGER NOT NULL, 
	blob_id VARCHAR(64) NOT NULL, 
	task INTEGER NOT NULL, 
	field INTEGER NOT NULL, 
	content_type TEXT NOT NULL, 
	filename TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	size INTEGER NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (blob_id), 
	FOREIGN KEY(task) REFERENCES tasks ("row") ON DELETE CASCADE, 
	FOREIGN KEY(field) REFERENCES fields ("row") ON DELETE CASCADE
);
INSERT INTO "attachments" VALUES(1,'DKODoxoqA1kZXhLTJA7Kpw',2,3,'text/plain','hello.txt','68e656b251e67e8358bef8483ab0d51c6619f3e7a1a9f0e75838d41ff368f728',13);
CREATE TABLE checklist_items (
	"row" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task INTEGER NOT NULL, 
	stage TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	assigned_to TEXT, 
	editable BOOLEAN NOT NULL, 
	FOREIGN KEY(task) REFERENCES tasks ("row") ON DELETE CASCADE
);
INSERT INTO "checklist_items" VALUES(1,1,'In Progress',0,'Call the customer','Blank',NULL,0);
INSERT INTO "checklist_items" VALUES(2,1,'In Progress',1,'Send 100% / "offer" 🦉','Blank',NULL,0);
INSERT INTO "checklist_items" VALUES(3,2,'In Progress',0,'Call the customer','Blank',NULL,0);
INSERT INTO "checklist_items" VALUES(4,2,'In Progress',1,'Send 100% / "offer" 🦉','Blank',NULL,0);
CREATE TABLE comments (
	"row" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	body TEXT NOT NULL, 
	mentions TEXT NOT NULL, 
	created_on VARCHAR(32) NOT NULL, 
	FOREIGN KEY(task) REFERENCES tasks ("row") ON DELETE CASCADE
);
INSERT INTO "comments" VALUES(1,1,'API','hello','[]','2026-11-24T01:35:02Z');
CREATE TABLE data_sources (
	"row" INTEGER NOT NULL, 
	workflow INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	"query" TEXT NOT NULL, 
	key_column TEXT NOT NULL, 
	mapping TEXT NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (workflow), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
CREATE TABLE executions (
	"row" INTEGER NOT NULL, 
	id VARCHAR(32) NOT NULL, 
	workflow INTEGER NOT NULL, 
	task INTEGER NOT NULL, 
	unique_id TEXT, 
	action_id TEXT NOT NULL, 
	action_name TEXT NOT NULL, 
	steps TEXT NOT NULL, 
	base TEXT NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	steps_done INTEGER NOT NULL, 
	errors TEXT NOT NULL, 
	performed_by TEXT, 
	created_on VARCHAR(32) NOT NULL, 
	finished_on VARCHAR(32), 
	PRIMARY KEY ("row"), 
	UNIQUE (id), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "executions" VALUES(1,'zAqJYZihztag',1,2,'a/b %?# 🦉','a1','Start','[{"type":"moveToStage","stage":"In Progress"}]','http://127.0.0.1:42865','Success',1,'[]',NULL,'2026-11-24T01:35:02Z','2026-11-24T01:35:02Z');
CREATE TABLE exports (
	"row" INTEGER NOT NULL, 
	id VARCHAR(32) NOT NULL, 
	workflow INTEGER NOT NULL, 
	start_date VARCHAR(10) NOT NULL, 
	end_date VARCHAR(10) NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	blob_id VARCHAR(64), 
	filename TEXT, 
	sha256 VARCHAR(64), 
	size INTEGER, 
	created_on VARCHAR(32) NOT NULL, 
	finished_on VARCHAR(32), 
	PRIMARY KEY ("row"), 
	UNIQUE (id), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE, 
	UNIQUE (blob_id)
);
CREATE TABLE fields (
	"row" INTEGER NOT NULL, 
	workflow INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	required BOOLEAN NOT NULL, 
	editable BOOLEAN NOT NULL, 
	options TEXT NOT NULL, 
	file_limit INTEGER, 
	"autoincrement" BOOLEAN NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (workflow, id), 
	UNIQUE (workflow, name), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "fields" VALUES(1,1,'f1','Company ID','uniqueId',1,1,'[]',NULL,0);
INSERT INTO "fields" VALUES(2,1,'f2','Company Name','text',1,1,'[]',NULL,0);
INSERT INTO "fields" VALUES(3,1,'f3','Documents','file',0,1,'[]',5,0);
INSERT INTO "fields" VALUES(4,2,'n','Note','text',0,1,'[]',NULL,0);
INSERT INTO "fields" VALUES(5,3,'c','Contact ID','uniqueId',0,1,'[]',NULL,1);
CREATE TABLE history (
	"row" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	workflow INTEGER NOT NULL, 
	task INTEGER NOT NULL, 
	public_id VARCHAR(16) NOT NULL, 
	unique_id TEXT, 
	kind VARCHAR(16) NOT NULL, 
	from_value TEXT, 
	to_value TEXT, 
	finished BOOLEAN NOT NULL, 
	cause VARCHAR(16) NOT NULL, 
	actor TEXT, 
	reference TEXT, 
	at VARCHAR(32) NOT NULL, 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "history" VALUES(1,1,1,'UT7_lybT','42','created',NULL,'In Progress',0,'load',NULL,NULL,'2021-06-22T22:39:48Z');
INSERT INTO "history" VALUES(2,1,2,'ARjepWhf','a/b %?# 🦉','created',NULL,'Not Started',0,'load',NULL,NULL,'2021-06-23T00:00:00Z');
INSERT INTO "history" VALUES(3,1,3,'jzK8aGP_','44','created',NULL,'Done',1,'load',NULL,NULL,'2020-01-01T00:00:00Z');
INSERT INTO "history" VALUES(4,2,4,'ymlOiHcj',NULL,'created',NULL,'Open',0,'load',NULL,NULL,'2021-01-01T00:00:00Z');
INSERT INTO "history" VALUES(5,3,5,'G1BV4D7i','1','created',NULL,'Open',0,'load',NULL,NULL,'2021-01-01T00:00:00Z');
INSERT INTO "history" VALUES(6,1,6,'0Iegr6Sm','gone','created',NULL,'Not Started',0,'api',NULL,NULL,'2026-11-24T01:35:02Z');
INSERT INTO "history" VALUES(7,1,6,'0Iegr6Sm','gone','deleted','Not Started',NULL,0,'api',NULL,NULL,'2026-11-24T01:35:02Z');
INSERT INTO "history" VALUES(8,1,7,'fJz6c64b','quo"te\d  ü','created',NULL,'Not Started',0,'api',NULL,NULL,'2026-11-24T01:35:02Z');
INSERT INTO "history" VALUES(9,1,2,'ARjepWhf','a/b %?# 🦉','stage','Not Started','In Progress',0,'action',NULL,'zAqJYZihztag','2026-11-24T01:35:02Z');
CREATE TABLE link_pairs (
	"row" INTEGER NOT NULL, 
	link INTEGER NOT NULL, 
	from_task INTEGER NOT NULL, 
	to_task INTEGER NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (link, from_task, to_task), 
	FOREIGN KEY(link) REFERENCES links ("row") ON DELETE CASCADE, 
	FOREIGN KEY(from_task) REFERENCES tasks ("row") ON DELETE CASCADE, 
	FOREIGN KEY(to_task) REFERENCES tasks ("row") ON DELETE CASCADE
);
INSERT INTO "link_pairs" VALUES(1,1,1,5);
CREATE TABLE links (
	"row" INTEGER NOT NULL, 
	from_workflow INTEGER NOT NULL, 
	to_workflow INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	name TEXT NOT NULL, 
	inverse_name TEXT NOT NULL, 
	PRIMARY KEY ("row"), 
	FOREIGN KEY(from_workflow) REFERENCES workflows ("row") ON DELETE CASCADE, 
	FOREIGN KEY(to_workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "links" VALUES(1,1,3,'one-to-many','Contacts','Account');
CREATE TABLE list_states (
	workflow INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	PRIMARY KEY (workflow), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "list_states" VALUES(1,'b62e90f1198ee9a1');
INSERT INTO "list_states" VALUES(2,'62eb15bfe2f46ff9');
INSERT INTO "list_states" VALUES(3,'a2dd3a76373c1bdb');
CREATE TABLE roles (
	"row" INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	admin BOOLEAN NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (id)
);
INSERT INTO "roles" VALUES(1,'r1','Administrator',1);
CREATE TABLE scheduled_changes (
	"row" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task INTEGER NOT NULL, 
	stage TEXT NOT NULL, 
	while_stage TEXT NOT NULL, 
	due VARCHAR(32) NOT NULL, 
	execution_id VARCHAR(32), 
	performed_by TEXT, 
	created_on VARCHAR(32) NOT NULL, 
	FOREIGN KEY(task) REFERENCES tasks ("row") ON DELETE CASCADE
);
CREATE TABLE schema_version (
	version INTEGER NOT NULL
);
INSERT INTO "schema_version" VALUES(3);
CREATE TABLE shared_state (
	"row" INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	blob_store VARCHAR(64), 
	PRIMARY KEY ("row")
);
CREATE TABLE stages (
	"row" INTEGER NOT NULL, 
	workflow INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	color VARCHAR(7), 
	end_stage BOOLEAN NOT NULL, 
	checklist TEXT NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (workflow, name), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "stages" VALUES(1,1,'Not Started','#b0b8c1',0,'[]');
INSERT INTO "stages" VALUES(2,1,'In Progress','#e6b422',0,'["Call the customer","Send 100% / \"offer\" 🦉"]');
INSERT INTO "stages" VALUES(3,1,'Done',NULL,1,'[]');
INSERT INTO "stages" VALUES(4,2,'Open',NULL,0,'[]');
INSERT INTO "stages" VALUES(5,3,'Open',NULL,0,'[]');
CREATE TABLE sync_runs (
	"row" INTEGER NOT NULL, 
	id VARCHAR(32) NOT NULL, 
	workflow INTEGER NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	created INTEGER NOT NULL, 
	updated INTEGER NOT NULL, 
	unchanged INTEGER NOT NULL, 
	failed INTEGER NOT NULL, 
	errors TEXT NOT NULL, 
	begun_on VARCHAR(32), 
	created_on VARCHAR(32) NOT NULL, 
	finished_on VARCHAR(32), 
	PRIMARY KEY ("row"), 
	UNIQUE (id), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
CREATE TABLE task_texts (
	task INTEGER NOT NULL, 
	workflow INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (task), 
	FOREIGN KEY(task) REFERENCES tasks ("row") ON DELETE CASCADE, 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE
);
INSERT INTO "task_texts" VALUES(1,1,'{"Stage":"In Progress","Assigned To":"harry@hogwarts.edu","Task URL":"UT7_lybT","Company ID":"42","Company Name":"Acme Corp","Documents":[],"Created On":"2021-06-22T22:39:48Z","Updated On":"2021-07-01T08:00:00Z"}');
INSERT INTO "task_texts" VALUES(2,1,'{"Stage":"In Progress","Assigned To":null,"Task URL":"ARjepWhf","Company ID":"a/b %?# 🦉","Company Name":"Hello","Documents":[{"blobId":"DKODoxoqA1kZXhLTJA7Kpw","contentType":"text/plain","filename":"hello.txt"}],"Created On":"2021-06-23T00:00:00Z","Updated On":"2026-11-24T01:35:02Z"}');
INSERT INTO "task_texts" VALUES(3,1,'{"Stage":"Done","Assigned To":null,"Task URL":"jzK8aGP_","Company ID":"44","Company Name":"Old Ltd.","Documents":[],"Created On":"2020-01-01T00:00:00Z","Updated On":"2020-02-01T00:00:00Z"}');
INSERT INTO "task_texts" VALUES(4,2,'{"Stage":"Open","Assigned To":null,"Task URL":"ymlOiHcj","Note":"No ID","Created On":"2021-01-01T00:00:00Z","Updated On":"2021-01-01T00:00:00Z"}');
INSERT INTO "task_texts" VALUES(5,3,'{"Stage":"Open","Assigned To":null,"Task URL":"G1BV4D7i","Contact ID":"1","Created On":"2021-01-01T00:00:00Z","Updated On":"2021-01-01T00:00:00Z"}');
INSERT INTO "task_texts" VALUES(7,1,'{"Stage":"Not Started","Assigned To":null,"Task URL":"fJz6c64b","Company ID":"quo\"te\\d \u0001 ü","Company Name":"Tricky \u0002 \"x\" ü","Documents":[],"Created On":"2026-11-24T01:35:02Z","Updated On":"2026-11-24T01:35:02Z"}');
CREATE TABLE tasks (
	"row" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	workflow INTEGER NOT NULL, 
	public_id VARCHAR(16) NOT NULL, 
	unique_id TEXT, 
	stage TEXT NOT NULL, 
	assigned_to TEXT, 
	version INTEGER NOT NULL, 
	created_on VARCHAR(32) NOT NULL, 
	updated_on VARCHAR(32) NOT NULL, 
	document TEXT NOT NULL, 
	UNIQUE (workflow, unique_id), 
	FOREIGN KEY(workflow) REFERENCES workflows ("row") ON DELETE CASCADE, 
	UNIQUE (public_id)
);
INSERT INTO "tasks" VALUES(1,1,'UT7_lybT','42','In Progress','harry@hogwarts.edu',1,'2021-06-22T22:39:48Z','2021-07-01T08:00:00Z','{"Company ID":"42","Company Name":"Acme Corp","Documents":[]}');
INSERT INTO "tasks" VALUES(2,1,'ARjepWhf','a/b %?# 🦉','In Progress',NULL,2,'2021-06-23T00:00:00Z','2026-11-24T01:35:02Z','{"Company ID":"a/b %?# 🦉","Company Name":"Hello","Documents":[{"blobId":"DKODoxoqA1kZXhLTJA7Kpw","contentType":"text/plain","filename":"hello.txt"}]}');
INSERT INTO "tasks" VALUES(3,1,'jzK8aGP_','44','Done',NULL,1,'2020-01-01T00:00:00Z','2020-02-01T00:00:00Z','{"Company ID":"44","Company Name":"Old Ltd.","Documents":[]}');
INSERT INTO "tasks" VALUES(4,2,'ymlOiHcj',NULL,'Open',NULL,1,'2021-01-01T00:00:00Z','2021-01-01T00:00:00Z','{"Note":"No ID"}');
INSERT INTO "tasks" VALUES(5,3,'G1BV4D7i','1','Open',NULL,1,'2021-01-01T00:00:00Z','2021-01-01T00:00:00Z','{"Contact ID":"1"}');
INSERT INTO "tasks" VALUES(7,1,'fJz6c64b','quo"te\d  ü','Not Started',NULL,1,'2026-11-24T01:35:02Z','2026-11-24T01:35:02Z','{"Company ID":"quo\"te\\d \u0001 ü","Company Name":"Tricky \u0002 \"x\" ü","Documents":[]}');
CREATE TABLE users (
	"row" INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	email TEXT NOT NULL, 
	first_name TEXT NOT NULL, 
	last_name TEXT NOT NULL, 
	role_id TEXT, 
	saml_user_id TEXT, 
	PRIMARY KEY ("row"), 
	UNIQUE (id), 
	UNIQUE (email)
);
INSERT INTO "users" VALUES(1,'u1','harry@hogwarts.edu','Harry','Potter','r1',NULL);
CREATE TABLE workflows (
	"row" INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	record_type TEXT, 
	next_number INTEGER NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (id)
);
INSERT INTO "workflows" VALUES(1,'2ylSaZ','Companies','company',45);
INSERT INTO "workflows" VALUES(2,'notess','Notes',NULL,1);
INSERT INTO "workflows" VALUES(3,'cntcts','Contacts',NULL,2);
CREATE TABLE workspace (
	"row" INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (id)
);
INSERT INTO "workspace" VALUES(1,'acme','Acme');
CREATE INDEX answers_by_age ON answers (created_on);
CREATE INDEX tasks_by_workflow ON tasks (workflow, "row");
CREATE INDEX link_pairs_by_from ON link_pairs (from_task);
CREATE INDEX link_pairs_by_to ON link_pairs (to_task);
CREATE INDEX attachments_by_content ON attachments (sha256);
CREATE INDEX attachments_by_task ON attachments (task);
CREATE INDEX history_by_task ON history (task);
CREATE INDEX history_by_workflow ON history (workflow, at);
CREATE INDEX comments_by_task ON comments (task);
CREATE INDEX checklist_items_by_task ON checklist_items (task);
CREATE INDEX executions_by_status ON executions (status);
CREATE INDEX scheduled_changes_by_due ON scheduled_changes (due);
CREATE INDEX scheduled_changes_by_task ON scheduled_changes (task);
CREATE INDEX exports_by_status ON exports (status);
CREATE INDEX exports_by_content ON exports (sha256);
CREATE INDEX sync_runs_by_workflow ON sync_runs (workflow, "row");
CREATE INDEX task_texts_by_workflow ON task_texts (workflow, task);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tasks',7);
INSERT INTO "sqlite_sequence" VALUES('history',9);
INSERT INTO "sqlite_sequence" VALUES('checklist_items',4);
INSERT INTO "sqlite_sequence" VALUES('comments',1);
COMMIT;
