"""The candidate's own words as a clause in the first person: "moving to Makassar" → "I'm moving to Makassar".

A note is cut into pieces; a piece is carried over only where it is one of a few plain shapes. Whatever is not understood is not carried
over. Whoever calls sees to it that nothing in a piece is kept back (`discretion`).
"""

from __future__ import annotations

import re

from ...language.grammar import article
from ...language.trades import agent_noun
from ..note.discretion import speaks_of_them
from ..note.lists import listed, pattern, table
from ..note.pieces import without_lead_in
from ..note.specifics import counted
from .absence import no_ride

_WHEN_PAST = r"\b(?:last|yesterday|this morning|(?<!starts )(?<!starts on )(?<!starting )(?<!starting on )(?:mon|tues|wednes|thurs|fri|satur|sun)day|ago|earlier)\b"
_PLACE_AFTER = ("to", "in", "from", "near", "of", "for", "leaving")


def first_person(piece: str, *, names_allowed: bool = True) -> str | None:
    """One piece of a note as a finite clause said by the candidate; None where its shape is not one of the plain ones."""
    text = _readable(piece, names_allowed=names_allowed)
    if text is None:
        return None
    if calls_for := _they_want(text):
        return calls_for
    if speaks_of_them(text):
        return None
    shapes = (_spent, _keeping_to, _wish, _own_sentence, _doing, _done, _wanting, _mostly, no_ride, _with_subject)
    clause = next((clause for shape in shapes if (clause := shape(text))), None)
    if clause and (built := re.fullmatch(rf"I (want|hope) to do ({pattern('clauses', 'built')})", clause)):
        clause = f"I {built[1]} to work on {built[2]}"
    stands = wished(clause) or re.match(_BARS, clause) if clause else None
    return None if clause and stands and re.search(_POINTS_BACK, clause) else clause


_WISH = r"I (?:want|need|prefer)\b|I'd (?:rather|like|love)\b|I'm looking for\b"
_BARS = r"I (?:don't|no longer) want\b|I'd rather not\b"
_POINTS_BACK = r"\bmy own$|^I want (?:(?!paid$|salaried$)\w+ed$|[a-z]+'s )|\bmy own way\b| (?:(?:it|them)\b(?! (?:out|through|a go|as)\b)|(?:there|this|that|one|here|those|him|her)$)"
"""A wish that says so is of something that the rest of the note names, or lacks its end."""


def wished(clause: str) -> bool:
    """Whether a clause says what the candidate wants: the kindest of reasons."""
    return bool(re.match(rf"(?:and )?(?:{_WISH})", clause))


def _readable(piece: str, *, names_allowed: bool) -> str | None:
    """A piece that may be a clause: neither a word nor a paragraph, plain prose, without a capital that only its place gave it."""
    text = re.split(r",? (?:because of|due to|on account of|thanks to|owing to) ", without_lead_in(piece), maxsplit=1)[0]
    words = text.split()
    if not 2 <= len(words) <= 20 or _stands_out(words, names_allowed=names_allowed):
        return None
    text = re.sub(r"^I am ", "I'm ", text)
    text = re.sub(r"\b(the|other|their) ([a-z]+[^s\W]s) (side|homes?|houses?|rights)\b", _owned, text)
    return re.sub(
        r"^(?:The|My|It|It's|We|There|There's|Our|This|Not|No|Too|Moving|Want|Need|Took|Accepted)\b",
        lambda found: found[0].lower(),
        text,
    )


def _owned(found: re.Match[str]) -> str:
    """Whose it is, with the apostrophe that a note leaves out: "the tenants side" → "the tenants' side"."""
    owner = found[2] if found[2] in listed("contrast", "attributive") else f"{found[2]}'"
    return f"{found[1]} {owner} {found[3]}"


def grounds(clause: str) -> bool:
    """Whether a clause is what a wish may rest on: what the work is, or what one did for years."""
    return bool(
        re.match(
            r"the role is (?:all|mostly|mainly|more|largely)\b|I(?:'ve)? (?:spent|did) (?:\w+ ){1,2}(?:years?|months)\b", clause
        )
    )


_YEARS = (
    r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\d{1,2}|a few|several|many)"
    r"(?: \w+ty)? (?:years|months|decades)|a (?:year|decade)|(?:twenty|thirty)-\w+ years"
)


def _spent(text: str) -> str | None:
    """What one did for years: "did four years of running crews" → "I spent four years running crews", "10 years in retail" → "I've spent …"."""
    found = re.fullmatch(
        rf"(?:I )?(?:(?:'ve |have )?(?P<did>did|done|spent|had|worked)(?: my)? )?(?P<span>{_YEARS}) (?P<how>of|doing|in|on|as|at|with|behind) (?P<rest>(?:an? )?[A-Za-z][a-z' -]+|(?:an? )?[A-Z]{{2,4}})",
        re.sub(r"^I've ", "I have ", text),
    )
    if job := re.fullmatch(
        rf"(?:I )?did (?P<rest>(?!that|it|this|them|my\b|all\b)[A-Za-z][\w-]*(?: [a-z-]+)?) (?:for )?(?P<span>{_YEARS})", text
    ):
        return f"I spent {counted(job['span'])} in {job['rest']}"
    if not found or len(found["rest"].split()) > 8:
        return None
    rest, span = re.split(r" (?:and|but|then|so) ", found["rest"], maxsplit=1)[0], counted(found["span"])
    have = "I" if found["did"] in ("did", "spent", "worked") else "I've"
    if found["how"] in ("of", "doing"):
        return (
            f"{have} spent {span} {rest}" if re.match(r"(?!nothing|something|anything)[a-z]{2,}ing\b(?! and\b)", rest) else None
        )
    return f"{have} spent {span} {found['how']} {rest}"


def _keeping_to(text: str) -> str | None:
    """What one is, or only does: "I only do bridal hair" → "I want to keep to bridal hair", "I'm a chef, not a manager" → "… working as a chef"."""
    if found := re.fullmatch(r"(?:only )?([a-z-]+(?: [a-z-]+)?)(?: only)? from now on", text):
        return f"I want to keep to {found[1].removesuffix(' only')}" if "only" in text.split() else None
    if found := re.fullmatch(
        r"I (?:really )?only (?:ever )?(?:do|work in|teach|play|cook|cut|sing|treat|ride|write|make|build|shoot) ([a-z-]+(?: [a-z-]+){0,2})",
        text,
    ):
        last = found[1].split()[-1]
        return (
            None
            if re.match(r"(?:it|this|that|days?|mornings?|nights?|hours?|for|the|so|what|one|two|three)\b", found[1])
            or last in ("days", "hours", "week", "weekdays")
            else f"I want to keep to {found[1]}"
        )
    if found := re.fullmatch(
        rf"I'm (an? (?!(?:\w+ )?(?:{pattern('clauses', 'no-trade')})\b)[a-z]+(?: [a-z]+)?(?:er|or|ist|ian|se|ic|ect|ef|yst|ant|ier))(?:,| and| but)? not (?:an?|some) [a-z -]+",
        text,
    ):
        return f"I want to go on working as {found[1]}"
    return None


def plain_prose(clause: str) -> bool:
    """Whether there is nothing in a clause that is no plain prose, but for names of places."""
    on_the_way = re.sub(r"\b(?:past|beyond|via|through|towards|off|between|and|at|around|outside)\b", "to", clause)
    return not _stands_out(on_the_way.split(), names_allowed=True)


def _stands_out(words: list[str], *, names_allowed: bool) -> bool:
    """Whether there is a word that is no plain prose: shouting, a figure of money, a name where none may be."""
    plain = listed("clauses", "capitals")
    for place, word in enumerate(words):
        bare = word.strip(",.;:'\"()")
        if not bare or bare.removesuffix("s") in plain or bare in plain or not place:
            continue
        if re.search(r"[%@#*=<>~^\\()\[\]\"/]|\d+k\b", word):
            return True
        before = words[place - 1]
        after_a_name = names_allowed and before[:1].isupper()
        named_thing = names_allowed and before.lower() == "the" and words[place + 1 : place + 2] and words[place + 1].islower()
        short_name = bare.isupper() and len(bare) <= 4 and before.lower() in ("a", "an", "my", "did")  # "an HGV", "my PGCE"
        if bare[0].isupper() and not (
            short_name or after_a_name or named_thing or before.lower() in (_PLACE_AFTER if names_allowed else ("in",))
        ):
            return True
    return False


_OF_WORK = r"(?:[a-z-]+(?:al|ive|ic|ary|ical|ing)|permanent|remote|flexible|part-time|full-time|outdoor|daytime|clinical|hands-on|senior|technical|local|acute|urgent|emergency|community|corporate|varied|manual|frontline|freelance|in-house)"


def _wish(text: str) -> str | None:
    """What is wanted: "want transactional" → "I'm looking for transactional work", "I want new writing" → "I'm looking for …"."""
    found = re.match(
        r"(?:I )?(?:really |just |only )?(?:(?:want|need)(?: (?:some|a job|work))?|(?:I'm |am )?(?:looking for|after)) (?!to\b)(.+)$",
        text,
        re.IGNORECASE,
    )
    if not found:
        return None
    if free := re.fullmatch(
        r"(?:my |all my )?((?:mornings|afternoons|evenings|nights|weekends|days|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s| mornings| afternoons| evenings| nights)) free\b.*)",
        found[1],
    ):
        return f"I need my {free[1]}"
    wanted = re.sub(r"^(?:with|where|that) |^in (?!the\b|an?\b|my\b)", "", found[1])
    first = wanted.split()[0].lower()
    if (
        first.endswith("'s")
        or (first in listed("clauses", "no-wish") and not re.match(r"something (?!else|better|more|worse)\w", wanted))
        or re.fullmatch(r"an? (?:proper |real |decent |good |better )?job", wanted)
        or len(wanted.split()) > 8
        or re.search(r"\d", wanted)
    ):
        return None
    if re.fullmatch(_OF_WORK, wanted) and not wanted.endswith("thing"):
        return f"I'm looking for {wanted} work" if not wanted.endswith("ing") else f"I'm looking for more {wanted}"
    if wanted != found[1]:
        return None
    if wanted in listed("clauses", "wants-work") or wanted.split()[-1] in listed("clauses", "wants-work-after"):
        return f"I'm looking for {wanted} work"
    if re.fullmatch(r"\w+ed", wanted):
        return f"I'm looking for {wanted} work" if wanted in ("salaried", "paid") else None
    if re.fullmatch(r"[a-z-]+(?: [a-z-]+)? again", wanted):
        return f"I want to get back to {wanted.removesuffix(' again')}"
    if wanted.split()[-1] in listed("clauses", "fields"):
        return f"I want to work in {wanted}"
    if first in listed("clauses", "whereabouts"):
        return f"I want to be {wanted}"
    if re.search(r"\bmy own\b(?! way\b)", wanted):
        return f"I'd like {wanted}"
    if wanted.removeprefix("the ") in listed("contrast", "served"):
        return f"I'd like to work with {wanted.removeprefix('the ')}"
    if place := re.fullmatch(r"the ([a-z -]+)", wanted):
        within, on = listed("clauses", "places-in"), listed("clauses", "places-on")
        return f"I want to be {'in' if place[1] in within else 'on'} {wanted}" if place[1] in (*within, *on) else None
    return _looked_for(wanted, need=bool(re.match(r"(?:I )?(?:really |just |only )?need\b", text, re.IGNORECASE)))


def _looked_for(wanted: str, *, need: bool) -> str:
    """A thing that is wanted, with the article that a note leaves out; of many things one wants to work with them."""
    bare = not re.match(rf"(?:{pattern('clauses', 'determined')})\b", wanted)
    last = wanted.rsplit(maxsplit=1)[-1]
    if (place := re.fullmatch(r"an? (?:proper |real |busy |small )?(\w+)", wanted)) and place[1] in listed(
        "clauses", "places-in"
    )[2:]:
        return f"I want to be in {wanted}"
    if bare and last in listed("clauses", "counted"):
        return f"I'm looking for {article(wanted)} {wanted}"
    if need or not bare or not re.fullmatch(r"[a-z-]+(?: [a-z-]+)?", wanted):
        return f"I need {wanted}" if need else f"I'm looking for {wanted}"
    if last in listed("clauses", "within") or re.search(r"(?:ology|iatrics|onomy|istry|ography|ics)$", last):
        return f"I want to work in {wanted}"
    if last in (*listed("clauses", "looked-for"), *listed("clauses", "abstract")) or re.search(_ABSTRACT, last):
        return f"I'm looking for {wanted}"
    return f"I want {'' if last in listed('clauses', 'figures') else 'to work with '}{wanted}"


_ABSTRACT = r"(?:ity|ance|ence|ness|ment|tion|ship|ture|cy|ing|ism|dom|th|time|work|wise|ly)$"
"""The endings of what nobody works with."""


def _mostly(text: str) -> str | None:
    """What the work is: "mostly litigation" → "the role is mostly litigation", "more admin than teaching" → "the role is more …"."""
    is_it = r"(?:(?:the (?:role|job|post)|it)(?:'s| is)? )?"
    if found := re.match(rf"{is_it}more ([a-z-]+) than ([a-z-]+)$", text, re.IGNORECASE):
        odd = {found[1], found[2]} & set(listed("clauses", "no-work")) or agent_noun(found[1])
        than = f"time with {found[2]}" if found[2] in listed("contrast", "served") else found[2]
        return None if odd else f"the role is more {found[1]} than {than}"
    found = re.match(
        rf"{is_it}(?:all|mostly|mainly|purely|largely) ((?!(?:an?|the|over|my|in|about|of|on|at|to|for|with|by)\b)[a-z-]+(?: [a-z-]+){{0,2}})$",
        text,
        re.IGNORECASE,
    )
    if (
        not found
        or re.search(r"s [a-z]+ing$", found[1])
        or _says_what_it_does(found[1])
        or found[1] in listed("clauses", "no-work")
    ):
        return None
    things = re.search(r"(?<![sic])s$", found[1]) and found[1].split()[-1] not in listed("clauses", "work-in-plural")
    if found[1].replace("-", " ") == "open plan":
        return "it's all open plan"
    share = "all" if re.search(r"\ball ", text[: found.start(1)], re.IGNORECASE) else "mostly"
    return None if things else f"the role is {share} {found[1]}"


def _says_what_it_does(words: str) -> bool:
    """Whether what stands behind "all" is no thing but a doing: "comes boxed"."""
    first, *more = words.split()
    return bool(more) and first.endswith("s") and first not in listed("contrast", "attributive")


def _own_sentence(text: str) -> str | None:
    """What is a sentence of the candidate's already; what was done without a time stands in the perfect."""
    text = re.sub(r"^(?:I'm )?off to (?=(?:the )?[A-Z]|(?:look after|live|study|help|care for)\b)", "I'm going to ", text)
    if re.match(rf"I (?:want|need) (?:(?:{pattern('clauses', 'no-wish')})\b|\d)|I want the\b", text):
        return None
    if text.split(maxsplit=1)[0] not in ("I", "I'm", "I've", "I'd", "I'll", "we", "We", "we're", "we've"):
        return None
    if not re.search(_WHEN_PAST, text, re.IGNORECASE):
        return re.sub(
            r"^I took (?=an?\b|another\b)", "I've taken ", re.sub(r"^I (accepted|signed|decided|promised)\b", r"I've \1", text)
        )
    return text


def _doing(text: str) -> str | None:
    """A doing: "moving to Makassar", "going back to university" → "I'm …"."""
    words = text.split()
    if words[0].lower() not in listed("clauses", "going"):
        return None
    if re.match(r"(?:[Mm]oving|[Rr]elocating|[Ee]migrating)(?: back)? to [a-z]", text) and not re.search(
        r" to (?:be|a|an|the|my|another|look|live|care|help)\b", text
    ):
        return None  # a place without its capital
    low = text[:1].lower() + text[1:]
    if any(
        word in ("would", "is", "isn't", "was", "wasn't", "wouldn't", "means", "will", "costs", "takes", "needs", "clashes")
        for word in words[1:5]
    ):
        return low  # "moving there would cost too much": the doing is the subject
    return f"I'm {low}"


def _done(text: str) -> str | None:
    """Something done: "took a job nearer home" → "I've taken …"; with a time in the past, "I took …"."""
    low = text[:1].lower() + text[1:]
    if re.fullmatch(r"said yes", low):
        return "I've accepted"
    for did, have in table("clauses", "done").items():
        if low.startswith(f"{did} ") and not low.startswith(f"{did} out "):
            rest = low[len(did) + 1 :]
            if did == "got" and re.match(r"an?(?:other)? (?:\w+ )?(?:job|role|position|post)\b", rest):
                return f"I've found {rest}"
            if did == "got" and re.match(r"an?(?:other)? (?:\w+ )?contract\b", rest):
                return f"I've taken {rest}"
            if did == "got" and re.match(r"the (?:other )?(?:offer|job)\b", rest):
                rest = re.sub(r"^the (?:other )?", "another ", rest)
                if rest.startswith("another job"):
                    return f"I've found {re.sub(' instead$', '', rest)}"
            if re.search(_WHEN_PAST, rest, re.IGNORECASE):
                past = {"got": "received", "landed": "found"}.get(did, did)
                return f"I was {have.removeprefix('been ')} {rest}" if have.startswith("been ") else f"I {past} {rest}"
            return f"I've {have} {rest}"
    return None


def _wanting(text: str) -> str | None:
    """A wish or a bar: "want to stay in analysis", "can't start before June" → "I …"; "not my field" → "it's not my field"."""
    words = text.split()
    first = words[0].lower()
    low = text[:1].lower() + text[1:]
    if (
        first in ("want", "need")
        and not low.startswith(f"{first} something ")
        and (words[1].lower() in listed("clauses", "no-wish") or re.match(r"\d", words[1]))
    ):
        return None
    if first in listed("clauses", "first-person"):
        return f"I'm {low[3:]}" if first == "am" else f"I {low}"
    if re.match(r"would (?:have to|need to|miss|lose) (?:give up |leave |sell |close )?(?:my|our) ", low):
        return f"I'd {low.removeprefix('would ')}"
    if re.match(r"not (?:my|what i|what I|the (?:kind|sort|type))\b", text, re.IGNORECASE):
        return f"it's {low}"
    if re.match(r"(?:(?:I )?would (?:rather|sooner)|(?:I)?'d (?:rather|sooner)|rather) ", text, re.IGNORECASE):
        return "I'd rather " + re.split(r"(?:rather|sooner) ", text, maxsplit=1)[1]
    return None


def _they_want(text: str) -> str | None:
    """What they ask for: "they want someone on site five days" → "the role calls for someone …"."""
    found = re.match(
        r"they(?:'re| are)? (?:want|need|require|looking for|after) ((?:someone|somebody|a |an |people|more |at least ).+)",
        text,
        re.IGNORECASE,
    )
    return f"the role calls for {found[1]}" if found and not speaks_of_them(text.split(" ", 1)[1]) else None


def _with_subject(text: str) -> str | None:
    """A whole clause: "the commute would be 90 minutes", "nights don't work with childcare", "my father is unwell"; "it" is the role."""
    if re.match(rf"(?:{pattern('clauses', 'of-work')}) ", text, re.IGNORECASE):
        text = f"the {text[:1].lower()}{text[1:]}"
    elif re.match(rf"(?:{pattern('clauses', 'family')}) ", text, re.IGNORECASE):
        text = f"my {text[:1].lower()}{text[1:]}"
    words = text.split()
    opening = re.match(
        r"(?:the|my|our|it|it's|there|there's|this|that's|(?:night|weekend|evening|morning|saturday|sunday|shift|early start|late finishe)s|moving|working|travelling)\b",
        text,
    )
    finite = next(
        (
            place
            for place, word in enumerate(words[:7])
            if word.lower() in listed("clauses", "finite") or word in ("it's", "there's", "that's")
        ),
        None,
    )
    if (
        re.search(
            r"\bmore of an? .* than an? |^this (?:is|'s) (?:all|just|only|mostly|mainly|basically)\b|\b(?:under|over) \d+$|\bover the place\b",
            text,
        )
        or len(words) < 3
        or not opening
        or finite is None
        or (finite == 0 and words[0] not in ("it's", "there's", "that's"))
    ):
        return None
    return re.sub(
        r"^it(?:'s| is) (?=(?:mostly|mainly|more|really|all|almost|largely|only|just|\d)\b)(?!.*\b(?:hour|minute|mile|km)s?\b)",
        "the role is ",
        text,
    )
