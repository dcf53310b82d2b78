"""Where another post is, and where one stays, in general words: "took the bakery one" → "at a bakery", "the head asked me" → a school.

The words are looked up in sets, for a pattern of them all would take longer to compile than a letter takes to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...language.grammar import article
from ...language.trades import agent_noun, trade
from ..note.discretion import guarded
from ..note.lists import listed, members, pattern, renamed
from .another_post import plain_word

LONGEST = 3
"""The most words that a place's name has."""
NEAR = 8
"""So many words may stand between what is taken and where."""
PREPOSITIONS = frozenset(("at", "with", "in", "for", "by", "from", "to", "up", "on"))


def _clauses(note: str) -> Iterator[list[str]]:
    """The words of each clause of a note, in small letters."""
    for clause in re.split(r"[.,;:!?()]+|\s[-–—]+(?=\s)", note.lower()):
        yield clause.split()


def place_taken(note: str, theirs: str) -> str | None:
    """Where the post that was taken is: "at a bakery", "with a ferry company", "at another practice"; None where a note (tidied) does not say.

    What is of the sort that they (`theirs`: the company and the role) are is "another".
    """
    note = re.sub(r"\b(?:going|gone|moving|went|off) over to\b", "joining", note)
    if known := _known_already(note) or place_i_know(note):
        return known
    note = without_links(note)
    for words in _clauses(note):
        for start, end, at_or_with, name in (*_larger(words), *_places(words)):
            first, rival = _determined(words, start)
            sort = ""
            if first is None and start == 1 and words[0] not in members("taken", "no-place-after"):
                first, sort = _begins(words[0], words[1], note)
            elif first is not None and not rival and at_or_with == "at":
                sort = _sort_between(words[first + 1 : start], note)
            said = sort + name
            if (
                _ends(words[end:])
                and (first is not None or not start)
                and _is_theirs_to_give(words, start if first is None else first, end)
            ):
                if at_or_with == "the":
                    if words[end : end + 1] in (["apprenticeship"], ["course"], ["training"]):
                        continue  # which says it all
                    return f"with the {name}"
                kin = renamed("taken", "alike").get(name, "").replace("/", "|")
                same = rf"\b{re.escape(name.split()[-1])}\b" + (rf"|\b(?:{kin})" if kin else "")
                alike = rival or re.search(same, theirs, re.IGNORECASE)
                return f"{at_or_with} {'another' if alike else article(said)} {said}"
    return _another(note) or _by_whom(note, theirs)


_TOOK_ON = re.compile(
    r"\b(?:went|gone|going|signed|hired|taken on|snapped up|shook on it)(?: up| on)? (?:with|by) (?P<by>an?) (?P<house>(?:[a-z-]+ ){0,2}[a-z'-]{3,}?)(?=$|[,.;!]| (?:in|near|outside|and|so|but|yesterday|last|on|this|for)\b)"
    r"|(?:^|[,.;:!] |\b(?:and|but) )(?P<a>an? |the )?(?P<what>(?:[a-z-]+ ){0,2}[a-z-]{3,})(?: (?:in|near|outside) [A-Z]\w+)?(?:'s|'ve)?(?: has| have| just| finally| now)*"
    r" (?:took me on|taken me on|hired me|snapped me up|(?:gave|given|offered) me (?:a|the) (?:job|post|role|place|start)|said yes)(?=$|[,.;!]| (?:and|so|but|for|from|last|on|this|yesterday|today|straight|there)\b)"
)


def _by_whom(note: str, theirs: str) -> str | None:
    """Whoever took one on, in the note's plain words: "a boat builder in Nelson took me on" → "with a boat builder"; a bare word may be a name."""
    found = _TOOK_ON.search(note)
    what = (found["house"] or found["what"]) if found else ""
    words = what.split()
    if not found or not all(map(plain_word, words)) or words[-1] in members("taken", "no-kind-of-place"):
        return None
    if guarded(what) or not (
        found["a"] or found["by"] or (len(words) > 1 and re.search(r"(?:er|or|ist|smith|wright)s?$", words[-1]))
    ):
        return None
    if words[-1] in members("taken", "persons-there"):
        return None
    alike = re.search(rf"\b{re.escape(words[-1])}", theirs, re.IGNORECASE)
    return f"with {'another' if alike else article(what)} {what}"


def _begins(word: str, place: str, note: str) -> tuple[int | None, str]:
    """Whether a clause begins with a word and its place, and what the word tells: "county library", nothing for a name ("Edinburgh saleroom")."""
    if re.match(rf"[A-ZÀ-Þ][a-zà-ÿ]+ {re.escape(place)}\b", note) and note.lower().startswith(word):
        return 0, f"{word} " if plain_word(word) and word in _COMMON else ""
    return (0, f"{word} ") if plain_word(word) else (None, "")


_COMMON = frozenset(("county", "city", "village", "town"))
"""Words that are no names, though a note begins with them."""


def _sort_between(between: Sequence[str], note: str) -> str:
    """The word before a place that says what sort it is, where that is no name: "the cheese factory", "a paper mill"; else nothing."""
    one = between[0] if len(between) == 1 else ""
    return f"{one} " if one and plain_word(one) and re.search(rf"\b{re.escape(one)}\b", note) else ""


_REFUSED = re.compile(
    r"\b(?:not|never|no|turned|rejected|said no|lost|instead of|left|leaving|quit|interview\w*|missed|might|if|hop\w+)\b|n't\b",
    re.IGNORECASE,
)
"""What tells that a post was none of one's own to take."""


def _known_already(note: str) -> str | None:
    """A place that one knows: the school that one's children go to, one's old firm."""
    ours = r"(?:my|our) (?:kids|children|girls|boys|daughters?|sons?|twins|own kids|own children|lot|two|three)"
    at = rf"\b(?:accepted|got on|hired|job|post|place|role|position|start|starting|working|in) at (?:the |a )?(?P<what>school|nursery|primary) (?:that |where )?{ours} (?:already )?(?:go to|goes to|go|are at|attend|attends)\b"
    found = re.search(at, note, re.IGNORECASE)
    if found and not _REFUSED.search(note[: found.start()]):
        return f"at the {found['what'].replace('primary', 'primary school')} that my own children go to"
    old = rf"\b(?:at|with|for|to|joining|rejoining|by) my (?P<was>old|former|previous) (?P<what>{'|'.join(renamed('taken', 'own-place'))}|team)(?=$|[,.;:!?]| (?:and|so|but|in|as|on|next|this|last|from|after|again|yesterday|today)\b)"
    found = re.search(old, note)
    if found and not _REFUSED.search(note[: found.start()]):
        return f"{'at' if found['what'] in renamed('taken', 'at') else 'with'} my {found['was']} {renamed('taken', 'own-place').get(found['what'], found['what'])}"
    return None


_LINKED = re.compile(
    r"\b(?:the|an?|my(?: old)?|that|one of the) (?P<what>(?:(?!(?:the|an?|at|in|with|of|for|to|my|and|on)\b)[a-z'-]+ ){0,2}?[a-z'-]{3,}),? (?:(?:where|that|which) )?(?:I(?P<have>'ve| have|'m| am)? (?:already |also |once |first )*"
    r"(?P<does>(?:used to |been |was )?(?:temp|work|train|cover|volunteer|teach|intern|study|cook|help out)(?:ed|ing)?|studied|taught|qualified|did)"
    r"(?P<more> (?:weekends|part-time|nights|summers|my (?:[a-z]+ ){0,2}(?:placement|training|apprenticeship|degree|PhD|residency|internship|masters|practicum|experience|rotation|teaching)))?(?: (?:at|in|for|with|on|there))?"
    r"(?: (?:(?:for|over|during|through|in) (?:the )?[A-Za-z0-9]+(?: years?| months?)?|(?:last|this) [a-z]+|years ago|before))?"
    r"|I(?:'d| had)? (?:interviewed|applied)(?: [a-z]+){0,4}?|my (?:[a-z-]+ ){1,2}?(?:[a-z]+s|is|are|was)(?: (?:at|in|for))?)(?=$|[,.;:!?]| (?:and|so|but|has|have|took|taken|offered|made|gave|said|rang|called|came|wants?|kept|hired|asked|got|on|from|starting|instead|just|finally)\b)"
)
"""A place by what one does or did there, or somebody near to one does: "the practice where I temped", "the bank I used to work for", "the home where my sister works"."""


def place_i_know(note: str) -> str | None:
    """The place that was taken, by what one did there before: "said yes to the practice where I temped" → "at a practice where I used to temp"."""
    for found in _LINKED.finditer(note):
        before = re.split(r"[.,;:!?]", note[: found.start()].lower())[-1].split()
        after = re.split(r"[.,;:!?]", note[found.end() :].lower())[0].split()
        *sort, _ = what = found["what"].split()
        if not found["does"] or _REFUSED.search(note[: found.start()]) or not all(map(plain_word, sort)):
            continue
        own = ((len(sort), len(what), "at", name) for _, _, name in _own_places(what[-1:]))
        told = next((place for place in (*_places(what), *own) if place[1] == len(what)), None)
        name = f"{' '.join(what[: told[0]])} {told[3]}".strip() if told else ""
        words = [*before, "the", *what, *after]
        back = before[-2:] == ["back", "to"] or re.search(r"\bmade me perm", note) is not None
        if told and (back or _is_theirs_to_give(words, len(before), len(before) + 1 + len(what))):
            the, done = _what_one_did(found)
            return f"{told[2].replace('the', 'with')} {the or article(name)} {name} where I{done}" if done else None
    return None


def _what_one_did(found: re.Match[str]) -> tuple[str, str]:
    """What one did at a place: what went on for a while "used to" be, what is going on still "has been", what is over and done is of the one place ("the")."""
    does, more = found["does"], found["more"] or ""
    _, used, doing = does.rpartition("used to ")
    if does.endswith("ing"):
        return "the", f" {does}{more}" if does.startswith("was") else f"'ve been {does.split()[-1]}{more}"
    if used or not re.match(r"(?:temp|work|volunteer|cover|help|cook)", does):
        return "" if used else "the", f" {does}{more}" if does != "did" or more else ""
    return ("", f" used to {doing.removesuffix('ed')}{more}") if doing.endswith("ed") else ("the", f" {doing}{more}")


def without_links(note: str) -> str:
    """A note without what is told of a place: "the home where my sister works took me on" → "the home took me on"."""
    return _LINKED.sub(lambda found: found[0][: found.end("what") - found.start()], note)


def _another(note: str) -> str | None:
    """Another place than theirs in the note's one word for it, whatever it is: "got on at another shed" → "at another shed"."""
    taking = rf"(?:{'|'.join(sorted(members('taken', 'takes') | {'on', 'job', 'post', 'role', 'position'}))})"
    found = re.search(
        rf"(?:^|[,.;:!] |\b(?:I|I've|and|have|just) )(?:(?:[a-z-]+ ){{0,4}}{taking} (?:an? )?(?:[a-z-]+ ){{0,2}}(?P<at>at|with|by|(?<=yes )to) another (?P<what>[a-z]{{3,}})|another (?P<gives>[a-z]{{3,}}) (?:(?:in|near|up|over in) [A-Z][a-z]+ )?(?:has |have |just |also )*(?:offered|offered me|gave me|hired me|took me on|took me(?=$|[,.;!])|said yes|wanted me|wants me|came through|came back|pays|paid|matched|is paying)|^another (?P<bare>[a-z]{{3,}}(?<!s)))(?=$|[,.;:!]| (?:{'|'.join(members('taken', 'ends'))}|more|me|[\d$£€]\S*)(?!\w))",
        re.sub(
            r"\b(?:the |an? )?(?:other|rival)\b",
            "another",
            re.sub(r"^(?:The other|Other|A rival|Rival|Another)\b", "another", note),
        ),
    )
    if not found or re.search(r"\b(?:not|never|turned|lost|rejected|instead of|almost|nearly|left|leaving)\b|n't\b", found[0]):
        return None
    what = found["what"] or found["gives"] or found["bare"]
    if (
        what in members("taken", "no-kind-of-place")
        or re.fullmatch(r"\w{3,}ed", what)
        or guarded(what)
        or what in members("taken", "ends")
        or trade(what)
    ):
        return None
    at = "in" if what in ("department", "team", "unit", "division") else "with" if found["at"] == "with" else "at"
    return f"{at} another {what}"


def _larger(words: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """The places that are told to be larger or smaller than theirs, where a clause begins with it: "bigger lab"."""
    firms = ((start, end, "with", name) for start, end, name in _own_places(words))
    for start, end, at_or_with, name in (*_places(words), *firms):
        sized = renamed("taken", "sized").get(" ".join(words[:start]).removeprefix("a "))
        if sized and _ends(words[end:]) and at_or_with != "the":
            yield 0, end, at_or_with, f"{sized} {name}"


def place_asked_for(note: str) -> str | None:
    """Where a note asks to have it said that the post is: "it's embargoed, so just say a museum" → "at a museum"; else None."""
    found = re.search(r"\b(?:just|only) say (?:it's |that it's )?(?:(?:at|with) )?(an? [^.,;:!?()]+)", note.lower())
    asked = found[1].split() if found else []
    for start, end, at_or_with, name in _places(asked):
        if start == 1 and end == len(asked) and at_or_with != "the":
            return f"{at_or_with} {article(name)} {name}"
    return None


def _places(words: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """The places that are named: from where to where, "at", "with" or "the" (there is one), and the name; the longest first."""
    for start in range(len(words)):
        for end in range(min(start + LONGEST, len(words)), start, -1):
            run = " ".join(words[start:end])
            business, _, house = run.rpartition(" ")
            for at_or_with in ("at", "with", "the", "in", "on"):
                if run in renamed("taken", at_or_with):
                    yield start, end, at_or_with, renamed("taken", at_or_with)[run]
                    break
            else:
                if business in renamed("taken", "business") and house in renamed("taken", "house"):
                    yield start, end, "with", f"{renamed('taken', 'business')[business]} {renamed('taken', 'house')[house]}"


def _determined(words: Sequence[str], start: int) -> tuple[int | None, bool]:
    """Where the words for a place begin with "the", "a" or "another", and whether it is another one; None where they do not."""
    for first in range(start - 1, max(start - 4, -1), -1):
        word = words[first]
        if word in members("taken", "no-place-after") or (first == start - 1 and word in members("taken", "not-of")):
            break
        if word in renamed("taken", "sized") or word in ("small", "little", "big"):
            continue
        if word in members("taken", "another"):
            return first - (first > 0 and words[first - 1] in ("the", "a")), True
        if word in members("taken", "determiner"):
            return first, False
    return None, False


def _ends(after: Sequence[str]) -> bool:
    """Whether the words for a place end here, so that it is no part of what somebody is: "the bakery manager"."""
    return not after or after[0] in members("taken", "ends")


def _is_theirs_to_give(words: Sequence[str], first: int, end: int) -> bool:
    """Whether a post at the place between is taken, or was given by it."""
    before, after = words[:first], list(words[end:])
    if after[:2] in (["on", "site"], ["on", "premises"]) or before[-2:] == ["one", "with"]:
        return False  # what a post comes with: "the one with a nursery on site"
    if not after and before in ([], ["at"], ["with"]) and not members("taken", "another").isdisjoint(words[first : first + 2]):
        return True
    if "not" in before or any(word.endswith("n't") for word in words):
        return False
    if _taken_at(before):
        return True
    if before and before[-1] not in ("and", "so", "then", "but"):  # "gardener at a school", "a desk job with the council"
        return (
            len(before) > 1
            and before[-1] in ("at", "with", "in", "for")
            and (before[-2] in members("taken", "posts") or agent_noun(before[-2]) is not None)
        )
    if not before and not members("taken", "sized-first").isdisjoint(words[:2]):
        return True
    rest = re.sub(
        r"^(?:(?:in|on|round|up|down|across|near|by) (?:the |my |our )?[\w'-]+ (?:from (?:me|us|home|here|my house) )?|(?:one|two|three|four|five|a few|\d+) (?:streets?|blocks?|doors?|miles?|minutes?|towns?|stops?) (?:away|over|down|up) )?(?:(?:has|have|just|finally|also|actually|only|then) )*",
        "",
        " ".join(after),
    )
    only_called = rest.startswith(("rang", "phoned", "called", "emailed")) and members("taken", "of-ones-life").intersection(
        words[first:end]
    )
    if only_called and members("taken", "of-a-post").isdisjoint(re.split(r"\b(?:then|but|so)\b", " ".join(after))[0].split()):
        return False  # a child's school rings for other things
    lies = re.match(r"(?:across|down|up|round|next|over) ", " ".join(after))
    if (
        rest.startswith(listed("taken", "pays"))
        and not lies
        and members("taken", "another").isdisjoint(words[first : first + 2])
    ):
        return False
    return rest.startswith((*listed("taken", "gives"), *listed("taken", "pays"))) and " no" not in rest[:12]


def _taken_at(before: Sequence[str]) -> bool:
    """Whether the words before a place are a taking: "took the data job at", "signed with"."""
    for back in range(1, min(len(before), NEAR) + 1):
        word = before[-back]
        if word in members("taken", "takes") or (
            word == "went" and before[len(before) - back + 1 :][:1] in (["with"], ["for"])
        ):
            between = before[len(before) - back + 1 :]
            almost = before[-back - 1] if back < len(before) else ""
            return almost not in ("almost", "nearly") and (not between or between[-1] in PREPOSITIONS)
        if word in members("taken", "no-place-after") and word != "from" and before[-back - 1 : -back] != ["to"]:
            return False
    return False


def trade_taken(note: str) -> str | None:
    """What one is to be, by a trade that is plain: "a policy researcher"; None where a note (tidied) does not say."""
    for words in _clauses(note):
        for last in range(len(words)):
            if agent_noun(words[last]) is None or not _ends(words[last + 1 :]):
                continue
            first = last
            while first and last - first < LONGEST and trade(" ".join(words[first - 1 : last + 1])):
                first -= 1
            said = " ".join(words[first : last + 1])
            before = [
                word
                for word in words[:first]
                if word not in ("a", "an", "the", "their", "new", "full-time", "part-time", "now")
            ]
            if _is_to_be(before, words[last + 1 :], said):
                return said if words[first] in ("head", "chief") else f"{article(said)} {said}"
    return None


def _is_to_be(before: Sequence[str], after: Sequence[str], said: str) -> bool:
    """Whether a trade is what one is to be: "hired as a …", "took the … job", or a note that begins with it and says no more."""
    if any(word == "not" or word.endswith("n't") for word in (*before, *after)) or not members(
        "taken", "no-place-after"
    ).isdisjoint(before):
        return False
    if not before:
        return bool(after and after[0] in members("taken", "posts")) or (
            not after and " " in said and said.rsplit(maxsplit=1)[-1] not in members("taken", "persons-there")
        )
    if before[-1] in ("as", "being", "becoming", "become") or before[-2:] in (
        ["gave", "me"],
        ["made", "me"],
        ["offered", "me"],
    ):
        return True
    return (
        before[-1] in members("taken", "takes")
        and bool(after)
        and after[0] in (*members("taken", "posts"), "at", "in", "with", "for")
    )


def own_place(note: str) -> str | None:
    """What sort of place one stays at: "school", "firm"; None where a note (tidied) does not say."""
    for words in _clauses(note):
        for start, end, name in _own_places(words):
            before = words[start - 1] if start else ""
            rest = re.sub(
                r"^(?:(?:has|have|had|is|are|was|just|finally|now|then|actually|only|\w+ed and) )*", "", " ".join(words[end:])
            )
            mine = before in ("my", "our") or " ".join(words[max(start - 2, 0) : start]) in (
                "my present",
                "my current",
                "my own",
            )
            gives = (mine or before in ("", "the", "and")) and rest.startswith(listed("taken", "own-gives"))
            staying = " ".join(words[max(start - 5, 0) : start])
            if gives or (
                re.search(r"\b(?:at|with|in) (?:the|my|our|this)$", staying)
                and members("taken", "stays") & set(staying.split())
                and _ends(words[end:])
            ):
                return name
    return None


def who_gave(note: str) -> str | None:
    """Who there gave what keeps one, as one calls them: "boss found me a day shift" → "boss"; None where a note (tidied) names no one person."""
    for words in _clauses(note):
        said = re.sub(r"^(?:(?:and|but|so|then|now|finally|my|our|the) )*", "", " ".join(words))
        found = re.match(
            rf"(?P<who>{pattern('taken', 'superiors')})(?:'s)? (?:(?:has|is|just|finally|now|actually|went and) )*(?P<rest>.+)",
            said,
        )
        if found and found["rest"].startswith(listed("taken", "own-gives")):
            return found["who"]
    return None


def _own_places(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The places, and those who stand for one ("the head"), that are named in a clause."""
    for start in range(len(words)):
        for end in range(min(start + 2, len(words)), start, -1):
            run = " ".join(words[start:end])
            if name := renamed("taken", "own-place").get(run) or renamed("taken", "heads").get(run):
                yield start, end, name
                break
