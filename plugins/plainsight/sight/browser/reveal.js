// What a customer could do to bring a hidden text up: open a closed box, press what controls it, hover over it.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const MOST = 8;

  // Controls that may open what hides the element, likeliest first.
  P.openers = function (at) {
    const element = P.kept[at], found = new Set(), above = [];
    for (let up = element; up && up !== document.body; up = P.flatParent(up)) above.push(up);
    const root = element.ownerDocument;
    for (const box of above) {
      if (box.localName === "details" && !box.open) found.add(box.querySelector(":scope > summary") || box);
      if (box.localName === "select") return [];
      if (!box.id) continue;
      const id = CSS.escape(box.id);
      for (const control of root.querySelectorAll(
        `[aria-controls~="${id}"], [popovertarget="${id}"], [commandfor="${id}"], a[href$="#${id}"], [data-target="#${id}"],
         [data-bs-target="#${id}"], [data-toggle="${id}"]`)) found.add(control);
      const label = box.getAttribute("aria-labelledby");
      if (label) for (const name of label.split(/\s+/)) if (root.getElementById(name)) found.add(root.getElementById(name));
    }
    for (const box of above.slice(0, 5)) {
      const family = box.parentElement;
      if (!family) break;
      for (const control of family.querySelectorAll("label[for], [role=tab], [aria-expanded=false], button[type=button]"))
        if (!box.contains(control)) found.add(control);
    }
    const shows = { opacityProperty: true, visibilityProperty: true };
    return [...found].filter((control) => !element.contains(control) && control.checkVisibility(shows)).slice(0, MOST)
      .map((control) => P.kept.push(control) - 1);
  };
  // What a pointer may rest on to make it show: the nearest boxes around it that are seen.
  P.hovers = function (at) {
    const found = [];
    for (let up = P.kept[at]; up && up !== document.body && found.length < 3; up = P.flatParent(up)) {
      if (/^(main|article)$/.test(up.localName)) break;
      const box = up.getBoundingClientRect();
      if (up.checkVisibility() && box.width > 1 && box.height > 1) found.push({ at: P.kept.push(up) - 1,
        x: box.left + Math.min(box.width / 2, 12) + scrollX, y: box.top + Math.min(box.height / 2, 8) + scrollY });
    }
    return found;
  };
  // Does any rule of the page wait for a pointer? It is asked for each hidden text, and large sheets take a while.
  let waits = null;
  function waitsForPointer(sheet) {
    try {
      return [...sheet.cssRules].some((rule) => (rule.selectorText ?? rule.start)?.includes(":hover") ||
        (rule.cssRules?.length && waitsForPointer(rule)) || (rule.styleSheet && waitsForPointer(rule.styleSheet)));
    } catch { return false; /* a sheet of another origin did not load anyway */ }
  }
  P.hoverRules = () => (waits ??= [...document.styleSheets, ...document.adoptedStyleSheets].some(waitsForPointer));

  // Press a control and see. Whatever can be undone is, so that the next text finds the page as it was.
  P.press = async function ({ control, at }) {
    const target = P.kept[control], details = target.closest("details");
    const field = target.control || null, before = field && { all: field.name && field.type === "radio" ?
      [...document.getElementsByName(field.name)].filter((one) => one.checked) : [], checked: field.checked };
    const stay = (event) => { if (event.type === "submit" || leaves(event)) event.preventDefault(); };
    document.addEventListener("submit", stay, true);
    document.addEventListener("click", stay, true);
    const was = target.getAttribute("aria-expanded");
    try {
      if (target === details) details.open = true; else target.click();
      await window.__plainsightStage.settle(1000);
      const shows = P.shows(at);
      if (target === details || (details && target.localName === "summary")) details.open = false;
      else if (field) { field.checked = before.checked; for (const one of before.all) one.checked = true; }
      else if (was !== null && target.getAttribute("aria-expanded") !== was) target.click();
      else if (target.popoverTargetElement?.matches(":popover-open")) target.popoverTargetElement.hidePopover();
      return shows;
    } finally {
      document.removeEventListener("submit", stay, true);
      document.removeEventListener("click", stay, true);
    }
  };
  function leaves(event) {
    const link = event.target.closest?.("a[href]");
    return !!link && link.getAttribute("href").split("#")[0] !== "" && link.href.split("#")[0] !== location.href.split("#")[0];
  }
  P.shows = function (at) {
    const element = P.kept[at], info = P.boxes(), reach = window.__plainsightStage.reach();
    const facts = P.texts(element).map((node) => P.node(node, info, reach));
    const chars = facts.reduce((sum, fact) => sum + fact.chars, 0), seen = facts.reduce((sum, fact) => sum + fact.seen, 0);
    return chars > 0 && seen > chars / 2;
  };
})();
