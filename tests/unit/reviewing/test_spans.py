"""Where a problem is marked: its whole sentences, its phrase, its clause."""

import pytest

from bowout import catalogue
from bowout.nouns import Brief, Finding
from bowout.reviewing import review
from bowout.reviewing.model import load

RULES = catalogue.load("rules")


def marked(body: str, rule: str, **case: str) -> list[Finding]:
    brief = Brief(**{"intent": "decline", "channel": "email", **case})  # type: ignore[arg-type]
    return [found for found in review(body, brief=brief, rules=RULES, model=load()).problems if found.rule == rule]


def words(body: str, rule: str, **case: str) -> list[str | None]:
    return [found.text for found in marked(body, rule, **case)]


def test_harsh_words_are_marked_by_whole_sentences_and_as_one() -> None:
    insult = "Your process is a complete waste of everyone's time. The salary is an insult, and your manager was rude to me."
    assert words(f"Dear Kim,\n\nI withdraw. {insult}\n\nAbe Lund", "harsh") == [insult]


def test_a_decision_is_not_marked_along_with_an_insult() -> None:
    body = "Dear Kim,\n\nThe salary you offer is a joke, so I will not be coming.\n\nAbe Lund"
    (text,) = words(body, "harsh")
    assert text is not None
    assert "not be coming" not in text


@pytest.mark.parametrize(
    ("body", "phrase"),
    [
        ("Hi Kim, I have looked at the dates for the interview and I am gonna be away that whole week, sorry.", "gonna"),
        ("Hi Kim, thanks. It was a long and rather bloody awful week here, and so I have to pass on this one.", "bloody"),
    ],
)
def test_a_slip_is_marked_with_the_words_beside_it(body: str, phrase: str) -> None:
    (text,) = words(body, "unprofessional", channel="sms")
    assert text is not None
    assert phrase in text
    assert len(phrase) < len(text) <= 20


def test_of_an_unfilled_blank_nothing_else_is_said() -> None:
    body = "Dear Ms Holm,\n\nThank you for inviting me. I must decline due to [REASON].\n\nRegards,\nOle Brandt"
    assert words(body, "placeholder") == ["[REASON]"]
    assert words(body, "vague-reason") == []


def test_a_wish_beside_an_insult_is_no_kind_word() -> None:
    body = "Mr Dent,\n\nI decline. Your process is a joke and a waste of time. Good luck, you'll need it.\n\nP. Szabo"
    assert words(body, "curt") == [None]


def test_one_apology_is_offered_once() -> None:
    body = (
        "Dear Ms Holm,\n\nI am so so sorry, please forgive me. I withdraw from the interview.\n\nThank you for your time."
        " I feel terrible about this, I am so sorry.\n\nRegards,\nOle Brandt"
    )
    first, *later = marked(body, "over-apologised", intent="withdraw")
    assert later
    assert first.fixes[0].replacement.startswith("I am sorry")
    assert all("I am sorry" not in fix.replacement for found in later for fix in found.fixes)


def test_a_family_is_not_invented() -> None:
    body = (
        "Dear Ms Holm,\n\nI decline. I owe nine thousand on my cards and the bailiffs come on Monday.\n\nRegards,\nOle Brandt"
    )
    (found,) = marked(body, "overshared")
    assert not any("family" in fix.replacement for fix in found.fixes)


def reworded(body: str, rule: str, **case: str) -> list[str]:
    return [
        body[: fix.start] + fix.replacement + body[fix.end :] for found in marked(body, rule, **case) for fix in found.fixes
    ]


def test_a_named_reason_is_reworded_with_its_preposition() -> None:
    body = "Dear Ms Holm,\n\nThank you for inviting me. I must decline for personal reasons.\n\nRegards,\nOle Brandt"
    mended = reworded(body, "vague-reason", reason="personal")
    assert body.replace("for personal reasons", "because of family commitments") in mended
    assert body.replace(" for personal reasons", "") in mended


def test_two_clauses_are_joined_by_more_than_a_comma() -> None:
    body = "Dear Ms Holm,\n\nThank you for inviting me. Something came up, I can't come.\n\nRegards,\nOle Brandt"
    assert body.replace("Something came up", "As a family matter needs my attention") in reworded(body, "vague-reason")


def test_of_many_reasons_one_that_is_a_reason_is_kept() -> None:
    body = (
        "Dear Ms Holm,\n\nI must decline. I owe you an explanation. The commute would be an hour and a half each way. My manager has"
        " asked me to lead a new project until May. The role is also more junior than what I do now. I would have to give"
        " three months of notice, and I do not want you to think that I am not serious.\n\nRegards,\nOle Brandt"
    )
    (found,) = marked(body, "over-explained")
    assert found.fixes[0].replacement == "The commute would be an hour and a half each way."


def test_a_decision_is_added_where_it_belongs() -> None:
    body = "Dear Ms Holm,\n\nThank you for inviting me. I have accepted another offer.\n\nI hope our paths cross again.\n\nRegards,\nOle Brandt"
    (found,) = marked(body, "no-decision")
    fix = found.fixes[0]
    assert body[: fix.start].endswith("another offer.")
    assert body[fix.start :].startswith("\n\nI hope")
