// Measures of one notice, and its ink taken away and put back: the ground's own, apart from the engines it judges.
(() => {
  const INK = {
    "-webkit-text-fill-color": "transparent", "-webkit-text-stroke-color": "transparent", "text-shadow": "none",
    "text-decoration-color": "transparent", "text-emphasis-color": "transparent", "transition": "none",
  };
  const GLYPH_GROUND = {"background-image": "none", "background-color": "transparent"};
  const SVG = {"fill": "transparent", "stroke": "transparent"};

  const inside = (root) => {
    const found = [];
    const visit = (node) => {
      if (node.nodeType === 1) {
        found.push(node);
        if (node.shadowRoot) visit(node.shadowRoot);
        if (node.localName === "iframe" && node.contentDocument) visit(node.contentDocument.documentElement);
        if (node.localName === "slot") node.assignedNodes().forEach(visit);
      }
      node.childNodes.forEach(visit);
    };
    visit(root);
    return found;
  };

  // A ground cut to the shape of the letters is ink as well.
  const cut = (e) => e.ownerDocument.defaultView.getComputedStyle(e).backgroundClip.includes("text");
  const find = (selector) => document.querySelector(selector);
  const written = new Map();

  const ground = {
    // Clocks: every running animation as it stands five seconds after load.
    settle() {
      for (const animation of document.getAnimations()) {
        if (animation.playState === "paused" || typeof animation.currentTime !== "number") continue;
        animation.pause();
        animation.currentTime = 5000;
      }
    },
    // Where a customer can scroll the window: [left, right, top, bottom], none where the root does not scroll.
    range() {
      const own = getComputedStyle(document.documentElement);
      const plain = own.overflowX === "visible" && own.overflowY === "visible";
      const holder = plain && document.body ? getComputedStyle(document.body) : own;
      const locked = (way) => way === "hidden" || way === "clip";
      const to = (x, y) => { scrollTo({left: x, top: y, behavior: "instant"}); return [scrollX, scrollY]; };
      const [left, top] = to(-1e6, -1e6);
      const [right, bottom] = to(1e6, 1e6);
      to(0, 0);
      return [
        locked(holder.overflowX) ? 0 : left, locked(holder.overflowX) ? 0 : right,
        locked(holder.overflowY) ? 0 : top, locked(holder.overflowY) ? 0 : bottom,
      ];
    },
    go(x, y) { scrollTo({left: x, top: y, behavior: "instant"}); return [scrollX, scrollY]; },
    drain(selector) {
      const root = find(selector);
      if (!root) return false;
      for (const element of inside(root)) {
        if (!element.style) continue;
        written.set(element, element.getAttribute("style"));
        const svg = element.namespaceURI === "http://www.w3.org/2000/svg";
        for (const [name, value] of Object.entries({...INK, ...(svg ? SVG : {}), ...(cut(element) ? GLYPH_GROUND : {})})) {
          element.style.setProperty(name, value, "important");
        }
      }
      return true;
    },
    refill() {
      for (const [element, style] of written) {
        if (style === null) element.removeAttribute("style"); else element.setAttribute("style", style);
      }
      written.clear();
    },
    // Effective size of the element that carries most of the notice's letters, in CSS px.
    size(selector) {
      const root = find(selector);
      if (!root) return null;
      const letters = (e) => [...e.childNodes].filter((n) => n.nodeType === 3)
        .reduce((sum, n) => sum + n.data.trim().length, 0);
      const carrier = inside(root).reduce((best, e) => (letters(e) > letters(best) ? e : best), root);
      let px = parseFloat(carrier.ownerDocument.defaultView.getComputedStyle(carrier).fontSize);
      for (let e = carrier; e; e = e.assignedSlot || e.parentElement || e.getRootNode().host || null) {
        const style = e.ownerDocument.defaultView.getComputedStyle(e);
        if (style.display === "inline") continue;
        const m = style.transform === "none" ? null : new DOMMatrix(style.transform);
        if (m) px *= Math.sqrt(Math.abs(m.a * m.d - m.b * m.c));
        const scales = style.scale === "none" ? [] : style.scale.split(" ").map(Number);
        if (scales.length) px *= Math.sqrt(Math.abs(scales[0] * (scales[1] ?? scales[0])));
      }
      return Math.round(px * (carrier.currentCSSZoom || 1) * 100) / 100;
    },
    // The notice's upper edge is above the lower edge of the buy control; null where one of them has no box.
    before(selector, buy) {
      const box = (e) => (e ? e.getBoundingClientRect() : null);
      const notice = box(find(selector)), control = box(buy ? find(buy) : null);
      if (!notice || !control || !control.height || !notice.height) return null;
      return notice.top < control.bottom;
    },
  };
  window.plainGround = ground;
})();
