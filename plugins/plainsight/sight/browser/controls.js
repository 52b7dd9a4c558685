// The page's links, buttons and forms, for those who know which of them sell or lead to a person.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const KEPT = new Set(["nav", "header", "footer", "main", "article", "section", "form", "aside", "dialog"]);
  // A document that loads nothing and runs nothing, to build the cut-down page in.
  const inert = document.implementation.createHTMLDocument("");
  let known = [];

  const shell = (element, at) => {
    const tag = KEPT.has(element.localName) ? element.localName : "div", copy = inert.createElement(tag);
    for (const name of ["role", "itemtype", "class", "id", "inert"]) if (element.hasAttribute(name)) copy.setAttribute(name, element.getAttribute(name));
    if (element.localName === "form") for (const { name, value } of element.attributes)
      try { copy.setAttribute(name, value); } catch { /* a name that only a parser takes */ }
    if (at >= 0) copy.setAttribute("data-plainsight-at", at);
    return copy;
  };
  // An element's text without the white space that indents its markup, as far as it may be short.
  const textOf = ({ textContent: text }) => text.length > 4000 ? text : text.replace(/\s+/g, " ").trim();
  const OF_CARDS = "img, picture, h1, h2, h3, h4, h5, h6";
  // A button that says but a few words ("Add", "I'll take it") is known by what stands around it: the widest box that is still small.
  const card = (element, at = element.parentElement) => {
    let box = null;
    for (let up = 0; at && up < 5 && !["body", "main", "html"].includes(at.localName); up++, at = at.parentElement) {
      if (textOf(at).length > 300) break;
      box = at;
    }
    return box;
  };
  // What may be a price that stands by itself: the short elements right in the page's main part, or its body, that lead nowhere.
  const alone = (top) => [...top.children].filter((one) => textOf(one).length <= 60 && /\d/.test(one.textContent) &&
    !one.matches("a, button, header, nav, footer, aside, form, ul, ol, table, script") && !one.querySelector("a, button"));
  const isTerse = (element) => element.matches("button, a, [role=button]") && element.textContent.trim().length < 40;
  // The links of a site's navigation, as long as its words hint at nobody and nothing else in it is pressed.
  function passedOver(root, { hints, pressed }) {
    const navigations = [...root.querySelectorAll("nav:not(nav nav)")].filter((one) => {
      const words = one.textContent.toLowerCase();
      return !one.querySelector(pressed) && !hints.some((hint) => words.includes(hint));
    });
    return new Set(navigations.flatMap((one) => [...one.querySelectorAll("a")]));
  }
  // Custom elements that end as a button's name does, and hold no control of their own.
  const customs = (root) => {
    const names = new Set([...root.querySelectorAll("*")].map((one) => one.localName).filter((name) => /^[a-z][a-z0-9]*-(?:[a-z0-9]+-)*(?:button|btn)$/.test(name)));
    return [...names].sort().slice(0, 12).map((name) => `${name}:not(:has(a, button, input, select, form))`);
  };
  // The page cut down to its controls and the boxes around them, each control numbered.
  P.controls = function (asked) {
    known = [];
    for (const root of P.trees()) {
      const passed = passedOver(root, asked);
      for (const element of root.querySelectorAll([asked.selector, ...customs(root)].join(", "))) if (!passed.has(element)) known.push(element);
    }
    const shells = new Map(), told = new Set(), top = inert.createElement("body"), number = new Map(known.map((one, at) => [one, at]));
    const place = (element) => {
      if (!element || element.localName === "body" || element.localName === "html") return top;
      if (!shells.has(element)) {
        const made = shell(element, number.has(element) ? number.get(element) : -1);
        shells.set(element, made);
        place(P.flatParent(element)).append(made);
      }
      return shells.get(element);
    };
    const isInside = (element) => {
      for (let up = element.parentElement; up; up = up.parentElement) if (number.has(up) && up.localName !== "form") return true;
      return false;
    };
    for (const element of known) {
      if (element.localName === "form" || shells.has(element)) { place(element); continue; }
      if (isInside(element)) continue;
      const copy = inert.importNode(element, element.localName !== "select");
      copy.setAttribute("data-plainsight-at", number.get(element));
      shells.set(element, copy);
      place(P.flatParent(element)).append(copy);
      const beside = place(P.flatParent(element));
      if (!isTerse(element)) continue;
      const page = element.closest("main, body");
      if (page && !told.has(page)) {
        told.add(page);
        for (const one of alone(page)) place(page).append(Object.assign(inert.createElement("span"), { textContent: textOf(one) }));
      }
      if (told.has(beside)) continue;
      told.add(beside);
      const box = card(element);
      if (!box) continue;
      const words = Object.assign(inert.createElement("span"), { textContent: textOf(box) });
      words.setAttribute("data-plainsight-told", "");
      beside.append(words);
      if (box.querySelector(OF_CARDS)) beside.append(inert.createElement("img"));
    }
    // A link to a place on this page jumps there: the place is told by its id.
    for (const one of known) {
      const id = one.localName === "a" && /^#[\w-]+$/.exec(one.getAttribute("href") || "") ? one.getAttribute("href").slice(1) : "";
      if (id && document.getElementById(id)) top.append(Object.assign(inert.createElement("span"), { id }));
    }
    // Embedded checkouts are told by where their scripts come from; without any script, nothing answers a link to "#".
    for (const { src } of document.scripts) top.append(Object.assign(inert.createElement("script"), src ? { src } : {}));
    return top.innerHTML;
  };
  // A form stands for its first button that sends it off.
  P.sender = (form, selector) => form.querySelector(selector);
  P.numberOf = (element) => known.indexOf(element);
  P.control = (at) => known[at];

  // A transparent control is pressed where the box that it is laid over shows.
  const drawn = (control) => control.matches("input, button") && control.parentElement &&
    getComputedStyle(control).opacity <= 0.05 ? control.parentElement : control;

  // What of these controls is seen: with words, as any text is; without, by their boxes. Those that are known by their
  // numbers, and those that a selector names.
  P.lookAt = function ({ numbers, selector, close, senders }, info = P.boxes(), reach = window.__plainsightStage.go(0, 0)) {
    const named = selector ? [...P.trees()].flatMap((root) => [...root.querySelectorAll(selector)]) : [];
    const elements = [...numbers.map((at) => known[at].localName === "form" ? P.sender(known[at], senders) || known[at] : known[at]),
                      ...named];
    if (!elements.length) return [];
    const found = elements.map((element) => P.candidate({ element, nodes: P.texts(element) }, info, reach, [], close));
    P.inSight(found, info, reach);
    window.__plainsightStage.move(0, 0);
    const after = P.groups.map((group) => group.map(({ element }) => element));
    P.groups.push(...found.map((one) => [one]));
    return found.map((one) => {
      const shown = drawn(one.element), chain = info(shown);
      const box = P.rect(one.element.getBoundingClientRect(), one.element.ownerDocument);
      const line = P.line(box, chain, info, reach);
      return { ...P.plain(one, info), edge: { l: box.l + scrollX, t: box.t + scrollY, r: box.r + scrollX, b: box.b + scrollY },
        boxSeen: shown.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && line.share > 0.3 &&
          chain.opacity > 0.05,
        after: after.map((group) => group.map((other) =>
          !!(other.compareDocumentPosition(one.element) & Node.DOCUMENT_POSITION_FOLLOWING))) };
    });
  };
})();
