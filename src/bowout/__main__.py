"""`python -m bowout`: the command line."""

from .faces.cli import main

main()
