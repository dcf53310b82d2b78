"""What the candidate is grateful for, and whom they suggest: private notes made fit to be said."""

from datetime import datetime

import pytest

from bowout.nouns import Brief, Referral
from bowout.writing.compose import thanked_at_once
from bowout.writing.referral.friend import evidence_of, referral_slots
from bowout.writing.thanks.felt import glad_of
from bowout.writing.thanks.gratitude import gratitude
from bowout.writing.write import write


@pytest.mark.parametrize(
    ("note", "thing", "sort"),
    [
        ("the walk-through of the unit", "the walk-through of the unit", "visit"),
        ("your call explaining the new territory split", "your call explaining the new territory split", "talk"),
        ("getting me the feedback so quickly", "getting me the feedback so quickly", "kindness"),
        ("she moved the interview twice for me", "moving the interview twice for me", "kindness"),
        ("You took an hour out of your holiday", "taking an hour out of your holiday", "kindness"),
        ("quick reply", "your quick reply", "thing"),
        ("Peter's notes on the codebase", "your notes on the codebase", "help"),
        ("their patience with my questions", "your patience with my questions", "thing"),
        ("how kind Maria was on the phone", "how kind Maria was on the phone", "how"),
        ("for the honest chat about the team", "the honest chat about the team", "talk"),
        ("answering my emails on a sunday", "answering my emails on a Sunday", "kindness"),
        ("you remembering my name from the old site", "remembering my name from the old site", "kindness"),
        ("thinkin of me", "thinking of me", "kindness"),
        ("you talk with respect", "talking to me with respect", "kindness"),
        ("you always answer fast", "always answering fast", "kindness"),
        ("always asking after my family", "always asking after my family", "kindness"),
        ("not making me feel bad for rescheduling", "being so understanding about my rescheduling", "kindness"),
        ("not laughing when I fell", "being so kind", "kindness"),
        ("not rushing me", "not rushing me", "kindness"),
        ("the day off call you rang me back on", "ringing me back on your day off", "kindness"),
        ("the form in large print without me asking twice", "the form in large print without my having to ask twice", "thing"),
        ("votre accueil, the kind welcome at reception", "the kind welcome at reception", "visit"),
        ("the tip about the shuttle even tho it doesnt come my way", "the tip about the shuttle", "help"),
        ("the free lunch lol", "the free lunch", "meal"),
        ("letting me meet the cats lol", "letting me meet the cats", "kindness"),
        ("the pie. and the tour", "the pie and the tour", "meal"),
        ("the patience with my english", "your patience with my English", "thing"),
        ("the call Sunday after the match", "the call on Sunday after the match", "talk"),
        ("feedback after 2nd interview, nobody do this", "your feedback after the second interview", "help"),
        ("cracking chat at the Fort William shop", "the great chat at the Fort William shop", "talk"),
        ("the extra shift swap you did for me", "the extra shift swap you did for me", "thing"),
        ("they paid my train fare", "paying my train fare", "kindness"),
        ("no rush on the decision", "giving me time to decide", "kindness"),
        ("that you asked my pronouns", "asking my pronouns", "kindness"),
        ("you & your team for the yummy lunch", "the lovely lunch", "meal"),
        ("the second chance after i overslept", "the second chance", "thing"),
        ("sorting the cscs thing", "sorting out the CSCS question", "kindness"),
        ("not asking for a photo", "not asking for a photo", "kindness"),
        ("everything you did to get the visa letter", "everything you did to get the visa letter", "thing"),
        ("sticking with me through 3 reschedules", "sticking with me through three reschedules", "kindness"),
        ("the tour with the Year 4s", "the tour with the Year 4s", "visit"),
        ("meeting the apprentices", "the chance to meet the apprentices", "visit"),
        ("showing me round the rehab gym", "showing me round the rehab gym", "kindness"),
        ("the tour of the hospice garden", "the tour of the hospice garden", "visit"),
        ("showing me round the ward where my dad died", "showing me round the ward", "kindness"),
        ("meeting me at the gate", "meeting me at the gate", "kindness"),
        ("the fact you rang on a bank holiday", "ringing on a bank holiday", "kindness"),
        ("everyones kindness on the day", "everyone's kindness on the day", "thing"),
        ("you're honesty about the commute", "your honesty about the commute", "thing"),
        ("offering me a brew", "offering me a cup of tea", "kindness"),
        ("the amazing cake", "the amazing cake", "meal"),
        ("your kind note about my research", "your kind note about my research", "praise"),
        ("the note about parking", "the note about parking", "help"),
        ("the tour of the hospital", "the tour of the hospital", "visit"),
        ("meeting on a saturday so i didnt have to lie to my boss", "meeting me on a Saturday", "kindness"),
        ("being so nice when i cried on phone", "being so nice", "kindness"),
        ("being kind when I was in hospital", "being kind", "kindness"),
    ],
)
def test_a_note_becomes_what_one_thanks_for(note, thing, sort):
    found = gratitude(Brief(contact="Peter van der Meer", thanks_for=note))
    assert (found.thing, found.sort) == (thing, sort)


@pytest.mark.parametrize(
    ("note", "many"),
    [
        ("the tickets", True),
        ("the dram and the straight answers", True),
        ("the walk by the harbor with your team", False),
        ("the mug of tea and the honest hour", True),
        ("the tour of the lab and the workshop", False),
        ("the fast yes", False),
        ("the pint afterwards", False),
        ("the peace and quiet", False),
        ("the trustees' lunch", False),
        ("your kindness", False),
        ("moving the dates", False),
    ],
)
def test_more_than_one_thing_is_spoken_of_as_them(note, many):
    assert gratitude(Brief(thanks_for=note)).many == many


def test_another_person_is_thanked_by_name():
    found = gratitude(Brief(contact="Peter", thanks_for="Dana showed me round the lab"))
    assert (found.thing, found.to) == ("showing me round the lab", "Dana")


@pytest.mark.parametrize(
    "note",
    [
        None,
        "the",
        "thanks",
        "for",
        "lol",
        "how",
        "nothing really",
        "her advice",
        "not sure what?",
        "inviting me even though I have no degree",
        "telling me about my depression",
    ],
)
def test_what_cannot_be_used_is_left_out(note):
    assert gratitude(Brief(thanks_for=note)) is None


def test_an_agency_is_not_thanked_for_what_its_client_did():
    assert gratitude(Brief(contact_role="agency-recruiter", thanks_for="their patience")).thing == "their patience"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("five years selling analytics tools", "Sana Qureshi has spent five years selling analytics tools"),
        (
            "just certified in science and did his teaching with me",
            "Sana Qureshi has just been certified in science and did his teaching with me",
        ),
        ("10 yrs in payroll, knows SAP inside out", "Sana Qureshi has spent ten years in payroll and knows SAP inside out"),
        (
            "retired physics teacher, brilliant with nervous kids",
            "Sana Qureshi is a retired physics teacher and brilliant with nervous kids",
        ),
        ("ICU nurse for 8 years", "Sana Qureshi has been an ICU nurse for eight years"),
        (
            "worked with her at Ottens, brilliant with numbers",
            "I worked with Sana Qureshi at Ottens, and she's brilliant with numbers",
        ),
        ("made redundant last week, good with spreadsheets", "Sana Qureshi is good with spreadsheets"),
        ("led the migration; hates her current boss", "Sana Qureshi led the migration"),
        ("he's fluent in Kafka", "Sana Qureshi is fluent in Kafka"),
        ("needs the money", None),
        (None, None),
    ],
)
def test_a_referral_carries_its_evidence(why, said):
    assert evidence_of(Referral("Sana Qureshi", why)) == said


def test_a_referral_without_a_name_is_none():
    assert referral_slots(Brief(referral=Referral(" "))) == {}


@pytest.mark.parametrize(
    ("note", "kindly"),
    [
        ("ringing me yourself", "ring me yourself"),
        ("showing me round and answering everything", "show me round and answer everything"),
        ("she moved the interview twice for me", "move the interview twice for me"),
        ("moving it once already for me", "move the interview once already for me"),
        ("the drawings you sent me of the bridge", "send me the drawings of the bridge"),
        ("the itinerary you put together for me", "put together the itinerary for me"),
        ("bowdlerising my essay", None),
        ("the tour", None),
    ],
)
def test_a_kindness_may_follow_it_was_good_of_you(note, kindly):
    assert gratitude(Brief(thanks_for=note)).kindly == kindly


@pytest.mark.parametrize(
    ("note", "felt"),
    [
        ("the drawings you sent, spent a happy evening over them", "I spent a happy evening over them"),
        ("the hour in the lab, could have stayed all day", "I could have stayed all day"),
        ("the goat shed tour, made my year", "it made my year"),
        ("the art room, never seen one like it", "I've never seen one like it"),
        ("letting me handle the atlas, nearly cried", "it meant a great deal to me"),
        ("saying my portfolio was too clean, you were right", "you were right"),
        ("showing me the garden, kids were so happy", "it was lovely to see the kids so happy"),
        ("introducing me to the florist, we've been in touch since", "we've been in touch since"),
        ("sending the profile over beforehand, most dont", "not everyone does that"),
        ("the style test, actually fun", "it was great fun"),
        ("the backstage tour, my kid still talks about the snowplow", None),
        ("the exercise with the maps - loved it", "I loved it"),
        ("the trial lesson, the kids were a delight", "the kids were a delight"),
        ("your prep notes, they were spot on", "they were spot on"),
        ("the staff tea, proper laugh", "it was great fun"),
        ("the voicemail you left me, very sweet", "that was so sweet of you"),
        ("the call, he was lovely", None),
        ("the call, was so nervous before", None),
        ("the case study, hardest one I've done", "it was the hardest one I've done"),
        ("prepping me for the panel, u were so patient", "you were so patient"),
        ("ringing me twice, so patient with me", "you were so patient with me"),
        ("the tour", None),
    ],
)
def test_what_was_felt_is_told_where_it_is_plainly_glad(note, felt):
    found = gratitude(Brief(thanks_for=note))
    assert found.felt == felt
    assert "," not in found.thing


@pytest.mark.parametrize(
    ("why", "them"),
    [
        ("she ran nights with me", "her"),
        ("my brother, drives a van", "him"),
        ("my brother's girlfriend", "her"),
        ("drives a van", None),
    ],
)
def test_a_friends_pronoun_is_told_and_never_guessed(why, them):
    assert referral_slots(Brief(referral=Referral("Sam Bell", why))).get("them") == them


def test_all_of_the_evidence_is_carried():
    why = "ran scheduling with me for three years, never once missed a press date"
    assert evidence_of(Referral("Cosima Hart", why)) == (
        "Cosima Hart ran scheduling with me for three years and never once missed a press date"
    )
    assert evidence_of(Referral("Tyrell Boone", "finished his externship in May, great with nervous dogs")) == (
        "Tyrell Boone finished his externship in May, and he's great with nervous dogs"
    )


@pytest.mark.parametrize(
    ("thing", "sort", "many", "warm", "formal"),
    [
        ("letting me hold the owl", "kindness", False, "that was a real treat", "I very much enjoyed it"),
        ("letting me sit in on Year 9", "kindness", False, "I really enjoyed that", "I very much enjoyed it"),
        (
            "sending over the handbook",
            "kindness",
            False,
            "it was kind of you, and I found it very helpful",
            "I found it very helpful",
        ),
        ("the briefing", "help", False, "it was very helpful", "I found it very helpful"),
        ("the notes", "help", True, "they were very helpful", "I found them very helpful"),
        ("being so straight with me", "kindness", False, "I really appreciated that", "I appreciated that very much"),
        ("the cheeses you sent", "thing", True, "that was really kind of you", "that was kind of you"),
        ("the seats", "thing", True, "I really appreciated them", "I appreciated them very much"),
        ("the tour and the cup of tea", "visit", True, "I really enjoyed both", "I enjoyed both very much"),
        ("the day out, and for feeding me", "visit", True, "I really appreciated it all", "I appreciated it all very much"),
        (
            "showing me round and ringing me back",
            "kindness",
            False,
            "I really appreciated it all",
            "I appreciated it all very much",
        ),
    ],
)
def test_what_is_said_of_a_thing_afterwards_fits_it(thing, sort, many, warm, formal):
    assert glad_of(thing, sort, many=many, formal=False) == warm
    assert glad_of(thing, sort, many=many, formal=True) == formal


@pytest.mark.parametrize(
    ("note", "thing"),
    [
        ("the tour of the wardrobe, hat room and all", "the tour of the wardrobe, hat room and all"),
        ("the tour, esp the roof", "the tour, especially the roof"),
        ("ringing me back on his day off", "ringing me back on your day off"),
        ("how the kids showed me their garden", "how the kids showed me their garden"),
        ("the bit where you let me taste the reserve", "letting me taste the reserve"),
        ("letting me sit in with year 3, the volcano lesson", "letting me sit in with Year 3"),
        ("bringing in a BSL interpreter at a days notice", "bringing in a BSL interpreter at a day's notice"),
        ("the kindness of your receptionist", "the kindness of your receptionist"),
        ("letting me sit in on the P4 lesson", "letting me sit in on the P4 lesson"),
        ("sending me the preprints before they were out", "sending me the preprints before they were out"),
        ("the kind way you wrote about Alan", "writing so kindly about Alan"),
        ("the clear way you explained the rota", "explaining the rota so clearly"),
        ("the way you called me right back", "calling me right back"),
        ("what you said about my piece on the quarry", "what you said about my piece on the quarry"),
        ("being honest that the hours are brutal", "being honest with me about the hours"),
        ("keeping it open til i was back from leave", "keeping it open until I was back from leave"),
        ("asking about my knee and putting me a chair out", "putting out a chair for me"),
        ("staying late cause i get off at 6", "staying late"),
        (
            "the look at the stores, & the catalogue you posted me",
            "the look at the stores, and for the catalogue you posted me",
        ),
        ("two rounds with the panel", "the two rounds with the panel"),
        ("not minding that I moved the call twice", "not minding when I moved the call twice"),
        ("moving it round my chemo", "moving the interview"),
        ("the day on the water, and feeding me", "the day on the water, and for feeding me"),
        ("the coffee & waiting with me", "the coffee, and for waiting with me"),
        ("the tasting after, and meeting the crew", "the tasting afterwards and the chance to meet the crew"),
        ("the time you took explaining the rota and answering me", "the time you took explaining the rota and answering me"),
        ("showing me round and the tea after", "showing me round, and for the tea afterwards"),
        ("the welcome, the cake, the dog", "the welcome, the cake and the dog"),
        ("getting to see the archive", "the chance to see the archive"),
        ("when the whole kitchen clapped", "the moment when the whole kitchen clapped"),
        ("lettin me swap to thursday", "letting me swap to Thursday"),
        ("waiting while I was in hospital", "waiting"),
        ("letting me feed the penguins!!!! dream", "letting me feed the penguins"),
        ("explaining things twice, my hearing's bad", "explaining things twice"),
        ("reading group with the lads on C wing", "the reading group with the lads on C wing"),
        ("Dr Lindqvist's remarks on my paper", "Dr Lindqvist's remarks on my paper"),
        ("offering to do it by text as I'm deaf", "offering to do it by text"),
        ("the extra time for my dyslexia", "the extra time"),
        ("your hospitality", "your hospitality"),
        ("phoning me at weekend to calm me down", "phoning me at the weekend"),
        ("the demo of the loom. gorgeous", "the demo of the loom"),
        ("the kind note about Prof. Adeleke", "your kind note about Prof. Adeleke"),
    ],
)
def test_the_small_detail_is_kept(note, thing):
    assert gratitude(Brief(thanks_for=note, contact="Dave Lund", contact_role="hiring-manager")).thing == thing


def test_somebody_else_at_their_work_is_thanked_by_name():
    found = gratitude(Brief(thanks_for="Kath on reception making me laugh", contact_role="hiring-manager"))
    assert (found.to, found.thing) == ("Kath on reception", "making me laugh")


@pytest.mark.parametrize(
    ("note", "to", "thing"),
    [
        ("the matron showing me round on her day off", "the matron", "showing me round on her day off"),
        ("your receptionist Jean for the tea", "your receptionist Jean", "the tea"),
        ("Dan from IT fixing my laptop", "Dan from IT", "fixing my laptop"),
        ("Mr Osei and his team for their hospitality", "Mr Osei and his team", "their hospitality"),
        ("Joan & the ladies for the scones", "Joan and the ladies", "the scones"),
    ],
)
def test_other_people_are_thanked_for_what_they_did(note, to, thing):
    found = gratitude(Brief(thanks_for=note, contact="Sue Hall", contact_role="hiring-manager"))
    assert (found.to, found.thing) == (to, thing)


def test_who_stayed_behind_is_thanked_as_they_are():
    found = gratitude(Brief(thanks_for="the two chefs who stayed back to cook with me"))
    assert (found.sort, found.thing) == ("people", "the two chefs who stayed back to cook with me")


def test_thanks_for_a_thing_join_those_for_the_invitation():
    told = [
        "Thank you for inviting me to interview. I'm going to decline.",
        "And thank you for the card. I'd love to stay in touch.",
    ]
    assert thanked_at_once(told) == [
        "Thank you for inviting me to interview, and for the card. I'm going to decline.",
        "I'd love to stay in touch.",
    ]
    assert thanked_at_once(["Thank you for asking me. I'm going to pass. And thank you for the card. Take care."]) == [
        "Thank you for asking me, and for the card. I'm going to pass. Take care."
    ]
    assert thanked_at_once(["I'm sorry to be late.", "And thank you for the card."]) == [
        "I'm sorry to be late.",
        "And thank you for the card.",
    ]


def test_who_told_how_things_are_is_thanked_for_the_talk_alone():
    brief = Brief(intent="withdraw", thanks_for="Camila in logistics who told me how things really are")
    told = gratitude(brief)
    assert told is not None
    assert (told.thing, told.to) == ("talking to me", "Camila in logistics")


@pytest.mark.parametrize(
    ("note", "contact", "thing"),
    [
        ("how he spoke about the nurses", "Dr Paul Kinsella", "how you spoke about the nurses"),
        ("how patient she was", "Anna Berg", "how patient you were"),
        ("the clear travel plan she mailed", "Anna Berg", "the clear travel plan you mailed"),
        ("the book he lent me", "Tom Fox", "lending me the book"),
        ("Mr Rao explained the posting rules to me", "Mr S. Rao", "explaining the posting rules to me"),
        ("the porter who walked me to the ward, he was lovely", "Dr Paul Kinsella", "the porter who walked me to the ward"),
    ],
)
def test_a_reader_told_of_in_the_third_person_is_spoken_to(note, contact, thing):
    brief = Brief(intent="decline", channel="email", contact=contact, thanks_for=note)
    named = gratitude(brief)
    assert named is not None
    assert named.thing == thing


@pytest.mark.parametrize(
    ("contact", "note", "thing"),
    [
        ("Donna Fisk", "the tour Donna gave me", "the tour you gave me"),
        ("Donna Fisk", "how kind Donna was on the phone", "how kind you were on the phone"),
        ("Donna Fisk", "Donna ringing me back on her lunch", "ringing me back on your lunch"),
        ("Mrs. Fisk", "Mrs. Fisk letting me ride along", "letting me ride along"),
        ("Dr Elena Rossi", "the hour with Dr Rossi in the lab", "the hour with you in the lab"),
        ("Tom Hale", "the way Tom explained the rota", "explaining the rota"),
        ("Tom Hale", "that Tom rang me himself", "ringing me yourself"),
        ("Tom Hale", "being shown round by Tom", "showing me round"),
        ("Tom Hale", "what Tom said about my portfolio", "what you said about my portfolio"),
        ("Tom Hale", "him staying late to show me the press", "staying late to show me the press"),
        ("Tom Hale", "Tomas showed me round", "showing me round"),
    ],
)
def test_who_reads_it_is_called_you(contact, note, thing):
    named = gratitude(Brief(intent="withdraw", contact=contact, contact_role="hiring-manager", thanks_for=note))
    assert named is not None
    assert named.thing == thing
    assert (named.to == "Tomas") is note.startswith("Tomas ")


@pytest.mark.parametrize(
    ("thing", "sort", "glad"),
    [
        ("the video tour of the hatchery", "visit", "I appreciated it very much"),
        ("showing me the dye room", "kindness", "I very much enjoyed seeing it"),
        ("showing me the drawings of the bridge", "kindness", "I very much enjoyed seeing them"),
        ("offering to show me the workshop", "kindness", "I am grateful for the thought"),
        ("sending me the draft accounts", "kindness", "I was "),
        ("the travel directions you sent with the invitation", "thing", "I am grateful for the trouble you took"),
        ("the afternoon at the hospice", "visit", "I appreciated it very much"),
    ],
)
def test_what_is_said_of_a_thing_fits_it(thing, sort, glad):
    assert glad_of(thing, sort, many=False, formal=True).startswith(glad)
    assert "first hand" not in glad_of(thing, sort, many=False, formal=True)


@pytest.mark.parametrize("formal", [True, False])
def test_thanks_hold_no_second_apology(formal):
    assert "sorry" not in glad_of("moving the interview around my shifts", "kindness", many=False, formal=formal)


def test_thanks_after_an_interview_name_its_day(words):
    sent = datetime.fromisoformat("2026-03-12T09:00:00+00:00")
    brief = Brief(
        intent="withdraw", stage="after-interviews", channel="email", tone="formal", contact="Mr Hale", company="Crewe Dyes", role="Dyer",
        contact_role="hiring-manager", candidate="Al Bright", reason="staying", thanks_for="showing me the dye room", offers=(), sent_at=sent,
        interview_at=sent.replace(day=6), invited_at=sent.replace(day=1),
    )  # fmt: skip
    assert (
        "Thank you for the interview last Friday, and especially for showing me the dye room. I very much enjoyed seeing it."
        in write(brief, words=words).body
    )


@pytest.mark.parametrize(
    ("thing", "sort", "said"),
    [
        ("finding me a slot after my shift", "kindness", "that was really kind of you"),
        ("the morning out on the viaduct with the inspection crew", "visit", "please tell them how much I enjoyed it"),
        ("the rundown on the site", "thing", "it was very helpful"),
        ("your answers about the launch budget", "thing", "it was very helpful"),
        ("your quick reply", "thing", "I really appreciated it"),
        ("the call about the bus redesign", "talk", "I really appreciated it"),
    ],
)
def test_a_time_found_a_crew_and_a_rundown_are_each_answered_as_they_are(thing, sort, said):
    assert glad_of(thing, sort, many=False, formal=False) == said
