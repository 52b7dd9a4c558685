// Would the texts that are seen be seen without scripts? Where the page as served says the same of them and of every
// box above them, yes; otherwise the page has to be opened again with scripts off.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const ASKED = ["id", "class", "style", "hidden", "open", "inert", "popover", "slot", "dir", "lang"];
  const signature = (element) => element.localName + ASKED.map((name) => element.getAttribute(name) ?? "\u0000").join("\u0001");
  const squeeze = (text) => text.replace(/\s+/g, "");

  function chain(element) {
    const found = [];
    for (let at = element; at && at.localName !== "body" && at.localName !== "html"; at = at.parentElement) found.push(at);
    return found;
  }
  // The element's twin in the page as served: the same words under the same boxes.
  function twin(element, served) {
    const words = squeeze(element.textContent);
    const same = element.id ? [...served.querySelectorAll(`#${CSS.escape(element.id)}`)]
      : [...served.getElementsByTagName(element.localName)];
    const mine = chain(element).map(signature).join("\n");
    return same.some((other) => squeeze(other.textContent) === words && chain(other).map(signature).join("\n") === mine);
  }
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0;
  const settings = (element) => [...element.attributes].map(({ name, value }) => [name, value]);

  // `html`: the page as served, or null where that is not asked. The numbers of the elements that scripts may be what
  // shows. What was found of an element once holds in other windows, too.
  const asked = new Map();
  P.owesScripts = function (html, groups) {
    if (html === null) return [];
    const elements = groups.flat().map((found) => found.element), fresh = elements.filter((element) => !asked.has(element));
    const owing = new Set(fresh.length ? compare(html, fresh) : []);
    for (const element of fresh) asked.set(element, owing.has(element));
    return elements.filter((element) => asked.get(element)).map((element) => P.kept.indexOf(element));
  };
  function compare(html, elements) {
    const runs = [...document.scripts].some((one) => !one.type || /module|javascript/.test(one.type)) || / on\w+\s*=/.test(html);
    if (!runs) return [];
    const served = new DOMParser().parseFromString(html, "text/html");
    const sheets = [...document.styleSheets].filter((sheet) => !sheet.href).length + document.adoptedStyleSheets.length;
    if (sheets > served.querySelectorAll("style").length) return elements;
    const lost = elements.map((element) => !twin(element, served));
    const pairs = [[document.documentElement, served.documentElement], [document.body, served.body]]
      .filter(([live, raw]) => live && raw && signature(live) + live.attributes.length !== signature(raw) + raw.attributes.length);
    const undo = pairs.map(([live, raw]) => {
      const was = settings(live);
      for (const [name] of was) if (!raw.hasAttribute(name)) live.removeAttribute(name);
      for (const [name, value] of settings(raw)) live.setAttribute(name, value);
      return () => {
        for (const [name] of settings(live)) if (!was.some(([other]) => other === name)) live.removeAttribute(name);
        for (const [name, value] of was) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
      };
    });
    const gone = pairs.length ? elements.map((element) => !seen(element)) : [];
    undo.forEach((step) => step());
    return elements.filter((element, at) => lost[at] || gone[at]);
  }
})();
