"""The things that work is made of, as a private note names them: told from all else that may stand in their place.

"All weddings", "all paperwork" tell what the work is; "all lads", "all about the money", "all over the place" do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from ...language.grammar import article
from ...language.trades import agent_noun
from .conjugation import doing
from .discretion import speaks_of_them
from .lists import listed, pattern, renamed, shapes, table
from .specifics import counted, written_out

SHAPES_OF = ("offered", "offered-beside", "bare", "bare-many", "lacked", "lacking", "left", "hoped", "own")
"""The parts of a note that have shapes in own-words/contrast."""
MOST = 6
"""A thing of more words is a sentence."""
_WORDS = r"[A-Za-z][\w'’&/-]*(?: [\w'’&/-]+){0,7}?"

_NO = r"(?:I )?(?:can't do (?:it|that)|couldn't do (?:it|that)|not for me|isn't for me|aren't for me|no thanks?|no thank you|never again|not my (?:thing|bag|world)|no way|no|nope|I won't(?: do it)?|won't do it|(?:I'd |would )?rather not|hard no|not doing (?:it|that)|count me out|I'm out|(?:I )?(?:don't|wouldn't) fancy (?:it|that|them)|(?:I )?(?:can't|couldn't) face (?:it|that|them)|(?:I )?(?:can't|couldn't) (?:do|manage) (?:it|that|them)(?: (?:well|safely|properly))?|(?:I'm |I'd be )?not comfortable(?: with (?:it|that|them))?|my (?:chest|lungs) won't (?:take|like) (?:it|that)|I couldn't)(?:,? (?:sorry|again|ever|any ?more|thanks))?"
"""A no at the end of a note."""


@cache
def _bricks() -> dict[str, str]:
    """What stands in a shape for what a note may say in many ways."""
    bricks = {
        "is": r"(?:(?:it|this|the (?:\w+ )?(?:role|job|post|work|place)|the whole (?:job|role|thing|post)|job|role|post)(?:'s|'d be| is| was| would be|s)? )?(?:turned out (?:to be )?)?(?:pretty much |basically |really |actually )?",
        "is_it": r"(?:it's|it is|its|this is|this's|that's) (?:really |just |actually |basically |only |more like )?",
        "mainly": r"(?:(?:nearly|almost|pretty much|virtually|practically) )?(?:all|only|mostly|mainly|purely|largely|nothing but|entirely|just|primarily|\d\d% ?(?:of (?:it|the (?:job|role|week|time|day|work)))?|(?:nine|9) ?/ ?10(?: of it)?|most of it)(?: (?:is|was|about))?",
        "them": r"(?P<them>they|(?:the|it's an?|its an?) [a-z]+(?: [a-z]+)?)",
        "served": r"(?P<served>(?:the )?[\w'-]+(?: [\w'-]+){0,3})",
        "tool": r"(?P<tool>[\w.+#-]+(?: \w+)?)",
        "span": r"(?P<span>(?:(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)(?: odd)? (?:years|months)|a decade))",
        "field": r"(?P<field>[a-z]+(?:tion|ics|logy|graphy|work|care|sales|design|law|finance|operations|marketing|keeping|building|making|teaching|nursing|planning|writing|farming))",
        "trade": r"(?P<trade>(?:an?|the) [a-z'-]+(?: [a-z'-]+){0,2}|an? (?:[a-z'-]+ )?[A-Z]{2,4}(?: [a-z]+)?)",
        "craft": rf"(?P<craft>{pattern('contrast', 'crafts')})",
        "own_doing": r"(?P<own_doing>[a-z]{2,}ing(?: [\w'-]+){1,4})",
        "spent_at": r"(?P<spent_at>(?:in|on|at|as) (?:an? |the )?[a-z-]+(?: [a-z-]+){0,2}?)",
        "sure_tool": r"(?P<sure_tool>[\w.+#-]+(?: \w+)?)",
        "no": _NO,
        "count": r"(?P<count>\d{2,3}|\d{1,3},\d{3}|six|seven|eight|nine|ten|twelve|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|a hundred)",
        "tail": rf"(?:,? (?:ever|at all|(?:and |which is |that.s |it.s |is |are )?(?:(?:far |way |just )?too (?:much|many|often|long)|a lot|ridiculous|more than I (?:want|can do|need))(?: for me)?)|[.,;:-]* {_NO})?",
        "placed_so": r"(?P<placed_so>away(?: from home)?|travelling|on call|on the road|in the office|abroad)",
        "often": r"(?P<often>every (?:(?:single|other|second|third) )?(?:Saturday|Sunday|weekend|evening|night|day|week|bank holiday)(?: (?:till|until) [A-Z][a-z]+)?|(?:half|all) (?:the )?(?:month|week|year|time)|(?:six|seven|[67]) days|(?:(?:one|two|three|four|five|six|[1-6]) (?:nights?|weeks?|weekends?|evenings?|Saturdays?|Sundays?)|(?:five|six|seven|[5-7]) days) (?:a|per|every|in|out of|each) (?:[a-z]+|\d))",
        "amount": rf"(?P<amount>{_WORDS})",
        "less_of": r"(?P<less_of>[a-z-]+(?: [a-z-]+){0,3}?)",
        "beyond": r"(?P<beyond>(?:I(?:'d)?|they|he|she|the [a-z]+|advertised|described)\b.*)",
        "people": "(?:the )?(?:people|patients|children|clients|customers|pupils|students|residents)",
        "lack": rf"(?P<lack>{pattern('contrast', 'more-of')})",
        "lacked": r"(?P<lacked>[A-Za-z][\w'-]*(?: [\w'-]+){0,3}?)",
        "doing": r"(?P<doing>[a-z]{2,}ing(?: [\w'-]+){0,5})",
    }
    return bricks | {name: f"(?P<{name}>{_WORDS})" for name in ("thing", "work", "what", "other", "many")}


@cache
def _shapes(part: str) -> Sequence[tuple[re.Pattern[str], str]]:
    """The shapes of a part, their bricks put in, and what each says."""
    return [(re.compile(written_out(shape, _bricks()), re.IGNORECASE), said) for shape, said in shapes("contrast", part)]


def said_of(part: str, clause: str) -> str | None:
    """What the first shape of a part that a clause has says of it; None where it has none, or what would be said is no plain thing."""
    if (sign := table("contrast", "signs").get(part)) and not re.search(sign, clause, re.IGNORECASE):
        return None
    for shape, said in _shapes(part):
        if (found := shape.fullmatch(clause)) and (told := _told(found.groupdict(), said)):
            return told
    return None


def _told(found: dict[str, str | None], said: str) -> str | None:
    put: dict[str, str] = {"is": "is"}
    for name, value in found.items():
        if not value:
            put[name] = ""
            continue
        words = _CHECKS.get(name, _as_is)(value.strip())
        if words is None:
            return None
        put |= {name: words, f"{name}_one": f"{article(words)} {words}", f"a_{name}": f"{article(words)} {words}"}
        head = re.split(r" (?:in|on|at|for|with|of|from|to|through|across|round|around|by|under|over) ", words)[0]
        if name == "what" and (re.search(r"(?<![sic])s$", head) or " and " in head):
            put["is"] = "are"
        if name == "act":
            verb, _, rest = words.partition(" ")
            put["act_doing"] = f"{doing(verb)} {rest}".strip()
    return " ".join(said.format(**put).split())


def _what(words: str) -> str | None:
    """A plain thing with its article; None for what may be anything else."""
    words = words.replace(" & ", " and ")
    leads = re.match(r"(?:an?|the|my own|some|any|actual|real|proper|just|purely|mostly) (?=\w)", words)
    thing = _thing(words[leads.end() :] if leads else words)
    if thing is None:
        return None
    lead = leads[0].lower() if leads and leads[0].lower() in ("a ", "an ", "the ", "my own ") else ""
    head = re.split(r" (?:through|across|round|around|by|under|over) ", thing)[0]
    if not lead and _one(thing) and not re.search(r"[^siu]s$", head):
        return f"{article(thing)} {thing}"
    return lead + (f"{thing} work" if not lead and thing in listed("contrast", "of-work") else thing)


def _thing(words: str) -> str | None:
    """A plain thing without its article."""
    if tool := _sure_tool(words):
        return tool
    words = re.sub(
        r"^(?:an?|the|some|any|actual|real|proper|just|purely|mostly|mainly) (?=\w)",
        "",
        words.replace(" & ", " and ").replace("hands on ", "hands-on "),
    )
    words = re.sub(
        "|".join(name for name in listed("contrast", "tools") if " " in name), lambda found: found[0].replace(" ", "_"), words
    )
    each = words.split()
    if {" ".join(each[:1]), " ".join(each[:2])} & {*listed("contrast", "belittles")}:
        return None
    if (
        not each
        or len(each) > MOST
        or each[-1].lower() in listed("contrast", "no-end")
        or each[0].lower() in listed("contrast", "no-start")
        or re.fullmatch(r"(?:over|under)[ -]\d+s?", words)
    ):
        return None
    if any(word.lower() in listed("contrast", "no-thing") or re.search(r"\d{3}|n't$|'(?!s$)|%", word) for word in each):
        return None
    if not all(together(one, other) for one, other in pairwise(each)):
        return None
    each = [_spelt(word, first=not place) for place, word in enumerate(each)]
    return " ".join(each).replace("_", " ") if all(each) else None


def together(one: str, other: str) -> bool:
    """Whether two words may follow each other in a thing: "tickets on", "sales calls"; not "cats nail", "fleet's going"."""
    if one.endswith("'s"):
        return not other.endswith("ing")
    many = re.search(r"[^s]s$", one) and one not in listed("contrast", "attributive")
    return not many or other.lower() in listed("contrast", "joins") or other.endswith("ing") or not other.isalpha()


def _spelt(word: str, *, first: bool) -> str:
    """A word with the capital that is its own; empty for a name, which is not told."""
    known = {name.lower(): name for name in listed("contrast", "tongues")}
    known |= renamed("contrast", "abbreviated")
    if word.lower() in known:
        return known[word.lower()]
    if (
        word.islower()
        or (word.isupper() and len(word) < 6)
        or word.replace("_", " ") in listed("contrast", "tools")
        or not word[:1].isalpha()
        or re.fullmatch("[A-Z]-[a-z]+", word)
    ):
        return word
    return word[:1].lower() + word[1:] if first and word[1:].islower() else ""


def _work(words: str) -> str | None:
    """What work is made of, and no one who does it."""
    if words.endswith(" work") and not {*words.lower().split()} & {*listed("contrast", "no-lack")}:
        thing = _thing(words.removesuffix(" work"))
        return f"{thing} work" if thing and not _one(thing) else None
    thing = _thing(words)
    if thing is None:
        return None
    if thing in listed("contrast", "of-work"):
        return f"{thing} work"
    each = [word.removesuffix("s") for word in thing.split()]
    if re.search(r"(?:[a-z]{3}[^aeiou]|[a-z]{2}[iuao][a-z])ed$", each[-1]):
        return None
    if agent_noun(each[0]) or agent_noun(each[-1]) or _one(thing):
        return None
    return thing


def _amount(words: str) -> str | None:
    """What a role may have more of than one was told."""
    if re.fullmatch(pattern("contrast", "much-of"), words):
        return f"time {words}" if words.startswith("seeing ") else words
    no = {*listed("contrast", "no-mass"), *listed("contrast", "no-half")}
    named = re.search(r"(?:(?<![us])s|tion|sion|ment|work|ship|ance|ence|ity|ing)$", words)
    barred = {*words.removesuffix(" work").split()} & no or words.rsplit(maxsplit=1)[-1] in listed("contrast", "served")
    return _work(words) if named and not barred else None


def _beyond(words: str) -> str:
    """What a role was measured by: what one wants, was told or expected."""
    if re.match(r"I(?:'d| would)? (?:want|like|can|need)|I'd like", words):
        return "I'm looking for"
    return "I'd expected" if re.match(r"I(?:'d| had)? (?!was\b|understood|realised)", words) else "I'd understood"


def _one(thing: str) -> bool:
    """Whether a thing is one of many, and lacks its article: "hospital kitchen"."""
    each = thing.split()
    told = {"a", "an", "the", "round", "around", "in", "on", "at", "off", "by"}
    return each[-1] in listed("contrast", "one-of") and not told & {*each}


def _lacked(words: str) -> str | None:
    """What there is less of than one wants, where that is work."""
    if any(word.lower() in listed("contrast", "no-lack") for word in words.split()):
        return None
    if words.endswith(" work"):
        return f"{thing} work" if (thing := _thing(words.removesuffix(" work"))) else None
    told = _tool(words) or _thing(words)
    if told in listed("contrast", "of-work"):
        return f"{told} work"
    return re.sub(r" or ", " and ", told) if told else None


def _trade(words: str) -> str | None:
    """What one is by trade, with its article."""
    kept = re.sub(r"^(An?|an) ", lambda found: f"{found[1].lower()} ", words)
    if kept.startswith("the "):
        kept = f"{article(kept[4:])} {kept[4:]}"
    said = kept.split()[1:]
    banned = {*listed("contrast", "no-trade"), *listed("clauses", "no-trade")}
    if not said or any(word.lower() in banned for word in said):
        return None
    named = (
        agent_noun(said[-1])
        or said[-1].isupper()
        or said[-1] in listed("contrast", "trades")
        or re.search(r"(?:er|or|ist|ian|ic|ect|yst|ant|ier|ef|wright|smith|grapher|monger)$", said[-1])
    )
    return kept if named else None


def _tool(words: str) -> str | None:
    return next((tool for tool in listed("contrast", "tools") if tool.lower() == words.lower()), None)


def _served(words: str) -> str | None:
    """Whom the work is with, with a word before it or without: "the under 5s", "adult learners"."""
    words = re.sub(r"^((?:the )?(?:over|under)[ -]\d+)$", r"\1s", words)
    each = words.lower().removeprefix("the ").split()
    known = listed("contrast", "served")
    if not any(" ".join(each[start:]) in known for start in (0, 1)) and not re.fullmatch(
        r"(?:over|under)[ -]\d+s|year \d{1,2}s", " ".join(each)
    ):
        return None
    if each[0] in listed("contrast", "no-thing"):
        return None
    return re.sub(r"\bbig donors", "major donors", words.lower())


def _them(words: str) -> str | None:
    """Those who offer the work, or what they are: "they", "the theatre"."""
    return words if words.lower() == "they" or words.rsplit(maxsplit=1)[-1].lower() in listed("contrast", "them") else None


def _sure_tool(words: str) -> str | None:
    return None if words.islower() and words in listed("contrast", "tools-and-words") else _tool(words)


def _post(words: str) -> str | None:
    """Whom they ask for, where that is a trade."""
    return None if set(words.lower().split()) & {*listed("contrast", "no-post")} else _trade(words)


def _job(words: str) -> str | None:
    """One who works, by trade, without an article."""
    named = _trade(f"{article(words)} {words}")
    return named.split(" ", 1)[1] if named and len(words) > 3 else None


def _kind(words: str) -> str | None:
    """Of what kind a role is, with the apostrophe that a note leaves out: "butlers" → "butler's"."""
    thing = _thing(words)
    return f"{thing[:-1]}'s" if thing and re.fullmatch(r"[a-z]+(?:er|or|ist|ian)s", thing) else thing


def _liked(words: str) -> str | None:
    """What one likes to do, where it is of one's own."""
    return _plainly(re.sub(r"\b(?:my|own)\b ?", "", words)) and words


def _calling(words: str) -> str | None:
    """What one went into a trade for: nothing of one's own, and no money."""
    if re.search(r"\b(?:I|me|my|you|it|this|that|money|pay|rich|living|escape|avoid|get|spite|please)\b", words):
        return None
    end = words.rsplit(maxsplit=1)[-1]
    return None if end in listed("contrast", "no-end") else re.sub(r"\bfolks?\b", "people", words)


def _own_doing(words: str) -> str | None:
    """A doing, with what is done: "driving a minibus"."""
    doing, rest = words.split(" ", 1)
    belittled = {"sitting", "waiting", *listed("contrast", "belittles")} & {doing, " ".join(words.split()[:2])}
    return f"{doing} {what}" if not belittled and (what := _what(rest)) else None


def _many(words: str) -> str | None:
    """Things that are many."""
    thing = _thing(words)
    return thing if thing and re.search(r"[^siu]s$", thing) else None


def _goods(words: str) -> str | None:
    """A few things that are many, and of which work is made: nothing of the place, its people or its pay."""
    things = _many(words)
    poor = {*listed("contrast", "no-goods"), *listed("contrast", "no-lack")}
    return things if things and _work(words) and not poor & {*things.split()} else None


def _room(words: str) -> str | None:
    """A room where one works; no clause that ends in one."""
    room = re.sub(r"^(?:an?|the) ", "", words)
    return None if re.search(r"\b(?:an?|the|of)\b|^\w+ed ", room) else _thing(room)


def _placed(words: str) -> str | None:
    """Where or how one is placed, be it on one's own."""
    return _plainly(re.sub(r"\bon my own\b", "alone", words)) and words


def _than(words: str) -> str | None:
    """A doing beside another of the same thing, which it may point to: "selling it"."""
    return words if _plainly(re.sub(r" (?:it|them)$", "", words)) else None


def _plainly(words: str) -> str | None:
    """A doing of one's own, or a person that they ask for: no one in particular."""
    words = re.sub(r"\b(?:actual|real) ", "", words)
    if speaks_of_them(words) or re.search(r"\b(?:I|me|my|you|it)\b", words):
        return None
    return None if words.rsplit(maxsplit=1)[-1] in listed("contrast", "no-end") else words


def _as_is(words: str) -> str | None:
    return words


_CHECKS: dict[str, Callable[[str], str | None]] = {
    "thing": _thing, "work": _work, "sure_tool": _sure_tool, "other": _thing, "what": _what, "doing": _thing, "title": _thing, "kind": _kind, "lacked": _lacked, "amount": _amount, "less_of": _amount, "beyond": _beyond, "trade": _trade, "tool": _tool, "them": _them, "served": _served, "post": _post, "post_too": _post, "jobx": _job, "joby": _job, "there": _room, "what_too": _what, "placed": _placed, "than": _than, "span": counted, "own_doing": _own_doing, "goods": _goods, "many": _many, "field": _thing, "liked": _liked, "calling": _calling, "there_at": _plainly, "spent_at": _plainly, "act": _plainly, "rest": _plainly, "at": _plainly, "where": _plainly, "who": _plainly,
}  # fmt: skip
