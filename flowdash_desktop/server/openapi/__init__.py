"""The description of the API as OpenAPI: a module for each area, put together by ``document``."""
