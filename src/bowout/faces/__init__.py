"""Thin faces over the same verbs: the command line, the page, the API, assistants."""
