from pathlib import Path

import bowout

MAILS = Path(__file__).resolve().parents[2] / "golden" / "mails"


def test_another_language_is_told() -> None:
    notes = bowout.read(MAILS / "german.eml").notes
    assert [note for note in notes if note.startswith("The mail is in German")]


def test_english_needs_no_word() -> None:
    assert not any("The mail is in" in note for note in bowout.read(MAILS / "google.eml").notes)
