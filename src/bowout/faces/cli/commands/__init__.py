"""Each module here is a command: `command` is found by being there."""
