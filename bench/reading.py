"""How fast invitations are read: `python bench/reading.py [FOLDER of .eml]` (without one: mails of the tests).

Prints mails a second over the folder, the median of a mail under 20 KB once warm, and how long the child process takes to its
first and to a later answer.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HOME / "src"), str(HOME)]
SMALL = 20_000


def mails(folder: str | None) -> list[bytes]:
    """The mails of a folder, or those of the tests."""
    if folder:
        return [path.read_bytes() for path in sorted(Path(folder).glob("*.eml"))]
    from tests.unit.invitation.test_wordings import mail
    from tests.unit.invitation.wordings import WORDINGS

    return [mail(entry) for entry in WORDINGS.values()]


def timed(act: object, *args: object, clock: object = time.perf_counter) -> float:
    """Milliseconds of one call, by the wall's clock or another (time.process_time counts no other program's work)."""
    start = clock()  # type: ignore[operator]
    act(*args)  # type: ignore[operator]
    return (clock() - start) * 1000  # type: ignore[operator]


def main() -> None:
    """Measure and print."""
    from bowout.invitation import read
    from bowout.invitation.isolated import Reader

    data = mails(sys.argv[1] if len(sys.argv) > 1 else None)
    for each in data:
        read(each)
    start = time.perf_counter()
    for each in data:
        read(each)
    seconds = time.perf_counter() - start
    warm = [min(timed(read, each, clock=time.process_time) for _ in range(3)) for each in data if len(each) < SMALL]
    with Reader() as reader:
        first = timed(reader.read, data[0])
        later = statistics.median(timed(reader.read, each) for each in data)
    print(
        f"read: {len(data)} mails, {len(data) / seconds:.0f} a second; median warm {statistics.median(warm):.1f} ms of the processor, slowest {max(warm):.1f} ms"
    )
    print(f"child: first answer after {first:.0f} ms (its start included), later ones {later:.1f} ms")


if __name__ == "__main__":
    main()
