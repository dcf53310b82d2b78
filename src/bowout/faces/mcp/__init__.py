"""MCP, for assistants: the verbs as tools, cases and rules as resources, and prompts. An extra: `pip install "bowout[mcp]"`.

The SDK takes most of a second to import, so nothing here is imported before `bowout mcp` runs.
"""
