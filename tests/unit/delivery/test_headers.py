"""Header values: folded, encoded, and nothing of a stranger's making in them."""

from __future__ import annotations

from email import message_from_string, policy

import pytest

from bowout.delivery.address import Mailbox
from bowout.delivery.headers import clean, id_list, ids, mailbox, reply_subject, text


def parsed(name: str, value: str):
    return message_from_string(f"{name}: {value}\r\n\r\n", policy=policy.SMTP)[name]


@pytest.mark.parametrize(
    ("subject", "reply"),
    [
        ("Interview on Friday", "Re: Interview on Friday"),
        ("Re: Interview", "Re: Interview"),
        ("RE: re: Interview", "Re: Interview"),
        ("AW: Gespräch", "Re: Gespräch"),
        ("Antw: SV: VS: Samtal", "Re: Samtal"),
        ("Re[2]: Interview", "Re: Interview"),
        ("RE : Entretien", "Re: Entretien"),
        ("Re\u00a0: Entretien", "Re: Entretien"),
        ("回复：面试", "Re: 面试"),
        ("Fwd: Interview", "Re: Fwd: Interview"),
        ("Regarding: your interview", "Re: Regarding: your interview"),
        ("Research: interview", "Re: Research: interview"),
        ("Interview Re: role", "Re: Interview Re: role"),
        ("Interview\r\nBcc: all@there.example", "Re: Interview Bcc: all@there.example"),
        (None, "Re:"),
    ],
)
def test_re_stands_once(subject, reply):
    assert reply_subject(subject) == reply


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\r\nb", "a b"),
        ("a\x00b\x85c\u2028d\u2029e", "a b c d e"),
        ("\u202emoc.live\u2066 a\u200fb", "moc.live ab"),
        ("soft\u00adware \ufeffx", "software x"),
        ("می\u200cخواهم 👩\u200d💻", "می\u200cخواهم 👩\u200d💻"),
        ("a \ud800 b", "a b"),
        ("x" * 5000, "x" * 300),
        (None, ""),
    ],
)
def test_what_is_not_fit_for_a_header_is_taken_out(given, kept):
    assert clean(given) == kept


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Interview",
        "Re: Programme Controls Lead — Kestrel Aerospace, second round with the panel on Thursday, and what to bring",
        "Re: Zaproszenie na rozmowę kwalifikacyjną – Łódź, Główna 12, sala konferencyjna na trzecim piętrze",
        "Re: 二次面接のご案内 " * 10,
        "Re: =?utf-8?q?=0D=0ABcc=3A?= x",
        "Re: " + "x" * 280,
    ],
)
def test_a_subject_comes_back_as_it_was(subject):
    value = text("Subject", subject)
    assert parsed("Subject", value) == clean(subject)
    assert max(map(len, value.split("\r\n"))) <= 300
    assert value.startswith("Re:")


NAMES = [
    ("Ines Duarte", "Ines Duarte <a@b.example>"),
    ("Duarte, Ines", '"Duarte, Ines" <a@b.example>'),
    ('Ines "Bo" \\ Duarte', '"Ines \\"Bo\\" \\\\ Duarte" <a@b.example>'),
    ("a@b.example", "a@b.example"),
    ("", "a@b.example"),
    (None, "a@b.example"),
    ("x@evil.example", '"x@evil.example" <a@b.example>'),
]


@pytest.mark.parametrize(("name", "value"), NAMES)
def test_a_plain_name_is_quoted_where_it_must_be(name, value):
    assert mailbox("To", Mailbox("a@b.example", name)) == value


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Wiśniewski",
        "Nguyễn, Thị Mai",
        "山田 太郎",
        "=?utf-8?q?x?=",
        "Duarte, " + "Ines" * 15,
        "Ünal " * 15,
        "O'Brien <boss@there.example>",
    ],
)
def test_a_name_never_becomes_a_second_address(name):
    address = "sabine.weber" + "a" * 40 + "@a-rather-long-domain.example"
    (found,) = parsed("To", mailbox("To", Mailbox(address, name))).addresses
    assert found.addr_spec == address
    # Python 3.11 reads a space between encoded words of a name where RFC 2047 §6.2 says there is none.
    assert found.display_name.replace(" ", "") == clean(name, 80).replace(" ", "")


def test_a_domain_of_other_letters_is_written_in_ascii():
    assert mailbox("To", Mailbox("a@bücher.example")) == "a@xn--bcher-kva.example"


def test_ids_are_found_and_written_one_a_line_however_long():
    long = f"<{'a' * 300}@x.example>"
    found = ids([f"<1@x> {long}\r\n<2@x>", None, "garbage", "<1@x>", "<no space@x>", "<bröd@x>", f"<{'b' * 2000}@x>"])
    assert found == ["<1@x>", long, "<2@x>"]
    assert id_list(found) == f"<1@x>\r\n {long}\r\n <2@x>"


def test_of_very_many_ids_the_first_and_the_latest_are_kept():
    lines = id_list(f"<{n}@x>" for n in range(500)).split("\r\n ")
    assert (len(lines), lines[0], lines[1], lines[-1]) == (100, "<0@x>", "<401@x>", "<499@x>")
