// Would the texts that are seen be seen without scripts? What of them and of every box above them the page as served can
// be held against: where it says the same, yes; otherwise the page has to be opened again with scripts off.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const squeeze = (text) => text.replace(/\s+/g, "");
  const settings = (element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  // By its style alone: to ask for its place would have the whole page laid out.
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // Which elements are gone when html and body carry the attributes that they were served with?
  function gone(elements, roots) {
    if (!elements.length) return new Set();  // to set attributes has every element's style worked out anew
    const undo = [[document.documentElement, roots[0]], [document.body, roots[1]]].map(([element, served]) => {
      const live = element ? settings(element) : served;
      if (JSON.stringify(Object.entries(live).sort()) === JSON.stringify(Object.entries(served).sort())) return null;
      const give = (from, to) => {
        for (const name of Object.keys(from)) if (!(name in to)) element.removeAttribute(name);
        for (const [name, value] of Object.entries(to)) if (from[name] !== value)
          try { element.setAttribute(name, value); } catch { /* a name that only a parser takes */ }
      };
      give(live, served);
      return () => give(served, live);
    }).filter(Boolean);
    const found = undo.length ? elements.filter((element) => !seen(element)) : [];
    undo.forEach((step) => step());
    return new Set(found);
  }

  // Every box that an element stands in, itself included, inside body: each box once, as its tag and what of its
  // attributes is `asked`, and the numbers of those that it stands in, from the inside out.
  function ledger(asked) {
    const boxes = [], numbers = new Map();
    const number = (element) => {
      if (!numbers.has(element)) {
        numbers.set(element, boxes.length);
        boxes.push([element.localName, ...asked.map((name) => element.getAttribute(name))]);
      }
      return numbers.get(element);
    };
    const chain = (element) => {
      const found = [];
      for (let at = element; at && at.localName !== "body" && at.localName !== "html"; at = at.parentElement) found.push(number(at));
      return found;
    };
    return { boxes, chain };
  }
  // Of each element that this was not asked of before, in another window say: its number, words and boxes, and whether
  // attributes that scripts set on html or body are what shows it. `sheets`: style sheets that stand in the page itself.
  const asked = new Set();
  P.beside = function ({ attributes, roots }, groups) {
    const fresh = groups.flat().map((found) => found.element).filter((element) => !asked.has(element));
    fresh.forEach((element) => asked.add(element));
    const lost = gone(fresh, roots), { boxes, chain } = ledger(attributes);
    return {
      sheets: [...document.styleSheets].filter((sheet) => !sheet.href).length + document.adoptedStyleSheets.length - P.forced(document),
      boxes,
      elements: fresh.map((element) => ({ at: P.kept.indexOf(element), words: squeeze(element.textContent),
                                          chain: chain(element), gone: lost.has(element) })),
    };
  };
})();
