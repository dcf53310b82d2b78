"""Names from everywhere: titles, first names, and when nobody can tell which is which."""

import pytest

from bowout.language import names
from bowout.language.grammar import (
    american,
    article,
    company_in_text,
    expanded,
    listed,
    ordinal,
    possessive,
    role_aloud,
    role_in_text,
    role_phrase,
    role_short,
)

FRIENDLY = [
    ("Daniel Reyes", "Daniel"),
    ("Marcus", "Marcus"),
    ("Liam O'Hara", "Liam"),
    ("Peter van der Meer", "Peter"),
    ("Ibu Ratna Dewi", "Ibu Ratna"),
    ("Pak Budi Santoso", "Pak Budi"),
    ("Mrs. Opal Jennings", "Mrs. Jennings"),
    ("Nair, Priya", "Priya"),
    ("Nguyễn Văn An", "An"),
    ("Zhang Wei", "Zhang Wei"),
    ("Wei Ling", "Wei Ling"),
    ("Mehmet Bey", "Mehmet Bey"),
    ("Don Emilio Carrasco", "Don Emilio"),
    ("Wei Ling Tan", "Wei Ling"),
    ("Mei Chen", "Mei"),
    ("Kim Min-jun", "Kim Min-jun"),
    ("Kim Brown", "Kim"),
    ("J. R. Smith", "J. R. Smith"),
    ("LIU Wenjing", "Wenjing"),
    ("María del Carmen Ríos", "María del Carmen"),
    ("Rev. Dr. Lucille Ambrose", "Dr. Ambrose"),
    ("Sr. Mary Bernadette", "Sister Mary Bernadette"),
    ("Jane Whitlock, PhD", "Jane"),
    ("Jean-Baptiste Kouassi", "Jean-Baptiste"),
    ("Γιώργος Παπαδόπουλος", "Γιώργος"),
]
FORMAL = [
    ("Fiona McAllister", "Fiona McAllister"),
    ("Mr Geraint Lloyd", "Mr Lloyd"),
    ("Mrs N. Dlamini", "Mrs Dlamini"),
    ("Frau Dr. Annette Vogel", "Dr. Vogel"),
    ("Frau Özlem Kaya", "Frau Kaya"),
    ("Herr van den Berg", "Herr van den Berg"),
    ("Rev. Dr. Marcus Ellery", "Rev. Dr. Ellery"),
    ("Prof. Dr. Hans Müller", "Professor Müller"),
    ("Dott.ssa Elena Ricci", "Dott.ssa Ricci"),
    ("Sir Ian Fraser", "Sir Ian"),
    ("Sra. María García López", "Sra. García López"),
    ("Dr Aung Kyaw Moe", "Dr Aung Kyaw Moe"),
    ("Dr Zhang Wei", "Dr Zhang Wei"),
    ("Dr. Wei Zhang", "Dr. Zhang"),
    ("Suryani", "Suryani"),
    ("Sister Mary Quinn", "Sister Mary Quinn"),
    ("Adv. Thandi Molefe", "Advocate Molefe"),
    ("Sr. Bernadette Keane", "Sister Bernadette"),
    ("Sr. José García", "Sr. García"),
    ("Fr Thomas Byrne", "Father Byrne"),
    ("Mr. Castellano", "Mr. Castellano"),
    ("Capt. J. R. Halvorsen", "Captain Halvorsen"),
    ("Sgt. Maj. (Ret.) Darnell Hicks", "Sergeant Major Hicks"),
    ("Frau Prof. Dr. Katrin Bäumler", "Professor Bäumler"),
    ("Herr Ing. Franz Oberhuber", "Herr Oberhuber"),
    ("Prof. Emerita Dr. Ottoline Graves", "Professor Graves"),
    ("Dhr. Maarten van den Berg", "Mr Van den Berg"),
    ("Dato' Azlan Shah bin Omar", "Dato' Azlan"),
    ("Yuki Morishita-san (General Affairs)", "Morishita-san"),
    ("Ms. Jane Doe, HR", "Ms. Doe"),
    ("LIU Wenjing", "Liu Wenjing"),
    ("Dean Smith", "Dean Smith"),
    ("O'Brien, Siobhán", "Siobhán O'Brien"),
]


@pytest.mark.parametrize(("name", "greeted"), FRIENDLY)
def test_a_friendly_letter_greets_by_first_name_or_title(name, greeted):
    assert names.first_name(name) == greeted


@pytest.mark.parametrize(("name", "greeted"), FORMAL)
def test_a_formal_letter_greets_by_title_and_family_name_or_the_whole(name, greeted):
    assert names.formal_name(name) == greeted


@pytest.mark.parametrize(
    ("name", "region", "greeted"),
    [("Mr. Castellano", "UK", "Mr Castellano"), ("Dr Aung Kyaw Moe", "US", "Dr. Aung Kyaw Moe"), ("Hon. Sylvia Wade", "UK", "Sylvia Wade"),
     ("Rev. Dr. Lucille Ambrose", "UK", "Rev Dr Ambrose")],
)  # fmt: skip
def test_the_stop_after_a_title_is_the_regions(name, region, greeted):
    assert names.formal_name(name, region) == greeted


@pytest.mark.parametrize("team", ["Talent Team", "HR", "Recruitment Team", "People Operations", "Hiring Department"])
def test_teams_are_no_people(team):
    assert names.is_team(team)


@pytest.mark.parametrize("person", ["Marcus", "Ines Tamm", "Theodor", "Caretta Hrudka"])
def test_people_are_no_teams(person):
    assert not names.is_team(person)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("SRE", "an"), ("UX Researcher", "a"), ("8th-grade Teacher", "an"), ("HR Associate", "an"), ("European Lead", "a"), ("hour", "an"),
     ("NHS trust", "an"), ("university", "a"), ("11-plus tutor", "an"), ("LGV Driver", "an"), ("one-year post", "a"), ("umpire", "an"), ("", "a")],
)  # fmt: skip
def test_articles_follow_the_sound(words, expected):
    assert article(words) == expected


@pytest.mark.parametrize(
    ("role", "phrase"),
    [
        ("HR Associate", "the HR Associate role"),
        ("Head of Client Data", "the role of Head of Client Data"),
        ("VP, Product", "the role of VP, Product"),
        ("8th-grade Science Teacher", "the 8th-grade Science Teacher role"),
        ("Policy Officer (maternity cover)", "the Policy Officer (maternity cover) role"),
        ("Summer Internship", "the Summer Internship"),
        ("Werkstudent (m/w/d) Controlling", "the Werkstudent Controlling role"),
        ("SRE (Ref: AB-1234)", "the SRE role"),
        ("RN – ICU, nights", "the role of RN – ICU, nights"),
        ("Registrar, ST3+ Paediatrics", "the role of Registrar, ST3+ Paediatrics"),
        ("Barista (weekends only!)", "the Barista (weekends only) role"),
        ("the tutor job", "the tutor job"),
        ("barista", "the barista role"),
    ],
)
def test_a_role_stands_in_a_sentence(role, phrase):
    assert role_phrase(role) == phrase


def test_roles_short_and_aloud():
    assert role_short("Account Executive, EMEA (French-speaking)") == "Account Executive, EMEA"
    assert role_short("Dental Hygienist, Tue/Thu/Sat") == "Dental Hygienist"
    assert role_short("VP, Operational Risk (12-month FTC)") == "VP, Operational Risk"
    assert role_short("Hourly Shift Supervisor") == "Hourly Shift Supervisor"
    assert role_aloud("RN – ICU, nights") == "RN"
    assert role_short("VP, Product") == "VP, Product"
    assert role_aloud("8th-grade Science Teacher") == "eighth-grade Science Teacher"
    assert role_aloud("Health & Safety Lead") == "Health and Safety Lead"
    assert role_in_text("Data Analyst #4411") == "Data Analyst"


@pytest.mark.parametrize(
    ("company", "named"),
    [
        ("Harrow & Lisle LLP", "Harrow & Lisle"),
        ("Rheintal Präzision GmbH", "Rheintal Präzision"),
        ("The Wharfside Trust", "the Wharfside Trust"),
        ("University of Wexcombe", "the University of Wexcombe"),
        ("Bloom & Birch Spa", "Bloom & Birch Spa"),
        ("Ferro S.p.A.", "Ferro"),
        ("eXpanse", "eXpanse"),
        ("AG", "AG"),
    ],
)
def test_a_company_stands_in_a_sentence(company, named):
    assert company_in_text(company) == named


def test_possessives_lists_and_ordinals():
    assert possessive("James") == "James's"
    assert possessive("the Kellys") == "the Kellys'"
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert [ordinal(n) for n in (1, 8, 12, 20, 23, 31)] == [
        "first",
        "eighth",
        "twelfth",
        "twentieth",
        "twenty-third",
        "thirty-first",
    ]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("I'm sorry, but I won't come: it's too far.", "I am sorry, but I will not come: it is too far."),
        ("It's taken me a week, and I've no excuse", "It has taken me a week, and I have no excuse"),
        ("the team I'd been asking for", "the team I had been asking for"),
        ("I'd be glad to hear of the founder's plans", "I would be glad to hear of the founder's plans"),
        ("Let's stay in touch", "Let us stay in touch"),
        ("that they'd gone through two people already", "that they had gone through two people already"),
        ("I'd never do it; I'd need a car", "I would never do it; I would need a car"),
        ("when I'd only just asked", "when I had only just asked"),
    ],
)
def test_a_formal_letter_writes_contractions_out(short, full):
    assert expanded(short) == full


@pytest.mark.parametrize(
    ("name", "warm"),
    [
        ("Phil Storey", "Phil"),
        ("Nat Turner", "Nat"),
        ("Dr. phil. Anna Weber", "Dr. Weber"),
        ("Miz Ramsey", "Miz Ramsey"),
        ("Chef Bruno Picard", "Chef Picard"),
        ("Col Treadwell", "Col Treadwell"),
        ("Col. Treadwell", "Colonel Treadwell"),
        ("Col James Hart", "Colonel Hart"),
        ("Beth Ann Cole", "Beth Ann"),
        ("Bobby Joe Tackett", "Bobby Joe"),
        ("Anna Maria Cole", "Anna"),
    ],
)
def test_a_first_name_is_no_title_and_may_be_two(name, warm):
    assert names.first_name(name) == warm


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("I apologise, and I'm organising it", "I apologize, and I'm organizing it"),
        ("I'm an organist and a specialist", "I'm an organist and a specialist"),
        ("realism needs emphasis", "realism needs emphasis"),
        ("a programmer programmed two programmes", "a programmer programmed two programs"),
        ("the organisation's centre", "the organization's center"),
        ("The Organiser", "The Organizer"),
    ],
)
def test_american_spelling_touches_verbs_alone(british, us):
    assert american(british) == us


@pytest.mark.parametrize(
    ("name", "department"), [("HR", True), ("Recruitment", True), ("Recruitment Team", False), ("Talent Ncube", False)]
)
def test_a_department_is_not_greeted_by_its_name(name, department):
    assert names.is_department(name) == department


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("I'd need to be in by eight", "I would need to be in by eight"),
        ("they'd gone through two people", "they had gone through two people"),
        ("I'd never been there, and I'd never go", "I had never been there, and I would never go"),
        ("I'd hoped for more, and we'd agreed on a time", "I had hoped for more, and we had agreed on a time"),
        ("I'd succeed, and I'd feed them", "I would succeed, and I would feed them"),
        ("I'd have liked it", "I would have liked it"),
    ],
)
def test_would_and_had_are_told_apart(said, written):
    assert expanded(said) == written
