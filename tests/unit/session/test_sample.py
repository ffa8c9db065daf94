"""The sample workspace: made by its script, whole in itself, and rich enough to show every kind of field."""

import base64
import json
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest

from flowdash_desktop.session.sample import WORKFLOWS, is_of_sample
from resources.sample import drawing
from resources.sample.make_sample import TARGET, build, main, render

Json = dict[str, Any]

ALL_TYPES = {
    "text",
    "longText",
    "phone",
    "number",
    "currency",
    "date",
    "datetime",
    "person",
    "singleSelect",
    "multipleSelect",
    "checkbox",
    "uniqueId",
    "file",
    "email",
    "url",
}
# The keys that the definition format knows, per place.
KEYS = {
    "definition": {"workspace", "users", "roles", "workflows", "links"},
    "user": {"id", "email", "first_name", "last_name", "role_id"},
    "workflow": {"id", "name", "recordType", "stages", "fields", "actions", "tasks"},
    "stage": {"name", "color", "endStage", "checklist"},
    "field": {"id", "name", "type", "required", "editable", "options", "limit", "autoincrement"},
    "action": {"id", "name", "color", "from", "requires", "steps"},
    "link": {"from", "to", "kind", "name", "inverseName"},
}


@pytest.fixture(scope="module")
def sample() -> Json:
    loaded: Json = json.loads(TARGET.read_bytes())
    return loaded


def test_its_workflows_are_known_by_their_ids(sample: Json) -> None:
    """A number follows where it was added again; the ids of a person's own workflows are eight digits and letters."""
    assert tuple(one["id"] for one in sample["workflows"]) == WORKFLOWS
    assert all(map(is_of_sample, (*WORKFLOWS, "vndonb-2", "cntcts-10")))
    assert not any(map(is_of_sample, ("vndonb2x", "4f0aa931", "vndonb-", "tasks", "vndonb-2-copy")))


def workflow(sample: Json, wid: str) -> Json:
    found: Json = next(one for one in sample["workflows"] if one["id"] == wid)
    return found


def unique_id_field(sample: Json, wid: str) -> str:
    return next(str(field["name"]) for field in workflow(sample, wid)["fields"] if field["type"] == "uniqueId")


def values(sample: Json) -> Iterator[tuple[str, Json, Any]]:
    """Every value of a field in every task: a place for messages, the field, the value."""
    for flow in sample["workflows"]:
        fields = {field["name"]: field for field in flow["fields"]}
        for number, task in enumerate(flow["tasks"]):
            for name, value in task.items():
                if name in fields:
                    yield f"{flow['name']} #{number} {name}", fields[name], value


def attached(sample: Json) -> list[Json]:
    return [entry for _, field, value in values(sample) if field["type"] == "file" for entry in value]


def test_the_file_is_what_the_script_makes(capsys: pytest.CaptureFixture[str]) -> None:
    assert TARGET.read_bytes() == render(build())
    assert main(["--check"]) == 0
    assert "up to date" in capsys.readouterr().out


def test_it_is_small_enough_to_load_at_a_first_start() -> None:
    assert TARGET.stat().st_size < 1_500_000


def test_only_keys_of_the_definition_format(sample: Json) -> None:
    assert set(sample) <= KEYS["definition"]
    for user in sample["users"]:
        assert set(user) <= KEYS["user"]
    for link in sample["links"]:
        assert set(link) <= KEYS["link"]
    for flow in sample["workflows"]:
        assert set(flow) <= KEYS["workflow"]
        for place in ("stage", "field", "action"):
            for one in flow[f"{place}s"]:
                assert set(one) <= KEYS[place]


def test_task_counts_and_shares(sample: Json) -> None:
    counts = {flow["id"]: len(flow["tasks"]) for flow in sample["workflows"]}
    assert counts == {"vndonb": 216, "invces": 156, "escltn": 88, "cntcts": 60}
    assert sample["workflows"][0]["id"] == "vndonb"
    tasks = [(flow, task) for flow in sample["workflows"] for task in flow["tasks"]]
    unassigned = sum(task["Assigned To"] is None for _, task in tasks) / len(tasks)
    ended = {
        flow["id"]: {stage["name"] for stage in flow["stages"] if stage.get("endStage")} for flow in sample["workflows"]
    }
    finished = sum(task["Stage"] in ended[flow["id"]] for flow, task in tasks) / len(tasks)
    assert 0.25 < unassigned < 0.35
    assert 0.33 < finished < 0.47


def test_ids_and_names_are_unique(sample: Json) -> None:
    assert len({user["id"] for user in sample["users"]}) == len({user["email"] for user in sample["users"]}) == 9
    for flow in sample["workflows"]:
        for part, key in [
            ("stages", "name"),
            ("fields", "id"),
            ("fields", "name"),
            ("actions", "id"),
            ("actions", "name"),
        ]:
            seen = [one[key] for one in flow[part]]
            assert len(seen) == len(set(seen)), (flow["name"], part)
        keys = [task[unique_id_field(sample, flow["id"])] for task in flow["tasks"]]
        assert len(keys) == len(set(keys)), flow["name"]


def test_every_field_type_is_there_and_has_values(sample: Json) -> None:
    assert {field["type"] for flow in sample["workflows"] for field in flow["fields"]} == ALL_TYPES
    assert {field["type"] for _, field, value in values(sample) if value not in (None, "", [])} == ALL_TYPES
    unique = [field for flow in sample["workflows"] for field in flow["fields"] if field["type"] == "uniqueId"]
    assert {bool(field.get("autoincrement")) for field in unique} == {True, False}


def test_colours_are_colours(sample: Json) -> None:
    for flow in sample["workflows"]:
        for one in flow["stages"] + flow["actions"]:
            assert re.fullmatch(r"#[0-9a-f]{6}", one["color"]), (flow["name"], one["name"])


def test_stages_users_and_roles_resolve(sample: Json) -> None:
    emails = {user["email"] for user in sample["users"]}
    roles = {role["id"] for role in sample["roles"]}
    assert {user["role_id"] for user in sample["users"]} == roles
    for flow in sample["workflows"]:
        stages = {stage["name"] for stage in flow["stages"]}
        assert {task["Stage"] for task in flow["tasks"]} == stages
        assert {task["Assigned To"] for task in flow["tasks"]} <= emails | {None}


def test_actions_name_what_there_is(sample: Json) -> None:
    emails = {user["email"] for user in sample["users"]}
    for flow in sample["workflows"]:
        stages = {stage["name"] for stage in flow["stages"]}
        fields = {field["name"] for field in flow["fields"]}
        for action in flow["actions"]:
            requires = action.get("requires", {"fields": []})
            assert set(action["from"]) <= stages
            assert set(requires) <= {"fields", "checklist", "assigned"}
            assert set(requires["fields"]) <= fields
            for step in action["steps"]:
                match step:
                    case {"type": "moveToStage", "stage": stage} | {"type": "scheduleStageChange", "stage": stage}:
                        assert stage in stages
                    case {"type": "assignTo", "email": email}:
                        assert email in emails
                    case {"type": "updateData", "fields": changed}:
                        assert set(changed) <= fields
                    case _:
                        assert step == {"type": "deleteTask"}


def check_value(field: Json, value: Any, emails: set[str]) -> None:
    match field["type"]:
        case "text" | "phone" | "uniqueId":
            assert value
            assert "\n" not in value
        case "longText":
            assert isinstance(value, str)
        case "number" | "currency":
            assert isinstance(value, str)
            assert Decimal(value).is_finite()
        case "date":
            assert date(2026, 1, 1) <= date.fromisoformat(value) <= date(2027, 3, 31)
        case "datetime":
            assert value.endswith("Z")
            datetime.fromisoformat(value)
        case "person":
            assert value in emails
        case "singleSelect":
            assert value in field["options"]
        case "multipleSelect":
            assert set(value) <= set(field["options"])
            assert len(value) == len(set(value))
        case "checkbox":
            assert isinstance(value, bool)
        case "email":
            assert re.fullmatch(r"[a-z.]+@[a-z0-9.-]*example(\.com)?", value)
        case "url":
            assert re.fullmatch(r"https://[a-z0-9.-]+\.example(/[a-z0-9/-]*)?", value)
        case "file":
            assert 1 <= len(value) <= field["limit"]
        case other:
            pytest.fail(f"unknown type {other}")


def test_values_fit_their_fields(sample: Json) -> None:
    emails = {user["email"] for user in sample["users"]}
    for _place, field, value in values(sample):
        check_value(field, value, emails)
    for flow in sample["workflows"]:
        required = {field["name"] for field in flow["fields"] if field.get("required")}
        for task in flow["tasks"]:
            assert all(task.get(name) not in (None, "") for name in required), task


def test_links_resolve_and_are_written_from_one_side(sample: Json) -> None:
    keys = {
        flow["id"]: {task[unique_id_field(sample, flow["id"])] for task in flow["tasks"]}
        for flow in sample["workflows"]
    }
    fields = {flow["id"]: {field["name"] for field in flow["fields"]} for flow in sample["workflows"]}
    written: Counter[tuple[str, str]] = Counter()
    for link in sample["links"]:
        wid, name, other = link["from"], link["name"], link["to"]
        if link["kind"] == "one-to-many":
            wid, name, other = link["to"], link["inverseName"], link["from"]
        key = unique_id_field(sample, other)
        for task in workflow(sample, wid)["tasks"]:
            if name not in task:
                continue
            linked = task[name] if link["kind"] == "many-to-many" else [task[name]]
            assert {one[key] for one in linked} <= keys[other]
            assert all(set(one) == {key} for one in linked)
            written[wid, name] += len(linked)
        fields[wid].add(name)
        if link["kind"] == "one-to-one":
            targets = [task[name][key] for task in workflow(sample, wid)["tasks"] if name in task]
            assert len(targets) == len(set(targets))
    assert {link["kind"] for link in sample["links"]} == {"one-to-one", "one-to-many", "many-to-one", "many-to-many"}
    assert all(count > 15 for count in written.values())
    assert len(written) == len(sample["links"])
    for flow in sample["workflows"]:
        for task in flow["tasks"]:
            assert set(task) <= fields[flow["id"]] | {"Stage", "Assigned To"}


def test_a_primary_contact_works_at_the_company(sample: Json) -> None:
    employer = {task["Contact ID"]: task.get("Company") for task in workflow(sample, "cntcts")["tasks"]}
    for company in workflow(sample, "vndonb")["tasks"]:
        if "Primary Contact" in company:
            assert employer[company["Primary Contact"]["Contact ID"]] == {"Company ID": company["Company ID"]}


def test_the_first_screen_is_varied(sample: Json) -> None:
    first = workflow(sample, "vndonb")["tasks"][:20]
    assert len({task["Stage"] for task in first}) == 6
    assert len({task["Assigned To"] for task in first}) == 8
    assert {len(task.get("Documents", [])) for task in first} >= {0, 1, 2, 3, 4}
    assert max(len(task["Company Name"]) for task in first) > 80
    assert sum(not task["Company Name"].isascii() for task in first) >= 5


def test_attachments_are_what_they_claim(sample: Json) -> None:
    entries = attached(sample)
    assert 55 <= len(entries) <= 70
    kinds = Counter(entry["contentType"] for entry in entries)
    assert set(kinds) == {"application/pdf", "image/png", "image/svg+xml", "text/csv", "text/plain", "application/zip"}
    for entry in entries:
        assert set(entry) == {"filename", "contentType", "base64contents"}
        assert not set(entry["filename"]) & set('/\\:*?"<>|')
        contents = base64.b64decode(entry["base64contents"], validate=True)
        assert 150 < len(contents) < 30_000
        check_contents(entry["contentType"], contents)


def check_contents(content_type: str, contents: bytes) -> None:
    match content_type:
        case "application/pdf":
            start = int(contents.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
            assert contents.startswith(b"%PDF-1.4\n")
            assert contents.endswith(b"%%EOF\n")
            assert contents[start:].startswith(b"xref\n")
            for number, offset in enumerate(re.findall(rb"(\d{10}) 00000 n ", contents), start=1):
                assert contents[int(offset) :].startswith(b"%d 0 obj\n" % number)
        case "image/png":
            check_png(contents)
        case "image/svg+xml":
            assert ElementTree.fromstring(contents).tag == "{http://www.w3.org/2000/svg}svg"
        case "application/zip":
            with zipfile.ZipFile(BytesIO(contents)) as archive:
                assert archive.testzip() is None
                assert len(archive.namelist()) == 3
        case _:
            assert contents.decode("utf-8").count("\n") > 5


def check_png(contents: bytes) -> None:
    assert contents.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", contents[16:24])
    at, data, last = 8, b"", b""
    while at < len(contents):
        (length,) = struct.unpack(">I", contents[at : at + 4])
        last, body = contents[at + 4 : at + 8], contents[at + 8 : at + 8 + length]
        assert struct.unpack(">I", contents[at + 8 + length : at + 12 + length]) == (zlib.crc32(last + body),)
        data += body if last == b"IDAT" else b""
        at += 12 + length
    assert last == b"IEND"
    assert len(zlib.decompress(data)) == height * (width + 1)


@pytest.mark.parametrize("width", [1, 2, 3, 10, 11, 18, 67, 130, 257, 258, 259, 260, 517, 1000])
def test_runs_of_every_length_survive_our_compressor(width: int) -> None:
    canvas = drawing.Canvas(width, 2)
    canvas.fill(0, 0, width // 2, 1, drawing.INK)
    check_png(canvas.png())
