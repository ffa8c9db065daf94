"""A server behind a proxy, or with a certificate of its own: its names, and the addresses that it gives."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.contract.test_serve_command import says_why, serve
from tests.support.authority import Authority
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import NOBODY, Api
from tests.support.server_process import ServerProcess

pytestmark = pytest.mark.sqlite_only
PUBLIC = "https://tasks.example.com/flowdash"


@pytest.fixture(scope="module")
def public(module_server: StartServer) -> ServerProcess:
    """A server with an address beside its own, and another name."""
    names = ("--public-url", f"{PUBLIC}/", "--host-name", "Other.example", "--host-name", "third.example")
    return module_server(workspace(COMPANIES), arguments=names)


@pytest.fixture
def api(public: ServerProcess, api_for: OpenApi) -> Api:
    return api_for(public)


def url_of(api: Api, **headers: str) -> str:
    """The address of a task, as an answer names it."""
    found = api.http.get(api.task_url("42"), headers={n.replace("_", "-"): value for n, value in headers.items()})
    assert found.status_code == 200, found.text
    return str(found.json()["Task URL"])


@pytest.mark.statement("serve.public-url")
def test_choice_answers_name_the_public_address(api: Api) -> None:
    """In a task, in a list, in the description, and in what a new task is answered with, whatever was asked."""
    assert url_of(api).startswith(f"{PUBLIC}/")
    assert url_of(api, Host="tasks.example.com").startswith(f"{PUBLIC}/")
    assert all(task["Task URL"].startswith(f"{PUBLIC}/") for task in api.list())
    made = api.post({"Company ID": "new", "Company Name": "New"}).json()
    assert made["Task URL"].startswith(f"{PUBLIC}/")
    assert api.http.get(f"{api.root}/openapi.json").json()["servers"] == [{"url": f"{PUBLIC}/api/v1"}]


@pytest.mark.statement("serve.host-names")
def test_choice_only_named_hosts_are_served(api: Api) -> None:
    for host, status in (
        ("tasks.example.com", 200),
        ("TASKS.example.com:443", 200),
        ("other.example", 200),
        ("third.example:8443", 200),
        ("127.0.0.1", 200),
        ("tasks.example.com.evil.example", 421),
        ("evil.example", 421),
        ("192.168.1.7", 421),
    ):
        assert api.http.get(f"{api.root}/workspace", headers={"Host": host}).status_code == status, host


def test_the_public_path_leads_to_the_api(api: Api) -> None:
    """A proxy need not take the path away, and what is encoded in an address stays so."""
    base = api.server.base_url
    odd = {"Company ID": "a/b c", "Company Name": "Odd"}
    assert api.post(odd).status_code == 201
    found = api.http.get(f"{base}/flowdash/api/v1/workflows/2ylSaZ/tasks/a%2Fb%20c")
    assert found.json()["Company Name"] == "Odd"
    assert api.http.get(f"{base}/flowdash/health", headers={"Authorization": ""}).status_code == 200
    assert api.http.get(f"{base}/flowdash").status_code == 404
    assert api.http.get(f"{base}/flowdashapi/v1/workspace").status_code == 404


def test_pages_of_the_public_address_are_its_own(api: Api) -> None:
    """A browser sends the address that it shows, which the proxy's request has not."""
    for origin, status in (("https://tasks.example.com", 200), ("https://other.example", 403), ("null", 403)):
        headers = {"Host": "tasks.example.com", "Origin": origin}
        assert api.http.get(f"{api.root}/workspace", headers=headers).status_code == status, origin


@pytest.mark.statement("serve.trusted-proxy")
def test_choice_only_trusted_proxies_are_believed(server: StartServer, api_for: OpenApi) -> None:
    """Everyone can send these headers: without ``--trusted-proxy`` they say nothing."""
    told = {"X_Forwarded_Proto": "https", "X_Forwarded_Host": "tasks.example.com", "X_Forwarded_For": "192.0.2.7"}
    named = ("--host-name", "tasks.example.com")
    nobody = api_for(server(workspace(COMPANIES), arguments=named))
    assert url_of(nobody, **told).startswith(f"{nobody.server.base_url}/")
    elsewhere = api_for(server(workspace(COMPANIES), arguments=(*named, "--trusted-proxy", "192.0.2.0/24")))
    assert url_of(elsewhere, **told).startswith(f"{elsewhere.server.base_url}/")
    trusting = api_for(server(workspace(COMPANIES), arguments=(*named, "--trusted-proxy", "127.0.0.0/8")))
    assert url_of(trusting, **told).startswith("https://tasks.example.com/")
    stranger = trusting.http.get(f"{trusting.root}/workspace", headers={"X-Forwarded-Host": "evil.example"})
    assert stranger.status_code == 421, "a host is checked wherever it is told"


@pytest.mark.statement("serve.tls")
def test_choice_a_server_with_a_certificate_speaks_https(server: StartServer, authority: Authority) -> None:
    chain, key = authority.issue("localhost", "127.0.0.1")
    running = server(workspace(COMPANIES), arguments=("--tls-cert", str(chain), "--tls-key", str(key)))
    assert running.base_url.startswith("https://127.0.0.1:")
    headers = {"Authorization": f"Bearer {running.key}"}
    with httpx.Client(verify=authority.context(), headers=headers, trust_env=False) as http:
        found = http.get(f"{running.base_url}/api/v1/workflows/2ylSaZ/tasks/42")
        assert found.json()["Task URL"].startswith(f"{running.base_url}/")
    with httpx.Client(verify=NOBODY, trust_env=False) as http, pytest.raises(httpx.ConnectError):
        http.get(running.base_url)
    with pytest.raises(httpx.HTTPError):
        httpx.get(running.base_url.replace("https://", "http://"), trust_env=False)
    assert running.stop() == 0
    assert running.stderr == ""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A certificate authority of one's own."""
    return Authority(tmp_path_factory.mktemp("authority"))


def test_what_can_not_be_served_is_refused_in_words(authority: Authority, tmp_path: Path) -> None:
    data = ("--data-dir", tmp_path / "data")
    chain, key = authority.issue("one.example")
    _, other = authority.issue("two.example")
    missing, garbage = tmp_path / "missing.pem", tmp_path / "garbage.pem"
    garbage.write_text("no certificate")
    for arguments, words in (
        (("--public-url", "tasks.example.com"), ["tasks.example.com is no web address"]),
        (("--public-url", "ftp://tasks.example.com"), ["is no web address"]),
        (("--public-url", "https://me@tasks.example.com"), ["must not hold a user name"]),
        (("--public-url", "https://tasks.example.com/?a=b"), ["must not hold"]),
        (("--public-url", "https://tasks.example.com:port"), ["is no web address"]),
        (("--host-name", "two words"), ["two words is no host name"]),
        (("--trusted-proxy", "proxy.example"), ["--trusted-proxy takes addresses", "proxy.example"]),
        (("--tls-cert", chain), ["--tls-cert and --tls-key go together"]),
        (("--tls-key", key), ["--tls-cert and --tls-key go together"]),
        (("--tls-cert", missing, "--tls-key", key), ["missing.pem can't be read"]),
        (("--tls-cert", garbage, "--tls-key", key), ["can't be used: both must be PEM"]),
        (("--tls-cert", chain, "--tls-key", other), ["belong together"]),
    ):
        says_why(serve(*data, *arguments), *words)
    assert not (tmp_path / "data").exists(), "nothing was made"


def test_a_server_that_others_reach_says_what_is_not_safe(server: StartServer, authority: Authority) -> None:
    chain, key = authority.issue("localhost", "127.0.0.1")
    everywhere = ("--host", "0.0.0.0", "--allow-remote")
    plain = server(workspace(COMPANIES), arguments=everywhere)
    safe = server(workspace(COMPANIES), arguments=(*everywhere, "--tls-cert", str(chain), "--tls-key", str(key)))
    assert "can be reached by every machine" in plain.stderr
    assert "Nothing is encrypted" in plain.stderr
    assert "can be reached by every machine" in safe.stderr
    assert "Nothing is encrypted" not in safe.stderr
