// The living letter: kept and looked over as one types. The layer beneath the textarea has the same words in the same type, so an
// underline there stands exactly under the word above, whatever the script, the direction or the emoji.
import { beforeLeaving, say } from "./quiet.js";

export function living() {
  const form = document.querySelector("[data-letter]");
  if (!form || form.dataset.living) return;
  form.dataset.living = "1";
  const words = form.elements.body;
  const mirror = form.querySelector(".mirror");
  const findings = document.getElementById("findings");
  const kept = form.querySelector("[data-kept]");
  let marks = JSON.parse(mirror.dataset.marks);
  let drawn = words.value;
  let seen = `${form.elements.subject?.value}\n${words.value}`;
  let asking = null;
  let stopped = false;

  const draw = () => {
    const text = words.value;
    const layer = document.createDocumentFragment();
    let at = 0;
    for (const mark of marks) {
      const start = Math.max(at, mark.start);
      if (start >= mark.end) continue;
      layer.append(text.slice(at, start));
      const line = document.createElement("mark");
      line.className = mark.severity;
      line.dataset.n = mark.n;
      line.append(text.slice(start, mark.end));
      layer.append(line);
      at = mark.end;
    }
    layer.append(text.slice(at), "\n");
    mirror.replaceChildren(layer);
    drawn = text;
  };

  // Until the review answers, underlines move with the words; one that was typed into waits for the answer.
  const follow = () => {
    const text = words.value;
    const shorter = Math.min(text.length, drawn.length);
    let before = 0;
    while (before < shorter && text[before] === drawn[before]) before += 1;
    let after = 0;
    while (after < shorter - before && text[text.length - 1 - after] === drawn[drawn.length - 1 - after]) after += 1;
    const end = drawn.length - after;
    const moved = text.length - drawn.length;
    marks = marks.filter((mark) => mark.end <= before || mark.start >= end)
      .map((mark) => (mark.start >= end ? { ...mark, start: mark.start + moved, end: mark.end + moved } : mark));
    draw();
  };

  const ask = async () => {
    const body = words.value;
    const asked = `${form.elements.subject?.value}\n${body}`;
    if (asked === seen || stopped) return;
    kept.textContent = "Keeping …";
    let answer;
    try {
      answer = await fetch(form.action, { method: "POST", headers: { accept: "application/json" }, body: new FormData(form) });
    } catch {
      kept.textContent = "Not kept: bowout is not running. Leave this tab open, and start it again.";
      return;
    }
    const told = await answer.json();
    if (told.clash) return clash(told.clash);
    if (told.error) { kept.textContent = told.error.message; return; }
    seen = asked;
    form.elements.version.value = told.version;
    kept.textContent = "Kept";
    form.querySelector("[data-words]").textContent = `${told.words} ${told.words === 1 ? "word" : "words"}`;
    if (words.value !== body) return;
    marks = told.marks;
    draw();
    if (findings.dataset.shown !== told.findings) findings.innerHTML = findings.dataset.shown = told.findings;
    if (performance.getEntriesByName("typed").length) performance.measure("typed to underlined", "typed");
  };

  // One question at a time; what was typed meanwhile is asked next.
  const keep = async () => {
    while (asking) await asking;
    asking = ask().finally(() => { asking = null; });
    await asking;
  };
  let waiting = false;
  const soon = async () => {
    if (waiting) return;
    waiting = true;
    while (asking) await asking;
    waiting = false;
    keep();
  };

  const clash = (standing) => {
    stopped = true;
    kept.textContent = "Changed in another tab";
    const box = document.createElement("div");
    box.className = "clash";
    box.setAttribute("role", "alert");
    box.innerHTML = "<p><strong>This letter was changed in another tab.</strong> What you wrote is still here. Which shall stand?</p><p class=row><button type=button data-mine>What I wrote here</button> <button type=button data-theirs>What stands there</button></p>";
    box.querySelector("[data-mine]").onclick = () => { form.elements.version.value = standing.version; stopped = false; seen = ""; box.remove(); keep(); words.focus(); };
    box.querySelector("[data-theirs]").onclick = () => { form.elements.version.value = standing.version; stopped = false; words.value = standing.body; seen = ""; follow(); box.remove(); keep(); words.focus(); };
    form.before(box);
  };

  words.addEventListener("input", () => { performance.clearMarks("typed"); performance.mark("typed"); follow(); soon(); });
  form.elements.subject?.addEventListener("input", soon);
  form.addEventListener("submit", (event) => { event.preventDefault(); keep(); });
  beforeLeaving(keep);

  // Card and underline belong together: where the caret is, the card comes near; where a card has the focus, its words light up.
  const near = (n) => {
    for (const each of document.querySelectorAll(".near")) each.classList.remove("near");
    if (n === undefined) return;
    for (const each of document.querySelectorAll(`mark[data-n="${n}"], .card[data-n="${n}"]`)) each.classList.add("near");
  };
  const caret = () => {
    const at = words.selectionStart;
    const mark = marks.find((each) => each.start <= at && at <= each.end);
    near(mark?.n);
    const card = mark && findings.querySelector(`.card[data-n="${mark.n}"]`);
    if (card) findings.scrollTo({ top: card.offsetTop - findings.offsetTop - 8 });
  };
  words.addEventListener("click", caret);
  words.addEventListener("keyup", (event) => event.key.startsWith("Arrow") && caret());
  for (const kind of ["focusin", "pointerover"]) findings.addEventListener(kind, (event) => near(event.target.closest(".card")?.dataset.n));
}
