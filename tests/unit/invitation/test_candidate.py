"""Who was invited, where several addresses could be."""

import bowout

HEAD = "From: Ana Reyes <ana@firm.example>\nSubject: Interview\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n"
BODY = "\nHi Lucas,\n\nWe would like to invite you to an interview for the Analyst role on Thursday 3 December at 10:00.\n\nAna Reyes\nFirm Ltd\n"


def invited(to: str) -> tuple[str | None, str | None]:
    envelope = bowout.read(HEAD + f"To: {to}\n" + BODY).envelope
    return envelope.invited_name, envelope.invited_address


def test_two_addresses_of_one_person_are_one() -> None:
    assert invited("Lucas Hart <lucas@mail.example>, Lucas Hart <l.hart@old.example>") == ("Lucas Hart", "lucas@mail.example")


def test_two_people_outside_the_house_are_not_told_apart() -> None:
    assert invited("Lucas Hart <lucas@mail.example>, Mia Stone <mia@mail.example>") == (None, None)


def test_a_colleague_of_the_sender_is_not_the_guest() -> None:
    assert invited("Piers Lane <piers@firm.example>, lucas.hart@mail.example")[1] == "lucas.hart@mail.example"
