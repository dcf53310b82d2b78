"""What a note tells of a post beside its kind: where it is, when it was taken; and what is said of a thing one is grateful for."""

from datetime import datetime

import pytest

from bowout.nouns import Brief
from bowout.writing.note.private import Reason
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.taken import as_told

THURSDAY = datetime.fromisoformat("2026-03-05T11:00:00+00:00")


def all_told(words, note, reason="other-offer", tone="warm", **more):
    brief = Brief(intent="withdraw", reason=reason, reason_detail=note, tone=tone, sent_at=THURSDAY, **more)
    return as_told(reason_of(brief, words), brief).clauses


def told(words, note, **more):
    return all_told(words, note, **more)[0]


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("said yes to carricks weds, 12% more", "I accepted another offer yesterday"),
        ("said yes to St Mungos weds night", "I accepted another offer last night"),
        ("yes to the hospice job on monday. feels right", "I accepted a job at a hospice on Monday"),
        ("a law centre wants me and i want them, accepted fri", "I accepted a job at a law centre last Friday"),
        ("Hollis rang monday with an offer and I said yes", "I had another offer on Monday and have accepted it"),
        ("just signed with a rival brewery", "I've just accepted a job at another brewery"),
        ("i took the bakery one, they let me do the sourdough", "I've accepted a job at a bakery"),
        ("parliament! policy researcher. cant believe it. said yes weds", "I accepted a job as a policy researcher yesterday"),
        ("gardener at a school, 4 days. shook hands on saturday", "I accepted a gardener position at a school last Saturday"),
        ("said yes on tues to a firm who do drones", "I accepted another offer on Tuesday"),
        (
            "other place came back with a start date for monday so taking it",
            "I've accepted another position, which starts on Monday",
        ),
        ("took a chair in a salon down the road, better money", "I've accepted a chair at a salon"),
        ("signed for a season on a superyacht, leave Sunday", "I've accepted a job on a superyacht"),
        ("took a spot in a barbershop two streets over", "I've accepted a job at a barbershop"),
        ("going to drive for the council, bin lorries", "I've accepted a driving job with a council"),
        ("got the tour, away till november", "I've accepted a touring job that takes me away until November"),
        ("accepted a permanent, yours is contract", "I've accepted a permanent position"),
        ("my uncle got me on at the county", "I've accepted a job with the county"),
        ("the studio called, and you don't say no to the studio", "I've accepted a job at a studio"),
        ("took the V&A thing, its embargoed til april so just say a museum", "I've accepted a job at a museum"),
        ("signed with the solar lot this morning", "I accepted a job with a solar company this morning"),
        ("taking the uni research lab job, 15k less", "I've accepted a university research lab job"),
    ],
)
def test_where_and_when_a_post_was_taken(words, note, clause):
    assert told(words, note) == clause


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("signed with hapag lloyd. ship leaves friday", "Friday"),
        ("accepted another job, wife starts hers monday", "Monday"),
        ("signed elsewhere thursday", "Thursday"),  # today, or a week ago?
        ("I told the school yes this afternoon", "afternoon"),  # it is eleven
        ("the recruiter. nightmare. anyway accepted elsewhere", "recruiter"),
        ("not as a nurse, as a phlebotomist. signed yest", "nurse"),
        ("my brother is a roofer and wants me with him, said yes", "roofer"),
        ("Took the temp job at the records office, bird in the hand", "lasting"),
        ("the school rang about my lad and then the other firm offered me so i took it", "school"),
        ("they offered me a job after I saw it at the library", "library"),
        ("leaving the bakery for a coffee roaster, signed yest", "bakery"),
        ("turned down the library, took the bookshop", "library"),
        ("took the aquarium job, hush hush, just say ive taken another job", "aquarium"),
        ("they said yes to a later start on tuesday but i took another job", "Tuesday"),
    ],
)
def test_no_other_day_and_no_other_place_is_told(words, note, never):
    assert never not in told(words, note)


def test_of_the_sort_that_they_are_it_is_another(words):
    assert told(words, "got the library job", company="Ashby Library") == "I've accepted a job at another library"
    assert told(words, "got the library job", company="Ashby Council", tone="formal") == "I've accepted a position at a library"


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("head asked me to take on year 6 next year and i love that class", "my present school has asked me to take on Year 6 next year, and I love that class, so I've decided to stay"),
        ("hospital made me permanent last week", "my present hospital has just made me permanent, and I've decided to stay"),
        ("boss gave me the new branch to run", "my boss has given me the new branch to run, and I've decided to stay"),
    ],
)  # fmt: skip
def test_where_one_stays(words, note, clause):
    assert told(words, note, reason="staying") == clause


def test_nobody_says_present_employer_aloud(words):
    note = "they've put me on days, day shifts from monday"
    assert "present employer" in told(words, note, reason="staying")
    assert "present employer" not in told(words, note, reason="staying", channel="sms")


def test_who_gave_is_called_as_one_calls_them_but_in_a_formal_letter(words):
    note = "gaffer found me a day shift"
    kept = "has found me a day shift, and I've decided to stay"
    assert told(words, note, reason="staying") == f"my boss {kept}"
    assert told(words, note, reason="staying", channel="sms") == f"my boss {kept}"
    assert told(words, note, reason="staying", tone="formal") == f"my present employer {kept}"
    assert told(words, "my boss is off sick and they found me a day shift", reason="staying").startswith("my present")


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("going with the consultancy in Concepción", "I've accepted a job with a consultancy in Concepción"),
        ("said yes to the county road dept weds, theres a pension", "I accepted a job with a county road department yesterday"),
        (
            "small family firm offered me a place",
            "I've been offered a job with a small family firm, and I've decided to take it",
        ),
        ("going to work in the family firm", "I'm going to join my family's business"),
    ],
)
def test_a_department_a_consultancy_and_a_firm_of_another_family(words, note, clause):
    assert told(words, note).startswith(clause)


def test_a_permanent_post_is_permanent_once(words):
    assert told(words, "permanent post with the council").count("permanent") == 1


def test_what_a_post_is_is_told_once(words):
    assert set(all_told(words, "got a teaching job at a school in Leeds")) == {
        "I've accepted a teaching job at a school in Leeds"
    }


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("the vet clinic where I temp made me permanent", "the vet clinic where I've been temping has made me permanent"),
        ("freelance gig turned into a real job", "a freelance job of mine has turned into a permanent one, and I've accepted it"),
        ("a family I already know asked me", "a family I already know has asked me to work for them, and I've said yes"),
        ("got on at another shed, closer to the kids", "I've decided to take a job at another shed, closer to my family"),
        ("took a labour ward job instead", "I've accepted a job on a labour ward"),
        ("bigger lab, their kit is 20 years newer than yours", "I've accepted a job at a larger laboratory"),
        ("accepted at the school my kids go to", "I've accepted a job at the school that my own children go to"),
        ("federal post came through after 8 months waiting", "I've accepted a federal post that I'd waited eight months for"),
        ("going to the hospital where i trained", "I've accepted a job at the hospital where I trained"),
        ("a bigger school with a proper music dept", "I've accepted a job at a larger school"),
        ("got a part in the panto till mid january", "I've accepted a part in a panto that runs until mid-January"),
        ("I'm off to run a hostel in Peru", "I'm going to run a hostel in Peru"),
        ("got a place on the railway apprenticeship", "I've accepted a place on a railway course"),
        ("took a job on a cruise ship, back in march", "I've accepted a position on a cruise ship"),
        ("the school where I temp kept me on full time", "the school where I've been temping has taken me on full time"),
        ("the rival bakery, sorry!", "I've accepted a job at another bakery"),
        ("permanent with the UN in Nairobi!!!", "I've accepted a permanent position with the UN in Nairobi"),
        ("took the other garage, exactly what i was after", "I've accepted a job at another garage, which is just what I was looking for"),
        ("ministry job. dont want it known till I hand in notice", "I've accepted another offer"),
        ("took the bookmobile job one county over", "I've accepted a bookmobile job one county over"),
        ("got the hospital lab job I'd been waiting on", "I've accepted a hospital lab job that I'd been waiting for"),
        ("waiting to hear about the hospital lab job", "I've decided to go ahead with another opportunity"),
        ("other shop, days not nights", "I've accepted a job at another shop, with daytime hours"),
        ("other garage pays more and does classic cars", "I've accepted a job at another garage"),
        ("going to do forestry in Norway", "I've accepted a forestry job in Norway"),
        ("starting at the cheese factory on the 4th", "I've accepted a job at a cheese factory and start on the 4th"),
        ("a nursery two streets away has hired me", "I've accepted a job at a nursery"),
        ("took the tesco job, shorter walk", "I've accepted another offer"),
        ("took the better paid job", "I've accepted another offer"),
        ("said yes to the practice where I temped", "I've accepted a job at a practice where I used to temp"),
        ("taking a post at the bank I used to work for", "I've accepted a job at a bank where I used to work"),
        ("accepted a job at the hospital I trained at", "I've accepted a job at the hospital where I trained"),
        ("took a job at the warehouse I temped at over Christmas", "I've accepted a job at a warehouse where I used to temp"),
        ("got a paid post at the charity where I volunteer", "I've accepted a job with the charity where I volunteer"),
        ("accepted a job at the practice I'm temping at", "I've accepted a job at the practice where I've been temping"),
        ("offered a post on the ward where I trained", "I've been offered a job on the ward where I trained, and I've decided to take it"),
        ("the care home where my sister works took me on", "I've accepted a job at a care home"),
        ("a hospital I interviewed at last week made me an offer", "I've been offered a job at a hospital, and I've decided to take it"),
        ("got a job at a GP surgery, regular hours", "I've accepted a job at a GP surgery, with regular hours"),
        ("switching to a day centre", "I've accepted a job at a day centre"),
        ("a position with my old firm", "I've accepted a job with my old firm"),
        ("going back to my previous employer", "I'm returning to my previous employer"),
        ("a bigger firm offered me a van and I took it", "I've accepted a job with a larger firm"),
        ("accepted a school closer to my children", "I've accepted a position at a school closer to my children"),
        ("a family asked me to nanny for them", "a family has asked me to work for them, and I've said yes"),
        ("I took a job in sales", "I've taken a job in sales"),
        ("starting somewhere else on the first of December", "I've accepted another job and start on the first of December"),
        ("I start at another nonprofit on Monday", "I've accepted a job with another nonprofit and start on Monday"),
        ("starting with another builder after Easter", "I've accepted a job with another builder and start after Easter"),
        ("new job starts on 1 March", "I've accepted another job and start on 1 March"),
        ("starting a job at a law firm on the 3rd", "I've accepted a job at a law firm and start on the 3rd"),
        ("I start at a dairy at Easter", "I've accepted a job at a dairy and start at Easter"),
        ("got a job at a dairy, start new year", "I've accepted a job at a dairy and start in the new year"),
        ("got a job at a dairy, starting half term", "I've accepted a job at a dairy and start at half term"),
        ("another school hired me and I start after the holidays", "I've accepted a job at another school and start after the holidays"),
    ],
)  # fmt: skip
def test_what_became_of_it_is_told(words, note, clause):
    assert told(words, note) == clause


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("took the job at the clinic I've been going to for my back", "going to"),
        ("your job starts in June, theirs is now", "June"),
        ("turned down the post at the hospital where I trained, took a clinic", "trained"),
        ("turned down another mill, took the yard", "mill"),
        ("another friend hired me", "friend"),
        ("bigger lab wouldn't have me, took the small one", "larger"),
        ("the vet clinic where I temp might make me permanent, took another job anyway", "has made"),
        ("after 3 months waiting for you I took the library job", "waited"),
        ("said yes to the vineyard, harvest starts monday", "Monday"),
        ("the surgery where i temp made me cry, took another job", "lasting"),
        ("took the other one, not exactly what I wanted", "looking for"),
    ],
)
def test_what_did_not_come_of_it_is_not_told(words, note, never):
    assert all(never not in clause for clause in all_told(words, note))


def test_a_formal_letter_tells_the_place_that_one_knows_too(words):
    said = told(words, "taking a job at the school where I did my placement", tone="formal")
    assert said == "I've accepted a position at the school where I did my placement"


@pytest.mark.parametrize(
    ("note", "clause", "became"),
    [
        ("said yes to the other, start Monday", "I'm about to start in another job", "I've accepted another job and start on Monday"),
        ("going to be a train driver, start Monday", "I've accepted another position", "I'm going to be a train driver"),
        ("said yes to them", "I've decided to take a position closer to home", "I've accepted a position closer to home"),
    ],
)  # fmt: skip
def test_no_rewording_of_a_clause_is_lost_to_the_next(note, clause, became):
    brief = Brief(intent="withdraw", reason="other-offer", reason_detail=note, sent_at=THURSDAY)
    assert as_told(Reason((clause,)), brief).clauses == (became,)


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("took a day-shift job somewhere else", "I've accepted a day-shift job elsewhere"),
        ("got a day shift job at a hospice", "I've accepted a day shift job at a hospice"),
        ("took a four-day-a-week job", "I've taken a four-day-a-week job"),
        ("took a job that starts on Monday", "I've taken a job that starts on Monday"),
        ("accepted one with better hours", "I've accepted a position with hours that suit me"),
        ("got a job I can cycle to", "I've accepted another job, one that I can cycle to"),
        ("said yes to a nursery near me", "I've accepted a job at a nursery, near where I live"),
        ("said yes to the other firm on Tuesday", "I accepted a job at another firm on Tuesday"),
        ("an apprenticeship with an electrician came through", "I've accepted an apprenticeship with an electrician"),
        ("going back to my old school in September", "I'm returning to my old school in September"),
    ],
)  # fmt: skip
def test_what_sort_of_post_it_is_is_told_as_it_was_noted(words, note, clause):
    assert clause in all_told(words, note)


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("my boss asked me to stay until the hospital job is finished", "my boss has asked me to stay until the hospital job is finished, and I've agreed"),
        ("my manager wants me to stay until the project is done", "my manager has asked me to stay until the project is done, and I've agreed"),
        ("asked to stay till the end of term", "I've been asked to stay until the end of term, and I've agreed"),
        ("promised to stay until they find someone", "I've promised to stay where I am until they find someone"),
        ("promised them I'd stay till the summer", "I've promised to stay where I am until the summer"),
        ("we're halfway through opening a second shop", "we're halfway through opening a second shop, so I've decided to stay where I am"),
        ("I like my team and my hours here", "I like my team and my hours where I am, so I've decided to stay"),
        ("a new role came up in my own team", "a new role has come up in my own team, and I've decided to stay"),
        ("decided to see out my contract", "I've decided to see out my contract"),
    ],
)  # fmt: skip
def test_until_when_and_for_what_one_stays_is_told_as_it_was_noted(words, note, clause):
    assert told(words, note, reason="staying") == clause


@pytest.mark.parametrize(
    "note",
    [
        "my current firm is sending me to Rotterdam",
        "they are relocating me to Madrid",
        "they moved me to the Leeds branch",
        "my company is moving me to the Oslo office",
        "they want me to relocate to Madrid",
    ],
)
@pytest.mark.parametrize("channel", ["email", "phone"])
def test_who_is_sent_elsewhere_stays_with_an_employer_and_not_where_they_are(words, note, channel):
    said = all_told(words, note, reason="staying", channel=channel)
    assert said[0].endswith("and I've decided to stay with them")
    assert not any("where I am" in clause or "home" in clause for clause in said)


def test_what_was_joined_is_no_longer_being_joined(words):
    assert "I've joined a start-up" in all_told(words, "joined a start-up last week")
    assert all_told(words, "I'm joining a start-up") == ("I'm joining a start-up",)
    assert "I'm joining a start-up" in all_told(words, "start-up took me, employee no 4")


def test_hours_that_suit_hang_no_reason_on_a_reason(words):
    assert not any(", as " in clause for clause in all_told(words, "they cut my hours the way I wanted", reason="staying"))
