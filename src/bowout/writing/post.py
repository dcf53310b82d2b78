"""How a message names the role and the company: in full at first, then as one calls them."""

from __future__ import annotations

import itertools
import re

from ..language.companies import called
from ..language.grammar import article, company_in_text, role_aloud, role_in_text, role_phrase, role_short
from ..language.trades import agent_noun, in_small_letters, trade
from ..nouns import Brief
from .choosing import case_number
from .note.lists import listed, pattern

NOBODY = "person"
"""What one is called whose trade is not known."""
SHORT_ROLE = 4
"""A role of no more words may stand before "process"."""
IN_SHORT = ("sms", "phone")
"""Where a company is named as those who know it call it."""
AT_HAND = ("sms", "phone")
"""Where a title is said in small letters, as one says it."""


def post_slots(brief: Brief, *, aloud: bool) -> dict[str, str]:
    """The slots for the role and the company.

    `post` (an interview), `to_post` (an application) and `process` are always filled, with nothing where nothing is known;
    `company_short` is what the company is called at its second mention, `a_trade` the role as one says it of anybody, `a_post` any
    other of its kind. `post_close` names both in fewer words ("for Weekend Cook at Ardmurran House"); `the_interview` is called
    by the role ("the Weekend Cook interview at Ardmurran House").
    """
    company = _company(brief) if brief.company else None
    at = f"at {company}" if company else ""
    slots = {
        "post": "",
        "the_interview": f"the interview {at}".strip(),
        "to_post": "",
        "process": "my application",
        "process_short": "my application",
        "person": agent_noun(brief.role or "") or NOBODY,
    }
    slots |= {"a_post": f"a {_noun(brief)}", "post_noun": _noun(brief)}
    if brief.company and company:
        slots |= {
            "company": company,
            "company_bare": company_in_text(brief.company).removeprefix("the "),
            "company_short": called(brief.company),
        } | _house(brief)
        slots |= {"post": at, "to_post": f"to {company}", "process": f"my application to {company}"}
    return slots | _role_slots(brief, at, aloud=aloud) if brief.role else slots


LONG_NAME = 3
"""A company whose name is longer, even in short, is not named twice."""


_OF_A_HOUSE = "manager|supervisor|administrator|assistant|attendant|worker|technician|hand|foreman|cook"
"""Who works in one house: a hatchery manager's is the hatchery, whatever the company is called; an inspector has many."""


def _house(brief: Brief) -> dict[str, str]:
    """`house`: what its own people call it ("the museum"), or its short name; `institution` the same, where people are appointed to it.

    Nothing for an agency, whose reader does not belong to it, nor for a long name that tells no house.
    """
    company = re.sub(r"\s*\([^)]*\)|, .*", "", brief.company or "").strip()
    if brief.client_of_agency:
        return {}
    for sort, where in itertools.product(("institutions", "houses"), ("$", " (?:of|for)\\b")):
        if found := re.search(rf"(?<=\w )({pattern('doors', sort)}){where}", company, re.IGNORECASE):
            named = found[1].title() if found[1].lower() in listed("doors", "by-capital") else found[1].lower()
            return {"house": f"the {named}"} | ({"institution": f"the {named}"} if sort == "institutions" else {})
    if found := re.match(rf"({pattern('doors', 'houses')}) (?:{_OF_A_HOUSE})$", brief.role or "", re.IGNORECASE):
        return {"house": f"the {found[1].lower()}"}
    names = (company_in_text(brief.company or ""), called(brief.company or ""))
    named = next((name for name in names if len(name.split()) <= LONG_NAME), None)
    return {"house": named} if named else {}


def _company(brief: Brief) -> str:
    """The company as the channel names it: aloud to its own people, and in a text where it is long, as it is called, else in full."""
    told = company_in_text(brief.company or "")
    twice = {*told.casefold().split()} & {*(brief.role or "").casefold().split()}  # "Stud Groom at Ballyfern Stud"
    texted = brief.channel == "sms" and len(told.split()) <= LONG_NAME and not twice
    return told if texted or brief.client_of_agency or brief.channel not in IN_SHORT else called(brief.company or "")


def _role_slots(brief: Brief, at: str, *, aloud: bool) -> dict[str, str]:
    name, noun, plain = _title(brief, aloud=aloud), _noun(brief), trade(brief.role or "")
    plainly = aloud and name == name.lower()
    role = f"the {name} {noun}" if plainly and not re.search(r"[,;:/]", name) else role_phrase(name, noun)
    if brief.tone != "formal" and role.startswith(f"the {noun} of "):
        role = _in_its_field(name, noun) or role.removeprefix(f"the {noun} of ")  # one interviews "for Ranger, North Rim 2"
    office = noun in OFFICES or _as_an_office(brief, noun)
    if office and not role.startswith(f"the {noun} of ") and role.endswith(f" {noun}"):
        role = f"the {noun} of {role_in_text(name)}"
    comma = "," if "," in re.sub(r"\([^)]*\)", "", role) and at else ""
    post = f"for {role}{comma} {at}".strip()
    bare = role_in_text(name)
    short = len(bare.split()) <= SHORT_ROLE and not re.search(r"[,;:/(]", bare)
    title = role_short(brief.role or "")
    named = short and title[:1].isupper() and role.endswith(f" {noun}")
    close = named and brief.channel in ("sms", "linkedin")
    closely = f"for {title}{comma} {at}".strip() if close else post
    to_post = post if noun in OFFICES else post.replace(f"the {noun} of ", "", 1)
    if brief.tone != "formal" and close and " " in title and _by_title(brief):
        post = closely
    elif brief.tone != "formal" and named and brief.channel in LETTERS:
        post = to_post = f"for {_as_one_says(title)} {at}".strip()
    slots = {
        "role": role,
        "role_name": role_in_text(brief.role or ""),
        "post": post,
        "to_post": to_post,
        "post_short": f"for {role}",
        "post_close": closely,
    }
    slots["the_interview_short"] = f"the {bare} interview" if short else f"the interview for {role}"
    slots["the_interview"] = f"the {bare} interview {at}".strip() if short else f"the interview {post}"
    sought = _sought(title, bare if short else None)
    slots |= {"process_short": sought, "process": f"{sought}{comma} {at}".strip()}
    return slots | ({"a_trade": f"{article(plain)} {plain}"} if plain else {})


def _in_its_field(title: str, noun: str) -> str | None:
    """A title with its field behind a comma, as one says it: "LPN, Memory Care" → "the LPN role in Memory Care"; None where it is no field."""
    found = re.fullmatch(
        rf"(?!(?:[SEA]?VP|Director|Head|President|Chief)\b)([^,;:/()]+), (?!(?:{_NO_FIELD})\b)([A-Z][A-Za-z&'’-]+(?: [A-Za-z&'’-]+){{0,2}})",
        title,
    )
    return f"the {found[1]} {noun} in {found[2]}" if found else None


_NO_FIELD = r"(?i:part|full|level|grade|band|class|nights?|days?|weekends?|evenings?|shift|remote|temporary|contract|fixed|casual|maternity|harbou?r|port|team|group|unit|office of|spring|summer|autumn|fall|winter|breakfast|lunch|dinner|north\w*|south\w*|east\w*|west\w*|central|(?:[\w&'’-]+ )+(?:shifts?|office|team|unit|department|division|ward|wing|tugs|cover|desk|floor|counter|bar|house|site|store|branch|shop|line|room|school|park|hotel|station|plant|depot|region|area|district))"
"""What stands behind a comma and is no field that one works in."""


def _as_an_office(brief: Brief, noun: str) -> bool:
    """Whether a position is written like a post, "the position of Sawmill Operator": not in America, and elsewhere in every second letter."""
    return noun == "position" and brief.formality_region != "US" and not _by_title(brief)


def _by_title(brief: Brief) -> bool:
    """Whether the title stands by itself ("for Crew Foreman at Redfern"), as every other writer has it."""
    return case_number(brief.candidate, brief.role) % 2 == 1


def _title(brief: Brief, *, aloud: bool) -> str:
    """The title as the channel names it: in a text or aloud as the plain trade that it is, in a formal call as it was advertised."""
    role = brief.role or ""
    if aloud and brief.tone == "formal":
        return role_aloud(role)
    if brief.channel in AT_HAND and (plain := trade(role)):
        return plain
    return in_small_letters(role_aloud(role)) if aloud else role_short(role) if brief.channel in ("sms", "linkedin") else role


def _sought(title: str, bare: str | None) -> str:
    """What one withdraws from: "the Sous Chef job", "the search for Director of Giving" where one is searched for, else "the … role"."""
    if re.match(rf"(?:{pattern('doors', 'searched')})\b", title, re.IGNORECASE):
        return f"the search for {role_in_text(title)}"
    if bare is None:
        return _in_its_field(title, "role") or f"the role of {role_in_text(title)}"
    person = agent_noun(title)
    return f"the {bare} {'role' if person is None or person in listed('doors', 'no-peers') else 'job'}"


LETTERS = (None, "email")
"""Where a title is told as it was advertised, but without the words of a form."""


def _as_one_says(title: str) -> str:
    """The title as one names it to the people there: "the Pastry Cook job" where it is a trade, else "Claims Manager"."""
    person = agent_noun(title)
    return title if person is None or person in listed("doors", "no-peers") else f"the {title} job"


OFFICES = ("post",)
"""What stands before the role: a letter is written "for the post of Policy Officer"."""


def _noun(brief: Brief) -> str:
    """What a role is called: a job in a text message or on the phone, a post (British) or a position where one is formal, else a role."""
    if brief.channel == "sms" or (brief.channel == "phone" and brief.tone != "formal"):
        return "job"
    if brief.tone == "formal":
        return "post" if brief.formality_region == "UK" else "position"
    return "role"
