"""``tasks-api.md``, file attachments: read, download, remove, add by base64 and by URL; and our limits."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.file_server import FileServer, file_server
from tests.support.http import Api, errors_of

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
JPEG = b"\xff\xd8\xff\xe0" + bytes(reversed(range(256))) * 10
MIB = 1024 * 1024


def entry(filename: str, content_type: str, contents: bytes) -> dict[str, str]:
    return {
        "filename": filename,
        "contentType": content_type,
        "base64contents": base64.b64encode(contents).decode(),
    }


def with_files(api: Api, unique_id: str, *entries: dict[str, Any]) -> list[dict[str, str]]:
    """Create a company with documents, and give them as they are shown."""
    answer = api.post({"Company ID": unique_id, "Company Name": "Files", "Documents": list(entries)})
    assert answer.status_code == 201, answer.text
    documents: list[dict[str, str]] = answer.json()["Documents"]
    return documents


@pytest.fixture(scope="module")
def remote() -> Iterator[FileServer]:
    with file_server() as running:
        yield running


@pytest.mark.statement("files.shown")
def test_file_attachments_in_a_list(companies: Api) -> None:
    pdf, jpeg = entry("resume.pdf", "application/pdf", PDF), entry("photo.jpg", "image/jpeg", JPEG)
    with_files(companies, "2001", pdf, jpeg)
    task = companies.list("Company%20ID=2001")[0]
    first, second = task["Documents"]
    assert first == {"blobId": first["blobId"], "contentType": "application/pdf", "filename": "resume.pdf"}
    assert second == {"blobId": second["blobId"], "contentType": "image/jpeg", "filename": "photo.jpg"}
    assert first["blobId"] != second["blobId"]


@pytest.mark.statement("files.download")
def test_download_a_file(companies: Api) -> None:
    (pdf,) = with_files(companies, "2002", entry("résumé 1.pdf", "application/pdf", PDF))
    answer = companies.file(pdf["blobId"])
    assert answer.status_code == 200
    assert answer.content == PDF
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9%201.pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.statement("files.download")
def test_download_gives_the_very_content_type_that_was_sent(companies: Api) -> None:
    (text,) = with_files(companies, "2003", entry("a.txt", "text/plain", b"a"))
    assert companies.file(text["blobId"]).headers["content-type"] == "text/plain"


@pytest.mark.statement("unknown.file")
def test_download_of_an_unknown_file_is_404(companies: Api) -> None:
    answer = companies.file("abc123")
    assert answer.status_code == 404
    assert list(answer.json()) == ["error"]


@pytest.mark.statement("files.removed")
def test_remove_a_file_attachment_by_leaving_it_out(companies: Api) -> None:
    (pdf,) = with_files(companies, "2004", entry("resume.pdf", "application/pdf", PDF))
    answer = companies.put("2004", {"Documents": []})
    assert (answer.status_code, answer.json()["Documents"]) == (200, [])
    assert companies.get("2004")["Documents"] == []
    assert companies.file(pdf["blobId"]).status_code == 404


@pytest.mark.statement("files.removed")
def test_remove_one_file_attachment_and_keep_the_other(companies: Api) -> None:
    pdf, jpeg = with_files(companies, "2005", entry("a.pdf", "application/pdf", PDF), entry("b", "image/jpeg", JPEG))
    assert companies.put("2005", {"Documents": [jpeg]}).json()["Documents"] == [jpeg]
    assert companies.file(jpeg["blobId"]).content == JPEG
    assert companies.file(pdf["blobId"]).status_code == 404


@pytest.mark.statement("files.base64")
def test_add_a_file_in_base64(companies: Api) -> None:
    with_files(companies, "2006")
    hello = {"contentType": "text/plain", "filename": "hello.txt", "base64contents": "aGVsbG8sIHdvcmxkIQ=="}
    documents = companies.post({"Company ID": "2006", "Documents": [hello]}).json()["Documents"]
    assert [(d["filename"], d["contentType"]) for d in documents] == [("hello.txt", "text/plain")]
    assert companies.file(documents[0]["blobId"]).content == b"hello, world!"


@pytest.mark.statement("files.kept")
def test_add_a_file_beside_one_that_is_kept(companies: Api) -> None:
    (pdf,) = with_files(companies, "2007", entry("resume.pdf", "application/pdf", PDF))
    kept, added = companies.put("2007", {"Documents": [pdf, entry("new", "a/b", b"new")]}).json()["Documents"]
    assert kept == pdf
    assert companies.file(added["blobId"]).content == b"new"
    by_id_only = companies.put("2007", {"Documents": [{"blobId": pdf["blobId"]}]}).json()["Documents"]
    assert by_id_only == [pdf]


def test_an_update_that_does_not_name_the_files_keeps_them(companies: Api) -> None:
    (pdf,) = with_files(companies, "2008", entry("resume.pdf", "application/pdf", PDF))
    assert companies.put("2008", {"Company Name": "Other"}).json()["Documents"] == [pdf]
    assert companies.file(pdf["blobId"]).content == PDF


@pytest.mark.statement("files.remote")
def test_add_a_file_by_remote_url_with_a_filename(companies: Api, remote: FileServer) -> None:
    url = remote.page("/logo/logo.png", JPEG, "image/png")
    (logo,) = with_files(companies, "2009", {"filename": "company-logo.png", "remoteUrl": url})
    assert (logo["filename"], logo["contentType"]) == ("company-logo.png", "image/png")
    assert companies.file(logo["blobId"]).content == JPEG


@pytest.mark.statement("files.remote")
def test_add_a_file_by_remote_url_without_a_filename(companies: Api, remote: FileServer) -> None:
    plain = remote.page("/logo/my%20logo.png?size=1", JPEG, "image/png")
    named = remote.page("/download", PDF, "application/pdf", Content_Disposition='attachment; filename="../a b.pdf"')
    bare = remote.page("/", b"x")
    files = with_files(companies, "2010", {"remoteUrl": plain}, {"remoteUrl": named}, {"remoteUrl": bare})
    assert [f["filename"] for f in files] == ["my logo.png", "a b.pdf", "file"]
    assert files[2]["contentType"] == "application/octet-stream"


@pytest.mark.statement("files.remote-redirect")
def test_choice_a_remote_url_may_redirect(companies: Api, remote: FileServer) -> None:
    remote.page("/there/file.txt", b"there", "text/plain")
    url = remote.page("/from", b"", status=302, Location="/there/file.txt")
    (file,) = with_files(companies, "2011", {"remoteUrl": url})
    assert file["filename"] == "file.txt"
    assert companies.file(file["blobId"]).content == b"there"


@pytest.mark.parametrize("status", [404, 500, 204])
def test_choice_a_remote_url_that_fails_is_422(companies: Api, remote: FileServer, status: int) -> None:
    url = remote.page(f"/fails/{status}", b"", status=status)
    body = {"Company ID": "2012", "Company Name": "Remote", "Documents": [{"remoteUrl": url}]}
    assert errors_of(companies.post(body)) == {"Documents": ["could not be downloaded"]}


def test_choice_a_remote_url_without_an_end_of_redirects_is_422(companies: Api, remote: FileServer) -> None:
    url = remote.page("/round", b"", status=302, Location="/round")
    body = {"Company ID": "2013", "Company Name": "Remote", "Documents": [{"remoteUrl": url}]}
    assert errors_of(companies.post(body)) == {"Documents": ["could not be downloaded"]}


@pytest.mark.statement("files.remote-redirect")
def test_choice_a_redirect_to_a_private_address_is_422(companies: Api, remote: FileServer) -> None:
    for target in ("http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd"):
        url = remote.page("/elsewhere", b"", status=302, Location=target)
        body = {"Company ID": "2014", "Company Name": "Remote", "Documents": [{"remoteUrl": url}]}
        assert errors_of(companies.post(body)) == {"Documents": ["points to an address that is not allowed"]}


@pytest.mark.statement("files.remote-http")
@pytest.mark.parametrize("url", ["ftp://example.com/a", "file:///etc/passwd", "logo.png", "http://", 7])
def test_choice_a_remote_url_is_http_or_https(companies: Api, url: object) -> None:
    body = {"Company ID": "2015", "Company Name": "Remote", "Documents": [{"remoteUrl": url}]}
    assert errors_of(companies.post(body)) == {"Documents": ["is invalid"]}


def test_choice_the_remote_server_sees_its_own_name(companies: Api, remote: FileServer) -> None:
    url = remote.page("/named", b"n").replace("127.0.0.1", "localhost")
    with_files(companies, "2016", {"remoteUrl": url})
    assert remote.seen[-1] == ("/named", url.removeprefix("http://").removesuffix("/named"))


@pytest.mark.statement("files.remote-size")
def test_choice_a_remote_file_beyond_25_mib_is_413(companies: Api, remote: FileServer) -> None:
    url = remote.page("/large", bytes(25 * MIB + 1))
    body = {"Company ID": "2017", "Company Name": "Remote", "Documents": [{"remoteUrl": url}]}
    assert companies.post(body).status_code == 413


@pytest.mark.statement("files.size")
def test_choice_file_of_25_mib_is_the_largest(companies: Api) -> None:
    """A file of 25 MiB is taken and one byte more is 413."""
    whole = bytes(25 * MIB)
    (large,) = with_files(companies, "2018", entry("large", "a/b", whole))
    assert companies.file(large["blobId"]).content == whole
    body = {"Company ID": "2018", "Documents": [entry("larger", "a/b", whole + b"\0")]}
    answer = companies.post(body)
    assert answer.status_code == 413
    assert "larger" in answer.json()["error"]
    assert companies.get("2018")["Documents"] == [large]


@pytest.mark.statement("limits.body")
def test_choice_a_body_beyond_160_mib_is_413(companies: Api) -> None:
    def body() -> Iterator[bytes]:
        for _ in range(161):
            yield bytes(MIB)

    answer = companies.http.post(companies.tasks_url, content=body())
    assert answer.status_code == 413
    assert list(answer.json()) == ["error"]


@pytest.mark.statement("files.strict-base64")
@pytest.mark.parametrize("contents", ["aGVsbG8", "aGVsbG8sIHdvcmxkIQ", "aGVs bG8=", "_-8=", "aGVs\n", "é", 7, None, []])
def test_choice_only_standard_base64_is_taken(companies: Api, contents: object) -> None:
    file = {"filename": "a.txt", "contentType": "text/plain", "base64contents": contents}
    body = {"Company ID": "2019", "Company Name": "Base64", "Documents": [file]}
    assert errors_of(companies.post(body)) == {"Documents": ["is invalid"]}


def test_an_empty_file_is_a_file(companies: Api) -> None:
    (empty,) = with_files(companies, "2020", entry("empty.txt", "text/plain", b""))
    answer = companies.file(empty["blobId"])
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.statement("files.name")
@pytest.mark.parametrize(
    ("sent", "kept"),
    [("../../etc/passwd", "passwd"), ("C:\\temp\\a.txt", "a.txt"), ("..", "file"), ("", "file"), ("a\nb", "a_b")],
)
def test_choice_a_file_name_is_never_a_path(companies: Api, sent: str, kept: str) -> None:
    companies.post({"Company ID": "2021", "Company Name": "Names"})
    answer = companies.put("2021", {"Documents": [entry(sent, "text/plain", b"x")]})
    assert answer.json()["Documents"][0]["filename"] == kept


def test_choice_a_content_type_that_is_none_is_422(companies: Api) -> None:
    file = entry("a", "text/html\r\nX-Evil: 1", b"x")
    body = {"Company ID": "2022", "Company Name": "Type", "Documents": [file]}
    assert errors_of(companies.post(body)) == {"Documents": ["is invalid"]}


def test_a_file_of_another_task_or_field_can_not_be_kept(companies: Api) -> None:
    (pdf,) = with_files(companies, "2023", entry("mine.pdf", "application/pdf", PDF))
    with_files(companies, "2024")
    unknown = {"Documents": ["has a file that is not attached"]}
    assert errors_of(companies.put("2024", {"Documents": [pdf]})) == unknown
    body = {"Company ID": "2025", "Company Name": "New", "Documents": [pdf]}
    assert errors_of(companies.post(body)) == unknown
    assert errors_of(companies.put("2023", {"Documents": [pdf, pdf]})) == {"Documents": ["is invalid"]}
    assert companies.get("2023")["Documents"] == [pdf]


@pytest.mark.statement("files.limit")
def test_the_limit_of_a_file_field_is_kept(companies: Api) -> None:
    files = [entry(f"{n}.txt", "text/plain", b"x") for n in range(6)]
    body = {"Company ID": "2026", "Company Name": "Limit", "Documents": files}
    assert errors_of(companies.post(body)) == {"Documents": ["has too many files"]}
    assert len(with_files(companies, "2026", *files[:5])) == 5


@pytest.mark.parametrize("value", ["a.txt", {"filename": "a"}, ["a.txt"], [None], [{}], [{"filename": "a"}], 7])
def test_what_is_not_a_list_of_entries_is_422(companies: Api, value: object) -> None:
    body = {"Company ID": "2027", "Company Name": "Shape", "Documents": value}
    assert errors_of(companies.post(body)) == {"Documents": ["is invalid"]}


def test_null_is_an_empty_list_of_files(companies: Api) -> None:
    with_files(companies, "2028", entry("a", "a/b", b"x"))
    assert companies.put("2028", {"Documents": None}).json()["Documents"] == []


def test_the_same_contents_twice_are_two_attachments(companies: Api) -> None:
    one, two = with_files(companies, "2029", entry("a", "a/b", PDF), entry("b", "a/b", PDF))
    assert one["blobId"] != two["blobId"]
    companies.put("2029", {"Documents": [two]})
    assert companies.file(two["blobId"]).content == PDF


def test_deleting_a_task_takes_its_files_with_it(companies: Api) -> None:
    (pdf,) = with_files(companies, "2030", entry("a", "a/b", PDF))
    companies.delete("2030")
    assert companies.file(pdf["blobId"]).status_code == 404
