"""The review of one draft: places, severities, dismissals, rewordings, what could be added."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from bowout import catalogue
from bowout.errors import UnreadableInput
from bowout.nouns import Brief, Finding, Review
from bowout.reviewing import apply_fixes, dismissal_key, review, utf16
from bowout.reviewing.model import WEIGHTS, load

RULES = catalogue.load("rules")
CASE = Brief(
    intent="decline",
    channel="email",
    company="Lumora Games",
    role="Narrative Designer",
    contact="Jennifer Ek",
    candidate="Ole Brandt",
)
GOOD = (
    "Dear Jennifer,\n\nThank you for inviting me to interview. I have accepted another offer and must decline.\n\n"
    "I hope our paths cross again.\n\nKind regards,\nOle Brandt"
)


def read(body: str, brief: Brief = CASE, **more: object) -> Review:
    return review(body, brief=brief, rules=RULES, model=load(), **more)  # type: ignore[arg-type]


def problem(found: Review, rule: str) -> Finding:
    return next(each for each in found.problems if each.rule == rule)


def rules_of(found: Review) -> set[str]:
    return {each.rule for each in found.problems}


def test_a_good_letter_has_its_parts_and_no_problems() -> None:
    found = read(GOOD, subject="Narrative Designer interview")
    assert found.problems == ()
    assert sorted(part.part for part in found.parts) == ["decision", "greeting", "open-door", "reason", "sign-off", "thanks"]
    assert "well-wishes" in found.could_add
    assert "apology" in found.could_add


def test_quoted_mail_and_signature_are_left_out() -> None:
    noise = "\n\n-- \nOle Brandt 🚲 LET'S GO!!!\n\nOn Monday, Jennifer Ek wrote:\n> Dear [Name], your pay is a joke lol!!!"
    assert rules_of(read(GOOD + noise, subject="Interview")) == set()


VAGUE = "Dear Jennifer,\n\nThank you for inviting me to interview. Due to personal reasons I must decline.{}\n\nKind regards,\nOle Brandt"
ANY_JOB = "I am not able to take on a new job"


def test_an_empty_reason_that_keeps_one_from_any_job_says_enough() -> None:
    assert "vague-reason" in rules_of(read(VAGUE.format("")))
    assert "vague-reason" not in rules_of(read(VAGUE.format(f" {ANY_JOB} this year.")))


def test_what_others_wrote_makes_up_for_no_empty_reason() -> None:
    quoted = f"\n\nOn Monday, Jennifer Ek wrote:\n> Tell me if you think that {ANY_JOB}."
    assert "vague-reason" in rules_of(read(VAGUE.format("") + quoted))


def test_an_unknown_fact_raises_nothing() -> None:
    body = "Thanks for asking me in, but it's a no from me. Let's keep in touch."
    assert rules_of(read(body, Brief())) == set()


def test_a_missing_subject_is_a_finding_where_the_subject_is_known() -> None:
    assert "no-subject" in rules_of(read(GOOD, subject=None, subject_known=True))
    assert "no-subject" not in rules_of(read(GOOD, subject=None))
    assert "no-subject" not in rules_of(read(GOOD, CASE.but(channel="sms"), subject=None, subject_known=True))


def test_severities_can_be_changed_or_turned_off() -> None:
    body = GOOD.replace("I have accepted another offer and must decline.", "I might have to pass.")
    assert problem(read(body), "hedged-decision").severity == "error"
    assert problem(read(body, severities={"hedged-decision": "suggestion"}), "hedged-decision").severity == "suggestion"
    assert "hedged-decision" not in rules_of(read(body, severities={"hedged-decision": "off"}))


def test_what_is_dismissed_stays_dismissed_wherever_it_moves() -> None:
    body = GOOD.replace("I have accepted another offer and must decline.", "I might have to pass.")
    key = dismissal_key(problem(read(body), "hedged-decision"), body)
    moved = body.replace(
        "Thank you for inviting me to interview.", "What a kind letter, and how quick. Thank you for inviting me to interview."
    )
    found = read(moved, dismissed={key})
    assert "hedged-decision" not in rules_of(found)
    assert found.dismissed == 1
    other = body.replace("I might have to pass.", "I may not be able to come.")
    assert "hedged-decision" in rules_of(read(other, dismissed={key}))


@pytest.mark.parametrize(
    ("old", "new", "rule", "place", "words"),
    [
        (
            "I have accepted another offer and must decline.",
            "I might have to pass.",
            "hedged-decision",
            "body",
            "I might have to pass.",
        ),
        (
            "I have accepted another offer and must decline.",
            "Due to personal reasons I must decline.",
            "vague-reason",
            "body",
            "Due to personal reasons",
        ),
        ("Jennifer", "Mr Okafor", "wrong-name", "body", "Mr Okafor"),
        ("to interview", "to [Company Name]", "placeholder", "body", "[Company Name]"),
    ],
)
def test_the_place_is_the_clause(old: str, new: str, rule: str, place: str, words: str) -> None:
    found = problem(read(GOOD.replace(old, new)), rule)
    assert (found.place, found.text) == (place, words)


def test_a_blank_in_the_subject_is_found_there() -> None:
    found = problem(read(GOOD, subject="[Job Title] interview"), "placeholder")
    assert (found.place, found.start, found.end) == ("subject", 0, 11)


def test_every_span_has_a_rewording() -> None:
    drafts = {
        "hedged-decision": "I might have to pass.",
        "vague-reason": "Something came up, so I must decline.",
        "harsh": "I must decline, as the salary you offer is a joke.",
        "overshared": "I must decline, as I was diagnosed with breast cancer.",
        "closed-door": "I must decline. Please delete my details and never contact me again.",
        "over-apologised": "I must decline. I feel terrible, please forgive me, I'm so so sorry.",
    }
    for rule, sentence in drafts.items():
        found = problem(read(GOOD.replace("I have accepted another offer and must decline.", sentence)), rule)
        assert found.fixes, rule
        for fix in found.fixes:
            assert found.start is not None
            assert fix.start <= found.start


def test_vague_alternatives_follow_the_cases_reason() -> None:
    body = GOOD.replace("I have accepted another offer and must decline.", "Due to personal reasons I must decline.")
    told = problem(read(body, CASE.but(reason="logistics")), "vague-reason")
    assert [fix.replacement for fix in told.fixes] == ["Because the journey would be too long for me", ""]
    assert len(problem(read(body), "vague-reason").fixes) > 2
    assert not any(fix.safe for fix in told.fixes)


def test_safe_fixes_fill_in_what_the_case_knows_and_nothing_else() -> None:
    body = "Dear [Name],\n\nThx for inviting me to [Company]!!! I might have to pass 🎉\n\nI hope our paths cross again.\n\nKind regards,\n[Your Name]"
    mended, subject = apply_fixes(body, read(body, subject="[Job Title] on [Date]"), subject="[Job Title] on [Date]")
    assert mended.startswith("Dear Jennifer Ek,\n\nThanks for inviting me to Lumora Games!")
    assert mended.endswith("Kind regards,\nOle Brandt")
    assert "🎉" not in mended
    assert "might have to pass" in mended
    assert subject == "Narrative Designer on [Date]"


def test_what_is_missing_comes_with_a_sentence_and_its_place() -> None:
    body = "Dear Jennifer,\n\nI have accepted another offer and must decline.\n\nKind regards,\nOle Brandt"
    fix = problem(read(body), "no-thanks").fixes[0]
    assert body[: fix.start] == "Dear Jennifer,\n\n"
    assert fix.replacement == "Thank you for inviting me to interview for the Narrative Designer position. "


def test_an_ask_owes_no_decision() -> None:
    body = "Dear Jennifer,\n\nThank you for inviting me. Could we do it the week after instead?\n\nKind regards,\nOle Brandt"
    assert not rules_of(read(body, CASE.but(intent="ask"))) & {"no-decision", "no-open-door", "no-thanks", "no-apology"}


def test_offers_known_and_empty_want_no_open_door() -> None:
    body = GOOD.replace("I hope our paths cross again.", "I wish you well with the search.")
    assert "no-open-door" in rules_of(read(body))
    assert "no-open-door" not in rules_of(read(body, CASE.but(offers=())))


def test_utf16_counts_as_a_browser_does() -> None:
    body = GOOD.replace("Thank you", "🎉 Thank you").replace(
        "I have accepted another offer and must decline.", "I might have to pass."
    )
    found = read(body)
    before, after = problem(found, "hedged-decision"), problem(utf16(found, body), "hedged-decision")
    assert before.start is not None
    assert after.start == before.start + 1


def test_an_empty_draft_is_read_without_a_fault() -> None:
    assert "no-decision" in rules_of(read(""))


def test_weights_that_are_none_say_so(tmp_path: Path) -> None:
    bad = tmp_path / "weights.bin"
    bad.write_bytes(b"something else entirely")
    with pytest.raises(UnreadableInput):
        load(bad)
    with pytest.raises(UnreadableInput):
        load(tmp_path / "missing.bin")


def test_weights_are_light() -> None:
    assert WEIGHTS.stat().st_size <= 8_000_000


def test_a_long_text_is_read_in_time() -> None:
    body = GOOD + "\n\nI might have to pass, because of this and that." * 2000
    start = time.perf_counter()
    read(body)
    assert time.perf_counter() - start < 20


def test_a_reworded_reason_keeps_the_decision() -> None:
    body = GOOD.replace(
        "I have accepted another offer and must decline.", "I will not be attending as circumstances have changed."
    )
    found = problem(read(body), "vague-reason")
    assert all("I will not be" in body[: fix.start] + fix.replacement for fix in found.fixes)
    mended = [body[: fix.start] + fix.replacement + body[fix.end :] for fix in found.fixes]
    assert all("no-decision" not in rules_of(read(each)) for each in mended)


def test_shouting_is_put_plainly() -> None:
    body = GOOD.replace(
        "Thank you for inviting me to interview.",
        "Thank you SO VERY MUCH for inviting me. I have waited FOR WEEKS. I hope it helps.",
    )
    mended, _ = apply_fixes(body, read(body))
    assert "Thank you so very much for inviting me. I have waited for weeks. I hope it helps." in mended


def test_leaving_out_a_sentence_keeps_the_lines() -> None:
    body = GOOD.replace(
        "I hope our paths cross again.", "I hope our paths cross again. Never contact me again about any vacancy."
    )
    fix = problem(read(body), "closed-door").fixes[0]
    assert fix.replacement == ""
    assert "again.\n\nKind regards" in body[: fix.start] + body[fix.end :]


BODY = "Thank you for the invitation. I can't come to the interview.\n\n"


@pytest.mark.parametrize(
    "greeting",
    [
        "Hello Mrs Doak, Una Gale here.", "Trev, g'day, it's Dom Pap.", "Hi, is that Mr Brook? It's Kit Rudd.",
        "Very honoured Mr. Brandt,", "Ladies and Gentlemen,", "Geachte heer De Boer,", "Estimado equipo:", "Ey up Sue,",
        "Priya (and team),", "Tom and Lise,", "For the attention of Ms Holm,",
    ],
)  # fmt: skip
def test_greetings_come_in_many_forms(greeting: str) -> None:
    between = "\n\n" if greeting[-1] in ",:" else " "
    found = read(greeting + between + BODY + "Best,\nAnn Lee", Brief(channel="email"))
    assert [greeting[part.start : part.end] for part in found.parts if part.part == "greeting"] == [greeting]


@pytest.mark.parametrize(
    "closing",
    ["Kind regards,\nA. Gale", "Love,\nMarva x", "Viele Grüße\nAnn", "KR\nAnn Lee", "*Ann*", "Ann :)", "Bye for now, Ann", "A. L.",
     "Warm regards from Delhi\nAnn"],
)  # fmt: skip
def test_closings_come_in_many_forms(closing: str) -> None:
    body = "Dear Tom,\n\n" + BODY + closing
    found = read(body, Brief(channel="email"))
    assert [body[part.start : part.end] for part in found.parts if part.part == "sign-off"] == [closing]


def test_the_writers_own_name_in_the_greeting_is_no_wrong_name() -> None:
    assert "wrong-name" not in rules_of(read("Hello, Una Gale here. " + BODY))
    assert problem(read("Hello Mr Pott, Una Gale here. " + BODY), "wrong-name").text == "Mr Pott"


@pytest.mark.parametrize("days", ["Saturdays", "Mondays"])
def test_a_weekday_in_the_plural_is_no_wrong_name(days: str) -> None:
    brief = Brief(channel="email", company="Larkhill Hospice", role="Web Developer")
    assert "wrong-name" not in rules_of(
        read(f"Dear Mrs Pask,\n\n{BODY}Should a post with {days} off arise, I would be glad to hear.", brief)
    )


def test_a_line_without_a_stop_is_left_as_it_is() -> None:
    body = "Hi Jen, thanks for the invite but I can't come"
    fix = problem(read(body, Brief(intent="decline", channel="sms")), "no-open-door").fixes[0]
    assert fix.replacement.startswith("\nI ")
    assert (fix.start, fix.end) == (len(body), len(body))


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the invitation. I'd love to come on Tuesday.",
        "Thank you for the slot. I can't make Tuesday at 10. Could we do Thursday instead?",
        "Thanks for this. What is the salary range?",
        "Thank you so much for the kind invitation!",
        "I really appreciate you taking the time to consider my application. I have a health matter to attend to.",
    ],
)
def test_what_is_no_decision(body: str) -> None:
    assert "no-decision" in rules_of(read(f"Dear Jennifer,\n\n{body}\n\nBest,\nOle"))


@pytest.mark.parametrize(
    "body", ["Your company seems chaotic.", "I'd never work for you.", "Your process was a waste of my time."]
)
def test_insults_without_a_swear_word(body: str) -> None:
    assert "harsh" in rules_of(read(f"Dear Jennifer,\n\nI decline. {body}\n\nBest,\nOle"))


def test_one_who_wavers_is_not_curt() -> None:
    found = rules_of(read("Dear Jennifer,\n\nThank you for asking me. I might perhaps have to pass.\n\nBest,\nOle"))
    assert "hedged-decision" in found
    assert "curt" not in found


@pytest.mark.parametrize(
    "insult",
    [
        "Your recruiter was rude and unprepared.",
        "The hiring manager seemed clueless.",
        "You clearly don't respect candidates.",
        "After waiting six weeks for a reply I can see how disorganised you are.",
        "Maybe next time read my CV before you waste my time.",
        "I don't want to work for a company that treats people like numbers.",
    ],
)
def test_an_insult_is_one_however_kind_the_rest_is(insult: str) -> None:
    body = GOOD.replace("I have accepted another offer", f"{insult} I have accepted another offer")
    assert problem(read(body), "harsh").text == insult
