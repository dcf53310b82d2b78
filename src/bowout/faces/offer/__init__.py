"""What programs and assistants are offered: each verb described once, and called by its name with JSON, whatever the face.

    HTTP API ──┐
               ├──▶ the table of verbs ──▶ arguments checked ──▶ House ──▶ JSON
    MCP ───────┘

A face adds only its own manners: addresses and status codes there, tools and prompts here.
"""

from .table import Verb, verb, verbs

__all__ = ["Verb", "verb", "verbs"]
