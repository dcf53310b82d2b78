"""The conversation: one at a time, what can still turn the verdict, and not for long."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from bowout import catalogue
from bowout.decision import Question, decide, next_question
from bowout.decision.facts import declared

GROUNDS = catalogue.sources("grounds")
FACTS = declared(GROUNDS)
HOME = Path(__file__).resolve().parents[3]
OF_ANY_SCENE = {"interested_in_company", "role_matches_goals", "would_accept_if_offered"}


def conversation(answers: dict[str, Any], **told: Any) -> tuple[list[str], dict[str, Any]]:
    """The questions asked, and the facts as they stand at the end; what is not answered is not known."""
    facts, asked = dict(told), []
    while question := next_question(facts, grounds=GROUNDS, asked=asked):
        asked.append(question.fact)
        facts[question.fact] = answers.get(question.fact)
    return asked, facts


def test_it_begins_with_what_holds_the_person_back() -> None:
    question = next_question({}, grounds=GROUNDS, asked=())
    assert question
    assert question.fact == "hesitation"
    assert len(question.choices) == len(question.means) == 6


def test_what_the_facts_tell_already_is_not_asked_for() -> None:
    question = next_question({"has_other_offer": True}, grounds=GROUNDS, asked=())
    assert question
    assert question.fact == "offer_accepted"


def test_an_accepted_offer_is_soon_settled() -> None:
    asked, facts = conversation({"hesitation": "offer", "has_other_offer": True, "offer_accepted": True})
    assert asked[:3] == ["hesitation", "has_other_offer", "offer_accepted"]
    assert len(asked) <= 6
    assert decide(facts, grounds=GROUNDS).verdict == "decline"


def test_only_the_scene_that_the_person_named_is_asked_about() -> None:
    asked, _ = conversation({"hesitation": "logistics", "commute_minutes": 30})
    scenes = {FACTS[name]["scene"] for name in asked if not FACTS[name].get("always")}
    assert scenes == {"hesitation", "logistics"}


def test_a_follow_up_waits_for_its_ground() -> None:
    asked, _ = conversation({"hesitation": "offer", "has_other_offer": False})
    assert not {"offer_accepted", "excited_about_other_offer", "offer_deadline_hours"} & set(asked)
    asked, _ = conversation({"hesitation": "fit"})
    assert "red_flags_firsthand" not in asked


def test_nobody_is_asked_whether_they_agreed_to_what_is_a_mere_invitation() -> None:
    asked, _ = conversation({"hesitation": "fit"}, invite_only=True)
    assert "already_accepted_interview" not in asked


def test_staying_is_settled_with_the_first_answer_but_for_what_could_turn_it() -> None:
    asked, facts = conversation({"hesitation": "staying"})
    assert len(asked) <= 4
    assert decide(facts, grounds=GROUNDS).reason == "staying"


def vignettes() -> list[dict[str, Any]]:
    paths = [HOME / "corpus" / "vignettes.jsonl", HOME.parent / "shared" / "vignettes-dev.jsonl"]
    there = [path for path in paths if path.exists()]
    if not there:
        pytest.skip("no vignettes are here")
    return [json.loads(line)["facts"] for path in there for line in path.read_text(encoding="utf-8").splitlines()]


def test_six_questions_at_most_in_the_median_case() -> None:
    """Each vignette answers from its facts ("don't know" where it has none); what the invitation would tell is known."""
    counts, same = [], 0
    for truth in vignettes():
        scenes = Counter(
            FACTS[name]["scene"] for name, value in truth.items() if value not in (None, []) and name not in OF_ANY_SCENE
        )
        named = {scene: scenes[scene] for scene in ("offer", "personal", "fit", "logistics") if scenes[scene]}
        answers = truth | {"hesitation": max(named, key=lambda scene: named[scene], default="fit")}
        told = {
            name: truth[name]
            for name in ("already_accepted_interview", "invite_only", "hours_until_interview", "interview_format")
            if truth.get(name) is not None
        }
        asked, facts = conversation(answers, **told)
        counts.append(len(asked))
        same += decide(facts, grounds=GROUNDS).verdict == decide(truth, grounds=GROUNDS).verdict
    assert median(counts) <= 6
    assert same / len(counts) >= 0.9, "what was not asked for would seldom have turned the verdict"


CHOICE = Question("pay", "Pay?", "choice", ("far below", "somewhat below", "about right"), ("far below", "below", "fair"))


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        (Question("a", "?", "yes/no"), " Yes", True),
        (Question("a", "?", "yes/no"), "n", False),
        (Question("a", "?", "yes/no"), "perhaps", None),
        (Question("a", "?", "number"), "90", 90),
        (Question("a", "?", "number"), "1,5", 1.5),
        (Question("a", "?", "number"), "nan", None),
        (Question("a", "?", "number"), "inf", None),
        (Question("a", "?", "number"), "an hour", None),
        (Question("a", "?", "list"), "rude, late ", ["rude", "late"]),
        (Question("a", "?", "list"), " , ", None),
        (CHOICE, "About right", "fair"),
        (CHOICE, "somewhat", "below"),
        (CHOICE, "1", "far below"),
        (CHOICE, "9", None),
        (CHOICE, "", None),
        (CHOICE, "blue", None),
    ],
)
def test_an_answer_as_typed(question: Question, typed: str, value: Any) -> None:
    assert question.understand(typed) == value
    assert type(question.understand(typed)) is type(value)


@pytest.mark.parametrize("typed", ["0", "0 not at all", "3", "4"])
def test_a_scale_is_answered_with_its_number(typed: str) -> None:
    question = next_question({"hesitation": "fit", "would_accept_if_offered": True}, grounds=GROUNDS, asked=["red_flags"])
    assert question
    assert question.kind == "scale"
    assert question.understand(typed) == int(typed[0])
    assert question.to_json()["values"] == [0, 1, 2, 3, 4]
