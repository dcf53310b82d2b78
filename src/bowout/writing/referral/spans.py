"""How long, and compared with whom, in what is said of somebody: "4 years" → "for 4 years", "better than me" → "better than I am"."""

from __future__ import annotations

import re

NUMBER = (
    r"(?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty(?:-\w+)?|thirty|forty|several|many|almost \w+"
    r"|about \w+|over \w+|nearly \w+|more than \w+|a (?:few|dozen)|a good (?:few|\w+))"
)
SPAN = rf"(?:{NUMBER} (?:years?|months?|(?:[a-z]+ )?(?:seasons?|summers?|winters?|springs?|terms?)|vintages?|harvests?|tours?|decades)|half a year|a (?:year|decade|season|summer)(?: and a half)?)"


def compared(text: str) -> str:
    """What is compared with "me": "better than me" → "better than I am"; "faster than me" of a doing → "than I do"."""
    text = re.sub(r"\bthan me (?=(?:was )?at (?:that|the same|his|her) age\b)", "than I was ", text)
    return re.sub(
        r"\bthan me$",
        "than I am" if text.startswith("is ") else "than I do",
        re.sub(r"\bthan me (?=with|at|on|by)", "than I am " if text.startswith("is ") else "than I do ", text),
    )


def with_for(text: str) -> str:
    """A length with its "for": "ran weddings at the Marriott 4 years" → "… for 4 years"."""
    text = re.sub(rf"(?<={{them}}) ({SPAN})(?= \w+ing\b)", r" for \1", text)
    text = re.sub(rf"(?<=with me) ({SPAN})(?= (?:at|in|on)\b)", r" for \1", text)
    return re.sub(
        rf"(?<=[\w}}])(?<!for)(?<!last)(?<!past)(?<!spent)(?<!these)(?<!has)(?<!over)(?<!of)(?<!in)(?<!after)(?<!every)(?<!did) ({NUMBER} (?:years?|months?|(?:[a-z]+ )?(?:seasons?|summers?|winters?|springs?|terms?)|vintages?|harvests?))$",
        r" for \1",
        text,
    )
