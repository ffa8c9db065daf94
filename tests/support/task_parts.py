"""The things that hang on a task, over plain HTTP: comments and checklist items."""

from __future__ import annotations

from typing import Any

import httpx

from tests.support.http import Api


class Comments:
    """The comments of one task."""

    def __init__(self, api: Api, unique_id: str) -> None:
        self.http, self.url = api.http, f"{api.task_url(unique_id)}/comments"

    def all(self) -> Any:
        """All of them; they must be there."""
        answer = self.http.get(self.url)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, body: Any, **headers: str) -> httpx.Response:
        """POST; header names are given with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.http.post(self.url, json=body, headers=named)

    def add(self, text: str) -> Any:
        """Add a comment that must be taken."""
        answer = self.post({"body": text})
        assert answer.status_code == 201, answer.text
        return answer.json()


class Checklist:
    """The checklist of one task."""

    def __init__(self, api: Api, unique_id: str) -> None:
        self.unique_id = unique_id
        self.http, self.url = api.http, f"{api.task_url(unique_id)}/checklist_items"

    def items(self, **query: Any) -> Any:
        """The items, filtered by a query; they must be there."""
        answer = self.http.get(self.url, params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def titles(self, **query: Any) -> list[str]:
        """Their titles."""
        return [item["title"] for item in self.items(**query)]

    def post(self, body: Any, **headers: str) -> httpx.Response:
        """POST; header names are given with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.http.post(self.url, json=body, headers=named)

    def add(self, stage: str, title: str, **more: Any) -> Any:
        """Add an item that must be taken."""
        answer = self.post({"Stage": stage, "title": title, **more})
        assert answer.status_code == 201, answer.text
        return answer.json()

    def get(self, item: str) -> httpx.Response:
        """GET an item."""
        return self.http.get(f"{self.url}/{item}")

    def put(self, item: str, body: Any) -> httpx.Response:
        """PUT an item."""
        return self.http.put(f"{self.url}/{item}", json=body)

    def delete(self, item: str) -> httpx.Response:
        """DELETE an item."""
        return self.http.delete(f"{self.url}/{item}")
