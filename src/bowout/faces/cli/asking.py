"""Questions in the terminal: what is missing, what two sources tell differently, and the conversation of decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ...catalogue import load
from ...nouns import Brief, Invitation
from ...wiring import House
from .terminal import paint

if TYPE_CHECKING:
    from ...decision import Question

SHORT = 14
"""Letters of a choice up to which all stand in one line."""

TIRED = 3
"""After so many answers of "don't know" in a row, how to stop is said again."""

MISSING = {
    "candidate": "Your name, as you sign",
    "contact": "Whom do you write to",
    "company": "Which company is it",
    "role": "Which job is it",
}


def ask_missing(invitation: Invitation, brief: Brief) -> Brief:
    """Ask for what the letter would be better with; Enter leaves a fact open, and it is worded around."""
    for fact, sources in invitation.conflicts.items():
        if fact in MISSING and (said := _choose(fact, [source.text for source in sources])):
            brief = brief.but(**{fact: said})
    for fact, question in MISSING.items():
        if getattr(brief, fact) is None and (said := _line(f"{question}? (Enter: leave open)")):
            brief = brief.but(**{fact: said})
    return brief


def ask_reason() -> str | None:
    """Why the person does not go, by number or name; None where nothing fitting was said."""
    reasons = load("reasons")
    print("Why do you not go?")
    for number, (name, entry) in enumerate(reasons.items(), 1):
        print(f"  {number}. {entry['label']} ({name})")
    answer = _line(">")
    names = list(reasons)
    return (
        names[int(answer) - 1] if answer.isdecimal() and 0 < int(answer) <= len(names) else answer if answer in names else None
    )


def _choose(fact: str, texts: list[str]) -> str | None:
    print(f"The invitation tells its {fact} in two ways:")
    for number, text in enumerate(texts, 1):
        print(f"  {number}. {text}")
    answer = _line("Which is right? (number; Enter: leave open)")
    return texts[int(answer) - 1] if answer.isdecimal() and 0 < int(answer) <= len(texts) else None


def _line(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=" ")
    return " ".join(answer.split())


def ask_facts(house: House, facts: dict[str, Any]) -> dict[str, Any]:
    """One question at a time while one can still change the advice; Enter is "don't know", q stops."""
    unknown = 0
    asked: set[str] = {fact for fact, value in facts.items() if value is not None}
    print(paint("A few questions; Enter for “don't know”, q to stop.\n", dim=True))
    while question := house.next_question(facts, asked=asked):
        asked.add(question.fact)
        answer, value = _answer(question)
        if answer.lower() == "q":
            break
        unknown = unknown + 1 if value is None else 0
        if unknown == TIRED:
            print(paint("  (q shows the advice as it stands with what you have said.)", dim=True))
        facts = facts | {question.fact: value}
    print()
    return facts


def _answer(question: Question) -> tuple[str, Any]:
    """What was typed and what it means; asked again while it means nothing. Enter: not known; q: no more."""
    answer = _line(_with_choices(question))
    while answer and answer.lower() != "q" and (value := question.understand(answer)) is None:
        print(f"  “{answer}” was not understood. Enter leaves it open.")
        answer = _line(_with_choices(question))
    return answer, value if answer and answer.lower() != "q" else None


def _with_choices(question: Question) -> str:
    """The question, its choices one a line where they are long; a number or the first letters will do for an answer."""
    if not question.choices:
        return question.text
    if max(map(len, question.choices)) <= SHORT:
        return f"{question.text} ({' / '.join(question.choices)})"
    return "\n".join([question.text, *(f"  {number}. {choice}" for number, choice in enumerate(question.choices, 1)), ">"])
