"""Apart from `make test`: its packages conflict with Dovecot's. `make test-organiser` runs it (as root, on Debian)."""

import os
import sys
from pathlib import Path

collect_ignore_glob = [] if os.environ.get("BOWOUT_TEST_ORGANISER") else ["test_*.py"]
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "integration"))
