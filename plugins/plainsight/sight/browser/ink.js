// Takes the ink off text without moving anything, and puts it back. Ink is what draws real letters: fill, stroke
// and shadow. Underlines, list markers and generated content are no text: they are quiet in both shots.
(() => {
  if (window.__plainsightInk) return;
  // A transition that runs stands still and goes on to count: one without a name would end.
  const QUIET = { "transition-duration": "0s", "transition-delay": "0s", "text-decoration-color": "transparent",
                  "text-emphasis-color": "transparent", "caret-color": "transparent" };
  const OFF = { "-webkit-text-fill-color": "transparent", "-webkit-text-stroke-color": "transparent",
                "text-shadow": "none" };
  const DRAWN = { "fill": "transparent", "stroke": "transparent" };
  const CLIPPED = { "background-image": "none", "background-color": "transparent" };
  const CLEAR = /^rgba\(.*, 0\)$|\/ 0\)$/;
  const MARK = "data-plainsight-ink";
  // First lines and letters have a style of their own in both shots: getting one lays out a line anew, and that may
  // push what is beside it by a part of a pixel.
  const SHEET = `
    [${MARK}]::before, [${MARK}]::after, [${MARK}]::placeholder { transition-duration: 0s !important; transition-delay: 0s !important;
      -webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important;
      text-shadow: none !important; text-decoration-color: transparent !important; }
    [${MARK}]::marker { color: transparent !important; text-shadow: none !important; }
    [${MARK}]::first-line, [${MARK}]::first-letter { text-emphasis-color: transparent !important; }
    [${MARK}|="off"]::first-line, [${MARK}|="off"]::first-letter { -webkit-text-fill-color: transparent !important;
      -webkit-text-stroke-color: transparent !important; }
    [${MARK}="off"]::first-line, [${MARK}="off"]::first-letter { text-shadow: none !important; }`;
  // What scripts select or highlight has colours of its own, over those of its letters.
  const picked = () => ["selection", ...(CSS.highlights?.keys() ?? []).map((name) => `highlight(${CSS.escape(name)})`)].map((one) =>
    `[${MARK}|="off"]::${one} { color: transparent !important; -webkit-text-fill-color: transparent !important; }`).join("");
  const kept = [];
  let mark = 0;

  // The document itself, every open shadow tree in it, and every frame of the same origin.
  function* trees(root = document) {
    yield root;
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) yield* trees(element.shadowRoot);
      if (element.contentDocument) yield* trees(element.contentDocument);
    }
  }
  function find(selector) {
    for (const root of trees()) {
      const found = [...root.querySelectorAll(selector)];
      if (found.length) return found;
    }
    return [];
  }
  const above = (element) => element.assignedSlot || element.parentElement || element.getRootNode().host || null;
  function* inside(element) {
    yield element;
    for (const root of [element.shadowRoot, element.contentDocument, element])
      if (root) for (const child of root.children) yield* inside(child);
  }
  function dress(element, style) {
    if (!element.style) return;
    for (const [name, value] of Object.entries(style)) {
      kept.push([element, name, element.style.getPropertyValue(name), element.style.getPropertyPriority(name),
                 element.hasAttribute("style")]);
      element.style.setProperty(name, value, "important");
    }
  }
  const isDrawn = (element) => element.namespaceURI === "http://www.w3.org/2000/svg" &&
    typeof element.getComputedTextLength === "function";
  // Is a line through the letters thick enough to cover them? Then it stays, in its own colour.
  const isStruckOver = (style) => style.textDecorationLine.includes("line-through") &&
    parseFloat(style.textDecorationThickness) > 0.25 * parseFloat(style.fontSize);
  const overLetters = (style) => isStruckOver(style) ? { "text-decoration-color": style.textDecorationColor } : {};
  const isClipped = (element) => getComputedStyle(element).webkitBackgroundClip.includes("text");
  const sheets = new WeakMap();
  function sheet(root) {
    if (sheets.has(root) || !root.adoptedStyleSheets) return;  // what a script has taken off the page has no sheets
    const made = new (root.defaultView || root.ownerDocument?.defaultView || window).CSSStyleSheet();
    made.replaceSync(SHEET + picked());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
    sheets.set(root, made);
  }
  function quiet(elements) {
    for (const target of elements) for (const element of inside(target)) {
      sheet(element.getRootNode());
      dress(element, { ...QUIET, ...overLetters(getComputedStyle(element)) });
      element.setAttribute(MARK, "");
    }
  }
  // Gives of which of them the letters stand on a shadow, which is ink, but also their ground. Where the letters
  // themselves have no colour, their shadow is all the ink there is.
  function off(elements) {
    return elements.map((one) => {
      let shadowed = false;
      const list = one.localName === "option" && one.closest("select");
      const target = list && !(list.size > 1 || list.multiple) ? list : one;  // a closed list draws its option's text
      for (const element of inside(target)) {
        if (isClipped(element)) dress(element, CLIPPED);
        const style = getComputedStyle(element);
        shadowed ||= style.textShadow !== "none" && !CLEAR.test(style.webkitTextFillColor);
        dress(element, isDrawn(element) ? { ...OFF, ...DRAWN } : OFF);
        element.setAttribute(MARK, "off");
      }
      for (let element = above(target); element; element = above(element))
        if (isClipped(element)) dress(element, CLIPPED);
      return shadowed;
    });
  }
  // Letters stay off, and what they throw comes back.
  function shadows() {
    for (const [element, name, value, priority] of kept) if (name === "text-shadow") {
      element.setAttribute(MARK, "off-letters");
      if (value) element.style.setProperty(name, value, priority); else element.style.removeProperty(name);
    }
  }
  // Undoes what was done after `length` steps. Transitions come back last: ink that returns must not fade in.
  function back(length) {
    const undo = kept.splice(length).reverse();
    const give = ([element, name, value, priority, had]) => {
      if (value) element.style.setProperty(name, value, priority); else element.style.removeProperty(name);
      if (!had && !element.getAttribute("style")) element.removeAttribute("style");
    };
    for (const step of undo) if (!step[1].startsWith("transition")) give(step);
    for (const [element] of undo) getComputedStyle(element).color;
    for (const step of undo) if (step[1].startsWith("transition")) give(step);
    for (const [element] of undo) {
      if (length) element.setAttribute(MARK, ""); else element.removeAttribute(MARK);
    }
  }
  window.__plainsightInk = { isStruckOver, find, trees, inside, above, quiet, off, shadows, back, mark: () => { mark = kept.length; }, marked: () => mark };
})();
