"""Everybody can use it: axe finds nothing on any page or state, it reflows, zooms, prints, and nothing is told by colour alone."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import EXAMPLES, NARROW, WIDE, Visit, dropped, quiet

sync_playwright = pytest.importorskip("axe_core_python.sync_playwright", reason="left out: axe-core is not here")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
HEDGED = "Dear Dana 🎉,\n\nI think I might perhaps have to decline. My wife has cancer.\n\nAlex"
LOOKS = {"wide, light": (WIDE, "light"), "narrow, dark": (NARROW, "dark")}


def violations(page: Any) -> list[str]:
    page.wait_for_load_state("load")
    script = sync_playwright.Axe().axe_script
    page.evaluate(script)  # the browser's own tools are not bound by the page's policy
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary'][:300]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def answered(page: Any) -> None:
    dropped(page, EXAMPLES / "google-invite.eml")
    with page.expect_response("**/say"):
        page.locator("#say").get_by_role("button", name="Another offer").click()
    page.wait_for_selector("#say button[aria-pressed=true] >> text=Another offer")


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_page_or_state(visit: Visit, look: str) -> None:
    size, scheme = LOOKS[look]
    page = visit(size, color_scheme=scheme)
    home = page.url.rstrip("/")
    found = {"start": violations(page)}
    for name in ("today", "doors", "record", "record/pictures", "settings"):
        page.goto(f"{home}/{name}")
        found[f"{name}, empty"] = violations(page)
    page.goto(home)
    answered(page)
    letter = page.url
    found["a letter"] = violations(page)
    page.fill("#body", HEDGED)
    quiet(page)
    assert page.locator(".card").count()
    found["findings"] = violations(page)
    page.locator("details.fact summary").first.click()
    found["a fact open"] = violations(page)
    page.locator("details.more summary").first.click()
    found["more to say"] = violations(page)
    page.goto(f"{letter}?weigh=1")
    found["weighing"] = violations(page)
    page.goto(f"{letter}/invitation")
    found["the invitation"] = violations(page)
    if scheme == "dark":  # what is left out here has the same colours and parts as what was seen
        assert [f"{name}: {each}" for name, those in found.items() for each in those] == []
        return
    other = page.context.new_page()
    other.goto(letter)
    page.goto(letter)
    other.fill("#body", "Elsewhere")
    quiet(other)
    page.fill("#body", "Here")
    page.locator(".clash").wait_for()
    found["a clash"] = violations(page)
    page.goto(letter)
    page.get_by_role("button", name="I have sent it").click()
    page.wait_for_selector("#follow h2 >> text=Well done")
    found["sent"] = violations(page)
    for name in ("today", "doors", "record", "record?words=Larkfield", "record/pictures", "settings", "letters/none"):
        page.goto(f"{home}/{name}")
        if "pictures" in name:
            page.wait_for_selector(".ct-bar", state="attached")
        found[name] = violations(page)
    page.goto(f"{home}/record")
    page.locator("tbody a").first.click()
    found["a case"] = violations(page)
    assert [f"{name}: {each}" for name, those in found.items() for each in those] == []


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
    for icon in manifest["icons"]:
        assert page.evaluate("async src => (await fetch(src)).ok", icon["src"])
