"""Offsets stay exact whatever the text: emoji, combining marks, CRLF, right to left; and as a browser counts them."""

from __future__ import annotations

import json
import os

from hypothesis import given, settings
from hypothesis import strategies as st

from bowout import catalogue
from bowout.language import clauses, quoting, sentences
from bowout.nouns import Brief
from bowout.reviewing import apply_fixes, dismissal_key, review, utf16
from bowout.reviewing.model import load

RULES = catalogue.load("rules")
EXAMPLES = 400 if os.environ.get("BOWOUT_TEST_SIZE") == "full" else 60

PIECES = st.sampled_from(
    [
        "Dear Ms Núñez,", "Hi שרה,", "Thank you for inviting me.", "I might have to pass.", "Due to personal reasons I can't come.", "lol", "🎉", "👩🏽‍🔧!!!",
        "سأعتذر عن المقابلة.", "אני מצטערת.", "e\u0301te\u0301", "[Company Name]", "I'm so so sorry, please forgive me.", "\r\n", "\n\n", "\n> quoted text\n",
        "On Monday, Ana wrote:", "-- ", "Sent from my iPhone", "Kind regards,", "Zoë", "I won't be coming, as the pay is a joke.", "…", "I WILL NOT COME", "\u2028", "\x00", "Please remove me from your list.",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("\n".join),
    st.text(max_size=200),
)
BRIEFS = st.builds(
    Brief,
    intent=st.sampled_from([None, "decline", "withdraw", "ask"]),
    channel=st.sampled_from([None, "email", "sms", "linkedin", "phone"]),
    company=st.sampled_from([None, "Lumora Games", "🎮 Spiele"]),
    contact=st.sampled_from([None, "Jennifer Ek", "שרה כהן"]),
    role=st.sampled_from([None, "Data Analyst"]),
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS, BRIEFS, st.one_of(st.none(), st.text(max_size=40)))
def test_spans_are_exact(body: str, brief: Brief, subject: str | None) -> None:
    found = review(body, brief=brief, subject=subject, rules=RULES, model=load())
    for part in found.parts:
        assert 0 <= part.start < part.end <= len(body)
    for problem in found.problems:
        text = body if problem.place == "body" else subject or ""
        if problem.start is not None and problem.end is not None:
            assert 0 <= problem.start < problem.end <= len(text)
            assert problem.text == text[problem.start : problem.end]
        for fix in problem.fixes:
            assert 0 <= fix.start <= fix.end <= len(text)
    json.dumps(found.to_json())


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS, BRIEFS)
def test_utf16_offsets_point_at_the_same_words(body: str, brief: Brief) -> None:
    found = review(body, brief=brief, rules=RULES, model=load())
    units = body.encode("utf-16-le", "surrogatepass")
    for before, after in zip(found.problems, utf16(found, body).problems, strict=True):
        if after.start is not None and after.end is not None:
            assert units[2 * after.start : 2 * after.end].decode("utf-16-le", "surrogatepass") == before.text


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS, BRIEFS)
def test_the_same_text_is_read_the_same_again(body: str, brief: Brief) -> None:
    first = review(body, brief=brief, rules=RULES, model=load())
    assert review(body, brief=brief, rules=RULES, model=load()) == first


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS, BRIEFS)
def test_what_is_dismissed_stays_dismissed(body: str, brief: Brief) -> None:
    found = review(body, brief=brief, rules=RULES, model=load())
    keys = {dismissal_key(problem, body) for problem in found.problems}
    again = review(body, brief=brief, rules=RULES, model=load(), dismissed=keys)
    assert not again.problems
    assert again.dismissed == len(found.problems)


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS, BRIEFS)
def test_safe_fixes_never_fail_and_never_touch_quoted_text(body: str, brief: Brief) -> None:
    found = review(body, brief=brief, rules=RULES, model=load())
    mended, _ = apply_fixes(body, found)
    kept = [line for line in body.split("\n") if line.lstrip().startswith(">")]
    assert all(line in mended for line in kept)


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS)
def test_sentences_and_clauses_tile_without_overlap(body: str) -> None:
    last = 0
    for block in sentences.paragraphs(body, quoting.own(body)):
        for start, end in sentences.split(body, block[0][0], block[-1][1]):
            assert last <= start < end <= len(body)
            inside = start
            for left, right in clauses.split(body, start, end):
                assert inside <= left < right <= end
                inside = right
            last = end
