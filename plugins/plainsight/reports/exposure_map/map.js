"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const [byRule, byLevel, byWindow] = ["by-rule", "by-level", "by-window"].map((id) => document.getElementById(id));
  const status = document.getElementById("shown");
  const sections = [...document.querySelectorAll("section.rule")];
  const map = document.querySelector("table.map");
  const columns = map ? [...map.tHead.rows[0].cells].slice(1).map((cell) => cell.firstElementChild.hash.slice(1)) : [];

  /* A cell's letters are one per window, or a single one that stands for all of them. */
  const fits = (letters, level, at) => {
    const looked = at === "" || letters.length === 1 ? letters : letters[at];
    if (level === "") return true;
    return level === "!" ? [...looked].some((letter) => letter !== "p") : looked.includes(level);
  };

  const tell = () => {
    const rule = byRule.value, level = byLevel.value, at = byWindow.value;
    const counts = { rules: 0, rows: 0, all: 0 };
    for (const cell of document.querySelectorAll("[data-w]")) cell.hidden = at !== "" && cell.dataset.w !== at;
    for (const row of document.querySelectorAll("table.overview tbody tr")) {
      const cells = [...row.querySelectorAll("[data-s]")].filter((cell) => !cell.hidden);
      row.hidden = (rule !== "" && row.dataset.r !== rule) || !cells.some((cell) => fits(cell.dataset.s || "a", level, ""));
    }
    for (const row of map ? map.rows : []) {
      let due = row.parentNode === map.tHead;
      [...row.cells].slice(1).forEach((cell, number) => {
        cell.hidden = rule !== "" && columns[number] !== rule;
        if (!cell.hidden && cell.dataset.s && fits(cell.dataset.s, level, at)) due = true;
        cell.querySelectorAll(".w").forEach((one, window) => { one.hidden = at !== "" && String(window) !== at; });
      });
      row.hidden = !due;
    }
    for (const section of sections) {
      const rows = [...section.querySelectorAll("table.pages > tbody > tr:not(.evidence)")];
      let shown = 0;
      for (const row of rows) {
        const cells = [...row.cells].slice(1).filter((cell) => !cell.hidden);
        row.hidden = !cells.some((cell) => fits(cell.dataset.s, level, ""));
        const next = row.nextElementSibling;
        if (next && next.matches(".evidence")) next.hidden = row.hidden;
        shown += !row.hidden;
      }
      const bare = rows.length === 0 && ["", "!", "a"].includes(level);
      section.hidden = (rule !== "" && section.dataset.r !== rule) || (shown === 0 && !bare);
      counts.all += rows.length;
      if (!section.hidden) { counts.rules += 1; counts.rows += shown; }
    }
    const some = rule + level + at !== "";
    status.textContent = some
      ? `Shown: ${counts.rules} of ${sections.length} rules, ${counts.rows} of ${counts.all} rows of pages.`
      : `Everything is shown: ${sections.length} rules.`;
  };

  form.hidden = false;
  form.addEventListener("change", tell);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(tell));
  /* A link to a rule that the filter hides shows everything again, so that no link leads nowhere. */
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) { form.reset(); tell(); target.scrollIntoView(); }
  });
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  tell();
})();
