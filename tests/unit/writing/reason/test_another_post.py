"""What sort of post was taken, and where, told in the note's own words."""

import pytest

from bowout.nouns import Brief
from bowout.writing.note.shorthand import tidy
from bowout.writing.reason.another_post import becoming, post_told, region_told
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.taken import as_told


def told(words, note, **more):
    brief = Brief(intent="decline", reason="other-offer", reason_detail=note, tone="warm", **more)
    return as_told(reason_of(brief, words), brief).clauses[0]


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("accepted a teaching post in Oman, fly 20 aug", "I've accepted a teaching post in Oman"),
        ("FAO, 11 month contract in Rome, i leave the 3rd", "I've accepted an eleven-month contract in Rome"),
        ("got the telly job!! 14 wks at near double + per diems", "I've accepted a television job"),
        ("got a residency at the arts centre for 6 months", "I've accepted a residency at an arts centre"),
        ("said yes to the hotel in Lisbon: head pastry, 300 a month LESS but home by 4", "I've accepted a job at a hotel in Lisbon, one that has me home by four"),
        ("starting an electrical apprenticeship in january", "I've accepted an electrical apprenticeship and start in January"),
        ("landed a full time job at a hospital!! permanent!!", "I've accepted a permanent full-time job at a hospital"),
        ("got a place on the grad scheme w the water company", "I've accepted a place on a graduate scheme with a water company"),
        ("accepted a job at a hotel in Salzburg, closer to my partner", "I've accepted a job at a hotel in Salzburg, closer to my family"),
        ("remote gig w/ a berlin startup, paid in euros", "I've accepted a remote job with a start-up"),
        ("going to be a train driver!!!!", "I'm going to be a train driver"),
        ("going back to my old job, should never have left", "I'm returning to my old job"),
        ("went with a job at the port: same pay, but mornings only so i can fetch my girl from school", "I've accepted a job at a port, with hours that fit round the school day"),
        ("my cousins crew up in Salinas, 15 min from the house and home for dinner", "I've accepted another job, one that gets me home for dinner"),
        ("boat builder in Nelson took me on, four dollars an hour more", "I've accepted a job with a boat builder in Nelson"),
        ("a yard in Newmarket's taken me on", "I've accepted a job with a yard in Newmarket"),
        ("went with a printer's in Cork", "I've accepted a job with a printer's in Cork"),
        ("start Monday at a goat dairy over the hill", "I've accepted a job at a goat dairy and start on Monday"),
        ("accepted a bakery job, starting on the 12th", "I've accepted a job at a bakery and start on the 12th"),
        ("joining a tanker in Rotterdam on the 9th", "I'm joining a tanker in Rotterdam on the 9th"),
        ("shook on it with the other garage", "I've said yes to a job at another garage"),
        ("pub down the road wants me as head chef, 4 days", "I've accepted a job as head chef at a pub, four days a week"),
        ("said yes to Ghent, permanent where theirs is only eighteen months", "I've accepted a permanent position"),
        ("said yes to the council, permanent where this is a maternity cover", "I've accepted a permanent position with a council"),
        ("the union hall put me on a two-year hospital job", "the union has put me on a two-year hospital job"),
        ("the other lot pay 11k more and no weeks away", "I've accepted another offer, one that won't mean weeks away from home"),
        ("the other crowd pay more and no night shifts", "I've accepted another offer, one without night shifts"),
        ("the harbour took me on, no nights", "I've accepted a job at a harbour, one without night work"),
        ("no more nights away from the kids, took the depot job", "I've accepted a job at a depot, one that won't mean nights away from home"),
        ("an opera house rang first, signed with them", "I've accepted a job at an opera house"),
        ("the ambulance service took me on, training starts in June", "I've accepted a post with an ambulance service"),
        ("they keep me on the road, took the port job", "I've accepted a job at a port"),
        ("said yes to Bristol, keeping me near mum", "I've accepted another offer"),
    ],
)  # fmt: skip
def test_the_post_is_told_as_the_note_has_it(words, note, clause):
    assert told(words, note) == clause


@pytest.mark.parametrize(
    "note",
    [
        "took the deloitte job",  # a word that is not known to be plain may be whose it is
        "turned down the teaching post, took the other",
        "my wife got a teaching post in Oman",
        "hoping for a research post",
        "the job market is dead",
        "lost the apprenticeship",
        "went with the other job",
    ],
)
def test_no_other_post_is_told(note):
    assert post_told(tidy(note)) is None


def test_no_place_is_told_of_what_is_secret(words):
    assert told(words, "took a teaching post in Oman, keep it quiet til monday") == "I've accepted another offer"
    assert region_told("a film in Boss Baby", "film") is None
    assert region_told("a job in January", "job") is None


def test_what_one_is_to_be_is_a_trade():
    assert becoming("I'm going to be a dad") is None
    assert becoming("training as a midwife") == "I'm training as a midwife"


def test_a_post_that_starts_on_a_day_may_have_been_taken_on_another(words):
    note = "union called today, apprenticeship slot opened up, start monday. said yes before i even hung up"
    said = told(words, note, sent_at=None)
    assert said == "I accepted an apprenticeship today, and it starts on Monday"


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("got the job at the seed bank!!!!", " a bank"),
        ("picked the one w/ a nursery on site", "nursery"),
        ("got a part time gig at a record shop while i finish my album", "production"),
        ("the agency found me a placement closer to mum's", "family's business"),
        ("went with a job at the port: same pay, but mornings only", "part-time"),
        ("taking the midwifery post back home in Ghana", "abroad"),
    ],
)
def test_a_mere_word_makes_no_kind_of_post(words, note, never):
    assert never not in told(words, note)


def test_a_post_that_is_not_to_be_mentioned_is_not(words):
    assert told(words, "got a post at the embassy in Kyiv, not to be mentioned") == "I've accepted another offer"


def test_of_another_of_their_sort_it_is_not_told_where_it_is(words):
    theirs = {"company": "Fernhill Veterinary Hospital", "role": "Head Veterinary Nurse"}
    assert told(words, "signed with a practice in Leeds", **theirs) == "I've accepted a job at another practice"
    assert told(words, "northgate took me on") == "I've accepted another offer"
    assert told(words, "a friend hired me") == "I've accepted another offer"
