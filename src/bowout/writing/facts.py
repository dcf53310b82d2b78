"""What of a case matters to the wording: its words ("late", "same-day", "agency" …) and its slots (`{post}`, `{interview}` …)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..days import LATE_AFTER, days_late
from ..language import names
from ..language.grammar import capital, expanded, role_in_text
from ..nouns import Brief
from . import times
from .doors import field, peers, wished
from .interview import interview_facts, stage_of
from .note.longing import kindness_of, longing
from .phrases import Setting
from .places import place_slots
from .post import NOBODY, post_slots
from .referral.friend import referral_slots
from .thanks.felt import glad_of, relative
from .thanks.gratitude import gratitude

PROMPT_DAYS = 1
"""An answer within this many working days may say that it comes straight away."""
OWN_TITLES = ("dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx")
"""Titles that others give to a person."""
SPOKEN = ("phone",)
PARTICLES = frozenset("de da do dos del della di du la le van von der den ter ten bin bint ibn al el y e zu af".split())
"""Words inside a name that keep their small letter."""
CONTRACTED = ("sms", "phone")
"""Where "I'm" is right even in a formal tone."""


PAPERS = ("I was grateful to have them", "I was very glad to see them")
"""What is said of drawings, plans and the like that were sent ahead, to be talked about."""


Places = Mapping[str, Mapping[str, Any]]


def setting_of(brief: Brief, places: Places, *, spoken: bool | None = None) -> Setting:
    """The setting of a brief; `places` are the catalogue's.

    Unknown fields make nothing hold and fill no slot: phrases that need them are passed over.
    """
    brief = brief.but(role=brief.role and _bare(brief.role), contact=brief.contact and _capitals(brief.contact))
    aloud = brief.channel in SPOKEN if spoken is None else spoken
    tone = brief.tone or "warm"
    channel = brief.channel or "email"
    known = {brief.intent or "decline", channel, tone, f"{tone}-{channel}", (brief.formality_region or "other").lower()}
    known |= {"spoken"} if aloud else {"written"}
    known |= {"short"} if brief.length == "short" else set()
    known |= {f"because-{brief.reason}"} if brief.reason else set()
    known |= {f"ask-{brief.ask_for}"} if brief.ask_for and brief.intent == "ask" else set()
    known |= _people(brief) | _offers(brief) | longing(brief)
    known |= {"role-listed"} if brief.role and re.search(r"[,;:/]", role_in_text(brief.role)) else set()
    kind = kindness_of(brief)
    told = {"you_were": kind, "wish": wished(brief), "field": field(brief), "peers": peers(brief)}
    slots = (
        {name: words for name, words in told.items() if words}
        | post_slots(brief, aloud=aloud)
        | place_slots(brief, places)
        | _names(brief)
    )
    slots |= {"good_day": greeted} if aloud and (greeted := times.good_day(brief.sent_at)) else {}
    slots["calling"] = "ringing" if brief.formality_region == "UK" and tone != "formal" else "calling"
    known |= {"short-name"} if slots.get("company_short", "").removeprefix("the ") != slots.get("company_bare", "") else set()
    named = slots.get("house", "").startswith("the ") and not slots["house"].startswith(f"the {slots['person'][:-2]}")
    known |= {"house-named"} if named else set()  # no baker "for the bakery"
    known |= {"trade-known"} if slots["person"] != NOBODY else set()
    if slots.get("served", "").split()[-1:] == [slots["person"][:-2]]:  # no gardener "for the garden"
        del slots["served"]
    known |= {"served-many"} if slots.get("served", "").endswith(("s", "children")) else set()
    for more, more_slots in (_wait(brief), interview_facts(brief, aloud=aloud), _thanks(brief), _friend(brief)):
        known |= more
        slots |= more_slots
    return Setting(frozenset(known), {}, tone == "formal" and channel not in CONTRACTED, brief.formality_region).with_(**slots)


def _bare(role: str) -> str:
    """A role without the article that it was given with: "a barista" → "barista"; an "A level tutor" keeps its A."""
    return re.sub(r"^\s*(?:a|[Aa]n) (?!levels?\b)(?=\w)", "", role)


def _capitals(contact: str) -> str:
    """A person's name given all in lower case, as it is written: "ruth" → "Ruth", "ruth van dam" → "Ruth van Dam"."""
    if contact != contact.lower() or names.is_team(contact) or re.search(r"[@\d/]", contact):
        return contact
    first, *others = re.split(r"([\s-]+|(?<=\b[do])['’])", contact.strip())
    return capital(first) + "".join(word if word in PARTICLES else capital(word) for word in others)


def _people(brief: Brief) -> set[str]:
    agency = brief.contact_role == "agency-recruiter" or bool(brief.client_of_agency)
    known = {"agency"} if agency else {brief.contact_role or "unknown-contact"}
    if brief.contact:
        team = names.is_team(brief.contact)
        known |= {"contact-team"} if team else {"named"}
        parsed = names.parse(brief.contact)
        known |= {"contact-titled"} if not team and parsed.titles else set()
        known |= {"contact-first"} if not team and parsed.first and not parsed.family and not parsed.titles else set()
        known |= {"contact-whole"} if not team and not parsed.first and " " in parsed.whole else set()
    return known


def _offers(brief: Brief) -> set[str]:
    if brief.offers is None:
        return {"offers-unknown"}
    return {f"offers-{offer}" for offer in brief.offers} | ({"doors"} if brief.offers else {"no-doors"})


def _wait(brief: Brief) -> tuple[set[str], dict[str, str]]:
    """Whether the answer is late or prompt; how long they `waited`, and within a week the weekday that they `invited_on` ("yesterday's" invitation where it is not late: `lately`)."""
    invited, sent = brief.invited_at, brief.sent_at
    stage = stage_of(brief)
    if invited is None or sent is None or stage == "missed" or (brief.intent != "decline" and stage != "invited"):
        return set(), {}
    late = days_late(invited, sent)
    if late <= LATE_AFTER:
        lately = times.past_day(times.beside(invited, sent), sent)
        return ({"prompt"} if 0 <= late <= PROMPT_DAYS else set()), {"lately": f"{lately}'s"} if lately else {}
    told = {"waited": times.waited(invited, sent)}
    if not told["waited"].endswith(" days"):  # few days are not counted aloud
        told["waited_long"] = told["waited"]
        if told["waited"].endswith(("week", "weeks")):
            told["asked_ago"] = f"{told['waited']} ago"
    if day := times.past_day(times.beside(invited, sent), sent):
        told["invited_on"] = day
    return {"late"}, told


def _signed(candidate: str, parsed: names.Name) -> str:
    """The name as one signs: one's own Dr or Ms stays out of it."""
    plain = parsed.titles and all(title.rstrip(".").lower() in OWN_TITLES for title in parsed.titles)
    return parsed.whole if plain and " " in parsed.whole else " ".join(candidate.split())


def _names(brief: Brief) -> dict[str, str]:
    slots: dict[str, str] = {}
    if brief.candidate:
        parsed = names.parse(brief.candidate)
        slots = {"candidate": _signed(brief.candidate, parsed), "me": parsed.first or parsed.whole}
    if brief.sign_off:
        slots["closing"] = brief.sign_off.rstrip(" ,")
    if brief.contact:
        team = names.is_team(brief.contact)
        whole = " ".join(brief.contact.split())
        if not team:
            slots["contact"] = names.first_name(brief.contact, brief.formality_region)
            slots["contact_formal"] = names.formal_name(brief.contact, brief.formality_region)
        elif names.is_department(whole):  # nobody is called "HR"
            slots["contact_formal"] = f"{whole} Team"
        else:
            slots["contact"] = slots["contact_formal"] = whole
    return slots


def _thanks(brief: Brief) -> tuple[set[str], dict[str, str]]:
    named = gratitude(brief)
    if named is None:
        return set(), {}
    if named.to:
        thing = expanded(named.thing) if brief.tone == "formal" else named.thing
        return {"thing-any", "thing-to"}, {"thing": thing, "thing_by": named.to}
    told = {"thing": named.thing, "kindly": named.kindly, "felt": named.felt}
    formal = brief.tone == "formal"
    if formal and named.felt:
        told["felt"] = named.felt.replace("I loved it", "I greatly enjoyed it").replace("I loved ", "I enjoyed ")
    told["glad"] = glad_of(named.thing, named.sort, many=named.many, formal=formal)
    says_help = re.search(r"\bhelp", named.thing) is not None
    if says_help and "helpful" in (told["glad"] or ""):  # "the helpful notes … were very helpful"
        told["glad"] = (
            f"I {'' if formal else 'really '}appreciated {'them' if named.many else 'it'}{' very much' if formal else ''}"
        )
    if invited := re.fullmatch(
        r"(?:the|your) (?:kind )?(?:invitation|invite) (to [A-Z][\w'-]*(?: [A-Z][\w'-]*)*)", named.thing
    ):
        told["invited_to"] = invited[1]
    if formal and told["glad"] and not named.felt and named.sort in ("visit", "talk", "meal", "help", "thing"):
        told["thing_which"] = relative(named.thing, told["glad"])
    slots = {name: expanded(words) if formal else words for name, words in told.items() if words}
    kind = re.match(r"that was|it was (?:\w+ )?(?:kind|good of|thoughtful|generous)", told["glad"] or "") is not None
    plain = re.match(r"I (?:really )?appreciated (?:it|them|both|that)\b", told["glad"] or "") is not None
    of_time = re.search(r"\b(?:your|the) time\b", named.thing) is not None
    known = (
        {"thing-any", f"thing-{named.sort}"}
        | ({"glad-kind"} if kind else set())
        | ({"glad-plain"} if plain and not named.felt else set())
        | ({"help-said"} if says_help else set())
        | ({"thing-time"} if of_time else set())
        | ({"thing-papers"} if told["glad"] in PAPERS else set())
    )
    return known, slots


def _friend(brief: Brief) -> tuple[set[str], dict[str, str]]:
    if brief.offers is not None and "refer" not in brief.offers:
        return set(), {}
    slots = referral_slots(brief)
    return ({"friend", "offers-refer"} if slots else set()), slots
