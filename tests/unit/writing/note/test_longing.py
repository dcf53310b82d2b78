"""What a candidate feels at saying no goes into the letter where it is told, a door is open, and it contradicts nothing."""

from __future__ import annotations

import pytest

from bowout.nouns import Brief
from bowout.writing.note.longing import kindness_of, longing

DOOR = ("stay-in-touch",)


def felt(reason: str, detail: str, offers: tuple[str, ...] | None = DOOR) -> set[str]:
    return longing(Brief(intent="decline", reason=reason, reason_detail=detail, offers=offers))


@pytest.mark.parametrize(
    ("reason", "detail", "feeling"),
    [
        ("personal", "leaving him, taking the kids home. this was the job i wanted too", "wanted"),
        ("logistics", "2 hrs there and back. really wanted this one", "wanted"),
        ("logistics", "no bus after 6. would have loved to work there", "wanted"),
        ("personal", "mam took a turn. gutted to say no", "sad"),
        ("logistics", "cant do nights w the baby, hate turning it down", "sad"),
        ("personal", "would still want the job if I come out the other end", "still"),
        ("personal", "too soon after losing Mark. would love to do it one day", "still"),
        ("other-offer", "took the other one, cried about it, hardest decision ever", "torn"),
        ("staying", "went back and forth all week, staying", "torn"),
    ],
)
def test_it_is_read_from_the_note(reason: str, detail: str, feeling: str) -> None:
    assert felt(reason, detail) == {feeling}


@pytest.mark.parametrize(
    ("reason", "detail"),
    [
        ("personal", "never really wanted this one tbh"),
        ("personal", "husband left, im gutted"),
        ("personal", "my sister really wanted this for me, im not ready"),
        ("other-offer", "not a hard choice lol"),
        ("other-offer", "wasnt torn at all"),
        ("staying", "hard decision for my boss to let me go part time"),
        ("personal", "they still want me but mum is ill"),
        ("personal", "id love to be home with the kids"),
        ("fit", "really wanted this one but its all sales"),
        ("other", "really wanted this one till i read the reviews, toxic"),
        ("other-offer", "the other one is the job i always wanted"),
        ("staying", "i feel awful, got the flu"),
    ],
)
def test_nothing_is_felt_where_the_note_says_nothing_of_it_or_where_it_contradicts(reason: str, detail: str) -> None:
    assert felt(reason, detail) == set()


def test_who_holds_nothing_open_says_nothing_of_it() -> None:
    assert felt("personal", "really wanted this one", ()) == set()
    assert felt("personal", "really wanted this one", None) == set()


@pytest.mark.parametrize(
    ("contact", "detail", "told"),
    [
        ("Beth-Ann Ruiz", "chair was rude. Beth-Ann's been great, don't want her caught in it", "great"),
        ("Chip Dalton", "got the rebuild. feel like a heel, Chip was so nice and I was only ever half in", "so kind"),
        ("Deon Botha", "feel bad, Deon's been decent to me. he doesnt need to know", "very good to me"),
        ("Dave Lund", "got the job!!! dave's been so lovely I feel like a rat", "lovely"),
        ("Marisol Vega", "Feel awful, Marisol has been so lovely & as good as told me the job was mine", "lovely"),
        ("Canon Hilary Treves", "no. The Canon is a dear though, let her down gently", "so kind"),
        ("Arjun Rao", "cramming with cartoons stuck on. nice man tho", "so kind"),
        ("Arjun Rao", "the head is a bully. nice man in accounts", None),
        ("Marisol Vega", "Marisol was nice but the boss is a bully", None),
        ("Marisol Vega", "Marisol hasn't been kind", None),
        ("Marisol Vega", "Marisol is great at selling it, still no", None),
        ("Marisol Vega", "my sister Marisol has been great with the kids", None),
        ("Marisol Vega", "Marisol was nice on the phone, in person not so much", None),
        ("Marisol Vega", "Ana has been so kind", None),
        ("Marisol Vega", "Marisol was nice to him, not to me", None),
        ("Marisol Vega", "if Marisol was kind I'd stay", None),
        ("Talent Team", "Talent team was lovely", None),
        (None, "she was lovely", None),
    ],
)
def test_how_kind_the_reader_was_is_told_to_them_alone(contact: str | None, detail: str, told: str | None) -> None:
    brief = Brief(intent="withdraw", contact=contact, reason="fit", reason_detail=detail, tone="warm")
    assert kindness_of(brief) == told


def test_a_formal_letter_says_it_formally() -> None:
    brief = Brief(
        intent="withdraw", contact="Ruth Bell", reason="staying", reason_detail="Ruth has been so kind", tone="formal"
    )
    assert kindness_of(brief) == "most kind"
