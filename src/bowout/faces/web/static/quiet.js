// Forms marked data-quiet are sent without leaving the page: the sections that changed take the place of the old ones.
export let letter = { keep: async () => {}, settle: async () => {}, receive: () => false };
export const living = (given) => { letter = given; };

export function say(words, long = 4000) {
  const said = document.getElementById("said");
  said.textContent = words;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { said.textContent = ""; }, long);
}

export function quiet(afterwards) {
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-quiet]")) return;
    event.preventDefault();
    const form = event.target;
    const button = event.submitter;
    send(button?.getAttribute("formaction") ?? form.getAttribute("action"), new FormData(form, button), form).then(afterwards);
  });
}

export async function send(address, data, form) {
  await letter.keep();
  letter.asked = letter.standing?.();
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams(data) });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok) return say([...fresh.querySelectorAll(".alone .lede, .alone .hint")].map((each) => each.textContent).join(" ") || "That did not work", 12000);
  const focused = trace(document.activeElement);
  putIn(fresh, form);
  history.replaceState(null, "", answer.url.replace(/#.*/, ""));
  (document.querySelector("[data-focus]") ?? find(focused))?.focus({ preventScroll: true });
}

// What is under way is looked at again every second, until it has come to an end.
export function watch() {
  clearTimeout(watch.timer);
  if (document.querySelector("[data-refresh]")) watch.timer = setTimeout(refresh, 1000);
}

async function refresh() {
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["leave", "follow"]) {
      const [mine, theirs] = [document.getElementById(part), fresh.getElementById(part)];
      if (mine && theirs && mine.innerHTML !== theirs.innerHTML) {
        const focused = trace(mine.contains(document.activeElement) ? document.activeElement : null);
        mine.innerHTML = theirs.innerHTML;
        find(focused)?.focus({ preventScroll: true });
      }
    }
  }
  watch();
}

function putIn(fresh, form) {
  const main = document.getElementById("main");
  const known = (section) => section.id || section.className;
  const before = new Map([...main.children].map((section) => [known(section), section]));
  const leant = leaning(main);
  const open = [...main.querySelectorAll("details.more[open]")].map((each) => each.closest("[id]").id);
  const facts = [...main.querySelectorAll("details.fact[open] form")].filter((each) => each !== form).map((each) => each.elements.value.id);
  const sections = [...fresh.querySelectorAll("main > *")].map((section) => {
    const old = before.get(known(section));
    // The editor stays the same element in its place, so that the browser's own undo and the caret stay too.
    return old && (letter.receive(old, section) || typing(old, form)) ? old : document.adoptNode(section);
  });
  for (const old of [...main.children]) if (!sections.includes(old)) old.remove();
  sections.reduce((last, section) => {
    if (!section.isConnected) { if (last) last.after(section); else main.prepend(section); }
    return section;
  }, null);
  for (const id of facts) { const fact = document.getElementById(id)?.closest("details"); if (fact) fact.open = true; }
  for (const id of open) for (const each of main.querySelectorAll(`#${id} details.more, details#${id}`)) each.open = true;
  document.title = fresh.title;
  sway(leant, leaning(main));
}

// Whether a person is at a field of a section that is not what was sent: it stays as it is.
function typing(section, sent) {
  const at = document.activeElement;
  return section.contains(at) && at.matches("input, textarea") && at.form !== sent && at.value !== at.defaultValue;
}

// The balance moves from where it leant to where it leans now.
function leaning(main) {
  const scales = main.querySelector(".scales svg");
  return scales && [[scales.querySelector(".beam"), { rotate: `${scales.dataset.tilt}deg` }],
    ...[...scales.querySelectorAll(".side")].map((side) => [side, { translate: side.dataset.at }])];
}

function sway(before, after) {
  if (!before || !after || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const [at, [moved, to]] of after.entries()) {
    moved.removeAttribute("transform");
    Object.assign(moved.style, to);
    moved.animate([before[at][1], to], { duration: 500, easing: "cubic-bezier(.3, 1.4, .5, 1)" });
  }
}

// Where the focus is, so that it can be there again: the control's form, name, value and label.
function trace(element) {
  if (!element || element === document.body) return null;
  const { id, name, value } = element;
  return { id, name, value, action: element.form?.getAttribute("action"), label: element.getAttribute("aria-label"), section: element.closest("main > *")?.id };
}

function find(seen) {
  if (!seen) return null;
  if (seen.id && document.getElementById(seen.id)) return document.getElementById(seen.id);
  const section = document.getElementById(seen.section) ?? document.getElementById("main");
  const controls = [...section.querySelectorAll("button, input, textarea, summary, a")];
  return controls.find((each) => each.name === seen.name && each.value === seen.value && each.form?.getAttribute("action") === seen.action)
    ?? controls.find((each) => seen.label && each.getAttribute("aria-label") === seen.label) ?? controls[0] ?? null;
}
