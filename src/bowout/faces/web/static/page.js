// What the page gains by script: quiet forms, the living letter, dropping, copying. Each form works without it.
import { liven } from "./letter.js";
import { letter, quiet, say, send, watch } from "./quiet.js";

const afresh = () => { liven(); watch(); };
afresh();
quiet(afresh);

const drop = document.querySelector("[data-drop]");
if (drop) {
  const file = drop.querySelector("[type=file]");
  const over = (event) => { event.preventDefault(); drop.classList.toggle("over", event.type === "dragover"); };
  for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, over);
  const take = ({ files }, text) => {
    if (files.length) file.files = files;
    else if (text) drop.elements.text.value = text;
    if (files.length || text) drop.requestSubmit();
  };
  document.addEventListener("drop", ({ dataTransfer: given }) => take(given, given.getData("text/plain")));
  // Pasted anywhere on the page; into the field, it is looked at before it is read.
  document.addEventListener("paste", (event) => { if (!event.target.matches("textarea, input")) take(event.clipboardData, event.clipboardData.getData("text/plain")); });
  file.addEventListener("change", () => file.files.length && drop.requestSubmit());
}

// A server may take its time: that it is being asked is said meanwhile.
document.addEventListener("submit", ({ target }) => { if (target.dataset.wait) document.getElementById("said").textContent = target.dataset.wait; });

// What is typed beside the letter is kept as well, without writing the letter anew.
document.addEventListener("input", ({ target }) => {
  const form = target.closest?.("[data-note]");
  if (!form) return;
  clearTimeout(form.pausing);
  form.pausing = setTimeout(() => fetch(form.dataset.note, { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams(new FormData(form)) }).catch(() => null), 300);
});

document.addEventListener("click", async (event) => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const words = document.querySelector(copy.dataset.copy);
    try {
      await navigator.clipboard.writeText(words.value ?? words.textContent);
      say("Copied");
    } catch {
      words.select?.();
      say("Press Ctrl+C to copy");
    }
  }
  // What left by a link or a copy is noted, so that what follows can be told; a link waits for the last words to be kept.
  const leaves = event.target.closest("[data-leaves]");
  if (leaves) {
    if (leaves.href) {
      event.preventDefault();
      await letter.settle();
      location.href = leaves.isConnected ? leaves.href : document.querySelector(`#ways a[data-leaves="${leaves.dataset.leaves}"]`)?.href ?? leaves.href;
    }
    send(document.getElementById("ways").dataset.left, new URLSearchParams({ how: leaves.dataset.leaves })).then(afresh);
  }
  // One fact is open at a time, and a click beside it closes it.
  for (const fact of document.querySelectorAll("details.fact[open]")) if (!fact.contains(event.target)) fact.open = false;
});
// What opens beside a fact stays on the screen.
document.addEventListener("toggle", ({ target }) => {
  const pop = target.open && target.matches("details.fact") && target.querySelector(".pop");
  if (!pop) return;
  pop.style.translate = "";
  pop.style.translate = `${Math.min(0, document.documentElement.clientWidth - 16 - pop.getBoundingClientRect().right)}px 0`;
}, true);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const fact of document.querySelectorAll("details.fact[open]")) { fact.open = false; fact.querySelector("summary").focus(); }
});
