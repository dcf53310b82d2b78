"""A plan of parts, each said in one of its phrases: from a setting to greeting, paragraphs, sign-off and subject."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..language import sentences
from ..language.grammar import numbers_aloud
from ..nouns import Wording
from .choosing import Pick
from .phrases import BY_NAME, GROUNDS, THOUGHT_OVER, Setting, Words, filled, fitting

SORRY = re.compile(r"\b(?:sorry|forgive|regret|I (?:apologi[sz]e|excuse))\b", re.IGNORECASE)
"""What an apology of one's own is known by; apologies passed on to others are theirs."""

DOORS = ("stay-in-touch", "later-role", "linkedin", "collaborate")


BESIDE = {"said-thanks-for", "said-pass-on", "said-referral", "said-longing"}
"""What an offer may follow with "And if …"; after a bare reason it begins by itself."""


class Page:
    """One message while it is written: what has been said so far counts for what may still be said."""

    def __init__(self, setting: Setting, words: Words, pick: Pick) -> None:
        self.setting = setting
        self.words = words
        self.pick = pick

    def part(self, name: str) -> list[str]:
        """The text of a part: nothing where it was said already or no phrase fits."""
        if f"said-{name}" in self.setting.holds:
            return []
        if name == "doors":
            return self._doors()
        return self._said(name, fitting(self.words.phrases[name], self.setting))

    def _said(self, name: str, options: Sequence[Mapping[str, Any]]) -> list[str]:
        if "said-apology" in self.setting.holds:  # one apologises once, but for a phrase that adds to what was said
            options = [
                each for each in options if "said-apology" in each.get("when", "").split() or not SORRY.search(each["text"])
            ]
        if not options:
            return []
        phrase = self.pick(name, options)
        if re.search(r"thought (?:it over|hard|about it)", phrase["text"]) and (reason := self.setting.slots.get("reason")):
            self.setting = self.setting.with_(reason=THOUGHT_OVER.sub("", reason))  # one thinks a thing over once
        text = filled(self._once_decided(self._leaning(self._once_invited(phrase["text"]))), self.setting)
        hoped = ["wishes"] if text.startswith("I hope") and not self.setting.formal else []  # one hopes once
        sorry = ["apology"] if SORRY.search(text) else []
        self.setting = self.setting.with_(holds=[f"said-{said}" for said in (name, *phrase.get("says", ()), *hoped, *sorry)])
        return [text] if text else []

    def _once_invited(self, text: str) -> str:
        """An invitation to a place, for which one gives thanks besides, is the one that is answered: "inviting me to Tampere to interview for …"."""
        if "invited_to" not in self.setting.slots or "said-thanks-for" in self.setting.holds:
            return text
        told, times = re.subn(
            r"\b((?:inviting|asking) me|[Yy]our invitation)(?= to interview\b|[.,])", r"\1 {invited_to}", text, count=1
        )
        if times:
            self.setting = self.setting.with_(holds=["said-thanks-for"])
        return told

    def _leaning(self, text: str) -> str:
        """A reason of a few words leans on the interview that is named before it (aloud on the decision), for alone it would be bald: "…, as my family needs me."; not in a text message.

        One that names no more than grounds ("for family reasons") goes with the decision; one that gives them ("a personal matter means …", formally "for personal reasons I …") makes a sentence of its own.
        """
        reason = self.setting.slots.get("reason", "")
        if re.fullmatch(r"for \w+ reasons", reason):
            return _on_grounds(text)
        if ", " in reason:  # what is said in passing ends with its comma
            text = text.replace("{Reason} and must", "{Reason}, and must")
        elif "{Reason} and must" in text and " and start " in reason:  # "and … and …" would be one too many
            self.setting = self.setting.with_(reason=reason.replace(" and start ", ", starting "))
            return text.replace("{Reason} and must", "{Reason}, and must")
        by_name = not self.setting.formal and BY_NAME.match(reason)
        if GROUNDS.match(reason) and not by_name:
            return re.sub(r"(?:, (?:as|because)|:) \{reason\}\.", ". {Reason}.", text)
        if self.setting.region == "US" and not self.setting.formal:  # where "as" is a writer's word
            text = text.replace(", as {reason}", ", because {reason}")
        if ", so I" in reason:  # "as …, so I have …" would conclude twice
            text = re.sub(r", (?:as|because) (?=\{reason\}\.)", ": ", text)
        if not (by_name or "reason-bald" in self.setting.holds) or self.setting.holds & {"less", "sms"} or self._says_no_more():
            return text
        spoken = "spoken" in self.setting.holds
        if spoken and self.setting.holds & {"same-day", "next-day"}:  # after an apology it stands by itself
            return text
        named = r"post\}|cess\}" + ("|hdraw|ation|ay no" if spoken else "")
        return re.sub(
            rf"(?<={named})\. \{{Reason\}}\.", ", as {reason}." if self.setting.formal else ", because {reason}.", text
        )

    def _says_no_more(self) -> bool:
        """Whether the reason is that it is not right for one: put mildly, it stands better by itself."""
        return re.match(r"it(?: is not|'s not| isn't) the right\b", self.setting.slots["reason"]) is not None

    def _once_decided(self, text: str) -> str:
        """One decides once: "I'm going to decline, as … I have decided to stay.", "I've decided to decline, as … I'm going to law school."."""
        if " going to" in self.setting.slots.get("reason", ""):
            return re.sub(r"I(?: am|'m) going to (?=decline|say|pass)", "I've decided to ", text)
        if "decided to" not in self.setting.slots.get("reason", ""):
            return text
        text = re.sub(r"I(?: have|'ve) decided to withdraw\b", "I'm withdrawing", text)
        return re.sub(r"I(?: have|'ve) decided to (?=decline)", "I must " if self.setting.formal else "I'm going to ", text)

    def _doors(self) -> list[str]:
        """Each offer once: a phrase that covers several offers goes before those that cover one."""
        wanted = {door for door in DOORS if f"offers-{door}" in self.setting.holds and f"said-{door}" not in self.setting.holds}
        texts: list[str] = []
        while wanted:
            options = [each for each in fitting(self.words.phrases["doors"], self.setting) if set(each["offers"]) <= wanted]
            most = max((len(each["offers"]) for each in options), default=0)
            if not most:
                break
            phrase = self.pick("doors", [each for each in options if len(each["offers"]) == most])
            text = filled(phrase["text"], self.setting)
            texts.append(text if self.setting.holds & BESIDE else re.sub("^And i", "I", text))
            self.setting = self.setting.with_(holds=[f"said-{said}" for said in phrase.get("says", ())])
            wanted -= set(phrase["offers"])
        if "offers-unknown" in self.setting.holds:
            texts += self._said(
                "doors", [each for each in fitting(self.words.phrases["doors"], self.setting) if not each["offers"]]
            )
        return texts

    def line(self, name: str) -> str | None:
        """A part that is one line by itself (greeting, closing, subject): the best that fits, or one marked as good as it."""
        options = fitting(self.words.phrases[name], self.setting)
        if not options:
            return None
        return filled(
            self.pick(name, [options[0], *(each for each in options[1:] if each.get("as_good"))])["text"], self.setting
        )


_SAYS_NO = re.compile(
    r"\b(?:withdr[ae]w|declin|say no|pass\b|going ahead|taking it up|stepping out|a no\b|be coming|pull out|free the time)"
)


def _on_grounds(text: str) -> str:
    """A phrase with bare grounds where it says no: "I must decline, for family reasons."; before that where something else stands behind."""

    def beside(found: re.Match[str]) -> str:
        said = found["said"]
        last = re.split(r", (?:and|but|so|with) ", said)[-1]
        if _SAYS_NO.search(last):
            return f"{said}, {{reason}}"
        turned, so = re.subn(r"(, but|\bthat) (?=I\b)", r"\1 {reason} ", said, count=1)
        return turned if so else f"{{Reason}} {said}" if said[0] == "I" else found[0]

    text = re.sub(
        r"(\{[Rr]eason\})(?:, and|,? so|,)+ (?=I|it's)|(\{Reason\})\. (?=I(?:'m| am|'d like to) withdraw)", r"\1\2 ", text
    )
    text = re.sub(r"(?<![^ ])(?P<said>[^ .][^.]*)\. \{Reason\}(?=\.)", beside, text)
    return re.sub(r"(?:, (?:as|because)|:) \{reason\}", ", {reason}", text)


def composed(setting: Setting, channel: Mapping[str, Any], words: Words, pick: Pick, plan: Sequence[Sequence[str]]) -> Wording:
    """One wording by a plan: paragraphs of parts, the greeting before them and the sign-off after, as the channel has them."""
    page = Page(setting, words, pick)
    greeting = page.line("greeting")
    paragraphs = [joined([text for name in parts for text in page.part(name)], formal=setting.formal) for parts in plan]
    paragraphs = unlike([paragraph for paragraph in paragraphs if paragraph], formal=setting.formal)
    glad = setting.slots.get("glad", "")[1:]  # joy that is told of the thing stays beside it
    if "glad-plain" in setting.holds or ("brief-email" in setting.holds and not (glad and glad in " ".join(paragraphs))):
        paragraphs = thanked_at_once(paragraphs)
    if greeting and paragraphs and RUNS_ON.match(paragraphs[0]):
        greeting = f"{greeting.rstrip('.')},"
    if greeting and channel["greeting"] == "inline" and paragraphs:
        paragraphs[0] = f"{greeting} {run_on(paragraphs[0]) if greeting.endswith(',') else paragraphs[0]}"
    elif greeting:
        paragraphs.insert(0, greeting)
    if sign_off := page.line("sign-off"):
        paragraphs.append(sign_off)
    subject = page.line("subject") if channel["subject"] else None
    body = "\n\n".join(paragraphs)
    return Wording(subject, numbers_aloud(body, setting.region) if "spoken" in setting.holds else body)


RUNS_ON = re.compile(r"(?:About|Calling|Ringing) ")
"""What is no sentence of its own, and goes on from who it is: "it's Deb Marsh, about my interview tomorrow at two."."""


TOGETHER = 38
"""Thanks for the invitation and for a thing besides go into one sentence of no more words."""


def thanked_at_once(paragraphs: list[str]) -> list[str]:
    """One thanks in place of two: "Thank you for inviting me …, and for the sample you sent.", where the message opens so.

    Where the message does not open with thanks it stays, and so it does where the first sentence would be too long.
    """
    whole = "\n\n".join(paragraphs)
    second = re.search(r"(?<=\s)And thank you for ([^.;,]+)\.(?: I really appreciated (?:it|them|that)\.)?(?=\s|$)", whole)
    if second is None or not re.match(r"Thank(?:s| you)(?: so much)? for (?:inviting|asking|getting|putting) ", whole):
        return paragraphs
    start, end = sentences.split(whole)[0]
    first = whole[start:end].rstrip(".")
    if ", and " in first or end > second.start() or len(f"{first} {second[1]}".split()) > TOGETHER:
        return paragraphs
    rest = (whole[end : second.start()] + whole[second.end() :].removeprefix(" ")).rstrip()
    return [each.strip() for each in f"{whole[:start]}{first}, and for {second[1]}.{rest}".split("\n\n") if each.strip()]


def unlike(paragraphs: list[str], *, formal: bool) -> list[str]:
    """Of two sentences of thanks in a row the second begins otherwise: "Thank you for considering me." "I am grateful, too, for your letter."."""
    told: list[str] = []
    before = ""
    for paragraph in paragraphs:
        text, last = "", 0
        for start, end in sentences.split(paragraph):
            each = paragraph[start:end]
            if THANKED.match(before) and (found := THANKED.match(each)) and ", and please" not in each:
                whom = " to you" if re.match(r"(?:\w+ly )?\w+ing\b", each[found.end() :]) else ""
                each = f"I{' am' if formal else chr(39) + 'm'} grateful{whom}, too, for {each[found.end() :]}"
            text, last, before = f"{text}{paragraph[last:start]}{each}", end, each
        told.append(text + paragraph[last:])
    return told


THANKED = re.compile(r"(?:Thank you|Thanks)(?: very much| so much)? for ")
"""How plain thanks begin."""


MINE = ("I'd", "I would", "I'll", "I should", "I will", "I hope", "I wish")


def joined(texts: Sequence[str], *, formal: bool = False) -> str:
    """Sentences in a row; one without its stop is joined by "and" to a sentence of one's own or to thanks after it, unless it was joined itself; else it gets its stop."""
    text = ""
    for n, told in enumerate(texts):
        after = texts[n + 1] if n + 1 < len(texts) else ""
        runs_on = text.endswith(", and ") and told.startswith("Thank")
        each = f"{'I thank' if formal else 'thank'}{told.removeprefix('Thank')}" if runs_on else told
        last = text.rpartition(". ")[0].rpartition(". ")[2]  # the sentence before
        if last.endswith(", so I'm going to decline") and ", but " not in last and told.startswith("I wanted you to know"):
            text = f"{text[:-2]}, and {each} "  # why one tells now goes with the answer
        elif each.endswith((".", "!", "?", ",")):
            text += f"{each} "
        else:
            joined_already = text.endswith(", and ") or ", and " in each.rpartition(". ")[2]
            text += f"{each}, and " if _goes_along(after) and not joined_already else f"{each}. "
    return text.strip()


PLAIN = 8
"""Thanks of no more words are a courtesy; longer ones name the thing, and have a sentence of their own."""


def _goes_along(sentence: str) -> bool:
    """Whether a sentence may follow an "and": one of one's own that has none itself, or plain thanks."""
    if sentence.startswith(("Thank you for", "Thanks for")):
        return len(sentence.split()) <= PLAIN
    return sentence.startswith(MINE) and ", and " not in sentence


def run_on(sentence: str) -> str:
    """A sentence that goes on after "Hi Liam,": with a small letter, but for "I" and names."""
    first = sentence.split(" ", 1)[0]
    return (
        sentence if first == "I" or first.startswith("I'") or not first[1:].islower() else sentence[:1].lower() + sentence[1:]
    )


def bounds(channel: Mapping[str, Any], *, short: bool) -> tuple[int, int]:
    """The fewest and the most words of a message by a channel."""
    least, most = channel["short" if short else "words"]
    return least, most


def word_count(text: str) -> int:
    """Words as a person counts them: what stands between spaces."""
    return len(text.split())
