"""Everybody can use it: axe finds nothing on any page or state, it reflows, zooms, prints, and nothing is told by colour alone."""

from __future__ import annotations

import os
from typing import Any

import pytest
import states
from browsing import NARROW, WIDE, Visit, quiet
from post_office import PostOffice, Ring
from states import HEDGED

sync_playwright = pytest.importorskip("axe_core_python.sync_playwright", reason="left out: axe-core is not here")
EVERYTHING = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
WHAT_IS_SEEN = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]}}
"""The rules that may find something at one size or in one scheme and not in another."""
ELSEWHERE = EVERYTHING if os.environ.get("BOWOUT_TEST_SIZE") == "full" else WHAT_IS_SEEN
LOOKS = {
    "wide, light": (WIDE, "light", EVERYTHING),
    "narrow, dark": (NARROW, "dark", ELSEWHERE),
    "wide, dark": (WIDE, "dark", ELSEWHERE),
    "narrow, light": (NARROW, "light", ELSEWHERE),
}


def violations(page: Any, rules: dict[str, Any]) -> list[str]:
    page.wait_for_load_state("load")
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(sync_playwright.Axe().axe_script)  # the browser's own tools are not bound by the page's policy
    found = page.evaluate("rules => axe.run(document, rules)", rules)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary'][:300]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("part", ["before", "writing", "leaving", "afterwards", "accounts"])
def test_axe_finds_nothing_on_any_page_or_state(
    visit: Visit, server: PostOffice, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    import keyring

    ring = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    monkeypatch.setattr("bowout.delivery.servers.ask_dns", lambda *_: [])
    page = visit(reduced_motion="reduce")
    home = page.url.rstrip("/")
    walk = getattr(states, part)(page, home, *([server] if part in ("leaving", "accounts") else []))
    found, seen = [], []
    for state in walk:
        seen.append(state)
        for look, (size, scheme, rules) in LOOKS.items():
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            found += [f"{state}, {look}: {each}" for each in violations(page, rules)]
            width = page.evaluate("document.documentElement.scrollWidth")
            found += [f"{state}, {look}: {width} wide"] if width > size["width"] else []
        page.set_viewport_size(WIDE)
    assert found == []
    assert len(seen) >= 5


def test_who_was_not_let_in_can_read_why(visit: Visit, chromium: Any) -> None:
    address = visit().url
    stranger = chromium.new_page()
    stranger.goto(address)
    assert "One step more" in stranger.inner_text("main")
    assert violations(stranger, EVERYTHING) == []
    stranger.close()


def answered(page: Any) -> None:
    states.letter(page, page.url)


@pytest.mark.parametrize("width", [320, 390, 640])
def test_nothing_is_wider_than_the_screen(visit: Visit, width: int) -> None:
    """320 CSS pixels are a 1280 pixel screen zoomed to 400 %; 640 are its 200 %."""
    page = visit({"width": width, "height": 800})
    home = page.url.rstrip("/")
    answered(page)
    page.fill("#body", HEDGED + "\n" + "W" * 200)
    quiet(page)
    letter = page.url
    for address in (
        letter,
        f"{letter}?weigh=1",
        f"{letter}/invitation",
        f"{home}/",
        f"{home}/today",
        f"{home}/record",
        f"{home}/settings",
    ):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_text_alone_can_be_twice_as_large(letter: Any) -> None:
    letter.evaluate("document.documentElement.style.fontSize = '200%'")
    assert letter.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]
    clipped = letter.eval_on_selector_all(
        "button, .button, h1, h2, summary",
        "all => all.filter(each => each.scrollWidth > each.clientWidth + 1).map(each => each.innerText)",
    )
    assert clipped == []


def test_targets_are_large_enough_to_be_hit(visit: Visit) -> None:
    page = visit(NARROW)
    answered(page)
    small = page.eval_on_selector_all(
        "button, .button, summary, input:not([type=hidden]), nav a",
        "all => all.filter(each => each.checkVisibility()).map(each => [each.innerText || each.id, each.getBoundingClientRect()])"
        ".filter(([, box]) => box.height < 24 || box.width < 24).map(([words]) => words)",
    )
    assert small == []


def test_severities_differ_by_more_than_colour(letter: Any) -> None:
    letter.fill("#body", HEDGED)
    quiet(letter)
    styles = letter.eval_on_selector_all(
        "mark", "all => all.map(each => [each.className, getComputedStyle(each).textDecorationStyle])"
    )
    assert len({style for _, style in styles}) == len({name for name, _ in styles}) >= 2
    assert letter.locator(".card .grade").first.inner_text()


def test_print_gives_the_letter_alone(letter: Any) -> None:
    body = letter.input_value("#body")
    letter.emulate_media(media="print")
    shown = letter.evaluate(
        "() => [...document.querySelectorAll('body *')].filter(each => each.checkVisibility({ visibilityProperty: true })"
        " && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim())).map(each => each.closest('.mirror') ? 'letter' : each.outerHTML)"
    )
    assert set(shown) == {"letter"}
    assert letter.locator(".mirror").inner_text().strip() == body.strip()
    assert letter.eval_on_selector(".mirror", "each => getComputedStyle(each).color") == "rgb(0, 0, 0)"


def test_every_page_has_a_title_a_language_and_one_heading(visit: Visit) -> None:
    page = visit()
    home = page.url.rstrip("/")
    titles = set()
    for name in ("", "today", "doors", "record", "record/pictures", "settings"):
        page.goto(f"{home}/{name}")
        titles.add(page.title())
        assert page.locator("h1").count() == 1
        assert page.get_attribute("html", "lang") == "en"
    assert len(titles) == 6


def test_it_can_be_installed(visit: Visit) -> None:
    page = visit()
    manifest = page.evaluate("async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json()")
    assert manifest["display"] == "standalone"
    assert manifest["start_url"] == "/"
    told = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [each["errorId"] for each in told if each["errorId"] != "in-incognito"] == []  # as every test's browser is
    for icon in manifest["icons"]:
        assert page.evaluate("async src => (await fetch(src)).ok", icon["src"])
