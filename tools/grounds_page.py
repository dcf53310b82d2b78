"""`python tools/grounds_page.py`: the grounds of decide as one readable table, docs/reference/grounds.md, made from data/grounds/."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bowout import catalogue

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "grounds.md"
HEAD = """# Grounds of decide

<!-- Made by tools/grounds_page.py; change src/bowout/data/grounds/, not this page. -->

What speaks for which verdict, over what, how heavily (1 settles it, 0.3 is felt, 0.1 tips a balance), and why so. How they are
weighed stands in [deciding](../explanation/deciding.md). Whoever disagrees with one gives it another weight, 0 to leave it out:

```json
{"facts": {"has_other_offer": true, "weights": {"offer-good": 0}}}
```
"""
TABLE = "\n| ground | counts when | speaks for | weight | as it is said | why this weight |\n|---|---|---|---|---|---|"


def page() -> str:
    """The page as it must stand."""
    text = [HEAD]
    for entry in catalogue.sources("grounds").values():
        if "ground" not in entry:
            continue
        text.append(
            f"\n## {entry['title']}\n\nAs a reason of the letter: [{entry['reason']}](reasons.md#{entry['reason']}).\n" + TABLE
        )
        text += [row(ground) for ground in entry["ground"]]
    return "\n".join(text) + "\n"


def row(ground: dict[str, Any]) -> str:
    """One ground as a line of the table."""
    when = " and ".join(in_words(*each) for each in ground["when"].items())
    if unless := " or ".join(in_words(*each) for each in ground.get("unless", {}).items()):
        when += f"; unless {unless}"
    direction = f"{ground['for']} over {ground.get('over', 'attend')}"
    cells = (f"`{ground['id']}`", when, direction, str(ground["weight"]), ground["says"], ground["why"])
    return f"| {' | '.join(cells)} |"


def in_words(fact: str, wanted: Any) -> str:
    """A condition in the notation of a reader."""
    if not isinstance(wanted, dict):
        return f"{fact} = {str(wanted).lower() if isinstance(wanted, bool) else wanted}"
    return " and ".join(one_test(fact, test, bound) for test, bound in wanted.items())


def one_test(fact: str, test: str, bound: Any) -> str:
    if test == "known":
        return f"{fact} is {'known' if bound else 'unknown'}"
    if test == "says":
        return f"{fact} speaks of {', '.join(bound)}"
    return f"{fact} {'≥' if test == 'at_least' else '<'} {bound}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
