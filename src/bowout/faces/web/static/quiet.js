// Forms marked data-quiet are sent without leaving the page: the sections that changed are put in the place of the old ones.
let letterKept = async () => {};
export const beforeLeaving = (keep) => { letterKept = keep; };

export function say(words) {
  const said = document.getElementById("said");
  said.textContent = words;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { said.textContent = ""; }, 4000);
}

export function quiet(afterwards) {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-quiet]")) return;
    event.preventDefault();
    const button = event.submitter;
    await letterKept();
    const answer = await fetch(button?.getAttribute("formaction") ?? form.action, { method: "POST", body: new FormData(form, button) });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) return say(fresh.querySelector(".alone .lede")?.textContent ?? "That did not work");
    const focused = trace(document.activeElement);
    putIn(fresh);
    history.replaceState(null, "", answer.url.replace(/#.*/, ""));
    afterwards();
    find(focused)?.focus({ preventScroll: true });
  });
}

function putIn(fresh) {
  const main = document.getElementById("main");
  const sections = [...fresh.querySelectorAll("main > *")];
  const before = new Map([...main.children].map((each) => [each.id || each.className, each]));
  // Open notes stay open.
  const open = [...main.querySelectorAll("details.more[open]")].map((each) => each.closest("section").id);
  main.replaceChildren(...sections.map((section) => {
    const old = before.get(section.id || section.className);
    return old && old.dataset.html === section.outerHTML ? old : section;
  }));
  for (const id of open) main.querySelector(`#${id} details.more`)?.setAttribute("open", "");
}

// Where the focus is, so that it is there again: the control's form, name and value.
function trace(element) {
  if (!element || element === document.body) return null;
  return { id: element.id, action: element.form?.getAttribute("action"), name: element.name, value: element.value, label: element.getAttribute?.("aria-label"), section: element.closest("section")?.id };
}

function find(seen) {
  if (!seen) return null;
  if (seen.id && document.getElementById(seen.id)) return document.getElementById(seen.id);
  const section = document.getElementById(seen.section) ?? document.getElementById("main");
  const controls = [...section.querySelectorAll("button, input, textarea")];
  return controls.find((each) => each.name === seen.name && each.value === seen.value && each.form?.getAttribute("action") === seen.action)
    ?? controls.find((each) => seen.label && each.getAttribute("aria-label") === seen.label)
    ?? section.querySelector("button, summary, a") ?? null;
}
