"""Every page and state that a person may come to, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from browsing import EXAMPLES, NOW, dropped, quiet
from post_office import ME, PostOffice, account

from bowout.delivery.outgoing import outgoing
from bowout.settings import settings_file
from bowout.wiring import House

HEDGED = "Dear Dana 🎉,\n\nI think I might perhaps have to decline. My wife has cancer.\n\nAlex"
LISTS = ("today", "doors", "record", "record/pictures", "settings")


def letter(page: Any, home: str) -> str:
    """A new letter with its reason; its address."""
    page.goto(home)
    dropped(page, EXAMPLES / "google-invite.eml")
    with page.expect_response("**/say"):
        page.locator("#say").get_by_role("button", name="Another offer").click()
    page.wait_for_selector("#say button[aria-pressed=true] >> text=Another offer")
    return str(page.url)


def before(page: Any, home: str) -> Iterator[str]:
    """Pages with nothing on them yet, and the ways in."""
    yield "start"
    for name in LISTS:
        page.goto(f"{home}/{name}")
        yield f"{name}, empty"
    page.goto(f"{home}/letters/none")
    yield "a page that is not there"
    page.goto(home)
    page.fill("#text", "Dear Sam,\n\nUnfortunately we have decided to go with another candidate.\n\nRegards,\nAda")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/letters/*")
    yield "no invitation"
    page.goto(home)
    page.get_by_role("button", name="Write without an invitation").click()
    page.locator("#sign").wait_for()
    yield "a letter without an invitation"
    page.goto(home)
    page.get_by_role("button", name="Throw away").first.click()
    page.get_by_role("button", name="Have it back").wait_for()
    yield "thrown away"


def writing(page: Any, home: str) -> Iterator[str]:
    """The page of one letter, in all its turns."""
    where = letter(page, home)
    yield "a letter"
    page.fill("#body", HEDGED)
    quiet(page)
    page.locator(".card").first.wait_for()
    yield "findings"
    page.locator("details.fact summary").first.click()
    yield "a fact open"
    page.keyboard.press("Escape")
    page.locator("details.more summary").first.click()
    yield "more to say"
    page.goto(f"{where}?weigh=1")
    yield "weighing"
    for _ in range(12):
        if not page.locator(".question").count():
            break
        question = page.locator(".question").inner_text()
        page.locator(".question button").first.click()
        page.wait_for_function("was => document.querySelector('.question')?.innerText !== was", arg=question)
    yield "weighed"
    page.goto(f"{where}/invitation")
    yield "the invitation"
    page.goto(where)
    page.get_by_role("button", name="Withdraw, having agreed").click()
    page.locator("details:has(#fact-interview_at) summary").click()
    page.fill("#fact-interview_at", f"{NOW:%Y-%m-%dT}20:00")
    page.keyboard.press("Enter")
    page.wait_for_selector("#call")
    yield "to ring as well"
    page.locator("#leave").get_by_role("button", name="LinkedIn message").click()
    page.wait_for_selector("#leave button[aria-pressed=true] >> text=LinkedIn")
    yield "by LinkedIn"
    other = page.context.new_page()
    other.goto(where)
    page.goto(where)
    other.fill("#body", "Elsewhere")
    quiet(other)
    page.fill("#body", "Here")
    page.locator(".clash").wait_for()
    yield "a clash"
    page.evaluate(
        "() => { const form = document.querySelector('[data-letter]'); form.elements.version.value = 1; form.submit(); }"
    )
    page.wait_for_selector("#mine")
    yield "a clash, without script"
    other.close()


def leaving(page: Any, home: str, office: PostOffice) -> Iterator[str]:
    """Sending, as it may go."""
    account(office, undo=60)
    letter(page, home)
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=leaves in")
    yield "it leaves in a minute"
    page.get_by_role("button", name="Undo", exact=True).click()
    account(office, undo=0)
    office.waits.clear()
    page.reload()
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("text=on its way")
    yield "on its way"
    office.waits.set()
    page.wait_for_selector("#follow h2 >> text=Well done")
    yield "sent"
    for said, hangs_up, words in ((b"550 5.7.1 no", False, "did not take it"), (b"", True, "may have left, or not")):
        office.says, office.hangs_up = said, hangs_up
        letter(page, home)
        page.fill("#body", f"Dear Dana,\n\nThank you. I have decided to decline{'!' * hangs_up}\n\nAlex")
        page.get_by_role("button", name="Send it").click()
        page.wait_for_selector(f"#leave >> text={words}")
        yield words
    office.says, office.hangs_up = b"250 taken", False
    accounts = settings_file().with_name("accounts.toml")
    accounts.write_text(accounts.read_text().replace("login = false", 'login = true\npassword_command = "false"'))
    letter(page, home)
    page.fill("#body", "Dear Dana,\n\nThank you. I have decided to decline, and hope to meet you one day.\n\nAlex")
    page.get_by_role("button", name="Send it").click()
    page.wait_for_selector("#leave >> text=has not left")
    yield "it has not left"
    page.goto(f"{home}/outbox/{held()}")
    yield "a message that waits for one's yes"
    page.goto(f"{home}/today")
    yield "what waits for one's yes"


def held() -> int:
    """A message that a program made ready; its number."""
    house = House(clock=lambda: NOW)
    mail = (EXAMPLES / "calendly-invite.eml").read_bytes()
    invitation = house.read(mail)
    reply = house.reply(invitation, house.brief_for(invitation, reason="fit"), stem="reply")
    return house.hold(outgoing(reply.files[0].data, sender=ME), way="smtp", account=house.account(None)).id


def afterwards(page: Any, home: str) -> Iterator[str]:
    """What is kept of it all, once a letter has left."""
    letter(page, home)
    page.get_by_role("button", name="I have sent it").click()
    page.wait_for_selector("#follow h2 >> text=Well done")
    for name in (*LISTS, "record?words=Larkfield", "record?words=zebra", "record?state=ended"):
        page.goto(f"{home}/{name}")
        if "pictures" in name:
            page.wait_for_selector(".ct-bar", state="attached")
        yield name
    page.goto(f"{home}/record")
    page.locator("tbody a").first.click()
    yield "a case"
    page.goto(f"{home}/settings")
    page.get_by_role("button", name="Make a token").click()
    yield "a token"
    page.goto(f"{home}/settings")
    page.get_by_role("button", name="Make an address").click()
    yield "an address for the calendar"


def accounts(page: Any, home: str, office: PostOffice) -> Iterator[str]:
    """A mail account, set up on the spot."""
    settings_file().with_name("accounts.toml").unlink(missing_ok=True)
    for address in ("alex@gmail.com", "alex@outlook.com", ME):
        page.goto(f"{home}/settings")
        page.fill("#address", address)
        page.get_by_role("button", name="Find it").click()
        page.locator("h1 >> text=A mail account").wait_for()
        yield f"an account at {address.partition('@')[2]}"
    page.fill("#smtp", office.address)
    page.get_by_role("button", name="Look for it").click()
    office.login = b"535 5.7.8 no such password"
    page.fill("#password", "x")
    page.get_by_role("button", name="Try it").click()
    page.wait_for_selector("text=does not work")
    yield "an account that does not work"
    office.login = b"235 come in"
    page.fill("#password", "x")
    page.get_by_role("button", name="Try it").click()
    page.wait_for_selector("text=It works, and is kept")
    yield "an account that works"
    page.goto(f"{home}/settings")
    yield "settings with an account"
