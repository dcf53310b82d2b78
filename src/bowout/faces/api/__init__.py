"""The HTTP API under /api/v1 of the page's server: the verbs as POST, cases and events as resources, problem+json for errors.

    bearer (who may) ──▶ app (one table of routes) ──▶ the table of verbs ──▶ House
                              └── description: OpenAPI 3.1, made from the same tables

No cookie is looked at and no other site is answered, so a page that the person has open elsewhere cannot use it.
"""

PREFIX = "/api/v1"
