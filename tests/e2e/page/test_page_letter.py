"""The living letter: underlines exactly under their words, rewordings and undo, nothing lost to a reload, a crash or a second tab."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from browsing import EXAMPLES, NARROW, NOW, WIDE, Visit, dropped, quiet

from bowout.settings import Settings
from bowout.wiring import House

HEDGED = "Dear Dana,\n\nThank you for the invitation. I think I might perhaps have to decline.\n\nBest wishes,\nAlex"
TEXTS = {
    "emoji": "Hi Dana 👋🏽 👩‍👩‍👧‍👦,\n\nThank you 🎉. I think I might perhaps have to decline 😀.\n\nBest wishes,\nAlex 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "right to left": "שלום Dana,\n\nתודה רבה על ההזמנה. I think I might perhaps have to decline. بالتوفيق للجميع في العمل.\n\nBest wishes,\nאלכס",
    "combining marks": "Dear Zoë́̈̃,\n\nThank you, e\u0301te\u0301. I think I might perhaps have to decline. नमस्ते क्षत्रिय ไทยนี้\n\nBest wishes,\nAlex",
    "tabs and long words": "Dear Dana,\n\n\tThank you   for\u00a0this. " + "W" * 90 + " I think I might perhaps have to decline.\n\n\n\nBest,\nAlex\n\n",
}  # fmt: skip


def underlined(page: Any) -> list[str]:
    return page.eval_on_selector_all(".mirror mark", "marks => marks.map(mark => mark.textContent)")


def cards(page: Any) -> Any:
    return page.locator("#findings .card")


def typed(page: Any, text: str) -> None:
    page.fill("#body", text)
    quiet(page)


def expected(text: str) -> list[str]:
    """The words that the review itself points to, as text (code points), those within another left out as on the page."""
    review = House(Settings()).review(text, subject="x", subject_known=True)
    spans = sorted((each.start, each.end) for each in review.problems if each.place == "body" and each.start is not None)
    shown, at = [], 0
    for start, end in spans:
        if max(start, at) < end:
            shown.append(text[max(start, at) : end])
            at = end
    return shown


@pytest.mark.parametrize("name", TEXTS)
def test_underlines_stand_under_their_words(letter: Any, name: str) -> None:
    text = TEXTS[name]
    typed(letter, text)
    assert any("might perhaps" in each for each in underlined(letter))
    assert set(expected(text)) <= set(underlined(letter)) | {""}
    assert letter.eval_on_selector(".mirror", "mirror => mirror.textContent") == text + "\n"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", TEXTS)
def test_the_layer_beneath_is_the_same_picture_as_the_words(visit: Visit, name: str, size: dict[str, int]) -> None:
    """The textarea drawn alone, and the layer drawn alone with its marks in place, agree in every pixel."""
    page = visit(size)
    dropped(page, EXAMPLES / "google-invite.eml")
    typed(page, TEXTS[name])
    page.evaluate("document.activeElement.blur()")
    style = (
        "#body, .mirror { color: #000 !important; caret-color: transparent !important; background: #fff !important }"
        " mark { text-decoration: none !important; background: none !important } "
    )
    shots = []
    for hide in ("#body { z-index: 1 } .mirror { visibility: hidden }", "#body { visibility: hidden } .mirror { color: #000 }"):
        page.evaluate(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
            style + hide,
        )
        shots.append(page.locator(".editor").screenshot())
    assert different_pixels(page, *shots) == 0


def different_pixels(page: Any, *shots: bytes) -> int:
    """How many pixels with ink in one picture have none in the other within a pixel's distance (glyphs are set to parts of one)."""
    blank = page.context.new_page()
    found: int = blank.evaluate(
        """async shots => {
            const [a, b] = await Promise.all(shots.map(async shot => {
                const image = await createImageBitmap(await (await fetch("data:image/png;base64," + shot)).blob());
                const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
                canvas.drawImage(image, 0, 0);
                return canvas.getImageData(0, 0, image.width, image.height);
            }));
            if (a.width !== b.width || a.height !== b.height) return -1;
            const inked = (image, x, y, most) => image.data[4 * (y * image.width + x) + 1] < most;
            let different = 0;
            for (let y = 1; y < a.height - 1; y += 1) for (let x = 1; x < a.width - 1; x += 1)
                for (const [one, other] of [[a, b], [b, a]]) if (inked(one, x, y, 100)
                    && ![-1, 0, 1].some(right => [-1, 0, 1].some(down => inked(other, x + right, y + down, 170)))) different += 1;
            return different;
        }""",
        [base64.b64encode(shot).decode() for shot in shots],
    )
    blank.close()
    return found


def test_pasted_rich_text_becomes_plain_words(letter: Any) -> None:
    letter.fill("#body", "")
    letter.evaluate(
        """async () => {
            const html = "<p>Dear <b>Dana</b>,</p><ul><li>I think I <i>might perhaps</i> have to decline.</li></ul>";
            const data = new DataTransfer();
            data.setData("text/html", html);
            data.setData("text/plain", "Dear Dana,\\r\\n\\r\\nI think I might perhaps have to decline.");
            const body = document.querySelector("#body");
            body.focus();
            if (body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })))
                document.execCommand("insertText", false, data.getData("text/plain"));
        }"""
    )
    quiet(letter)
    assert letter.input_value("#body") == "Dear Dana,\n\nI think I might perhaps have to decline."
    assert any("might perhaps" in each for each in underlined(letter))


def test_underlines_move_with_the_words_while_one_types(letter: Any) -> None:
    typed(letter, HEDGED)
    before = underlined(letter)
    held: list[Any] = []
    letter.route("**/look", lambda route: held.append(route) or None)  # the review does not answer
    letter.evaluate("() => { const body = document.querySelector('#body'); body.focus(); body.setSelectionRange(0, 0); }")
    letter.keyboard.type("So, ")
    assert underlined(letter) == before
    letter.unroute("**/look")
    for route in held:
        route.fallback()


def test_a_click_rewords_and_undo_takes_it_back(letter: Any) -> None:
    typed(letter, HEDGED)
    fix = cards(letter).filter(has_text="might perhaps").locator("button.fix").first
    fix.click()
    letter.wait_for_function("() => !document.querySelector('#body').value.includes('might perhaps')")
    mended = letter.input_value("#body")
    assert mended.startswith("Dear Dana,\n\nThank you for the invitation. ")
    letter.get_by_role("button", name="Undo").click()
    letter.wait_for_function("text => document.querySelector('#body').value === text", arg=HEDGED)
    # The browser's own undo works across it as well.
    cards(letter).filter(has_text="might perhaps").locator("button.fix").first.click()
    letter.wait_for_function("text => document.querySelector('#body').value === text", arg=mended)
    letter.focus("#body")
    letter.keyboard.press("Control+z")
    assert letter.input_value("#body") == HEDGED


def test_what_is_let_rest_stays_so(letter: Any) -> None:
    typed(letter, HEDGED)
    card = cards(letter).filter(has_text="whether you are out")
    card.get_by_role("button", name="Leave it so").click()
    card.wait_for(state="detached")
    letter.reload()
    assert not cards(letter).filter(has_text="whether you are out").count()


def test_variants_are_leafed_through_and_tones_turned_and_taken_back(letter: Any) -> None:
    first = letter.input_value("#body")
    seen = {first}
    for _ in range(3):
        with letter.expect_response("**/variant"):
            letter.get_by_role("button", name="The next wording").click()
        letter.wait_for_function("was => document.querySelector('#body').value !== was", arg=letter.input_value("#body"))
        seen.add(letter.input_value("#body"))
    assert letter.input_value("#body") == first
    assert len(seen) == 3
    with letter.expect_response("**/say"):
        letter.get_by_role("button", name="Formal").click()
    letter.wait_for_selector(".bar button[aria-pressed=true] >> text=Formal")
    typed(letter, "My own words, which I would hate to lose.")
    with letter.expect_response("**/say"):
        letter.get_by_role("button", name="Brief").click()
    letter.wait_for_function("() => !document.querySelector('#body').value.includes('My own words')")
    letter.get_by_role("button", name="Undo").click()
    letter.wait_for_function("() => document.querySelector('#body').value.includes('My own words')")


def test_the_length_is_turned(letter: Any) -> None:
    full = letter.input_value("#body")
    with letter.expect_response("**/say"):
        letter.get_by_role("button", name="Short").click()
    letter.wait_for_function("was => document.querySelector('#body').value !== was", arg=full)
    assert len(letter.input_value("#body").split()) < len(full.split())
    letter.reload()
    assert letter.locator(".bar button[aria-pressed=true] >> text=Short").count()
    with letter.expect_response("**/say"):
        letter.get_by_role("button", name="Full").click()
    letter.wait_for_function("full => document.querySelector('#body').value === full", arg=full)


def test_the_parts_are_ticked_off_as_one_types(letter: Any) -> None:
    typed(letter, "Dear Dana,\n\nI have decided to decline the interview.")
    parts = letter.locator(".parts")
    assert "A clear decision" in parts.locator(".there").all_inner_texts()
    assert any("Thanks" in each for each in parts.locator(".lacking").all_inner_texts())
    typed(letter, "Dear Dana,\n\nThank you very much for the invitation. I have decided to decline the interview.")
    assert "Thanks" in parts.locator(".there").all_inner_texts()


def test_a_late_withdrawal_has_what_to_say_on_the_phone_beside_it(visit: Visit) -> None:
    page = visit()
    dropped(page, EXAMPLES / "google-invite.eml")
    assert not page.locator("#call").count()
    page.get_by_role("button", name="Withdraw, having agreed").click()
    page.locator("details:has(#fact-interview_at) summary").click()
    page.fill("#fact-interview_at", f"{NOW:%Y-%m-%dT}20:00")
    page.keyboard.press("Enter")
    page.wait_for_selector("#call")
    assert "withdraw" in page.locator("#call").inner_text()
    assert "ring as well" in page.locator(".notes").inner_text()
    assert page.get_by_role("link", name="Ring (646) 555-0108").get_attribute("href") == "tel:6465550108"
    page.locator("#leave").get_by_role("button", name="Phone call").click()
    page.wait_for_selector("#call", state="detached")  # then it is the letter itself


def test_what_is_typed_while_an_answer_is_on_its_way_is_not_lost(letter: Any) -> None:
    held: list[Any] = []
    letter.route("**/say", lambda route: held.append(route) or None)
    letter.locator("#say").get_by_role("button", name="Another offer").click()
    letter.wait_for_timeout(100)
    letter.fill("#body", "Typed in the meantime")
    with letter.expect_response("**/say"):
        held[0].continue_()
    letter.wait_for_selector("#say button[aria-pressed=true] >> text=Another offer")
    assert letter.input_value("#body") == "Typed in the meantime"
    quiet(letter)
    letter.reload()
    assert letter.input_value("#body") == "Typed in the meantime"


def test_a_reload_loses_nothing(letter: Any) -> None:
    letter.focus("#body")
    letter.keyboard.press("Control+End")
    letter.keyboard.type(" P.S. Half a thou")
    quiet(letter)
    letter.reload()
    assert letter.input_value("#body").endswith("P.S. Half a thou")


def test_a_crash_loses_nothing(visit: Visit, served: Any) -> None:
    page = visit()
    dropped(page, EXAMPLES / "google-invite.eml")
    typed(page, "Half a letter")
    address = page.url
    served.end()
    served.start()
    again = visit()
    again.goto(served.running.address + "/letters/" + address.rpartition("/")[2])
    assert again.input_value("#body") == "Half a letter"


def test_words_typed_while_the_page_is_down_are_kept_when_it_is_back(visit: Visit, served: Any) -> None:
    page = visit()
    dropped(page, EXAMPLES / "google-invite.eml")
    quiet(page)
    answers = iter([False])
    page.route("**/letter", lambda route: route.abort() if not next(answers, True) else route.fallback())
    page.fill("#body", "Typed in the dark")
    page.wait_for_function("() => document.querySelector('[data-kept]').textContent.startsWith('Not kept')")
    assert page.input_value("#body") == "Typed in the dark"
    page.wait_for_function("() => document.querySelector('[data-kept]').textContent === 'Kept'")


def test_a_clash_of_two_tabs_is_shown_and_neither_is_lost(letter: Any) -> None:
    quiet(letter)
    other = letter.context.new_page()
    other.goto(letter.url)
    typed(other, "What the other tab says")
    letter.fill("#body", "What this tab says")
    box = letter.locator(".clash")
    box.wait_for()
    assert letter.input_value("#body") == "What this tab says"
    assert "What the other tab says" in box.inner_text()
    box.get_by_role("button", name="Keep what I wrote here").click()
    quiet(letter)
    other.reload()
    assert other.input_value("#body") == "What this tab says"
    other.get_by_role("button", name="Undo").click()
    other.wait_for_function("() => document.querySelector('#body').value === 'What the other tab says'")


def test_a_clash_without_javascript_shows_both(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.get_by_role("button", name="Start with an example").click()
    other = page.context.new_page()
    other.goto(page.url)
    other.fill("#body", "What the other tab says")
    other.get_by_role("button", name="Keep and look over").click()
    page.fill("#body", "What this tab says")
    page.get_by_role("button", name="Keep and look over").click()
    assert page.input_value("#mine") == "What this tab says"
    assert page.input_value("#body") == "What the other tab says"
    page.get_by_role("button", name="Put mine in its place").click()
    assert page.input_value("#body") == "What this tab says"


def test_a_letter_thrown_away_can_be_had_back(letter: Any, served: Any) -> None:
    typed(letter, "Not to be lost by a slip of the finger")
    letter.goto(served.running.address)
    letter.get_by_role("button", name="Throw away").click()
    letter.get_by_role("button", name="Have it back").click()
    letter.wait_for_url("**/letters/*")
    assert letter.input_value("#body") == "Not to be lost by a slip of the finger"


def test_the_download_has_the_last_words_typed(letter: Any) -> None:
    letter.focus("#body")
    letter.keyboard.press("Control+End")
    letter.keyboard.type(" The very last words.")
    with letter.expect_download() as found:
        letter.get_by_role("link", name="Download the draft").click()
    with open(found.value.path(), "rb") as file:  # noqa: PTH123
        assert b"very last words" in file.read()
