"""The description of the API as OpenAPI, a module for each area.

Only ``routes.description`` imports it, by way of ``document``, which puts the areas together. Begin reading there;
tests hold it against the routes.
"""
