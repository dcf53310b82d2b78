"""read, inbox, decide, write, review, reply: from an invitation to a letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import catalogue
from ...nouns import Brief, Decision, Draft, Invitation, Review
from ...nouns.brief import CHOICES
from ...verbs.review import MOST_LETTER
from ...vocabulary import OFFERS, VERDICTS
from .invitations import GIVEN, LARGEST, read
from .shapes import WHEN, Schema, choice, flag, listed, nullable, number, shape_of, text, thing
from .table import Answer, Verb

if TYPE_CHECKING:
    from ...wiring import House

ID: Schema = {"type": ["string", "integer", "null"], "description": "Given back with the answer."}
SAID_IN_A_REPLY = (
    "candidate", "intent", "channel", "tone", "length", "company", "role", "contact", "reason_detail", "thanks_for", "offers", "referral",
    "ask_for", "formality_region", "sign_off",
)  # fmt: skip
"""Fields of a case that the invitation does not tell, or that the person knows better."""
HINTS = {
    "candidate": "The person's name, as they sign.",
    "reason_detail": "Why, in the person's own words: a private note to the writer; what is unkind or private stays out of the letter.",
    "thanks_for": "Something of theirs to thank for.",
    "interview_at": "When the interview is: ISO 8601.",
    "offers": "What the person is willing to offer; empty: nothing; null: not known.",
    "length": "How much is said: full, or short, which leaves out what a kind answer can do without; null: full.",
    "sign_off": "The closing line that the person always uses.",
    "client_of_agency": "True where the company is the client of the agency that is written to.",
}


def case_fields() -> dict[str, Schema]:
    """The fields of a case, each as it may be given."""
    choices = CHOICES | {"reason": catalogue.ids("reasons"), "channel": catalogue.ids("channels")}
    return {name: nullable(_case_field(name, str(hint), choices)) for name, hint in Brief.__annotations__.items()}


def _case_field(name: str, hint: str, choices: Mapping[str, Any]) -> Schema:
    says = HINTS.get(name, "")
    if name in choices:
        return choice(choices[name], says)
    if name == "offers":
        return listed(choice(OFFERS), says, most=2 * len(OFFERS))
    if name == "referral":
        return thing({"name": text(), "why": nullable(text())}, needs=["name"], says="Another candidate to name.")
    if "When" in hint:
        return WHEN | {"format": "date-time"} | ({"description": says} if says else {})
    return {"type": "boolean", "description": says} if "bool" in hint else text(says)


def case(*, needs: tuple[str, ...] = ()) -> Schema:
    """A case as an object; what is needed may not be null."""
    known = case_fields()
    for name in needs:
        known[name] = choice(CHOICES[name])
    return thing(known, needs=needs, says="What is known of the case; what is left out is not known.")


def facts() -> Schema:
    """The facts of a decision, from the catalogue of grounds."""
    from ...decision.facts import SCALE_END, declared

    shapes: dict[str, Schema] = {
        "yes/no": {"type": "boolean"}, "number": {"type": "number"}, "choice": text(), "list": listed(text(), most=100),
        "scale": {"type": "number", "minimum": 0, "maximum": SCALE_END},
    }  # fmt: skip
    known = {
        name: nullable(shapes[fact["kind"]]) | ({"description": fact["asks"]} if "asks" in fact else {})
        for name, fact in declared(catalogue.load("grounds")).items()
    }
    return thing(known, needs=(), says="What is known of the situation; scales go from 0 (not at all) to 4 (very much).")


def _read(house: House, told: Mapping[str, Any]) -> Answer:
    return read(house, told["invitation"], told.get("name"))[0].to_json()


def _inbox(house: House, told: Mapping[str, Any]) -> Answer:
    account = house.account(told.get("account"), needs="imap_host")
    waiting = house.inbox(account, days=told.get("days", 60))
    return {"waiting": [each.to_json() for each in waiting]}


def _decide(house: House, told: Mapping[str, Any]) -> Answer:
    known: dict[str, Any] = {}
    if told.get("invitation"):
        known = house.facts_of(read(house, told["invitation"])[0])
    return house.decide({**known, **told.get("facts", {})}, id=told.get("id")).to_json()


def _write(house: House, told: Mapping[str, Any]) -> Answer:
    brief = Brief.from_json(told["case"])
    return house.write(brief, variants=told.get("variants", 1), seed=told.get("seed", 0)).to_json()


def _review(house: House, told: Mapping[str, Any]) -> Answer:
    brief = Brief.from_json(told["case"]) if told.get("case") else None
    known = brief is not None or "subject" in told
    return house.review(
        told["body"], brief=brief, subject=told.get("subject"), subject_known=known, dismissed=house.dismissed(), id=told.get("id")
    ).to_json()  # fmt: skip


def _reply(house: House, told: Mapping[str, Any]) -> Answer:
    invitation, data = read(house, told["invitation"], told.get("name"))
    if not invitation.is_invitation:
        from ...verbs.reply import no_reply

        return no_reply(invitation)
    said = Brief.from_json({field: told[field] for field in SAID_IN_A_REPLY if field in told})
    brief = house.brief_for(invitation, reason=told["because"], **{field: getattr(said, field) for field in SAID_IN_A_REPLY})
    reply = house.reply(invitation, brief, stem="reply")
    kept = house.keep(invitation, original=data, reply=reply) if told.get("keep", True) else None
    return reply.to_json() | {"kept": kept.name if kept else None}


def offered() -> tuple[Verb, ...]:
    """The verbs of a letter."""
    invitation, name = (
        shape_of(Invitation, without=("envelope", "calendars")),
        text("The file's name, where it has one.", most=255),
    )
    times = {
        "type": ["string", "array", "null"],
        "items": WHEN,
        "description": "A time; a list where several slots are offered.",
    }
    invitation = invitation | {"properties": invitation["properties"] | {"interview_at": times, "interview_end": times}}
    decision = shape_of(Decision)
    decision = decision | {"properties": decision["properties"] | {"verdict": choice(VERDICTS), "id": ID}}
    draft, review = shape_of(Draft, at_times=("variants", "call")), shape_of(Review)
    review = review | {"properties": review["properties"] | {"id": ID}}
    known = case_fields()
    return (
        Verb(
            "read", "Tell what an invitation to an interview says, each fact with where it stands; what it does not say is null.",
            {"invitation": GIVEN, "name": name}, invitation, _read, ("invitation",), foreign=("",), largest=LARGEST,
        ),
        Verb(
            "inbox", "List the invitations in the person's mailbox that wait for an answer, the oldest first. The mailbox is only read.",
            {"days": number("How far back to look.", least=1, most=3650, default=60),
             "account": text("Which of the person's accounts.", most=200, minLength=1)},
            thing({"waiting": listed(thing({"number": {"type": "integer"}, "invitation": invitation, "place": {"type": "object"}}))}),
            _inbox, reaches=True, foreign=("waiting",),
        ),
        Verb(
            "decide", "Advise whether to go, to ask for a change first, to decline or to withdraw, with grounds. It is the person's choice.",
            {"facts": facts(), "invitation": nullable(GIVEN), "id": ID}, decision, _decide, largest=LARGEST,
        ),
        Verb(
            "write", "Write the message that declines, withdraws or asks, for a case. Nothing is sent.",
            {"case": case(needs=("intent",)), "variants": number("How many wordings.", least=1, most=9, default=1),
             "seed": number("Another seed, another wording.", least=0, most=2**31 - 1, default=0)},
            draft, _write, ("case",),
        ),
        Verb(
            "review", "Read a draft over as a kind recruiter would: what to mend, where (code points), why, and rewordings.",
            {"body": text("The draft.", most=MOST_LETTER), "subject": nullable(text("Its subject; null: it has none.")),
             "case": nullable(case()), "id": ID},
            review, _review, ("body",),
        ),
        Verb(
            "reply", "From an invitation to a reviewed reply in its thread, kept as a draft in the person's record. Nothing is sent.",
            {"invitation": GIVEN, "name": name,
             "because": known["reason"] | {"description": "Why the person does not go; null: it is not told."},
             "keep": flag("Whether the case and the reply's files go into the person's record.", default=True)}
            | {field: known[field] for field in SAID_IN_A_REPLY},
            thing({"invitation": invitation, "case": {"type": ["object", "null"]}, "draft": nullable(draft), "review": nullable(review),
                   "files": listed({"type": "string"}), "notes": listed({"type": "string"}),
                   "kept": {"type": ["string", "null"], "description": "The case's name in the record."}}),
            _reply, ("invitation", "because"), changes=True, repeats=False, foreign=("invitation", "case"), largest=LARGEST,
        ),
    )  # fmt: skip
