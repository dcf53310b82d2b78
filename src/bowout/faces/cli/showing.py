"""What the commands print for people."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ...vocabulary import AT_NEED
from .terminal import paint

if TYPE_CHECKING:
    from ...nouns import Decision, Draft, Finding, Invitation, Review, When
    from ...verbs.reply import Reply

WIDTH = 96
COLOURS = {"error": "red", "warning": "yellow", "suggestion": "cyan"}
FACTS = {
    "company": "company", "agency": "agency", "role": "role", "contact": "whom", "contact_email": "address",
    "reply_to": "answer to", "interview_at": "when", "interview_end": "until", "place": "where", "phone": "phone",
    "scheduling_link": "to book", "reschedule_link": "to move", "cancel_link": "to cancel", "reply_by": "answer by",
}  # fmt: skip
"""The facts of an invitation in the order of interest, with their everyday names."""

KIND_WORDS = {
    "cancellation": "They called the interview off: there is nothing to decline.",
    "rejection": "It is a rejection: there is no interview to decline.",
    "offer": "It is a job offer.",
    "assessment": "It is a test or an exercise.",
    "receipt": "It only confirms that an application arrived.",
    "newsletter": "It is a newsletter.",
    "marketing": "It is advertising.",
    "withdrawal": "It is itself a withdrawal.",
    "other": "What it is cannot be told.",
}


def say_when(when: When) -> str:
    """A time as people say it: "Wed 9 December 2026, 14:00 (EST)"."""
    from datetime import datetime

    day = f"{when:%a} {when.day} {when:%B %Y}"
    if not isinstance(when, datetime):
        return day
    return f"{day}, {when:%H:%M} ({when.tzname() or 'no time zone given'})"


def _wrapped(text: str, indent: str = "", begin: str | None = None) -> str:
    """A text cut into lines at its spaces, a long address left whole; `textwrap` would take as long to load as a letter to read."""
    lines, line, words = [], indent if begin is None else begin, text.split()
    for number, word in enumerate(words):
        if number and len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = indent + word
        else:
            line += f" {word}" if number else word
    return "\n".join([*lines, line])


def _notes(notes: Iterable[str]) -> None:
    for note in notes:
        print(_wrapped(note, "  ", begin="• "))


def _value(invitation: Invitation, fact: str) -> str | None:
    value = getattr(invitation, fact)
    if fact in ("interview_at", "interview_end"):
        return " · ".join(say_when(each) for each in value) or None
    if fact == "reply_by":
        return say_when(value) if value else None
    return value or None


def show_invitation(invitation: Invitation, *, title: str | None = None) -> None:
    """The facts, one a line, each with where it was found."""
    if title:
        print(paint(title, bold=True))
    if not invitation.is_invitation:
        print(KIND_WORDS.get(invitation.kind, KIND_WORDS["other"]))
    for fact, label in FACTS.items():
        if value := _value(invitation, fact):
            where = invitation.found[fact].where if fact in invitation.found else ""
            print(f"  {label:10} {value}" + (paint(f"   [{where}]", dim=True) if where else ""))
    for fact, sources in invitation.conflicts.items():
        both = "; ".join(f"{source.where}: {source.text}" for source in sources)
        print(_wrapped(f"Two sources differ on {FACTS.get(fact, fact)}: {both}. Which is right?", "  "))
    _notes(invitation.notes)
    if title:
        print()


def show_no_invitation(invitation: Invitation, name: str) -> None:
    """One clear word on what came instead of an invitation."""
    what = "What was given" if name == "-" else name
    print(f"{what} is no invitation to an interview. {KIND_WORDS.get(invitation.kind, KIND_WORDS['other'])}")
    _notes(invitation.notes)


def show_draft(draft: Draft) -> None:
    """The message, or its variants one after the other."""
    wordings = [(each.subject, each.body) for each in draft.variants] or [(draft.subject, draft.body)]
    for number, (subject, body) in enumerate(wordings, 1):
        if len(wordings) > 1:
            print(paint(f"── {number} ──", bold=True))
        _message(subject, body)
    show_call(draft)
    _notes(draft.notes)


def show_call(draft: Draft) -> None:
    """What to say on the phone beside the message, where a call as well is kinder."""
    if draft.call:
        print(f"{paint('To say on the phone, as well:', bold=True)}\n\n{draft.call.rstrip()}\n")


def _message(subject: str | None, body: str) -> None:
    if subject:
        print(f"{paint('Subject:', bold=True)} {subject}\n")
    print(body.rstrip() + "\n")


def show_review(body: str, review: Review) -> None:
    """Each finding with its place, why it matters and better wordings; then what is good."""
    for finding in review.problems:
        _finding(body, finding)
    if not review.problems:
        print("Nothing to mend.")
    standing = list(dict.fromkeys(part.part for part in review.parts))
    if standing:
        print(f"{paint('Stands:', bold=True)} {', '.join(standing)}")
    if could_add := [part for part in review.could_add if part not in AT_NEED]:
        print(f"{paint('Could be added:', bold=True)} {', '.join(could_add)}")
    if review.dismissed:
        print(f"{review.dismissed} dismissed")


def _finding(body: str, finding: Finding) -> None:
    where = ""
    if finding.start is not None and finding.place == "body":
        line = body.count("\n", 0, finding.start) + 1
        where = f"line {line}, column {finding.start - (body.rfind(chr(10), 0, finding.start) + 1) + 1}: "
    elif finding.start is not None:
        where = "subject: "
    print(f"{where}{paint(finding.severity, fg=COLOURS.get(finding.severity), bold=True)} {finding.message}  [{finding.rule}]")
    if finding.text:
        print(_wrapped(f"“{' '.join(finding.text.split())}”", "    "))
    print(_wrapped(finding.why, "    "))
    for fix in finding.fixes:
        words = " ".join(fix.replacement.split())
        print(_wrapped(f"→ {fix.label}: {words}" if words else f"→ {fix.label}", "    "))
    print()


def show_decision(decision: Decision, invitation: str | None) -> None:
    """The advice, its grounds for and against, and what would turn it."""
    words = {"attend": "Go.", "ask-first": "Ask first.", "decline": "Decline.", "withdraw": "Withdraw."}
    firm = "clearly" if decision.firmness >= 0.66 else "on balance" if decision.firmness >= 0.33 else "narrowly"
    print(f"{paint(words[decision.verdict], bold=True)} ({firm})\n")
    for ground in decision.grounds:
        print(_wrapped(f"{'+' if ground.for_ == decision.verdict else '-'} {ground.says}", "  "))
    for title, lines in (
        ("Ask for", decision.ask),
        ("What would change this", decision.would_change),
        ("Bear in mind", decision.notes),
    ):
        if lines:
            print(f"\n{paint(title + ':', bold=True)}")
            _notes(lines)
    if decision.next_step:
        print(f"\n{paint('Next:', bold=True)} {decision.next_step.replace('INVITATION', invitation or 'INVITATION')}")
    print("\nThis is advice; the choice is yours.")


def _as_corrected(reply: Reply) -> Invitation:
    """The invitation with what the person said before what it says, and where that comes from."""
    from dataclasses import replace

    from ...nouns import Found

    said = {
        fact: value
        for fact in ("company", "agency", "role", "contact")
        if (value := getattr(reply.brief, fact)) and value != getattr(reply.invitation, fact)
    }
    found = dict(reply.invitation.found) | {fact: Found(value, "said by you") for fact, value in said.items()}
    return replace(reply.invitation, found=found, **said)


def show_reply(reply: Reply, folder: Path) -> None:
    """What was understood, the message, what the review says, the files, and what else is to be done."""
    print(paint("Understood", bold=True))
    show_invitation(_as_corrected(reply))
    print("\n" + paint("Your reply", bold=True))
    _message(reply.draft.subject, reply.draft.body)
    show_call(reply.draft)
    for finding in reply.review.problems:
        _finding(reply.draft.body, finding)
    for file in reply.files:
        print(f"{paint('Saved:', bold=True)} {folder / file.name}  ({file.purpose})")
    if reply.brief.channel in (None, "email"):
        print("Open it in your mail program and send it from there, or copy the text above.")
    else:
        print(
            f"Copy the text above and use it where they wrote to you{'; send the saved file as well' if reply.files else ''}."
        )
    if notes := [note for note in reply.notes if note not in reply.invitation.notes]:
        print()
        _notes(notes)
