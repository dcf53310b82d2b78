"""The corpus of private notes and wordings: nothing leaks, and nearly all is put as a good writer puts it."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from bowout.language import names
from bowout.language.grammar import role_aloud, role_in_text, role_phrase, role_short
from bowout.nouns import Brief, Referral
from bowout.writing.referral.friend import referral_slots
from bowout.writing.thanks.gratitude import gratitude

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))

import score_notes  # noqa: E402

WORDINGS = [json.loads(line) for line in (ROOT / "corpus" / "wordings.jsonl").read_text(encoding="utf-8").splitlines()]
NEARLY_ALL = 0.9


def of_kind(kind):
    return [pytest.param(each, id=each["id"]) for each in WORDINGS if each["kind"] == kind]


def said_of(wording, text):
    return [item for item in wording["never"] if re.search(rf"(?<!\w){re.escape(item)}(?!\w)", text)]


def test_nothing_that_must_never_appear_does_and_nearly_all_is_near():
    judged = [(note["id"], verdict) for note, _, verdict in score_notes.scored()]
    assert [name for name, verdict in judged if verdict == "leaks"] == []
    assert Counter(verdict for _, verdict in judged)["near"] >= NEARLY_ALL * len(judged)


@pytest.mark.parametrize("wording", of_kind("thanks"))
def test_thanks_hold_nothing_private(wording):
    named = gratitude(Brief(contact="Jo Bell", thanks_for=wording["thanks_for"]))
    assert named is None or said_of(wording, named.thing) == []


@pytest.mark.parametrize("wording", of_kind("referral"))
def test_a_referral_tells_kinship_and_evidence_alone(wording):
    slots = referral_slots(Brief(referral=Referral(**wording["referral"])))
    assert said_of(wording, " ".join(slots.values())) == []


@pytest.mark.parametrize("wording", of_kind("role"))
def test_a_role_keeps_its_words_in_their_order(wording):
    for named in (role_in_text, role_phrase, role_short, role_aloud):
        assert said_of(wording, named(wording["role"])) == []


@pytest.mark.parametrize("wording", of_kind("contact"))
def test_a_contact_is_addressed_as_the_region_does(wording):
    for region, tones in wording["greeting"].items():
        formal, warm = names.formal_name(wording["contact"], region), names.first_name(wording["contact"], region)
        for text in (f"Dear {formal},", f"Hello {warm},"):
            assert not any(item in text for item in wording["never"]), (region, tones)
