"""Who hires, for what, and whom to answer: what makes a name a house's, where labels stand, where a job's name ends."""

from __future__ import annotations

import pytest

from bowout.invitation import labelled, naming, read
from bowout.invitation.houses import has_house_word, is_place
from bowout.invitation.html import page
from bowout.invitation.thread import title_of


def mail(says: str, sender: str = "Ann Lee <ann.lee@gmail.com>", subject: str = "Interview", answer_to: str = "") -> bytes:
    heads = {"From": sender, "To": "candidate@example.com", "Subject": subject, "Date": "Wed, 13 May 2026 09:00:00 +0100"}
    heads |= {"Reply-To": answer_to} if answer_to else {}
    heads |= {"Message-ID": "<1@x.example>", "Content-Type": "text/plain; charset=utf-8"}
    return ("".join(f"{name}: {value}\n" for name, value in heads.items()) + f"\n{says}\n").encode()


INVITES = "We would like to invite you to an interview on Wednesday 20 May at 10:30."


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Where\nSuite 4, Mill Lane", [("place", "Suite 4, Mill Lane")]),
        ("WHEN\n\nFriday 3 July, 2pm", [("when", "Friday 3 July, 2pm")]),
        ("Your contact\nRia Holm, ria@holm.example", [("contact", "Ria Holm, ria@holm.example")]),
        ("Which role are you applying for? Night Baker", [("role", "Night Baker")]),
        ("What is the company you are applying to?\nOstler Foods", [("company", "Ostler Foods")]),
        ("Contact\nPrivacy policy", []),
        ("Do you know the company? Call me.", []),
        ("Date\nTime", []),
    ],
)
def test_a_label_needs_no_colon(text: str, keys: list[tuple[str, str]]) -> None:
    assert [(each.key, each.value) for each in labelled.fields_of(text)] == keys


def test_a_row_of_a_table_is_a_labelled_line() -> None:
    found = page("<table><tr><th>Start time</th><td>1:00 PM</td></tr><tr><td>Logo</td><td>Acme</td></tr></table>").text
    assert found.split() == "Start time: 1:00 PM Logo Acme".split()


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Uniklinik Waldau", True),
        ("Stokes & Pym", True),
        ("Hagmüller Werkzeugbau", True),
        ("Fondation Lumière", True),
        ("Ann Lee", False),
        ("Enfermería", False),
        ("Mathematik und Physik", False),
    ],
)
def test_a_house_is_told_by_its_words(name: str, is_one: bool) -> None:
    assert has_house_word(name) is is_one


@pytest.mark.parametrize(
    ("name", "text", "is_one"),
    [
        ("Dubai", "the seat in the Dubai office", True),
        ("Leeds", "our shop in Leeds is small", True),
        ("Jaipur", "Area Manager, location Jaipur", True),
        ("Lund", "come to\n12 Mill Street, Lund", True),
        ("Orrin", "the Orrin team; your interview at Orrin", False),
        ("Orrin", "Orrin makes ropes", False),
    ],
)
def test_a_town_is_no_house(name: str, text: str, is_one: bool) -> None:
    assert is_place(name, text) is is_one


def test_capitals_stand_for_a_name() -> None:
    assert naming.is_short_for("TVL", "Tungabhadra Valves Limited")
    assert not naming.is_short_for("TVA", "Tungabhadra Valves Limited")
    assert not naming.is_short_for("TV", "Tungabhadra")


def test_a_subject_with_its_short_forms() -> None:
    assert title_of("Re: Interview w/ Acme – Cook (m/w/d)") == "Interview with Acme – Cook (m/w/d)"


@pytest.mark.parametrize(
    ("sender", "says", "company"),
    [
        ("Ann Lee <ann@orrinropes.example>", "It is for the position of Técnico en Enfermería.\n\nAnn Lee\nOrrin Ropes", "Orrin Ropes"),
        ("Ann Lee <ann@orrin.example>", "Orrin and Dr. Szabo, who runs the lab, want to see you at Orrin.", "Orrin"),
        ("Ann Lee <ann.lee@mailpost.example>", "I am writing for the panel at Orrin Trust’s Northern Division.\n\nOrrin Trust", "Orrin Trust"),
        ("Ann Lee <a.lee@orrin.example>", "Ann Lee\nDział kadr, Orrin Sp. z o.o.", "Orrin Sp. z o.o."),
        ("Orrin & Sons <orrinandsons@myworkday.com>", "Your application is moving forward.", "Orrin & Sons"),
        ("Ann Lee <orrinropes@gmail.com>", "Kindest regards\nOrrin Ropes", "Orrin Ropes"),
        ("Sheriff <jobs@brackensheriff.example>", "Kind regards\nAnn Lee\nBracken Sheriff's Office", "Bracken Sheriff's Office"),
        ("Ann Lee <ann@lee-search.example>", "We are retained by Orrin Ropes Limited to fill the post.\n\nAnn Lee\nLee Search", "Orrin Ropes Limited"),
    ],
)  # fmt: skip
def test_who_hires(sender: str, says: str, company: str) -> None:
    assert read(mail(f"{INVITES}\n\n{says}", sender)).company == company


def test_an_agency_is_told_by_its_tagline() -> None:
    says = (
        f"{INVITES} Orrin Foods loved your CV and want to see you.\n\nCheers,\nAnn\n\nAnn Lee\nLee James | Retail Recruitment"
    )
    found = read(mail(says, "Ann Lee <ann@leejames.example>", "Your interview with Orrin Foods"))
    assert (found.company, found.agency) == ("Orrin Foods", "Lee James")


@pytest.mark.parametrize(
    ("says", "role"),
    [
        ("Merci de votre candidature au poste de chef de rang et souhaitons vous rencontrer.", "chef de rang"),
        ("Tak for din ansøgning til stillingen som havneassistent.", "havneassistent"),
        ("Candidature pour le poste d'aide-soignant(e) de nuit.", "aide-soignant(e) de nuit"),
        ("It's for the class 2 driver job.", "class 2 driver"),
        ("It is about the Saturday mechanic job.", "Saturday mechanic"),
        ("Wij zoeken nog onze timmerman.", "timmerman"),
        ("You will first pass the Driver Manager's interview for the Signaller post.", "Signaller"),
        ("Please ask for Head Chef Lorna, it's for the Events Chef role.", "Events Chef"),
        ("For the postdoctoral position in plant immunity.", "postdoctoral position in plant immunity"),
    ],
)
def test_where_a_job_ends(says: str, role: str) -> None:
    assert read(mail(f"{INVITES}\n{says}")).role == role


@pytest.mark.parametrize(
    ("sender", "says", "contact"),
    [
        ("Bex Tallow ☀️ <bex@orrin.example>", "See you then.", "Bex Tallow"),
        ("Miwa Saeki / ひので <saeki@orrin.example>", "See you then.", "Miwa Saeki"),
        ("Careers <careers@orrin.example>", "Contact Priscilla Tan, your recruiter.\n\nOrrin", "Priscilla Tan"),
        ("Ana <ana@orrin.example>", "Soy Ana Otero, la encargada.\n\nGracias,\nAna", "Ana Otero"),
        ("Careers <careers@orrin.example>", "You will speak with Ria Holm.\n\nKind regards,\nRia Holm\nOrrin", "Ria Holm"),
    ],
)
def test_whom_to_answer(sender: str, says: str, contact: str) -> None:
    assert read(mail(f"{INVITES}\n\n{says}", sender)).contact == contact


def test_a_host_is_known_by_the_address_that_answers() -> None:
    says = "Your screening call with Eirik Nordstrand is scheduled for Thursday 21 May at 10:00."
    found = read(mail(says, "Calendly <notifications@calendly.com>", answer_to="eirik@orrin.example"))
    assert (found.contact, found.contact_email) == ("Eirik Nordstrand", "eirik@orrin.example")


@pytest.mark.parametrize(
    ("sender", "says"),
    [
        ("Orrin <orrin@myworkday.com>", ""),
        ("Orrin <visits@orrin.example>", "This message was sent from an unmonitored email address."),
    ],
)
def test_a_mailbox_that_nobody_reads_is_no_address_to_answer(sender: str, says: str) -> None:
    assert read(mail(f"{INVITES}\n\n{says}", sender)).contact_email is None


def test_a_number_behind_its_label_needs_no_zero() -> None:
    assert read(mail(f"{INVITES}\n\nVenlig hilsen\nAnn Lee\nTlf. 62 55 01 30")).phone == "62 55 01 30"


def test_whoever_acts_for_a_house_is_no_part_of_its_name() -> None:
    says = (
        f"{INVITES} It is for the Buyer role at Acme Foods.\n\nKind regards,\nAnn Lee\nSenior Consultant, Foxglove Recruitment"
    )
    found = read(
        mail(f"{says}\n0117 496 0451\n\nFoxglove Recruitment acts on behalf of Acme Foods.", "Ann Lee <ann@foxglove.example>")
    )
    assert found.company == "Acme Foods"
    assert found.agency == "Foxglove Recruitment"
