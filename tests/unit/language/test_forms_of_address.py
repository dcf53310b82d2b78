"""Greetings and sign-offs, told by form and place, for names from everywhere."""

from __future__ import annotations

import pytest

from bowout.language import address, quoting


def greeting(body: str, contact: str | None = None) -> str | None:
    found = address.greeting(body, quoting.own(body), contact)
    return body[slice(*found)] if found else None


def sign_off(body: str, candidate: str | None = None) -> str | None:
    found, _ = address.sign_off(body, quoting.own(body), candidate)
    return body[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Dear Ms. Núñez,\n\nThank you.", "Dear Ms. Núñez,"),
        ("Hi Mick, Declan here.", "Hi Mick,"),
        ("Hello Priti it's Shanice", "Hello Priti"),
        ("Dana,\n\nThank you.", "Dana,"),
        ("Mr. Kessler,\n\nThank you.", "Mr. Kessler,"),
        ("Good morning, Mrs Delacroix, it's Tomasz", "Good morning, Mrs Delacroix,"),
        ("Hello, is that Martin? It's Denise", "Hello, is that Martin?"),
        ("Respected Sir,\n\nI write", "Respected Sir,"),
        ("heyy thx 4 the interview", "heyy"),
        ("To whom it may concern,\n\nI write", "To whom it may concern,"),
        ("Selamat pagi Bu Ratna. Thank you", "Selamat pagi Bu Ratna."),
        ("Thank you for inviting me.", None),
        ("Unfortunately, I must decline.", None),
        ("Sorry, I can't come.", None),
        ("", None),
    ],
)
def test_greeting(body: str, expected: str | None) -> None:
    assert greeting(body) == expected


def test_the_contacts_own_name_is_a_greeting() -> None:
    assert greeting("Hakan abi selam, thank you", "Hakan") == "Hakan abi"


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("\n\nKind regards,\nZoë van den Berg", "Kind regards,\nZoë van den Berg"),
        ("\n\nBest wishes\nSam", "Best wishes\nSam"),
        ("\n\nGareth Pugh", "Gareth Pugh"),
        ("\n\nAhoj,\nMarek", "Ahoj,\nMarek"),
        (" Best, Aisha Malik", "Best, Aisha Malik"),
        (" - Wayan", "- Wayan"),
        ("\n\nRegards,\nP. Szabo", "Regards,\nP. Szabo"),
        ("\n\nSincerely,\nColette Arsenault, RN, PhD", "Sincerely,\nColette Arsenault, RN, PhD"),
        ("\n\nKind regards,\n[Your Name]", None),
        ("\n\nKind regards,", None),
        (" Bye-bye.", None),
        ("", None),
    ],
)
def test_sign_off(tail: str, expected: str | None) -> None:
    found = sign_off("Hi Ana,\n\nI am staying where I am, so I decline." + tail)
    assert found == expected or (found or "").strip() == expected


def test_a_lower_case_name_is_known_from_the_case() -> None:
    assert sign_off("i decline. zay", "Zay Moreno") == "zay"


@pytest.mark.parametrize("closing", sorted(address.CLOSINGS_OF_MOST))
def test_what_most_close_with_is_what_all_closings_know(closing: str) -> None:
    assert address._pattern(address._CLOSING).fullmatch(closing)
