"""What the work is, beside what the candidate wants of work: both are said where the note tells both, neutrally."""

from __future__ import annotations

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.note.shorthand import tidy
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.contrast import contrast

TOLD = {
    "I'd have eleven people under me and I've never wanted to manage": "there would be eleven people to manage, and I've never wanted to manage",
    "it's all queues and complaints, I'm better with credit files": "the job is mostly customer-facing, and I'm better with credit files",
    "panel only cared about big donors, I'm a community fundraiser": "the focus is on major donors, and I'm a community fundraiser",
    "all weddings and corporate dos, i want to be growing things": "the job is all weddings and corporate dos, and I want to be growing things",
    "thought it was landscape design, its mowing contracts": "I had taken it for landscape design, and the work is mainly mowing contracts",
    "Job ad said data scientist. It's dashboards in Power BI all day": "I had taken it for a data scientist role, and the work is dashboards in Power BI",
    "solidworks shop, im inventor": "the team there works in SolidWorks, and my own work is in Inventor",
    "chasing arrears all day isnt me, i went into housing to help folk keep their homes": "the work is mainly chasing arrears, and I went into housing to help people keep their homes",
    "mostly luxury flats. want to do schools, social housing": "the work is mostly luxury flats, and I want to work on schools",
    "its all flats, I want to do houses": "the job is all flats, and I want to work on houses",
    "its mainly under 25, i want to work with older people": "the work is mainly with under 25s, and I want to work with older people",
    "not enough french in the job": "I'm looking for a role with more French in it",
    "done with oil, want renewables": "I want to move from oil into renewables",
    "they do new builds. I love old houses": "the focus there is on new builds, and my heart is in old houses",
    "they want a project manager really, im a surveyor": "the role calls for a project manager, and I'm a surveyor",
    "coaching little kids, I coach adult squads": "the work is with little kids, and I coach adult squads",
    "residential lettings. I only do commercial property": "the work is residential lettings, and I want to keep to commercial property",
    "half time in the warehouse half in the shop, wanted just the shop": "half of the work is in the warehouse, and I was hoping for the shop",
    "mostly hospitality law, I'm an employment lawyer": "the work is mostly hospitality law, and I'm an employment lawyer",
    "not enough surgery. mostly vaccines": "the work is mostly vaccines, and I'm looking for more surgery",
    "not enough hours with actual horses": "I'm looking for more time with horses",
    "the firm's all M&A now. employment law is what I do": "the work is mainly M&A, and employment law is what I want to do",
    "no customers, all stock": "I'd want more time with customers and less stock",
    "its all barge fleeting no ship work": "the job is all barge fleeting, and I'm looking for more ship work",
    "turns out its all compliance, I want advisory": "the job is all compliance, and I'm looking for advisory work",
    "the role reports to marketing, im an engineer": "the role sits within marketing, and I'm an engineer",
    "I'd be doing renders all day, I want to go on site": "the work would be mainly renders, and I want to go on site",
    "leaving audit, want to go into industry": "I want to move from audit into industry",
    "all desk audits no shop floor": "the job is all desk audits, and I'm looking for more time on the shop floor",
    "its baby room only, I want the pre schoolers": "the post is in the baby room, and I'd like to work with pre-schoolers",
    "its really a receptionist w a nurse badge, i want to be on the wards": "the role is closer to that of a receptionist than of a nurse, and I want to be on the wards",
    "they want a java dev not a data engineer. I do pipelines": "the role calls for a java dev rather than a data engineer, and I do pipelines",
    "wants mod work only. im a service guy 22 yrs": "it's mainly mod work, and I've spent 22 years in service",
    "80% paperwork. didnt do 14 yrs in the field to sit in a trailer": "the work is mostly paperwork, and I've spent 14 years in the field",
    "they said associate but its paralegal work": "I had taken it for an associate role, and the work is paralegal work",
    "its a compliance job, thought id be in the labs": "it's a compliance role, and I was hoping to be in the labs",
    "half of it is driving a minibus, i trained in outdoor ed": "half of the work is driving a minibus, and I trained in outdoor education",
    "the garden's gone over to plastic turf. i grow roses": "the work has moved to plastic turf, and I grow roses",
    "too much screen time, want to be outside": "there is more screen time in the role than I'm looking for, and I want to be outside",
    "the clinic only does botox, i want wound care": "the focus there is on botox, and I want to work in wound care",
    "90% zoom tutoring, i want a classroom": "the work is mostly Zoom tutoring, and I want to be in a classroom",
    "mostly cutting hedges. want plants": "the work is mostly cutting hedges, and I want to work with plants",
    "all b2b. i know consumers": "the job is all B2B, and my experience is with consumers",
    "all hotel linen, i want small team": "the job is all hotel linen, and I'm looking for a small team",
    "its all dogs, no time w exotics there": "the work is mainly with dogs, and I'm looking for more time with exotics",
    "they fly drones. i fly planes": "they fly drones, and I fly planes",
    "they only have electric kilns, i fire with wood": "the focus there is on electric kilns, and I fire with wood",
    "they do big weddings i prefer small funerals": "the focus there is on big weddings, and I prefer small funerals",
    "its a cake factory. i decorate by hand": "it's a cake factory, and I decorate by hand",
    "they need a generalist, ive spent 15 yrs on hands": "the role calls for a generalist, and I've spent 15 years on hands",
    "wrong end, im exploration not production, this is all rigs": "the job is all rigs, and my own line is exploration rather than production",
    "60% of the job is managing airbnb cleaners. im an event planner": "the work is mainly managing airbnb cleaners, and I'm an event planner",
    "all they do is resurfacing. im a bridge engineer": "the work there is mainly resurfacing, and I'm a bridge engineer",
    "its chasing debtors by phone, they just call it compliance": "I had taken it for a compliance role, and the work is mainly chasing debtors by phone",
    "no patch, its all call centre with a fancy title. id miss being out on the estates": "the role is closer to call centre work than I'd hoped, and I'd miss being out on the estates",
    "its basically a butlers job with a governess title. I want to teach": "the role is closer to a butler's role than I'd hoped, and I want to teach",
    "all translation memory, no literary": "the job is all translation memory, and I'm looking for more literary work",
    "it's not archiving its digitising, I catalogue rare books": "the work is digitising rather than archiving, and I catalogue rare books",
    "job's nearly all in excel, i model in python": "the work is mainly in Excel, and I model in Python",
    "they call it head of research, its customer surveys": "I had taken it for a head of research role, and the work is customer surveys",
    "its an oil major, I want small charities": "it's an oil major, and I want to work with small charities",
    "was hoping for maternity ward, its gynae outpatients": "it's with gynae outpatients, and I was hoping for a maternity ward",
    "the school wants grammar drills, i teach through stories": "the work is grammar drills, and I teach through stories",
}
NOT_TOLD = [
    "I do dialysis mon wed fri, it's all mornings",
    "most of the week is treatment, I'm a painter",
    "I'm a recovering alcoholic, its a bar",
    "its all over the church, I'm in debt",
    "all lads, im a welder",
    "its all about the money, im a carer",
    "all over the place, I want something steady",
    "only teacher in the dept and im nqt",
    "they want a unicorn, im a farmer",
    "just a number in a multinational, I want to matter",
    "all nights, I'm a mother of three",
    "no parking there, I'm a driver",
    "its all part time, i need full time",
    "this is basically running a crèche for adults, im a manager",
    "its ticking boxes, I teach juniors",
    "half of it is putting out fires, im a planner",
    "it's a sleepy archive, I do exhibitions",
    "they want a bulldog, im a labrador",
    "all lovely, im a welder",
    "its all dogs cats nail clips, im a vet",
    "job is looking after rich peoples houses, i do gardens",
    "its all hotel bar, im a cook",
    "mate of mine Dave does the rota, im a chef",
]


@pytest.mark.parametrize(("note", "clause"), TOLD.items())
def test_the_work_and_oneself_are_told_together(note: str, clause: str) -> None:
    assert contrast(tidy(note)).both == clause


@pytest.mark.parametrize(
    ("note", "clause"),
    {
        "want to code": "I'm looking for a role in which I'd be coding",
        "last musical i did broke my knees, opera only from now on": "I want to keep to opera",
        "no visits at all, im a site person": "I want to be on site",
        "not mot work again, cant stand it": "I've moved on from MOT work, and I don't want to go back",
        "not trained in half of those machines and they wouldn't pay": "I'm not trained in half of the machines",
        "the gears of it are fine, i do hair not nails": "my own line is hair rather than nails, and I'm looking for something closer to that",
        "I never said I could relocate": "relocating wouldn't work for me",
        "its a trainer role really, dont like standing up in front of folk": "it's a trainer role, which isn't what I'm looking for",
        "i got the sense they want someone to say yes. im more of a questioner": "I've thought it over, and I don't think it's the right job for me",
        "school trips only, not for me": "I don't think it's the right job for me",
    }.items(),
)
def test_a_short_wish_or_one_half_alone_makes_a_whole_reason(note: str, clause: str) -> None:
    brief = Brief(intent="decline", reason="fit", reason_detail=note, offers=())
    assert reason_of(brief, Words.of(catalogue.sources)).clauses[0] == clause


@pytest.mark.parametrize(
    ("note", "clause"),
    {
        "he kept looking at his watch": "I've thought it over, and it isn't the right job for me",
        "felt flat about it by the end": "I don't think it's the right match for me",
    }.items(),
)
def test_after_interviews_a_general_reason_speaks_of_them_only_where_the_note_does(note: str, clause: str) -> None:
    brief = Brief(intent="withdraw", stage="after-interviews", reason="fit", reason_detail=note, offers=())
    assert reason_of(brief, Words.of(catalogue.sources)).clauses[0] == clause


@pytest.mark.parametrize("note", NOT_TOLD)
def test_what_is_not_of_the_work_is_not_told(note: str) -> None:
    assert contrast(tidy(note)).both is None


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        (
            "900 cows on your own with one relief milker, thats two peoples work",
            "there is more in the role than I think one person could do well",
        ),
        ("the work is mainly under 25", "the work is mainly with under 25s, which isn't what I'm looking for"),
    ],
)
def test_what_is_too_much_for_one_and_whom_the_work_is_with(note, clause):
    told = reason_of(Brief(intent="decline", reason="fit", reason_detail=note), Words.of(catalogue.sources))
    assert told.clauses[0] == clause


@pytest.mark.parametrize("reason", ["fit", "logistics"])
@pytest.mark.parametrize("note", ["work is all over the place", "all over the place, i like order", "sites all over the place"])
def test_what_is_all_over_the_place_is_not_the_hours(note, reason):
    told = reason_of(Brief(intent="decline", reason=reason, reason_detail=note), Words.of(catalogue.sources))
    assert "over the place" not in told.clauses[0]
    assert "hours" not in told.clauses[0]
