"""When the interview is, in single sentences and small layouts; what a sentence does; which links are left once a time is chosen."""

import pytest

from bowout.invitation import read
from bowout.invitation.acts import acts_of


def mail(says: str, subject: str = "Interview") -> bytes:
    heads = f"From: Ann Lee <ann.lee@acme.example>\nTo: Sam Poole <candidate@example.com>\nSubject: {subject}\nDate: Wed, 13 May 2026 09:00:00 +0100\n"
    return f"{heads}Message-ID: <1@x.example>\nContent-Type: text/plain; charset=utf-8\n\nDear Sam,\n\n{says}\n\nAnn Lee\n".encode()


INVITES = "We would like to interview you for the Buyer role."


@pytest.mark.parametrize(
    ("says", "at"),
    [
        ("Please come to our offices on Wednesday 20 May, arriving at 8.45 am.", "2026-05-20T08:45"),
        ("The day is Wednesday 20 May. Doors open at 9:15am.", "2026-05-20T09:15"),
        ("You are to report not later than 1400 hrs on Wednesday 20 May. The board disperses at 1100 hrs on Friday 22 May.", "2026-05-20T14:00"),
        ("The interview is on Wednesday 20 May at 10:30, please arrive at 10:15.", "2026-05-20T10:30"),
        ("We expect you on Wednesday 20 May.\n\n08.20   Coffee\n09.30   Lesson\n12.15   Formal interview", "2026-05-20T08:20"),
        ("Your interview can be at 3.20 on the 20th.", "2026-05-20T15:20"),
        ("The interview is on Wednesday 20 May at 18.00 Norwegian time.", "2026-05-20T18:00+02:00"),
        ("La entrevista es el miércoles 20 de mayo a las 17:00 (hora peninsular).", "2026-05-20T17:00+02:00"),
        ("Wir laden Sie zum Gespräch am Mittwoch um 11 in der Rösterei ein.", "2026-05-20T11:00"),
        ("You would be Midday Supervisor. The interview is on Wednesday 20 May at 1.45pm.", "2026-05-20T13:45"),
        ("Interview: Wednesday 20 May, your time is 2.40pm, after lunch with the team at 1.", "2026-05-20T14:40"),
        ("Option Day Starts Ends\n\nA Wed, 20 May 8:30 am 9:15 am\n\nWhich day of these suits you?", "2026-05-20T08:30"),
        ("Das für Montag, den 18. Mai, 9:00 Uhr, vorgesehene Gespräch muss wegen Krankheit verlegt werden. Neuer Termin: Mittwoch, 20. Mai, 10:30 Uhr.", "2026-05-20T10:30"),
        ("Zapraszamy na rozmowę w środę o 10:00.", "2026-05-20T10:00"),
        ("Our help desk is there Monday to Thursday.", None),
    ],
)  # fmt: skip
def test_the_hour(says: str, at: str | None) -> None:
    assert read(mail(f"{INVITES} {says}")).to_json()["interview_at"] == at


def test_four_digits_are_a_time_only_behind_a_day() -> None:
    listed = "Open slots, pick one:\n\n  A.  Tue 5/19   0900\n  B.  Wed 5/20   1330\n\nWe have been here since\n1984"
    assert read(mail(f"{INVITES} {listed}")).to_json()["interview_at"] == ["2026-05-19T09:00", "2026-05-20T13:30"]


@pytest.mark.parametrize(
    ("says", "day"),
    [
        ("You pick the time yourself, and the system shuts at 23:59 on Friday 15 May.", "2026-05-15T23:59"),
        ("Reply with your first choice NLT 5/15.", "2026-05-15"),
        ("The page stays open through Friday.", "2026-05-15"),
        ("Would you let my assistant, Mrs Kinsale, know by Friday whether this is convenient?", "2026-05-15"),
        ("Bitte lassen Sie uns bis Freitag wissen, ob Sie kommen.", "2026-05-15"),
        ("Could you tell me what suits? By Friday, please.", "2026-05-15"),
        ("Need a yes or no off me to them by 4 today.", "2026-05-13T16:00"),
        ("We finish at 4 today.", None),
    ],
)
def test_until_when(says: str, day: str | None) -> None:
    found = read(mail(f"{INVITES} {says}")).to_json()
    assert (found["reply_by"], found["interview_at"]) == (day, None)


def test_a_booked_time_leaves_no_link_to_choose_one() -> None:
    says = """Thank you. Your interview slot for Buyer has been booked: Wednesday 20 May 2026, 10:30.

Move it: https://slots.example/b/7/other
No longer interested? https://slots.example/b/7/drop
Sign up for a free account: https://slots.example/signup"""
    found = read(mail(says, "Your interview is confirmed")).to_json()
    links = [found[each] for each in ("scheduling_link", "reschedule_link", "cancel_link")]
    assert links == [None, "https://slots.example/b/7/other", "https://slots.example/b/7/drop"]


@pytest.mark.parametrize(
    ("tokens", "sign"),
    [
        (["would", "you", "come", "on", "_day", "_question"], ": come+you"),
        (["hätten", "sie", "am", "_day", "zeit"], ": ask+you"),
        (["we", "can't", "meet", "you"], "not: meet+you"),
        (["if", "shortlisted", "we", "will", "call", "you"], "if: meet+you"),
    ],
)
def test_what_a_sentence_does(tokens: list[str], sign: str) -> None:
    assert sign in acts_of(tokens)


def test_single_words_of_no_sort_do_nothing() -> None:
    assert acts_of(["xyzzy"]) == []
