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

  // `html`: the page as served. Gives, for each numbered element, whether scripts may be what shows it.
  P.owesScripts = function ({ html, ats }) {
    const runs = [...document.scripts].some((one) => !one.type || /module|javascript/.test(one.type)) || / on\w+\s*=/.test(html);
    if (!runs) return ats.map(() => false);
    const served = new DOMParser().parseFromString(html, "text/html");
    const elements = ats.map((at) => P.kept[at]), owes = elements.map((element) => !twin(element, served));
    const sheets = [...document.styleSheets].filter((sheet) => !sheet.href).length + document.adoptedStyleSheets.length;
    if (sheets > served.querySelectorAll("style").length) return ats.map(() => true);
    const pairs = [[document.documentElement, served.documentElement], [document.body, served.body]]
      .filter(([live, raw]) => live && raw && signature(live) + live.attributes.length !== signature(raw) + raw.attributes.length);
    if (!pairs.length) return owes;
    const undo = pairs.map(([live, raw]) => {
      const was = settings(live);
      for (const [name] of was) if (!raw.hasAttribute(name)) live.removeAttribute(name);
      for (const [name, value] of settings(raw)) live.setAttribute(name, value);
      return () => {
        for (const [name] of settings(live)) if (!was.some(([other]) => other === name)) live.removeAttribute(name);
        for (const [name, value] of was) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
      };
    });
    const gone = elements.map((element) => !seen(element));
    undo.forEach((step) => step());
    return owes.map((owe, at) => owe || gone[at]);
  };
})();
