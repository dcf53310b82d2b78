"""A reason with what else its note tells of it: where the post is that was taken, when it was taken, where one stays."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass, replace

from ...language.grammar import article
from ...language.trades import agent_noun
from ...nouns import Brief
from ..note.discretion import asked_for, in_confidence, not_confided
from ..note.lists import listed, renamed
from ..note.praise import finished
from ..note.private import Note, Reason
from .another_post import becoming, near_told, post_told, region_told
from .given import is_none, kept_by, told_of_work
from .hoped_for import as_hoped_for, without_wait
from .when_taken import Taken, when_it_starts, when_taken
from .workplace import own_place, place_asked_for, place_taken, trade_taken, who_gave


def as_told(reason: Reason, brief: Brief, *, dated: bool = True) -> Reason:
    """The reason, its clauses with the place and the day, where the note tells of them and neither is told in confidence.

    `dated`: whether the note is of the day of sending, so that its "last night" still is. A note that says what is to be said, and no more, has nothing added to it.
    """
    if brief.reason not in ("other-offer", "staying") or not brief.reason_detail or not reason.clauses:
        return reason
    note = Note.of(brief.reason_detail)
    if note.meant() is not note or asked_for(note.text):
        return reason
    untold = re.search(r"(\b(?:bit|part) )?\b(?:not|never|n't) (?:to )?be mentioned\b", note.text, re.IGNORECASE)
    if untold and not untold[1]:
        return replace(reason, clauses=listed("taken", brief.reason))
    if brief.reason == "staying":
        return _kept(reason, note, brief, untold=untold is not None)
    taken = when_taken(note.text, brief.sent_at) if dated else Taken()
    post = _post_of(note, brief)
    said_yes = any(re.search(rf"(?:^|[,.;:!?] |\b(?:I|and|then|so) ){yes}\b", note.text) for yes in listed("taken", "said-yes"))
    starts = when_it_starts(note.text) if dated and not note.secret else None
    to_be = becoming(note.text) if not note.secret and not reason.as_said else None

    def told(clause: str) -> str:
        if to_be and _POST.match(clause):
            clause = to_be
        elif said_yes:
            clause = re.sub(r"decided to take (?=an?\b)", "accepted ", clause)
        clause = re.sub(r"^I(?:'m| am) about to start in another", "I've accepted another", clause) if starts else clause
        clause = _finished(clause) if reason.as_said else _placed(_finished(clause), post)
        clause = clause if note.secret else as_hoped_for(clause, note.text)
        clause = re.sub(r"^I'm joining\b", "I've joined", clause) if _JOINED.search(note.text) else clause
        return _starting(_dated(clause, taken, formal=brief.tone == "formal"), starts)

    return replace(reason, clauses=tuple(map(told, reason.clauses)))


def _kept(reason: Reason, note: Note, brief: Brief, *, untold: bool) -> Reason:
    """A reason to stay with what keeps one there, where the note tells of it and nobody is not to know."""
    spoken = brief.channel in ("sms", "phone") and brief.tone != "formal"
    carried = reason.clauses[0] if reason.as_said and not is_none(reason.clauses[0]) else ""
    if (rest := not_confided(note.text)) != note.text:
        kept = kept_by(rest) if rest and not in_confidence(rest) and not untold else None
        reason = replace(reason, clauses=(kept,) if kept else listed("taken", "staying"))
    elif not (note.secret or untold) and (kept := kept_by(note.text, carried)):
        reason = replace(reason, clauses=(kept,))
    elif reason.as_said and not carried:
        reason = replace(reason, clauses=listed("taken", "staying"))
    elif not (note.secret or untold) and _SAYS_NOTHING.match(reason.clauses[0]) and (of_work := told_of_work(note.text)):
        reason = replace(reason, clauses=(of_work,))
    clauses = () if note.secret or untold else (as_hoped_for(clause, note.text) for clause in reason.clauses)
    all_told = tuple(clauses) or reason.clauses
    told = [_finished(_there(clause, note, spoken=spoken, formal=brief.tone == "formal")) for clause in all_told]
    if _SENT_AWAY.match(told[0]):
        told = [f"{told[0]} with them", "I've decided to stay with my present employer"]
    elif len(told) == 1 and (given := _GIVEN_TO_STAY.match(told[0])):
        where = "" if " where " in given[1] else " where I am"
        told.append(f"I've decided to stay{where}, now that {given[1].removesuffix(' now')}")
    return replace(reason, clauses=tuple(told))


def _post_of(note: Note, brief: Brief) -> _Post:
    """What a note tells of the post that was taken; of what is secret, where it asks to have it said that it is."""
    theirs = f"{brief.company or ''} {brief.role or ''}"
    formal, spoken = brief.tone == "formal", brief.channel in ("sms", "phone")
    if note.secret:
        return _Post(place_asked_for(note.text), formal=formal, spoken=spoken)
    place, what = place_taken(without_wait(note.text), theirs), post_told(without_wait(note.text))
    last = place.rsplit(" ", 1)[-1] if place else ""
    if what and any(last.startswith(word) and last != word for word in what.split() if len(word) > 2):
        place = None  # a research lab job needs no laboratory
    after = (
        place.rsplit(" ", 1)[-1]
        if place
        else what.rsplit(" ", 1)[-1]
        if what
        else "(?:job|post|position|role|gig|contract|track)"
    )
    region = region_told(note.text, after) or (what and region_told(note.text, what.split()[0])) or near_told(note.text)
    if place and " another " in place and region != near_told(note.text):
        region = None
    return _Post(place, trade_taken(note.text), what, region, formal=formal, spoken=spoken)


def _finished(clause: str) -> str:
    """A clause as one writes it: "a hgv driver" → "an HGV driver", "for 3 years" → "for three years", "a permanent" → "a permanent position"."""
    places = "|".join(renamed("taken", "own-place"))
    at_a = rf"^(I(?:'ve| have) (?:accepted|taken)) (?=(?:an?|another) (?:{places})\b(?! (?!closer|nearer|near|in|where|that|with)\w))"
    clause = re.sub(at_a, r"\1 a position at ", clause)
    clause = re.sub(r"\b(an? (?:permanent|part-time|full-time|temporary|fixed-term|seasonal))(?=$|,)", r"\1 position", clause)
    return re.sub(r"\ban? (?=([A-Z]{2,})\b)", lambda found: f"{article(found[1])} ", finished(clause))


# Another post -----------------------------------------------------------------------------------------------------------------

_JOINED = re.compile(r"(?:^|[,;.] |\band |\bI(?:'ve| have)? )(?:just )?joined\b", re.IGNORECASE)
_POST = re.compile(
    r"^(?P<took>I(?:'ve| have)? (?:just )?(?:accepted|taken|found)|I(?:'ve| have) decided to take|I'm taking|I(?:'ve| have) (?:been offered|had|received|said yes to)) "
    r"(?P<which>another|an?) (?P<sort>(?!offer\b|position\b|job\b|post\b|role\b)(?:[\w'-]+ ){1,4}?)?"
    r"(?P<noun>offer|position|job|post|role|apprenticeship|traineeship|residency|fellowship|internship|clerkship|contract|placement|scholarship|postdoc|lectureship|secondment|studentship|pupillage|place|engagement)"
    r"(?: elsewhere| with animals| to study| at sea)?(?P<rest>(?: |,|$).*)$"
)
_PLACED = r"^ (?:at|with|in) (?:an?|another) (?:[\w'-]+ ){0,2}?[\w'-]+(?=$|,| that| which| closer| nearer)"


_BEHIND = (
    (r"^,? (?=closer|nearer)", " "),
    (r"^ (?=that I\b)", ", one "),
    (r"^, whose (hours) suit me", r", with \1 that suit me"),
    (r"^, whose (pattern of work) suits me", r", with a \1 that suits me"),
)
"""How what is said of a post goes on behind its place."""


@dataclass(frozen=True, slots=True)
class _Post:
    """What a note tells of the post: `place` ("at a bakery"), `trade` ("a baker"), `what` ("teaching post"), `region` ("in Oman"), and how it is told."""

    place: str | None
    trade: str | None = None
    what: str | None = None
    region: str | None = None
    _: KW_ONLY
    formal: bool
    spoken: bool


_ANY_POST = frozenset(("another", "position", "job", "post", "role", "offer", "place"))


def _placed(clause: str, post: _Post) -> str:
    """A clause with what the post is and where: "I've accepted another position, …" → "I've accepted a job at a bakery, …"."""
    if post.place:
        clause = re.sub(r"^(I(?:'ve| have)?) signed with another employer", r"\1 accepted another position", clause)
    clause = (
        re.sub(r"^(I(?:'ve| have) (?:taken|accepted) work)(?= for\b)", rf"\1 {post.place}", clause) if post.place else clause
    )
    if (
        post.place
        and re.search(r" where I\b| my (?:old|former|previous) ", post.place)
        and re.search(r"I(?:'ve| have) been working|worked before|former", clause)
    ):
        clause = "I've accepted another position"  # its place says all that its kind knows of it
    if post.place:
        clause = re.sub(r"^another offer came .+, and (I.*) decided to take it$", r"\1 accepted another position", clause)
    found = _POST.match(clause)
    if not found:
        return clause
    place = None if post.place and f" {post.place}" in found["rest"] else post.place
    rest = re.sub(r"^ at sea\b", "", found["rest"])
    if told := re.match(_PLACED, found["rest"]):
        place, rest = place or told[0].strip(), found["rest"][told.end() :]
    if post.region and rest.startswith(f" {post.region}"):
        rest = rest.removeprefix(f" {post.region}")
    if post.region:
        rest = re.sub(r"^ abroad\b", "", rest)
    if place and " another " in place:  # theirs need not be there as well
        rest = re.sub(r"^ (?:in|near|outside)(?: [A-Z][\w'-]+)+", "", rest)
    sort, noun = found["sort"] or "", found["noun"]
    on_a_course = noun == "place" and rest.startswith(" on a")
    what = None if on_a_course else _what(_without(post.what, place), sort.split(), noun)
    trade = None if what or not post.trade or (sort and agent_noun(sort.split()[-1])) else f"as {post.trade}"
    where = " ".join(filter(None, (trade, place, post.region)))
    if place or (what and re.search(r"\b(?:federal|government|civil-service|state|county|council)\b", what)):
        rest = re.sub(r"^ in (?:the public sector|one of the public services)\b", "", rest)
    if not (where or what) or re.search(
        r"\b(?:at|with|as|for|in) (?:an?|another|the)\b(?! (?:year|season|time|while)\b)", rest
    ):
        return clause
    if place and rest.rstrip("s").endswith(f"the {place.split(maxsplit=2)[-1]}"):  # "on an oil rig", "on the oil rigs"
        rest = ""
    if place and place.endswith(f" {sort.strip()}"):  # "a library position" at a library
        sort = ""
    if where:
        for behind_post, behind_place in _BEHIND:
            rest = re.sub(behind_post, behind_place, rest)
        rest = re.sub(r"^ (?=closer|nearer)", ", ", rest) if post.region or " another " in f" {place}" else rest
    if what or where:  # "another offer, of a teaching position" has told what by then
        rest = re.sub(r"^, of an? [\w' -]+?(?:position|job|post|role)\b", "", rest)
    for sort_told in ("permanent", "part-time", "full-time", "day", "night"):
        if what and sort_told in what:
            rest = re.sub(rf"^, (?:which is {sort_told.replace('-', '.')}|with {sort_told}(?:time hours| shifts))\b", "", rest)
    if what and found["rest"] and (what.endswith(found["rest"]) or ("remote" in what and "from home" in found["rest"])):
        rest = ""
    if found["rest"].startswith(" on a ") and not (told or what):
        where, rest = "", f"{rest} {where}".rstrip()
    job = f"{article(what)} {what}" if what else _job(found["which"], sort, noun, post)
    took = re.sub(r"\b(?:had|received)$", "been offered", found["took"])
    where = where.replace("my old", "my former") if post.formal else where
    return f"{took} {job}{f' {where}' if where else ''}{rest}"


def _without(told: str | None, place: str | None) -> str | None:
    """A post without what its place says as well: "library job", "at a library" → None."""
    words = [word for word in (told or "").split() if not place or len(word) < 4 or word not in place.split()]
    return " ".join(words) if len(words) > 1 or (words and words[0] not in ("job", "post", "position", "role")) else None


def _what(told: str | None, sorts: list[str], noun: str) -> str | None:
    """The post as the note has it, with what its kind knows of it besides; None where that is another."""
    more = [word for word in sorts if told and word not in told.split()]
    if (
        told is None
        or (noun not in _ANY_POST and noun not in told.split())
        or not set(more) <= set(listed("taken", "goes-before"))
    ):
        return None
    return " ".join([*more, told])


def _job(which: str, sort: str, noun: str, post: _Post) -> str:
    """What one calls it before its place: "a job", "a position", "a night porter job"."""
    if not sort and noun in ("offer", "position", "job", "engagement"):
        return "a position" if post.formal else "a job"
    noun = "job" if noun == "position" and post.spoken else noun
    return f"{which if sort else article(noun)} {sort}{noun}"


_PAST = {
    "accepted": "accepted",
    "taken": "took",
    "found": "found",
    "agreed": "agreed",
    "signed": "signed",
    "decided to take": "accepted",
    "said yes to": "said yes to",
}
_TIMED = re.compile(
    r"\b(?:last (?:night|week)|yesterday|today|this (?:morning|afternoon|evening|week)|ago|just|(?<!starts )(?:on|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def _dated(clause: str, taken: Taken, *, formal: bool) -> str:
    """A clause with its day: "I've accepted another job, …" → "I accepted another job last night, …"."""
    if _TIMED.search(clause):
        return clause
    if taken.recently:
        return re.sub(r"^(I've|I have) (?=accepted|taken|been offered|signed|agreed)", r"\1 just ", clause)
    found = re.match(
        r"^(?:I've|I have) (?:just )?(been offered|had|received|said yes to|accepted|taken|found|agreed|signed|decided to take) (.+?)(?=,| that | which | and |$)(.*)$",
        clause,
    )
    if not taken.when or not found:
        return (
            re.sub(r"^I'm taking (an? .+)$", rf"I accepted \1 {taken.when}", clause)
            if taken.when and not taken.offered
            else clause
        )
    did, thing, rest = found[1], found[2], found[3]
    if did in ("been offered", "had", "received"):
        return f"I {did.replace('been', 'was')} {thing} {taken.when}{rest}" if taken.offered else clause
    if not taken.offered:
        return f"I {_PAST[did]} {thing} {taken.when}{re.sub('^, which (?=starts)', ', and it ', rest)}"
    if rest or not re.match(r"(?:an?|another)\b", thing) or did == "agreed":
        return clause
    if thing == "another offer":
        return f"I {'received' if formal else 'had'} another offer {taken.when} and have accepted it"
    return f"I was offered {thing} {taken.when} and have accepted it"


def _starting(clause: str, starts: str | None) -> str:
    """A short clause of a post with when that begins: "I've accepted a job at a dairy" → "… and start on Monday"."""
    short = re.match(r"I(?:'ve| have)? (?:just )?(?:accepted|taken) (?:(?!\b(?:that|which|and|but|until)\b)[^,]){,90}$", clause)
    begins = re.sub(r" and am about to begin$|, whose start date suits me$", "", clause).replace(
        "another offer", "another position" if "I have" in clause else "another job"
    )
    return f"{begins} and start {starts}" if starts and (short or begins != clause) else clause


# The post that one keeps --------------------------------------------------------------------------------------------------------


_SAYS_NOTHING = re.compile(
    r"I(?:'ve| have) decided to (?:stay|remain)(?: on)? (?:where I am(?: and see my present work through)?|with my present employer)$"
    r"|things have (?:changed for the better|settled)\b|my position where I am has changed|there (?:is new work ahead|are people) where I am\b"
    r"|I(?:'ve| have) been given new work where I am\b|I(?:'m| am) needed where I am\b|the hours I have where I am\b"
)
_GIVEN_TO_STAY = re.compile(r"((?:my [a-z]+(?: [a-z]+)? (?:has|is)|I've been) [^,]+), (?:and|so) I've decided to stay$")
"""What may be told the other way round as well: "I've decided to stay where I am, now that my boss has …"."""
_SENT_AWAY = re.compile(
    r"my [^,]+ (?:(?:is|has) (?:just )?(?:send|sent|mov|relocat|transferr)(?:ing|ed)? me|has (?:just )?asked me to (?:move|go|relocate|transfer))"
    r" (?:over |out |up |down )?to (?:the )?(?!\w+days?\b)[A-Z][^,]*, and I've decided to stay$"
)
"""Who is sent elsewhere stays with an employer, and not where they are."""
_NEW = r"\b(?:just|finally|at last|at long last) (?:gave|given|offered|made|let|agreed|asked|promoted|moved|been)\b"
_GIVEN = r"^(my present \w+ has|I've|I have) (?=given|been (?:given|offered|asked|promoted|made)|offered|made|promoted)"
_BY_THEM = (
    (
        r"^my present employer has (just )?(offered|given|asked|found) me (.+?)(?=, (?:and I|so I|which is))",
        r"I've \1been \2 \3 where I am",
    ),
    (
        r"^my present employer has (just )?(moved|taken|made|promoted) me( .+?)?(?=, (?:and I|so I|which is))",
        r"I've \1been \2\3 where I am",
    ),
    (r"^my present employer has agreed (?=that I)", "at work they've agreed "),
    (r"^my present employer has (.+?)(?=, (?:and I|so I|which is))", r"they've \1 where I am"),
    (r"^my present employer is (.+?)(?=, (?:and I|so I|which is))", r"they're \1 where I am"),
)
"""What one was given, where it matters less by whom: so one says it aloud."""


def _there(clause: str, note: Note, *, spoken: bool, formal: bool) -> str:
    """A clause with the sort of place that one stays at, or who there gave what is told, and "just" where what was given is new; nobody says "my present employer" aloud."""
    clause = re.sub(r" here(?=, (?:and|so) I)", "", re.sub(r"^(I\b.*) here(?=, (?:and|so) I)", r"\1 where I am", clause))
    if place := own_place(note.text):
        clause = re.sub(r"\b(my present) employer\b", rf"\1 {place}", clause)
    elif not formal and (who := who_gave(note.text)):
        who = "boss" if who in ("gaffer", "guvnor") else who
        clause = re.sub(r"^my present employer (?=has\b|is\b|wants\b)", f"my {who} ", clause)
    if re.search(_NEW, note.text, re.IGNORECASE):
        clause = re.sub(_GIVEN, r"\1 just ", clause)
    if spoken and not _SENT_AWAY.match(clause):
        for by_them, aloud in _BY_THEM:
            clause = re.sub(by_them, aloud, clause)
        if (long := _LONG_ALOUD.match(clause)) and (long["told"].startswith("they") or len(long["told"].split()) > LONG_ALOUD):
            at_work = "at work " if long["told"].startswith("they") else ""
            clause = f"{at_work}{long['told']}, so I've decided to stay where I am"
    return clause


LONG_ALOUD = 7
"""After so many words nobody would know any more what is "where I am"."""
_LONG_ALOUD = re.compile(r"^(?P<told>(?:they've|they're|I've been) .+) where I am, (?:and|so) I've decided to stay$")
