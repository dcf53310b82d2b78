"""From an invitation to a reply: few clicks, no typing, at both sizes, light and dark, by keyboard alone, without JavaScript."""

from __future__ import annotations

import contextlib
import http.client
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from browsing import EXAMPLES, NARROW, WIDE, Visit, dropped, quiet

MAILS = {
    "google-invite.eml": "dana.okoro@larkfield.example",
    "outlook-invite.eml": "harriet.lowe@",
    "plain-invite.txt": None,
    "calendly-invite.eml": None,  # Noémie Laurent of Café Atlas
}
LOOKS = {
    "wide, light": (WIDE, "light"),
    "narrow, dark": (NARROW, "dark"),
    "wide, dark": (WIDE, "dark"),
    "narrow, light": (NARROW, "light"),
}
EACH = [(name, look) for at, name in enumerate(MAILS) for look in list(LOOKS)[at % 2 * 2 :][:2]]
"""Every mail at both sizes, and in light and dark by turns."""


class Clicks:
    """Clicks, counted."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, what: Any) -> None:
        self.made += 1
        what.click()


def reason(page: Any, words: str = "Another offer") -> Any:
    return page.locator("#say").get_by_role("button", name=words)


def download(page: Any, click: Any) -> EmailMessage:
    with page.expect_download() as found:
        click(page.get_by_role("link", name="Download the draft"))
    mail = message_from_bytes(Path(found.value.path()).read_bytes(), policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


def words_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n").strip()


@pytest.mark.parametrize(("name", "look"), EACH)
def test_a_dropped_mail_becomes_a_downloaded_reply(visit: Visit, name: str, look: str) -> None:
    size, scheme = LOOKS[look]
    page = visit(size, color_scheme=scheme)
    click = Clicks()
    dropped(page, EXAMPLES / name)
    with page.expect_response("**/say"):
        click(reason(page))
    page.wait_for_selector("#say button[aria-pressed=true] >> text=Another offer")
    mail = download(page, click)
    assert click.made <= 4
    assert words_of(mail) == page.input_value("#body").strip()
    assert "offer" in words_of(mail)
    if address := MAILS[name]:
        assert address in str(mail["To"])
        assert mail["In-Reply-To"]


def test_a_mail_is_pasted(visit: Visit) -> None:
    page = visit()
    page.fill("#text", (EXAMPLES / "plain-invite.txt").read_text(encoding="utf-8"))
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/letters/*")
    assert "Quarry Lane Books" in page.locator("#facts").inner_text()
    assert page.input_value("#body")


def test_a_letter_without_a_name_asks_for_it_once(visit: Visit) -> None:
    page = visit()
    page.fill("#text", (EXAMPLES / "plain-invite.txt").read_text(encoding="utf-8").partition("\n\n")[2])  # no line says to whom
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/letters/*")
    page.fill("#sign", "Zoë Ødegård")
    page.get_by_role("button", name="Sign it").click()
    page.wait_for_function("() => document.querySelector('#body').value.endsWith('Zoë Ødegård')")
    assert not page.locator("#sign").count()
    page.get_by_role("link", name="Settings").click()
    assert page.input_value("#set-name") == "Zoë Ødegård"
    page.get_by_role("link", name="Write", exact=True).click()
    page.get_by_role("button", name="Write without an invitation").click()
    assert "Zoë Ødegård" in page.input_value("#body")


def test_a_mail_is_pasted_anywhere_on_the_page(visit: Visit) -> None:
    page = visit()
    page.evaluate(
        """text => { const data = new DataTransfer(); data.setData("text/plain", text);
            document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); }""",
        (EXAMPLES / "plain-invite.txt").read_text(encoding="utf-8"),
    )
    page.wait_for_url("**/letters/*")
    assert "Quarry Lane Books" in page.locator("#facts").inner_text()


def test_what_is_typed_beside_the_letter_outlives_a_reload(letter: Any) -> None:
    body = letter.input_value("#body")
    letter.locator("details.more summary").first.click()
    with letter.expect_response("**/note"):
        letter.locator("#detail").press_sequentially("it is too far")
    letter.reload()
    assert letter.input_value("#detail") == "it is too far"
    assert letter.input_value("#body") == body  # written by it only when one says so


def test_an_address_for_the_calendar_is_made_and_ended(visit: Visit) -> None:
    page = visit()
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Make an address").click()
    address = page.input_value("#address")

    def calendar() -> int:
        with contextlib.closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)) as line:
            line.request("GET", urlsplit(address).path)
            return line.getresponse().status

    assert calendar() == 200
    page.get_by_role("main").get_by_role("link", name="Settings").click()
    assert address not in page.content()
    page.get_by_role("button", name="End all addresses").click()
    assert "Ended: 1 address." in page.locator("#calendar").inner_text()
    assert calendar() == 404


def test_the_example_leads_to_a_letter(visit: Visit) -> None:
    page = visit()
    page.get_by_role("button", name="Start with an example").click()
    page.wait_for_url("**/letters/*")
    assert "Larkfield Energy" in page.locator("h1").inner_text()
    assert "Hannah" in page.input_value("#body")


def test_without_an_invitation_the_facts_are_typed(visit: Visit) -> None:
    page = visit()
    page.get_by_role("button", name="Write without an invitation").click()
    page.wait_for_url("**/letters/*")
    for fact, value in {"company": "Zażółć Sp. z o.o.", "contact": "Łucja Święta"}.items():
        page.fill(f"#fact-{fact}", value)
    page.get_by_role("button", name="Write it so").first.click()
    page.wait_for_function("() => document.querySelector('#body').value.includes('Zażółć')")
    page.locator("details:has(#fact-candidate) summary").click()
    page.fill("#fact-candidate", "Đặng Minh")
    with page.expect_response("**/fact"):
        page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('#facts').innerText.includes('Đặng Minh')")
    assert "Đặng Minh" in page.input_value("#body")
    assert "Łucja" in page.input_value("#body")


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit()

    def tab_to(words: str) -> None:
        for _ in range(80):
            page.keyboard.press("Tab")
            here = page.evaluate(
                "() => { const e = document.activeElement; return e === document.body ? '' : e.innerText || e.id || ''; }"
            )
            if words in here:
                return
        raise AssertionError(f"the Tab key does not come to {words!r}")

    page.on("filechooser", lambda _: None)  # Playwright looks out for choosers from here on, not from the key's press
    tab_to("file")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(EXAMPLES / "google-invite.eml")
    page.wait_for_url("**/letters/*")
    tab_to("Company")
    page.keyboard.press("Enter")
    assert page.locator("#fact-company").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#fact-company").is_visible()
    tab_to("Another offer")
    with page.expect_response("**/say"):
        page.keyboard.press("Enter")
    page.wait_for_selector("#say button[aria-pressed=true] >> text=Another offer")
    assert "Another offer" in page.evaluate("document.activeElement.innerText")  # the focus stays where it was
    tab_to("Short")
    with page.expect_response("**/say"):
        page.keyboard.press("Enter")
    page.wait_for_selector(".bar button[aria-pressed=true] >> text=Short")
    assert "Short" in page.evaluate("document.activeElement.innerText")
    written = page.input_value("#body")
    tab_to("body")
    page.keyboard.press("Control+End")
    page.keyboard.type(" I am really sorry, terribly sorry, for all the trouble!!!")
    page.locator(".card .fix").first.wait_for()
    quiet(page)
    tab_to(page.locator(".card .fix span").first.inner_text())  # what the review says, as a whole, can be scrolled
    page.keyboard.press("Tab")
    with page.expect_response("**/mend"):
        page.keyboard.press("Enter")
    page.wait_for_function("() => !document.querySelector('#body').value.endsWith('terribly sorry, for all the trouble!!!')")
    for wanted in ("terribly sorry, for all the trouble!!!", written):
        tab_to("Undo")
        with page.expect_response("**/take-back"):
            page.keyboard.press("Enter")
        page.wait_for_function("wanted => document.querySelector('#body').value.endsWith(wanted)", arg=wanted)
    assert page.input_value("#body") == written
    tab_to("Download the draft")
    with page.expect_download() as found:
        page.keyboard.press("Enter")
    assert b"offer" in Path(found.value.path()).read_bytes()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_without_javascript(visit: Visit, size: dict[str, int]) -> None:
    page = visit(size, java_script_enabled=False)
    click = Clicks()
    click.made += 1  # the file chooser
    page.set_input_files("#file", EXAMPLES / "google-invite.eml")
    click(page.get_by_role("button", name="Read it"))
    click(reason(page))
    mail = download(page, click)
    assert click.made <= 4
    assert "offer" in words_of(mail)
    # What is typed is kept and looked over by its button, and a rewording is applied by its own.
    page.fill("#body", "Dear Dana,\n\nThank you. I think I might perhaps have to decline.\n\nBest wishes,\nAlex")
    page.get_by_role("button", name="Keep and look over").click()
    card = page.locator(".card.error").first
    assert "might perhaps" in page.locator("mark.error").first.text_content()
    card.locator("button.fix").first.click()
    assert "might perhaps" not in page.input_value("#body")
    page.get_by_role("button", name="Undo").click()
    assert "might perhaps" in page.input_value("#body")
    page.get_by_role("button", name="I have sent it").click()
    assert "It has left" in page.locator("#follow").inner_text()


def test_what_is_no_invitation_is_told_kindly(visit: Visit) -> None:
    page = visit()
    page.fill(
        "#text",
        "Dear Sam,\n\nThank you for your application. Unfortunately we have decided to go with another candidate.\n\nRegards,\nAda",
    )
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/letters/*")
    assert "nothing to decline" in page.locator("main").inner_text()
    page.get_by_role("button", name="Write a letter all the same").click()
    assert page.input_value("#body")


def test_an_empty_form_says_what_to_do(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.get_by_role("button", name="Read it").click()
    assert "There is nothing to read yet" in page.locator("main").inner_text()


def test_facts_tell_where_they_come_from_and_are_put_right_in_place(letter: Any) -> None:
    role = letter.locator("details:has(#fact-role)")
    assert "“" in role.locator("summary").get_attribute("title")
    role.locator("summary").click()
    assert role.locator(".found").is_visible()
    letter.fill("#fact-role", "Head of Operations")
    letter.keyboard.press("Enter")
    letter.wait_for_function("() => document.querySelector('#body').value.includes('Head of Operations')")
    assert "You said so" in letter.locator("details:has(#fact-role) summary").get_attribute("title")


def test_weighing_moves_the_balance_and_leads_to_a_letter(letter: Any) -> None:
    letter.get_by_role("link", name="Not sure? Weigh it up").click()
    before = letter.locator(".beam").get_attribute("transform")
    answered = 0
    while letter.locator(".question").count() and answered < 12:
        letter.locator(".question").evaluate("each => { each.dataset.answered = '' }")
        button = letter.locator(".question button:not(.plain)").first
        if not button.count():
            button = letter.locator(".question button.plain").first
        button.click()
        letter.wait_for_selector(".question[data-answered]", state="detached")
        answered += 1
    assert answered
    assert letter.locator(".grounds li").count()
    letter.get_by_role("button", name="Take the last answer back").click()
    letter.wait_for_selector(".question")
    assert before is not None
    if letter.locator("#weigh .primary").count():
        letter.locator("#weigh .primary").click()
        letter.wait_for_function("() => !document.querySelector('#weigh')")
    assert letter.input_value("#body")


def test_what_follows_and_where_it_is_kept(visit: Visit) -> None:
    page = visit()
    dropped(page, EXAMPLES / "google-invite.eml")
    with page.expect_response("**/say"):
        reason(page).click()
    page.get_by_role("button", name="I have sent it").click()
    page.wait_for_selector("#follow h2 >> text=Well done")
    assert "LinkedIn" in page.locator("#follow").inner_text()
    page.get_by_role("link", name="Today").click()
    assert "Larkfield" not in "".join(page.locator("#open").all_inner_texts())
    page.get_by_role("link", name="Doors").click()
    assert "Dana Okoro" in page.locator("main").inner_text()
    page.get_by_role("link", name="Record", exact=True).click()
    page.fill("#words", "Larkfield")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Operations Analyst at Larkfield Energy").click()
    assert "It was sent" in page.locator("#events").inner_text()
    page.goto(page.url.partition("/record")[0] + "/record")
    for kind in ("As a table (CSV)", "Everything (JSON)", "As a dated list"):
        with page.expect_download() as found:
            page.get_by_role("link", name=kind).click()
        assert "Larkfield" in Path(found.value.path()).read_text(encoding="utf-8")
    page.get_by_role("link", name="Look back in pictures").click()
    page.wait_for_selector(".drawn .ct-bar", state="attached")
    assert page.locator("table").count() == page.locator(".drawn svg").count() >= 2


def test_settings_are_kept_and_used(visit: Visit) -> None:
    page = visit()
    page.get_by_role("link", name="Settings").click()
    page.fill("#set-name", "Ngũgĩ wa Thiong’o")
    page.get_by_role("button", name="Keep", exact=True).click()
    assert page.input_value("#set-name") == "Ngũgĩ wa Thiong’o"
    page.get_by_role("link", name="Write").click()
    page.get_by_role("button", name="Write without an invitation").click()
    assert "Ngũgĩ" in page.input_value("#body")


@pytest.mark.parametrize(
    ("channel", "way", "first"),
    [
        ("LinkedIn message", "send it as a message on LinkedIn", "Copy the letter"),
        ("Text message", "into a text message", "Text (646) 555-0108"),
        ("Phone call", "in your own voice", "Ring (646) 555-0108"),
    ],
)
def test_another_channel_has_its_own_way_out_first(letter: Any, channel: str, way: str, first: str) -> None:
    letter.locator("#leave").get_by_role("button", name=channel).click()
    letter.wait_for_selector(f"#leave >> text={way}")
    assert letter.locator("#ways .primary").inner_text() == first
    assert (
        "calendar’s answer" in letter.locator("#ways").inner_text()
    )  # the entry is still to be declined, by a mail of its own
    assert "The draft opens" not in letter.locator("#leave").inner_text()
