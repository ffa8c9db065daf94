"""The character NUL, which one of the databases can't take, is answered alike on both, never as an error of ours."""

from __future__ import annotations

import pytest

from tests.support.http import Api


def test_choice_nothing_has_nul_in_its_name(companies: Api) -> None:
    for method, body in (("GET", None), ("PUT", {"Company Name": "x"}), ("DELETE", None)):
        answer = companies.http.request(method, companies.task_url("a\x00b"), json=body)
        assert answer.status_code == 404
        assert answer.json()["error"]
    assert companies.http.get(f"{companies.root}/files/%00").status_code == 404


@pytest.mark.parametrize("name", ["Stage", "Company%20ID", "Assigned%20To", "Company%20Name"])
def test_choice_a_filter_with_nul_is_refused(companies: Api, name: str) -> None:
    answer = companies.http.get(f"{companies.tasks_url}?{name}=a%00b")
    assert answer.status_code == 400
    assert "NUL" in answer.json()["error"]


def test_choice_a_text_with_nul_is_refused(companies: Api) -> None:
    for body in ({"Company ID": "a\x00b", "Company Name": "x"}, {"Company ID": "nul", "Company Name": "a\x00b"}):
        assert companies.post(body).status_code == 422
    answer = companies.http.post(f"{companies.workflow_url}/executions", json={"task_id": "\x00", "action_id": "a1"})
    assert 400 <= answer.status_code < 500
