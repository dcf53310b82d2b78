// The living letter: kept and looked over as one types. The layer beneath the textarea has the same words in the same type, so an
// underline there stands exactly under the word above, whatever the script, the direction or the emoji.
import { living } from "./quiet.js";

export function liven() {
  const form = document.querySelector("[data-letter]");
  if (form && !form.living) form.living = new Letter(form);
}

class Letter {
  constructor(form) {
    this.form = form;
    this.words = form.elements.body;
    this.mirror = form.querySelector(".mirror");
    this.marks = JSON.parse(this.mirror.dataset.marks);
    this.drawn = this.words.value;
    this.seen = this.looked = this.standing();
    this.looking = this.keeping = null;
    this.keptAt = 0;
    this.clashed = false;
    this.words.addEventListener("input", () => this.typed());
    this.words.addEventListener("click", () => this.near());
    this.words.addEventListener("keyup", (event) => event.key.startsWith("Arrow") && this.near());
    form.elements.subject?.addEventListener("input", () => this.changed());
    form.addEventListener("submit", (event) => { event.preventDefault(); this.keep(); });
    const findings = document.getElementById("findings");
    for (const kind of ["focusin", "pointerover"]) findings.addEventListener(kind, (event) => light(event.target.closest(".card")?.dataset.n));
    window.addEventListener("pagehide", () => { if (this.seen !== this.standing() && !this.clashed) this.ask(form.action, { keepalive: true }); });
    living(this);
  }

  standing() { return `${this.form.elements.subject?.value}\n${this.words.value}`; }
  tell(words) { this.form.querySelector("[data-kept]").textContent = words; }

  draw() {
    const text = this.words.value;
    const layer = document.createDocumentFragment();
    let at = 0;
    for (const mark of this.marks) {
      const start = Math.max(at, mark.start);
      if (start >= mark.end) continue;
      const line = document.createElement("mark");
      line.className = mark.severity;
      line.dataset.n = mark.n;
      line.append(text.slice(start, mark.end));
      layer.append(text.slice(at, start), line);
      at = mark.end;
    }
    layer.append(text.slice(at), "\n");
    this.mirror.replaceChildren(layer);
    this.drawn = text;
  }

  // Until the review answers, underlines move with the words; one that was typed into waits for the answer.
  follow() {
    const [start, end, by] = change(this.drawn, this.words.value);
    this.marks = this.marks.filter((mark) => mark.end <= start || mark.start >= end)
      .map((mark) => (mark.start >= end ? { ...mark, start: mark.start + by, end: mark.end + by } : mark));
    this.draw();
  }

  // Each keystroke is looked over, one question at a time; what was typed meanwhile is asked next.
  async look() {
    if (this.looking) return;
    while (this.looked !== this.standing()) {
      const [asked, body, at] = [this.standing(), this.words.value, performance.now()];
      this.looking = this.ask(this.form.dataset.look);
      const told = await this.looking;
      this.looking = null;
      if (!told) return;
      this.looked = asked;
      this.show(told, body);
      performance.mark("underlined", { detail: at });
    }
  }

  // Each pause is kept, and so is the midst of a long breath.
  typed() {
    performance.mark("typed");
    this.follow();
    this.changed();
  }

  changed() {
    this.look();
    clearTimeout(this.pausing);
    this.pausing = setTimeout(() => this.keep(), performance.now() - this.keptAt > BREATH ? 0 : PAUSE);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), LONG_PAUSE);
  }

  async keep() {
    clearTimeout(this.pausing);
    while (this.keeping) await this.keeping;
    this.keeping = this.kept().finally(() => { this.keeping = null; });
    await this.keeping;
  }

  async kept() {
    const asked = this.standing();
    if (asked === this.seen || this.clashed) return;
    this.tell("Keeping …");
    const told = await this.ask(this.form.action);
    if (!told) { setTimeout(() => this.keep(), RETRY); return; }
    if (told.clash) { this.clash(told.clash); return; }
    if (told.error) { this.tell(told.error.message); return; }
    this.seen = asked;
    this.keptAt = performance.now();
    this.form.elements.version.value = told.version;
    this.tell("Kept");
  }

  async ask(address, how = {}) {
    const body = new URLSearchParams(new FormData(this.form));
    body.set("tab", TAB);
    try {
      return await (await fetch(address, { method: "POST", headers: { accept: "application/json" }, body, ...how })).json();
    } catch {
      this.tell("Not kept: bowout does not answer. Leave this tab open, and start it again.");
      return null;
    }
  }

  // What was typed since is followed, so that even who types without a pause sees underlines come.
  show(told, body) {
    this.marks = told.marks;
    this.drawn = body;
    this.follow();
    this.form.querySelector("[data-words]").textContent = told.words;
    const count = document.querySelector("[data-count]");
    if (count.textContent !== told.count) count.textContent = told.count;
    for (const part of ["findings", "parts"]) {
      const shown = document.getElementById(part);
      if (shown.shown !== told[part]) { shown.innerHTML = told[part]; shown.shown = told[part]; }
    }
  }

  // What stands about the letter (which wording it is, what can be taken back, how it would leave) follows when one pauses.
  async settle() {
    clearTimeout(this.settling);
    await this.keep();
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["#letter .bar", "#leave"]) {
      const [mine, theirs] = [document.querySelector(part), fresh.querySelector(part)];
      if (mine && theirs && mine.innerHTML !== theirs.innerHTML && !mine.contains(document.activeElement)) mine.innerHTML = theirs.innerHTML;
    }
  }

  // A fresh page has come: the words that changed are put in as if typed, so that the browser's undo takes them back too.
  receive(old, fresh) {
    const theirs = fresh.querySelector("[data-letter]");
    if (!theirs || !old.contains(this.form)) return false;
    const caret = document.activeElement;
    if (!theirs.elements.subject !== !this.form.elements.subject) return false;
    const version = this.form.elements.version;
    version.value = Math.max(version.value, theirs.elements.version.value);
    // What was typed since the question was asked stands, and is kept next.
    const typed = this.asked !== undefined && this.asked !== this.standing();
    if (!typed) this.putIn(theirs, caret);
    for (const part of [".bar", ".unsigned", "#findings", "#parts", ".notes"]) {
      const mine = old.querySelector(part);
      mine.innerHTML = fresh.querySelector(part).innerHTML;
      mine.shown = undefined;
    }
    if (typed) { this.seen = this.looked = null; this.changed(); }
    return true;
  }

  putIn(theirs, caret) {
    if (this.form.elements.subject) this.form.elements.subject.value = theirs.elements.subject.value;
    this.clashed = true; // nothing is asked while words are put in
    const [start, end, by] = change(this.words.value, theirs.elements.body.value);
    if (start !== end || by) {
      this.words.focus({ preventScroll: true });
      this.words.setSelectionRange(start, end);
      const given = theirs.elements.body.value.slice(start, end + by);
      if (!document.execCommand(given ? "insertText" : "delete", false, given)) this.words.value = theirs.elements.body.value;
      caret?.focus?.({ preventScroll: true });
    }
    this.clashed = false;
    this.seen = this.looked = this.standing();
    this.marks = JSON.parse(theirs.querySelector(".mirror").dataset.marks);
    this.draw();
    this.tell("Kept");
    this.form.querySelector("[data-words]").textContent = theirs.querySelector("[data-words]").textContent;
  }

  clash(standing) {
    this.clashed = true;
    this.tell("Changed in another tab");
    const [box] = parse("<div class=clash role=alert><p><strong>This letter was changed in another tab.</strong> What you wrote is still below; this stands there now:</p><blockquote></blockquote><p class=row><button type=button>Keep what I wrote here</button> <button type=button>Take what stands there</button></p></div>");
    const choose = (body) => {
      this.form.elements.version.value = standing.version;
      this.clashed = false;
      this.seen = null;
      if (body !== undefined) { this.words.value = body; this.follow(); this.look(); }
      box.remove();
      this.keep();
      this.words.focus();
    };
    const [mine, theirs] = box.querySelectorAll("button");
    mine.onclick = () => choose();
    theirs.onclick = () => choose(standing.body);
    box.querySelector("blockquote").textContent = standing.body;
    this.form.closest(".desk").before(box);
  }

  // Card and underline belong together: where the caret is, the card comes near.
  near() {
    const at = this.words.selectionStart;
    const mark = this.marks.find((each) => each.start <= at && at <= each.end);
    light(mark?.n);
    const findings = document.getElementById("findings");
    const card = mark && findings.querySelector(`.card[data-n="${mark.n}"]`);
    if (card) findings.scrollTo({ top: card.offsetTop - findings.offsetTop - 8 });
  }
}

function light(n) {
  for (const each of document.querySelectorAll(".near")) each.classList.remove("near");
  if (n === undefined) return;
  for (const each of document.querySelectorAll(`mark[data-n="${n}"], .card[data-n="${n}"]`)) each.classList.add("near");
}

// Where two texts differ: from `start` to `end` of the first, and how much longer the second is.
function change(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return [start, before.length - same, after.length - before.length];
}

const [PAUSE, BREATH, LONG_PAUSE, RETRY] = [300, 2000, 1500, 3000]; // milliseconds
const TAB = crypto.randomUUID();
const parse = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes];
