"""What stands in a message: its clauses with their scores, the parts that they make up, what is told from the text alone."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..language.address import CLOSINGS_OF_MOST
from ..nouns import Brief, PartFound
from . import blanks
from .anatomy import Clause, Message, Span

if TYPE_CHECKING:
    from .model import Model

CLASSIFIED = ("thanks", "decision", "reason", "apology", "alternative", "open-door", "well-wishes")
"""The parts that the classifier finds; greeting and sign-off are told by their form."""
_JOINT = r"(?:(?:and|but|so|because(?!\s+of\b)|as|since|for|cos|coz|although|though|while)\s+|[,;:–—-]\s*)+"
_BACK = r"^(?:and\s+|for\s+which\s+)?[^.!]{0,28}\b(?:thank(?:s| you)(?:\s+\w+)?|grateful|apprecia\w+\s+it|obliged|thanks)(?:\s+(?:to you\s+)?for (?:that|it|this|every one of them))?[.!]?$"
_IN_CLOSING = (
    ("well-wishes", r"(?:best|luck|wish|success)\w*\b.{0,20}\b(?:with|for|to|in)\b"),
    ("apology", r"\b(?:apologies|regrets|sorry)\b"),
    ("thanks", r"\bthank(?:s| you)\b.{0,20}\bfor (?:your|the|all|inviting|everything)\b(?! understanding)"),
)
"""What a closing phrase may say besides: "With apologies for the weather,"."""


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """For a text in lower case."""
    return re.compile(source)


_PLAIN = (
    r"withdr[ae]w|declin|cancel|\bpass\b|\bbow|\bstep|\bpull|\bdrop|\bturn\w*\s.*\bdown|\b(?:a|say|said|is|it['’]s)\s+no\b(?!\s+longer)"
    r"|\bout\s+of\b|\bgiv\w+\b|\bmiss\b|\b(?:call|tak|cross)\w*\s.*\boff|strike|scratch|\bafter\s+all\b|\blet\w*\s+go\b|\bfind\b"
    r"|\b(?:not|won['’]?t|shan['’]?t)\s+(?:be\s+)?(?:going\s+to\s+)?(?:com|attend|join|need|go|tak|continu|proceed|pursu|mov|interview)"
    r"|\bno\s+longer\s+(?:be|interested|in\b|a\b)"
)
"""Words of a decision that holds whatever else is asked for."""
_TIME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)?day\b|\b(?:tomorrow|tmrw?|[ap]\.?m\b|\d|then|morning|afternoon|slot|time|date|week|noon|o['’]clock)"
_OTHER_HOUR = (
    rf"^(?!.*\b(?:colleague|friend|he|she|him|her|someone|who)\b)(?>.*?\b(?:could|can|would|might|may|any chance|is there|or|another|later"
    rf"|earlier|instead|rather|prefer|i(?:['’]m| am) (?:free|available))\b).*(?:{_TIME}|\b(?:video|phone|zoom|teams|online))"
)
"""Asking for another hour, or another way to meet; of the words that ask, the first alone need be tried."""

KIND_PARTS = ("thanks", "apology", "open-door", "well-wishes")
"""The parts that are kind to the reader."""


class Kindness(NamedTuple):
    """How much higher a label's bar lies where nothing kind stands, and for each kind part; beside how many kind parts a clause
    with a wording of praise is none.
    """

    unkind: float
    each: float
    meant: int = 0
    praise: str = ""


_KEPT = ("decision", "thanks", "open-door", "well-wishes")
"""What a rewording of the sentence would lose."""

SLACK = 2.5
"""How far below its threshold a clause may lie to be marked along with its neighbour."""


def _joined_by(numbers: set[int], joins: Callable[[int, int], bool]) -> set[int]:
    """Numbers with those that join them: the next one on either side, if `joins(it, its neighbour)`, and so on from there."""
    taken = set(numbers)
    for step in (1, -1):
        for number in sorted(taken, reverse=step < 0):
            beside = number + step
            while beside not in taken and joins(beside, beside - step):
                taken.add(beside)
                beside += step
    return taken


class Evidence:
    """A message, the scores of its clauses, and what is known of the case."""

    def __init__(
        self,
        message: Message,
        scores: list[list[float]],
        model: Model,
        thresholds: Mapping[str, float],
        kindness: Mapping[str, Kindness],
        brief: Brief,
        subject: str | None,
        subject_known: bool,
    ) -> None:
        self.message, self.scores, self.model = message, scores, model
        self.thresholds, self.kindness = thresholds, kindness
        self.brief, self.subject, self.subject_known = brief, subject, subject_known
        self._margins: dict[str, list[float]] = {}
        self._parted: dict[str, list[int]] = {}

    def margins(self, label: str) -> list[float]:
        """For each clause how far its score lies above the label's threshold (below zero: not found)."""
        known = self._margins.get(label)
        if known is None:
            column, threshold = self.model.at[label], self.thresholds[label]
            known = [row[column] - threshold for row in self.scores]
            if label in self.kindness:
                known = self._past_kindness(known, self.kindness[label])
            self._margins[label] = known
        return known

    def _past_kindness(self, margins: list[float], kindness: Kindness) -> list[float]:
        """Margins above a bar that lies as much higher for every kind part in a clause without the problem: who is harsh, or shuts
        the door, seldom thanks and wishes well besides.
        """
        if max(margins, default=kindness.unkind) <= kindness.unkind:
            return margins
        marked = {number for number, margin in enumerate(margins) if margin > 0}
        parts = [{number for number, margin in enumerate(self.margins(part)) if margin > 0} for part in KIND_PARTS]
        kind = sum(not part <= marked for part in parts)
        raised = [margin - kindness.unkind - kindness.each * kind for margin in margins]
        harsh = [number for number, margin in enumerate(raised) if margin > 0]
        if (
            kindness.praise
            and kind >= kindness.meant
            and all(_pattern(kindness.praise).match(self._said(each)) for each in harsh)
        ):
            return [min(margin, -9.0) for margin in raised]
        return raised

    def score(self, number: int, label: str) -> float:
        """The margin of one clause."""
        return self.margins(label)[number]

    def bearing(self, label: str) -> list[int]:
        """The numbers of the clauses that bear a label."""
        return self._borne[label]

    @cached_property
    def _borne(self) -> dict[str, list[int]]:
        """The same for all labels, which a review asks for one by one."""
        labels, thresholds = self.model.labels, self.thresholds
        limits = [thresholds[label] for label in labels]
        numbers: list[list[int]] = [[] for _ in labels]
        for number, row in enumerate(self.scores):
            for bearing, score, limit in zip(numbers, row, limits, strict=True):
                if score > limit:
                    bearing.append(number)
        found = dict(zip(labels, numbers, strict=True))
        return found | {
            label: [number for number, margin in enumerate(self.margins(label)) if margin > 0] for label in self.kindness
        }

    def spread(self, label: str, slack: float = SLACK, above: float = 0.0) -> list[int]:
        """The clauses that bear a label, and those beside them in the same sentence that nearly do, up to the decision."""
        margins = self.margins(label)
        found = {number for number, margin in enumerate(margins) if margin > above}
        if not found:
            return []
        clauses = self.message.clauses
        decided = () if label == "hedged-decision" else self.bearing("decision")
        found = _joined_by(
            found,
            lambda beside, number: (
                0 <= beside < len(clauses)
                and clauses[beside].sentence == clauses[number].sentence
                and margins[beside] > -slack
                and beside not in decided
            ),
        )
        for left, right in pairwise(sorted(found)):  # what stands between two that bear it goes with them
            if clauses[left].sentence == clauses[right].sentence and not set(range(left, right)).intersection(decided):
                found.update(range(left, right))
        return sorted(found)

    def whole_sentences(self, label: str, numbers: list[int], across: float) -> list[int]:
        """Those clauses with the rest of their sentences; along with them the next sentence of the paragraph, and so on, whose
        best clause lies no further than `across` below the threshold, and one that stands between two. A sentence that decides or
        says something kind gives only what it had.
        """
        clauses, margins, sentences = self.message.clauses, self.margins(label), self.message.sentences
        kept = {number for part in _KEPT for number in self.bearing(part) if part == "decision" or margins[number] < 0}
        best = [-math.inf] * len(sentences)
        for number, clause in enumerate(clauses):
            best[clause.sentence] = max(best[clause.sentence], margins[number])
        whole = set(range(len(sentences))) - {clauses[number].sentence for number in kept}
        taken = _joined_by(
            {clauses[number].sentence for number in numbers},
            lambda beside, at: beside in whole and best[beside] > -across and self._together(*sorted((at, beside))),
        )
        for left, right in pairwise(sorted(taken)):
            if right - left == 2 and left + 1 in whole and self._together(left, right):
                taken.add(left + 1)
        taken &= whole
        return sorted({*numbers, *(number for number, clause in enumerate(clauses) if clause.sentence in taken)})

    def _together(self, left: int, right: int) -> bool:
        """Whether two sentences stand in one paragraph."""
        sentences = self.message.sentences
        return not re.search(r"\n\s*\n", self.message.body[sentences[left][1] : sentences[right][0]])

    def spans(self, numbers: list[int]) -> list[Span]:
        """Clauses as spans of the body, neighbours of one sentence put together, joints left out."""
        runs: list[list[Clause]] = []
        last = -9
        for number in numbers:
            clause = self.message.clauses[number]
            if number == last + 1 and runs and runs[-1][-1].sentence == clause.sentence:
                runs[-1].append(clause)
            else:
                runs.append([clause])
            last = number
        return [self._without_joint(run[0].start, run[-1].end) for run in runs]

    def _without_joint(self, start: int, end: int) -> Span:
        joint = _pattern(_JOINT).match(self.message.low, start, end)
        return (joint.end() if joint and joint.end() < end else start), end

    @cached_property
    def parts(self) -> list[PartFound]:
        """Every part that stands, in the order of the text."""
        found = [PartFound(part, *span) for part in CLASSIFIED for span in self._whole(part, self._bearing_part(part))]
        found = [self._with_cause(part) if part.part == "thanks" else part for part in found]
        message = self.message
        if message.greeting:
            found.append(PartFound("greeting", *message.greeting))
        if message.sign_off:
            found.append(PartFound("sign-off", *message.sign_off))
            line = message.low[slice(*message.sign_off)].splitlines()[0]
            found += [
                PartFound(part, message.sign_off[0], message.sign_off[0] + len(line))
                for part, wording in (() if line.rstrip(" ,.!") in CLOSINGS_OF_MOST else _IN_CLOSING)
                if _pattern(wording).search(line)
            ]
        return sorted(found, key=lambda part: (part.start, part.end))

    def _whole(self, part: str, numbers: list[int]) -> list[Span]:
        """The spans of a part: clauses that bear none go with their neighbour in the sentence ("Thanks for the tour, it was an
        education"), but a decision stands alone; reasons in short sentences that follow one another make one.
        """
        if part == "decision" or not numbers:
            return self.spans(numbers)
        clauses, free = self.message.clauses, self._free
        taken = _joined_by(
            set(numbers), lambda beside, number: beside in free and clauses[beside].sentence == clauses[number].sentence
        )
        spans = self.spans(sorted(taken))
        return self.run_together(spans, balanced=True) if part == "reason" else spans

    @cached_property
    def _free(self) -> set[int]:
        """The clauses that bear no part."""
        taken = {number for part in CLASSIFIED for number in self._bearing_part(part)}
        return set(range(len(self.message.clauses))) - taken

    def run_together(self, spans: list[Span], *, balanced: bool = False) -> list[Span]:
        """Spans put together where nothing but white space, no empty line, stands between them; `balanced`: as long as none is
        much the longest.
        """
        joined: list[Span] = []
        shortest = 0
        for start, end in spans:
            last = joined[-1] if joined else (start, start)
            between = self.message.body[last[1] : start]
            shortest = min(shortest or end - start, end - start)
            if joined and between.isspace() and between.count("\n") < 2 and not (balanced and end - last[0] > 3 * shortest):
                joined[-1] = last[0], end
            else:
                joined.append((start, end))
                shortest = end - start
        return joined

    def _with_cause(self, part: PartFound) -> PartFound:
        """Thanks "for that" with what they are for, where it stands before them in the same sentence."""
        if not _pattern(_BACK).match(self.message.low[part.start : part.end]):
            return part
        sentence = next((span for span in self.message.sentences if span[0] <= part.start < span[1]), None)
        return PartFound(part.part, sentence[0], part.end) if sentence else part

    def _bearing_part(self, part: str) -> list[int]:
        """The numbers of the clauses that bear a part."""
        known = self._parted.get(part)
        if known is None:
            known = self._parted[part] = self._bearing_of(part)
        return known

    def _bearing_of(self, part: str) -> list[int]:
        numbers = self.bearing(part)
        if part == "decision":
            numbers = sorted({*filter(self._decides, numbers), *self.bearing("hedged-decision")})
            return [] if self._asks_to_move(numbers) else numbers
        if part == "open-door":
            return [] if self.bearing("closed-door") else numbers
        if part == "reason" and not numbers:
            return self.bearing("vague-reason")
        return numbers

    def _decides(self, number: int) -> bool:
        """Whether what sounds like a decision is one: not a short clause that is far more thanks or a wish, without a word for it."""
        said, margin = self._said(number), self.score(number, "decision") + 3.0
        return (
            all(self.score(number, part) < margin for part in KIND_PARTS)
            or len(said.split()) > 14
            or bool(_pattern(_PLAIN).search(said))
        )

    def _asks_to_move(self, decided: list[int]) -> bool:
        """Whether another hour is asked for, and nothing that sounds like a decision is a plain one."""
        return any(_pattern(_OTHER_HOUR).match(self._said(number)) for number in self.bearing("alternative")) and not any(
            _pattern(_PLAIN).search(self._said(number)) for number in decided
        )

    def _said(self, number: int) -> str:
        """The words of a clause in lower case."""
        clause = self.message.clauses[number]
        return self.message.low[clause.start : clause.end]

    @cached_property
    def blanks(self) -> dict[str, list[Span]]:
        """The unfilled slots in the writer's own lines and in the subject, where they are no part of the case's names."""
        known = f"{self.brief.company} {self.brief.role}"
        subject = self.subject or ""
        texts = {"body": (self.message.body, self.message.lines), "subject": (subject, [(0, len(subject))])}
        return {
            place: [span for span in blanks.blanks(text, lines) if text[slice(*span)] not in known]
            for place, (text, lines) in texts.items()
        }

    def on_a_blank(self, start: int, end: int, place: str = "body") -> bool:
        """Whether a span touches an unfilled slot, of which nothing else can be said."""
        return any(left < end and start < right for left, right in self.blanks[place])

    def has(self, part: str) -> bool:
        """Whether a part stands."""
        return part in self._standing

    @cached_property
    def _standing(self) -> set[str]:
        return {found.part for found in self.parts}

    @cached_property
    def own_words(self) -> str:
        """The writer's own sentences in lower case, quoted mail and signature left out."""
        return " \n".join(self.message.low[start:end] for start, end in self.message.sentences)

    @cached_property
    def words(self) -> int:
        """How many words the writer's own sentences have."""
        return sum(len(self.message.text(clause).split()) for clause in self.message.clauses)

    @cached_property
    def channel(self) -> str | None:
        """The case's channel; where it is not known, email if the text has a mail's form."""
        if self.brief.channel or not (self.subject_known or self._like_mail()):
            return self.brief.channel
        return "email"

    def _like_mail(self) -> bool:
        """A greeting on a line of its own, or a closing phrase above the name, is a mail's form."""
        message = self.message
        if message.sign_off and "\n" in message.text(message.sign_off).strip():
            return True
        return message.greeting is not None and message.body[message.greeting[1] :][:2] in ("\n\n", "\r\n")

    @cached_property
    def intent(self) -> str | None:
        """The case's intent; where it is not known, withdraw if the decision takes back what was agreed."""
        if self.brief.intent:
            return self.brief.intent
        said = " ".join(map(self._said, self.bearing("decision")))
        return "withdraw" if _pattern(_TAKES_BACK).search(said) else None


_TAKES_BACK = r"\b(?:withdraw\w*|pull\w*\s+out|cancel\w*|call\w*\s+off|after\s+all|no\s+longer|drop\w*\s+out|(?:my|this|the)\s+application)\b"
