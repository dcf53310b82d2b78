"""Facts as mails of other languages tell them, and near-misses: whose the job's name is, which of several times, who is asked."""

from __future__ import annotations

import pytest

from bowout.invitation import read

from .test_who_and_what import INVITES, mail

ROLES = {
    "Nos gustaría tener una entrevista contigo para el puesto de capataz de obra en el edificio de la rambla.": "capataz de obra",
    "Votre candidature à la fonction d’infirmier en chef (H/F/X) – unité de revalidation nous intéresse.": "infirmier en chef (H/F/X)",
    "Vielen Dank für Ihre Bewerbung auf die Stelle als\n\nKlassenlehrperson 3./4. Klasse (80%)\n\nab August.": "Klassenlehrperson 3./4. Klasse (80%)",
    "We've an opening for a boatbuilder through next winter.": "boatbuilder",
    "Thank you for applying for the post of Nurse Specialist – Stroke Care (Band 6).": "Nurse Specialist – Stroke Care (Band 6)",
    "RE: Teacher of Irish and History (Maternity Leave Cover)": "Teacher of Irish and History (Maternity Leave Cover)",
    "Graag spreken we over de functie van zorgkundige nachtdienst in woonzorgcentrum De Meander.": "zorgkundige nachtdienst",
    "Ho letto la tua candidatura come meccanico di bordo e mi farebbe piacere conoscerti.": "meccanico di bordo",
    "Takk for søknaden på stillingen som heisfører.": "heisfører",
}


@pytest.mark.parametrize("says", ROLES)
def test_the_job_as_it_is_named(says: str) -> None:
    assert (read(mail(f"{says}\n\n{INVITES}")).role or "").startswith(ROLES[says])


def test_a_place_of_work_is_no_job() -> None:
    found = read(mail(f"{INVITES} We'd want someone in for the Brighouse job.", subject="site foreman job"))
    assert found.role == "site foreman"


TIMES = {
    "Interview on 20.05.2026 (Wednesday) at 10.30 A.M. in the hall.": ["2026-05-20T10:30"],
    "They can do Tuesday 19th May - 9.30am or 2pm": ["2026-05-19T09:30", "2026-05-19T14:00"],
    "Your interview: Time: 3:15 p.m. on 20 May 2026 (check-in 3:00 p.m.)": ["2026-05-20T15:15"],
    "Wednesday 20 May at 2pm is off. Could we do the interview on Friday 22 May at 11:30?": ["2026-05-22T11:30"],
    "Can you come for an interview Friday around 2 or Saturday at 10 AM?": ["2026-05-15T14:00", "2026-05-16T10:00"],
}


@pytest.mark.parametrize("says", TIMES)
def test_which_time_is_the_interviews(says: str) -> None:
    assert [each.isoformat(timespec="minutes") for each in read(mail(says)).interview_at] == TIMES[says]  # type: ignore[call-arg]


BOUNDS = {
    "Merci de nous communiquer votre choix pour le 18 mai au plus tard.": "2026-05-18",
    "Confírmame por favor antes del lunes 18 de mayo.": "2026-05-18",
    "Giv mig lige et praj senest mandag.": "2026-05-18",
    "Kan je ten laatste maandag 18 mei bevestigen?": "2026-05-18",
    "Vi ber om bekreftelse innen mandag 18. mai.": "2026-05-18",
    "I know you're away until the Friday. Could you let me know by Monday 18 May?": "2026-05-18",
}


@pytest.mark.parametrize("says", BOUNDS)
def test_until_when_an_answer_is_asked_for(says: str) -> None:
    assert str(read(mail(f"{INVITES}\n\n{says}")).reply_by) == BOUNDS[says]


def test_who_is_to_be_asked_where_nobody_signs() -> None:
    sender = "Kembara General Hospital <kembara@myworkday.com>"
    says = (
        f"{INVITES} This mailbox is not monitored. Contact Ms Tan Hui Ling, Talent Acquisition, at tan.huiling@kembara.example."
    )
    assert read(mail(says, sender)).contact == "Tan Hui Ling"


def test_a_tenant_of_a_platform_is_no_person() -> None:
    found = read(mail(f"{INVITES}\n\nTalent Acquisition\nBluestem Mutual", "Bluestem Mutual <bluestemmutual@myworkday.com>"))
    assert (found.company, found.contact) == ("Bluestem Mutual", None)


@pytest.mark.parametrize(
    ("sender", "signed", "company"),
    [
        ("Ann Lee <ann@regionalwater.example>", "Department of Regional Water", "Department of Regional Water"),
        ("HR <hr@chvl.example>", "Centre hospitalier du Val de Lesse", "Centre hospitalier du Val de Lesse"),
        ("Ann Lee <ann@norrbybibliotek.example>", "Enhetschef, Norrby bibliotek", "Norrby bibliotek"),
        ("HR <hr@mercerlib.example>", "Mercer County Library System", "Mercer County Library System"),
    ],
)
def test_a_house_has_its_whole_name(sender: str, signed: str, company: str) -> None:
    assert read(mail(f"{INVITES}\n\nKind regards\nAnn Lee\n{signed}", sender)).company == company


def test_a_link_of_the_signature_books_no_interview() -> None:
    link = "https://outlook.office365.com/owa/calendar/AnnLee@acme.example/bookings/"
    assert read(mail(f"{INVITES}\n\nKind regards\nAnn Lee\nBook time with me: {link}")).scheduling_link is None
