// Draws each picture from the table beside it, so that the two never differ.
const { BarChart, Svg } = window.Chartist;

// Chartist writes two inline styles, which the page's policy refuses; page.css says the same.
const attr = Svg.prototype.attr;
Svg.prototype.attr = function (given, ...rest) {
  if (given && typeof given === "object") { const { style, ...others } = given; given = others; }
  return attr.call(this, given, ...rest);
};

for (const figure of document.querySelectorAll("[data-picture]")) {
  const rows = [...figure.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent));
  const names = [...figure.querySelectorAll("thead th")].slice(1).map((cell) => cell.textContent);
  const labels = rows.map(([label]) => label);
  const series = names.map((_, n) => rows.map((row) => Number(row[n + 1])));
  const stacked = figure.dataset.picture === "stacked";
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const across = { height: `${(labels.length * 2.5 + 2.5) * rem}px`, horizontalBars: true, reverseData: true, axisX: { onlyInteger: true }, axisY: { offset: 128, showGrid: false } };
  const months = { stackBars: true, axisX: { showGrid: false }, axisY: { onlyInteger: true, offset: 32 } };
  new BarChart(figure.querySelector(".drawn"), { labels, series }, { chartPadding: { top: 8, right: 16, bottom: 4, left: 0 }, ...(stacked ? months : across) });
  // Which colour is which reason stands in the table's head.
  if (stacked) for (const [n, head] of [...figure.querySelectorAll("thead th")].slice(1).entries()) head.classList.add("key", `key-${"abcdefghij"[n]}`);
}
