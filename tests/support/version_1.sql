-- The tables and rows of a small workspace, as the release with version 1 of the data wrote them.
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
CREATE TABLE roles (
	"row" INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	admin BOOLEAN NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (id)
);
INSERT INTO "roles" VALUES(1,'r1','Administrator',1);
CREATE TABLE schema_version (
	version INTEGER NOT NULL
);
INSERT INTO "schema_version" VALUES(1);
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
INSERT INTO "tasks" VALUES(2,1,'ARjepWhf','a/b %?# 🦉','Not Started',NULL,1,'2021-06-23T00:00:00Z','2021-06-23T00:00:00Z','{"Company ID":"a/b %?# 🦉","Company Name":"Hello","Documents":[{"blobId":"DKODoxoqA1kZXhLTJA7Kpw","contentType":"text/plain","filename":"hello.txt"}]}');
INSERT INTO "tasks" VALUES(3,1,'jzK8aGP_','44','Done',NULL,1,'2020-01-01T00:00:00Z','2020-02-01T00:00:00Z','{"Company ID":"44","Company Name":"Old Ltd.","Documents":[]}');
INSERT INTO "tasks" VALUES(4,2,'ymlOiHcj',NULL,'Open',NULL,1,'2021-01-01T00:00:00Z','2021-01-01T00:00:00Z','{"Note":"No ID"}');
INSERT INTO "tasks" VALUES(5,3,'G1BV4D7i','1','Open',NULL,1,'2021-01-01T00:00:00Z','2021-01-01T00:00:00Z','{"Contact ID":"1"}');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tasks',5);
COMMIT;
