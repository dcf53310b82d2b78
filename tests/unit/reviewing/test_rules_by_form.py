"""What can be told by its form: blanks, names against the case, tone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bowout.reviewing import blanks, mentions, names, tone
from bowout.reviewing.anatomy import take_apart

PLAIN = {"lol": "", "thx": "thanks", "gonna": "going to"}


@pytest.mark.parametrize(
    "blank",
    [
        "[Company Name]",
        "<role>",
        "{{name}}",
        "XXXX",
        "INSERT NAME",
        "[date]",
        "{job_title}",
        "________",
        "__/__/____",
        "[Mr./Ms. Surname]",
        "(insert reason)",
        "%FIRST_NAME%",
        "XX October",
        "[...]",
        "[Branch]",
        "(company name)",
        "${first_name}",
        "@@role@@",
    ],
)
def test_blanks_are_found(blank: str) -> None:
    text = f"I write about {blank} today."
    found = [text[start:end] for start, end in blanks.blanks(text)]
    assert found
    assert found[0] in blank


@pytest.mark.parametrize(
    ("line", "blank"),
    [
        ("Dear Hiring Manager's Name,", "Hiring Manager's Name"),
        ("Dear …,", "…"),
        ("Dear NULL,", "NULL"),
        ("Hello undefined,", "undefined"),
        ("Dear ,", "Dear ,"),
        ("Dear Mr/Ms X,", "Dear Mr/Ms X"),
        ("Dear Ms Surname,", "Dear Ms Surname"),
        ("I cannot come on DD/MM/YYYY.", "DD/MM/YYYY"),
        ("the interview on DATE", "DATE"),
        ("the JOB role", "JOB"),
        ("the TBC role", "the TBC"),
        ("the post of ___ at your firm", "___"),
        ("the ‘job title here’ post", "job title here"),
        ("ENTER COMPANY NAME", "ENTER COMPANY NAME"),
        ("my reason (pick one)", "(pick one)"),
        ("at ABC Company", "ABC Company"),
        ("the 3rd/??th of May", "??th"),
        ("Your Name", "Your Name"),
    ],
)
def test_blanks_without_brackets_are_found(line: str, blank: str) -> None:
    assert [line[start:end] for start, end in blanks.blanks(line)] == [blank]


@pytest.mark.parametrize("pattern", [blanks._blank, blanks._unmarked], ids=["marked", "unmarked"])
def test_no_blank_is_without_an_anchor(pattern: Callable[[], re.Pattern[str]]) -> None:
    @settings(max_examples=400, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern()))
    def holds(text: str) -> None:
        line = re.sub(r"\s", " ", text)
        if pattern().search(line) and all(word in (word.lower(), word.title(), word.upper()) for word in line.split()):
            assert any(anchor in line for anchor in blanks.ANCHORS)

    holds()


@given(st.from_regex(blanks._to_nobody()))
@settings(max_examples=200, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_greeting_to_nobody_goes_unseen(line: str) -> None:
    line = re.sub(r"\s", " ", line)
    if blanks._to_nobody().match(line):
        assert blanks.blanks(line)


@pytest.mark.parametrize(
    "text",
    [
        "See my paper [3].",
        "the {111} face",
        "<110> silicon",
        "love, Nell XXX",
        "the XXX Corps",
        "a (very) long way",
        "f(x) = [0, 1]",
        "A4 or B5?",
        "5 > 3 < 7",
        "mail <ana@lumora.example>",
        "[R&D Cathode] interview",
        "THANK YOU FOR YOUR TIME BUT I CANNOT COME",
        "The name of the title role’s singer",
        "Dear Mr Xu,",
    ],
)
def test_what_only_looks_like_a_blank_passes(text: str) -> None:
    assert blanks.blanks(text) == []


@pytest.mark.parametrize(
    ("greeting", "contact", "wrong"),
    [
        ("Dear Jen,", "Jennifer Ek", None),
        ("Dear Bill,", "William Shaw", None),
        ("Dear Ms. Nunez,", "Ana Núñez", None),
        ("Hi Bukky,", "Olubukola Adeyemi", None),
        ("Dear Ms Okonjo-Reyes,", "Ada Okonjo-Reyes", None),
        ("Dear Hiring Team,", "Jennifer Ek", None),
        ("Dear Sir or Madam,", "Jennifer Ek", None),
        ("Dear members of the panel,", "Jennifer Ek", None),
        ("Dear [Name],", "Jennifer Ek", None),
        ("Dear Lumora team,", "Jennifer Ek", None),
        ("Dear Sam and Jennifer,", "Jennifer Ek", None),
        ("Hi Sandra,", "Xanthe Moreau", "Sandra"),
        ("Dear Mr. Okafor,", "Chidi Okoro", "Mr. Okafor"),
        ("Hi Jenna,", "Gemma Tate", "Jenna"),
        ("Dear Mrs. Vogler,", "Dr. Katrin Vogel", "Mrs. Vogler"),
        ("Dear Mr. Adebayo,", "Mrs. Folake Adebayo", "Mr. Adebayo"),
        ("Hi Christopher,", "Christine Bell", "Christopher"),
        ("Dear Ms Adebayo,", "Mrs. Folake Adebayo", None),
        ("Dear Dr Mueller,", "Jens Müller", None),
        ("Dear Mr Müller,", "Jens Mueller", None),
        ("Hi Ewo,", "Ewa Nowak", None),
        ("Hi Wojtek,", "Wojciech Zając", None),
        ("Hi Priyanka,", "Priyanka Rao", None),
        ("Dear Mr de Souza,", "Paulo de Souza", None),
        ("Dear Mr Zajac,", "Wojciech Zając", None),
    ],
)
def test_the_contacts_name(greeting: str, contact: str, wrong: str | None) -> None:
    found = names.wrong_contact(greeting, (0, len(greeting)), contact, "Lumora Games")
    assert (greeting[slice(*found)] if found else None) == wrong


def companies(text: str, company: str) -> list[str]:
    return [
        text[start:end]
        for start, end in mentions.wrong_company(list(mentions.mentions(text)), company, "Data Analyst Jennifer Ek")
    ]


@pytest.mark.parametrize(
    ("text", "company", "wrong"),
    [
        ("Thank you for the interview with Lumina Games.", "Lumora Games", ["Lumina Games"]),
        ("Thank you for the position at Discova.", "Umlazi Capital", ["Discova"]),
        ("I wish Heron PR every success.", "Juniper Live", ["Heron PR"]),
        ("Thank you for the interview at Acme.", "Acme Health Systems Ltd", []),
        ("Thank you for the interview with the BBC.", "British Broadcasting Corporation", []),
        ("Thank you for the interview on Monday with Jennifer.", "Lumora Games", []),
        ("Thank you for the interview at the Maadi office.", "Delta Works", []),
        ("I learned a lot in Leeds.", "Lumora Games", []),
    ],
)
def test_the_company(text: str, company: str, wrong: list[str]) -> None:
    assert companies(text, company) == wrong


@pytest.mark.parametrize(
    ("text", "role", "wrong"),
    [
        ("Thank you for considering me for the Payroll Manager position.", "Credit Controller", ["Payroll Manager"]),
        ("an interview for Head of Procurement", "Head of Data Protection", ["Head of Procurement"]),
        ("Thank you for the Analyst role.", "Senior Data Analyst", []),
        ("Thank you for the Maths Teacher interview.", "Mathematics Teacher", []),
        ("the Equipment Engineer interview", "Process Engineer", ["Equipment Engineer"]),
        ("the GL Accountant position", "General Ledger Accountant", []),
        ("the Monday interview", "Data Analyst", []),
    ],
)
def test_the_role(text: str, role: str, wrong: list[str]) -> None:
    found = mentions.wrong_role(list(mentions.mentions(text)), role, "Lumora Games")
    assert [text[start:end] for start, end in found] == wrong


@pytest.mark.parametrize(
    ("body", "channel", "kinds"),
    [
        ("thx, gonna pass lol", "sms", ["casual", "casual", "casual"]),
        ("Thank you!!!", "email", ["marks"]),
        ("Thank you!", "email", []),
        ("Thanks 🎉", "email", ["emoji"]),
        ("Thanks 🎉", "sms", []),
        ("Thanks 🎉🎉", "linkedin", ["emoji"]),
        ("I waited FOR SIX WEEKS.", "email", ["shouting"]),
        ("The NHS and HMRC wrote to me.", "email", []),
        ("Hi Jo! Thanks! I decline! Bye! Good luck!", "email", ["marks"] * 5),
        ("I have a u-turn to make.", "email", []),
        ("I wrote to Lol Marsh and to the LOL Company.", "email", []),
        ("(Lol, no.) Thank you.", "email", ["casual"]),
        ("I must pass LOL", "email", ["casual"]),
    ],
)
def test_tone(body: str, channel: str, kinds: list[str]) -> None:
    assert [mark.kind for mark in tone.marks(take_apart(body), channel, PLAIN)] == kinds


@pytest.mark.parametrize(
    ("subject", "role", "wrong"),
    [
        ("Interview Tuesday - Transport Clerk", "Hire Desk Controller", ["Transport Clerk"]),
        ("Re: Payroll Manager", "Narrative Designer", ["Payroll Manager"]),
        ("Interview – Designer", "Narrative Designer", []),
        ("Withdrawal: Lead Designer", "Narrative Designer", []),
        ("Interview on 4 September", "Narrative Designer", []),
        ("Your Letter", "Narrative Designer", []),
        ("My Decision, Maria Porter", "Narrative Designer", []),
    ],
)
def test_a_title_in_the_subject(subject: str, role: str, wrong: list[str]) -> None:
    assert [subject[start:end] for start, end in mentions.wrong_title(subject, role, "Lumora Games Maria Porter")] == wrong


def test_who_speaks_is_not_who_is_spoken_to() -> None:
    body = "Hello Jennifer, it's Maureen Duffy speaking, I was down for Tuesday."
    message = take_apart(body)
    assert message.text(message.greeting or (0, 0)) == "Hello Jennifer, it's Maureen Duffy speaking,"
    assert names.wrong_contact(body, message.greeting or (0, 0), "Jennifer Ek", "") is None


@pytest.mark.parametrize(
    ("ending", "sign_off"),
    [
        ("Kind regards,\nMaria Lopez\nRN – ICU, nights", "Kind regards,\nMaria Lopez"),
        ("Maria Lopez\nRN – ICU, nights\n07700 900123", "Maria Lopez"),
        ("Thank you for inviting me.\n\nMaria Lopez", "Maria Lopez"),
        ("Many thanks,\nMaria Lopez", "Many thanks,\nMaria Lopez"),
    ],
)
def test_where_the_closing_begins(ending: str, sign_off: str) -> None:
    message = take_apart(f"Dear Ms Holm,\n\nI have accepted another post, so I will decline.\n\n{ending}")
    assert message.text(message.sign_off or (0, 0)) == sign_off
