"""How the page says things: where a fact was found, what advice, parts, severities and states are called.

Every function here and in `times.py` is a filter of the templates, under its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from markupsafe import Markup

from ...nouns import Decision, Finding, Found, Invitation, Review
from ...vocabulary import AT_NEED, PARTS
from .times import when

if TYPE_CHECKING:
    from ...decision import Question
    from ...record.case import Case, Event

FACTS = {
    "company": "Company", "agency": "Agency", "role": "Job", "contact": "You write to", "contact_email": "Their address", "interview_at": "Interview",
    "place": "Where", "reply_by": "They hope to hear", "phone": "Phone", "scheduling_link": "To book", "reschedule_link": "To move",
    "cancel_link": "To cancel",
}  # fmt: skip
"""The facts of an invitation that a person looks for, in that order, with their everyday names."""

PLACES = {"header": "In the mail’s {}", "body": "In the mail’s words", "calendar": "In the calendar entry ({})"}
VERDICTS = {"attend": "Go", "ask-first": "Ask first", "decline": "Decline", "withdraw": "Withdraw"}
PART_WORDS = {
    "greeting": "Greeting", "thanks": "Thanks", "decision": "A clear decision", "reason": "A reason", "apology": "An apology",
    "alternative": "An alternative", "open-door": "An open door", "well-wishes": "Good wishes", "sign-off": "Sign-off",
}  # fmt: skip

INTENTS = {"decline": "Decline the interview", "withdraw": "Withdraw, having agreed", "ask": "Ask for a change"}
ASKS = {
    "other-date": "Another day or time",
    "remote": "Meeting online",
    "costs": "Travel costs",
    "information": "More about the job",
}
OFFERS = {
    "refer": "Recommend somebody", "stay-in-touch": "Stay in touch", "later-role": "Hear of later openings",
    "linkedin": "Connect on LinkedIn", "collaborate": "Work together another way",
}  # fmt: skip
SEVERITIES = {"error": "Mend", "warning": "Look at", "suggestion": "Consider"}
FOLLOWING = {"ask-first": "Write to ask", "decline": "Write a kind no", "withdraw": "Write to withdraw"}
STATES = {"invited": "To be answered", "written": "Written, not sent yet", "answered": "Asked, waiting for them"}
SETTINGS = {
    "name": "Your name", "sign_off": "Your closing line", "tone": "Tone", "region": "Spelling and dates", "addresses": "Your addresses",
    "fail_on": "When `bowout review` speaks up", "zone": "Time zone", "country": "Holidays of", "look_again": "Look in again after",
    "model_url": "Its address", "model_name": "What it is called", "model_key_command": "A command that prints its key",
    "model_patience": "Seconds to wait for it",
}  # fmt: skip
SCALE = ("not at all", "a little", "somewhat", "much", "very much")


def found_where(found: Found) -> str:
    """The source of a fact, in words."""
    kind, _, rest = found.where.partition(" ")
    return PLACES.get(kind, "{}").format(rest) if kind in PLACES and (rest or kind == "body") else found.where.capitalize()


def verdict(decision: Decision) -> str:
    """The advice and how firm it is: "Decline, on balance"."""
    firm = "clearly" if decision.firmness >= 0.66 else "on balance" if decision.firmness >= 0.33 else "narrowly"
    return f"{VERDICTS[decision.verdict]}, {firm}"


def fact_value(invitation: Invitation, fact: str, now: datetime) -> str | None:
    """A fact as it is shown, or None where it is not known."""
    value = getattr(invitation, fact)
    if isinstance(value, tuple):
        return " · ".join(when(each, now) for each in value) or None
    return when(value, now) if isinstance(value, date) else value


def linked(text: str) -> Markup:
    """A note with the address of a help page in it as a link."""
    parts = re.split(r"(https://[^\s<>]+)", text)
    link = Markup('<a href="{0}" rel="noreferrer">{0}</a>')
    return Markup("").join(link.format(part) if n % 2 else part for n, part in enumerate(parts))


def dialled(phone: str) -> str:
    """A phone number as a `tel:` address has it: its digits, and the plus before them (RFC 3966)."""
    number, _, extension = re.sub(r"(?i)(?:ext\.?|x)\s*(?=\d)", ";ext=", phone).partition(";ext=")
    digits = ("+" if number.strip().startswith("+") else "") + re.sub(r"\D", "", number)
    return digits + (f";ext={re.sub(r'[^0-9]', '', extension)}" if extension else "")


def breakable(value: str) -> Markup:
    """A fact that may be an address, to be broken where a reader would break it."""
    parts = re.split(r"(?<=[@/?&])", value)
    return Markup("<wbr>").join(parts)


def fact_input(invitation: Invitation, fact: str) -> Markup:
    """The attributes of the input in which a fact is put right."""
    value = getattr(invitation, fact)
    if isinstance(value, tuple):
        value = value[0] if value else None
    if fact in ("interview_at", "reply_by"):
        kind = "date" if fact == "reply_by" and not isinstance(value, datetime) else "datetime-local"
        shown = (
            f"{value:%Y-%m-%dT%H:%M}"
            if isinstance(value, datetime)
            else f"{value:%Y-%m-%d}"
            if value and kind == "date"
            else ""
        )
        return Markup('type="{}" value="{}"').format(kind, shown)
    return Markup('value="{}"').format(value or "")


def no_invitation(kind: str) -> str:
    """What came instead of an invitation."""
    from ..cli.showing import KIND_WORDS

    return KIND_WORDS.get(kind, KIND_WORDS["other"])


def intent_words(intent: str) -> str:
    """What a letter does."""
    return INTENTS.get(intent, intent)


def ask_words(ask: str) -> str:
    """What one may ask for."""
    return ASKS.get(ask, ask)


def offer_words(offer: str) -> str:
    """What one may offer."""
    return OFFERS.get(offer, offer)


def severity_words(severity: str) -> str:
    """How grave a finding is, as a word to act by."""
    return SEVERITIES.get(severity, severity.capitalize())


def gravest_first(problems: Sequence[Finding]) -> list[tuple[int, Finding]]:
    """The findings with their numbers in the review, what is to be mended before what may be considered."""
    grades = list(SEVERITIES)
    return sorted(
        enumerate(problems), key=lambda pair: grades.index(pair[1].severity) if pair[1].severity in grades else len(grades)
    )


def follow_words(verdict_: str) -> str:
    """The button that follows the advice."""
    return FOLLOWING.get(verdict_, "Write the letter")


def choices(question: Question) -> list[tuple[str, str]]:
    """The answers of a question that are given by a click: what is sent, and what is shown."""
    if question.choices:
        return [(str(choice), str(choice)[:1].upper() + str(choice)[1:]) for choice in question.choices]
    if question.kind == "yes/no":
        return [("yes", "Yes"), ("no", "No")]
    return [(str(number), words.capitalize()) for number, words in enumerate(SCALE)]


def one_line(text: str) -> str:
    """A text with its line breaks as spaces."""
    return " ".join(text.split())


def parts_found(review: Review) -> list[tuple[str, bool]]:
    """The parts of a good letter, each with whether it stands; what most letters do well without is named only where it does."""
    there = {part.part for part in review.parts}
    return [(PART_WORDS[part], part in there) for part in PARTS if part in there or part not in AT_NEED]


def state_words(case: Case) -> str:
    """Where a case stands."""
    from ...record.case import ENDS

    words = STATES.get(case.state) or ENDS.get(case.state, case.state)
    return words[:1].upper() + words[1:]


def case_title(case: Case) -> str:
    """What a case is called: the job and the firm, as far as they are known."""
    return " at ".join(part for part in (case.role, case.company or case.agency) if part) or case.contact or case.name


def event_words(event: Event) -> str | None:
    """What happened, in a line; None for what is only bowout's own bookkeeping."""
    data = event.data
    said = {
        "invited": "They invited you", "written": "You wrote a letter", "sent": "It was sent", "heard": f"They wrote: {data.get('text')}",
        "noted": f"Your note: {data.get('text')}", "promised": f"You promised: {data.get('text')}", "reopened": "Open again",
    }  # fmt: skip
    if event.kind == "ended":
        from ...record.case import ENDS

        return f"The end: {ENDS.get(data['end'], data['end'])}"
    if event.kind == "corrected":
        return "Put right: " + ", ".join(f"{FACTS.get(name, name).lower()} is {value}" for name, value in data.items())
    return said.get(event.kind)


def setting_words(name: str) -> str:
    """What a setting is called."""
    return SETTINGS.get(name, name.replace("_", " ").capitalize())
