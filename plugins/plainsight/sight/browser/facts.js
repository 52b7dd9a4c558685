// The facts of a text: where its lines stand, which of them show, how large and how clear, and whether anything stands
// in front. A verdict is `seen`, `hidden` or `unsettled`: then only pixels can tell.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const ENOUGH = 0.85;  // of a line's box: less than that, and the ink may or may not be cut
  P.LEAST_PX = 1.5;  // of letters: under that, they may be rounded away
  const SVG = "http://www.w3.org/2000/svg";

  // Lines of one text node, in window px, each with what of it shows now and what box scrolling could show.
  function lines(node, chain, info, reach) {
    const range = node.ownerDocument.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].map((box) => P.line(P.rect(box, node.ownerDocument), chain, info, reach));
  }
  P.line = function (box, chain, info, reach) {
    const whole = P.area(box), clips = chain.inside, shown = [];
    const { x, y, width, height } = window.__plainsightStage.at;
    const page = chain.fixed ? { l: 0, t: 0, r: width, b: height }
      : { l: reach.left - x, t: -y, r: reach.x + width - x, b: reach.y + height - y };
    // What the window shows of each box's content: its own opening, through those of the boxes around it.
    let through = page;
    for (const clip of clips) shown.push((through = P.cut(through, P.opening(clip, info))));
    let seen = box, moved = box, share = 1, scrolled = null, cutBy = null;
    for (let i = clips.length - 1; i >= 0; i--) {
      const clip = clips[i], opening = P.opening(clip, info), left = P.cut(moved, opening), before = P.area(moved);
      seen = P.cut(seen, opening);
      if (P.area(left) >= ENOUGH * before) { moved = left; continue; }
      const overX = left.r - left.l < (moved.r - moved.l) * ENOUGH, overY = left.b - left.t < (moved.b - moved.t) * ENOUGH;
      if ((!overX || clip.scrollX) && (!overY || clip.scrollY) && inReach(moved, opening, clip)) {
        scrolled = scrolled || clip.element;
        moved = brought(moved, shown[i], overX, overY);
      } else {
        cutBy = cutBy || clip.element;
        share *= before ? P.area(left) / before : 0;
        moved = left;
      }
    }
    const inPage = P.cut(seen, page);
    if (P.area(inPage) < P.area(seen) * 0.05 && P.area(P.cut(box, page)) < whole * 0.05) cutBy = cutBy || "page";
    share *= P.area(moved) ? P.area(P.cut(moved, page)) / P.area(moved) : 0;
    return { box, seen: inPage, whole, share: whole ? P.area(inPage) / whole : 0, scrollShare: scrolled ? share : 0,
             scrolled, cutBy };
  };
  // Where scrolling a box brings a line: into the part of the box that shows.
  function brought(line, area, alongX, alongY) {
    const to = (low, high, from, until) => {
      const size = Math.min(until - from, Math.max(high - low, 0)), start = Math.max(Math.min(from, high - size), low);
      return [start, start + size];
    };
    const [l, r] = alongX ? to(area.l, area.r, line.l, line.r) : [line.l, line.r];
    const [t, b] = alongY ? to(area.t, area.b, line.t, line.b) : [line.t, line.b];
    return { l, t, r, b };
  }
  function inReach(box, opening, clip) {
    const e = clip.element, rtl = getComputedStyle(e).direction === "rtl";
    const l = opening.l - (rtl ? e.scrollWidth - e.clientWidth + e.scrollLeft : e.scrollLeft), t = opening.t - e.scrollTop;
    return (!clip.scrollX || (box.r > l && box.l < l + e.scrollWidth)) &&
      (!clip.scrollY || (box.b > t && box.t < t + e.scrollHeight));
  }
  const letters = (text) => text.replace(/\s+/g, "").length;

  // The words of a node that show, where only part of it does.
  function words(node, chain, info, reach) {
    const found = [], range = node.ownerDocument.createRange();
    for (const match of node.data.matchAll(/\S+/g)) {
      if (found.length > 400) break;
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const box = P.rect(range.getBoundingClientRect(), node.ownerDocument);
      if (P.line(box, chain, info, reach).share >= 0.5) found.push(match[0]);
    }
    return found.join(" ");
  }

  // One text node's facts. `doubts` are reasons why pixels have to tell.
  P.node = function (node, info, reach) {
    const fact = inPlace(node, info, reach), mayShow = fact.seen || (fact.doubts.length && !P.undrawn(fact.owner));
    const copies = mayShow ? [] : copiesOf(fact.owner);
    if (!copies.length) return fact;
    fact.lines = copies.map((copy) => P.line(P.rect(copy.getBoundingClientRect(), copy.ownerDocument), info(copy), info, reach));
    fact.doubts.push("a drawing that is copied");
    return Object.assign(fact, { trick: null, size: parseFloat(fact.chain.style.fontSize) });
  };
  // Where a `<use>` draws once more what this text stands in, whether or not that is drawn itself.
  function copiesOf(owner) {
    const names = [];
    for (let at = owner; at?.namespaceURI === SVG; at = at.parentElement) if (at.id) names.push("#" + at.id);
    const links = (use) => use.getAttribute("href") ?? use.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    return names.length ? [...owner.ownerDocument.querySelectorAll("use")].filter((use) => names.includes(links(use))) : [];
  }
  function inPlace(node, info, reach) {
    const owner = node.parentElement || node.parentNode.host, chain = info(owner), style = chain.style;
    const fact = { node, owner, chain, chars: letters(node.data), seen: 0, boxed: 0, doubts: [], lines: [], text: "", trick: null };
    const hide = (trick, element) => { fact.trick = fact.trick || { trick, element }; return fact; };
    if (/^(textarea|option|select|optgroup)$/.test(owner.localName)) {
      fact.doubts.push(`the text of a <${owner.localName}>`);
      const choice = owner.closest("select"), drawn = choice && !listsRows(choice) ? choice : owner;
      // A closed list shows the chosen one alone.
      if (drawn === choice && owner.localName === "option" && !owner.selected) return hide(null, owner);
      fact.lines = [P.line(P.rect(drawn.getBoundingClientRect(), drawn.ownerDocument), info(drawn), info, reach)];
      fact.size = parseFloat(style.fontSize) * chain.scale * chain.zoom;
      fact.scrolled = fact.lines[0].scrolled;
      if (fact.lines[0].share < ENOUGH) fact.boxed = fact.chars * Math.min(fact.lines[0].scrollShare, 1);
      return fact.lines[0].whole ? fact : hide(null, owner);
    }
    fact.box = boxOf(owner);
    if (!fact.box?.checkVisibility() || !inFrames(chain)) return hide(null, owner);
    fact.lines = lines(node, chain, info, reach);
    fact.size = parseFloat(style.fontSize) * chain.scale * chain.zoom * svgScale(owner);
    if (!fact.lines.length) return hide(null, owner);
    if (style.visibility !== "visible" && !chain.driven) return hide(`visibility: ${style.visibility}`, owner);
    if (chain.opacity < 0.0019 && !chain.driven) return hide("opacity", owner);
    const area = fact.lines.reduce((sum, line) => sum + line.whole, 0);
    if (fact.size < 0.15) return hide("font-size", owner);
    if (fact.size < P.LEAST_PX) fact.doubts.push("letters of next to no size");
    if (P.undrawn(owner)) fact.doubts.push("a drawing without extent");
    if (!area) { fact.doubts.push("lines without area"); return fact; }
    const share = fact.lines.reduce((sum, line) => sum + line.whole * Math.min(line.share, 1), 0) / area;
    const boxed = fact.lines.reduce((sum, line) => sum + line.whole * Math.min(line.scrollShare, 1), 0) / area;
    for (const odd of chain.odd) if (!odd.benign) fact.doubts.push(odd.why);
    if (share < ENOUGH && lazy(chain, fact, info, reach)) return fact;
    fact.cutBy = fact.lines.find((line) => line.cutBy)?.cutBy || null;
    fact.scrolled = fact.lines.find((line) => line.scrolled)?.scrolled || null;
    const spacing = parseFloat(style.letterSpacing) / parseFloat(style.fontSize);
    if (spacing > 1 || spacing < -0.2) fact.doubts.push(P.declared(style, "letterSpacing"));
    fact.boxed = fact.chars * (share >= ENOUGH ? 0 : Math.max(Math.min(boxed, 1) - share, 0));
    if (share <= 0) return boxed > 0.2 ? fact : hide("clip", owner);
    if (fact.lines.some((line) => line.share > 0 && line.share < ENOUGH)) fact.doubts.push("a line that is cut");
    fact.seen = fact.chars * Math.min(share, 1);
    fact.text = share >= ENOUGH ? node.data : words(node, chain, info, reach);
    if (isPicked(node)) fact.doubts.push("colours of a selection or a highlight");
    if (owner.closest("[inert]")) fact.doubts.push("inert, which hit tests look through");
    return fact;
  }
  // Do scripts give letters colours that no style tells?
  function isPicked(node) {
    const range = document.getSelection();
    return CSS.highlights?.size > 0 || (!!range && !range.isCollapsed && range.containsNode(node, true));
  }
  // A list that stands open, and scrolls: each option is drawn in a row of its own.
  const listsRows = (select) => select.size > 1 || select.multiple;
  // A box whose content is laid out only near the window: it stands where its box stands, and shows when one gets there.
  function lazy(chain, fact, info, reach) {
    let box = null;
    for (let at = chain; at; at = at.parent) if (at.style.contentVisibility === "auto") box = at.element;
    if (!box) return false;
    const area = P.rect(box.getBoundingClientRect(), box.ownerDocument);
    fact.lines = [P.line({ ...area, b: Math.max(area.b, area.t + 24) }, info(box), info, reach)];
    fact.doubts.push("content-visibility: auto");
    return true;
  }
  // The nearest element that has a box: `display: contents` leaves its children in the box above.
  function boxOf(owner) {
    let at = owner;
    while (at && getComputedStyle(at).display === "contents") at = P.flatParent(at);
    return at;
  }
  // Rendered inside a frame that is not rendered itself?
  function inFrames(chain) {
    for (let at = chain; at; at = at.parent)
      if (at.frame && !at.parent.element.checkVisibility()) return false;
    return true;
  }
  // The drawing around it that has no width or height, or whose view box has none: that switches drawing off, and boxes
  // stay where they would be.
  P.undrawn = function (owner) {
    for (let at = owner.ownerSVGElement; at; at = at.ownerSVGElement) {
      const view = at.hasAttribute("viewBox") && at.viewBox.baseVal;
      if (view && !(view.width > 0 && view.height > 0)) return at;
      const { width, height } = getComputedStyle(at);
      if (parseFloat(width) === 0 || parseFloat(height) === 0) return at;
    }
    return null;
  };
  function svgScale(owner) {
    const matrix = owner.namespaceURI === SVG ? owner.getScreenCTM?.() : null;
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  }

  // The element on top at a point of the window, through shadow trees and frames.
  P.top = function (x, y) {
    let doc = document, at = { x: 0, y: 0 }, found = null;
    for (let depth = 0; depth < 20; depth++) {
      const next = doc.elementFromPoint(x - at.x, y - at.y);
      if (!next || next === found) return found;
      found = next;
      if (next.shadowRoot) doc = next.shadowRoot;
      else if (next.contentDocument) { doc = next.contentDocument; at = P.offset(doc); } else return found;
    }
    return found;
  };
  // Who is met at a point, topmost first, and which of them have a box of their own there: a block is met where its lines
  // overflow it, too, and paints nothing. `met`, where that is known.
  P.stack = function (x, y, owner, met = null) {
    const root = owner.getRootNode(), at = P.offset(owner.ownerDocument), left = x - at.x, top = y - at.y;
    const isAround = (box) => box.left <= left && left <= box.right && box.top <= top && top <= box.bottom;
    return { met: met || (root.elementsFromPoint ? root : owner.ownerDocument).elementsFromPoint(left, top),
             isThere: (element) => [...element.getClientRects()].some(isAround) };
  };

  // Every element takes part in hit tests, from the page's first moment on: what lets the pointer through still covers
  // the eye. Once and for all, since to come and go the rule would have every element's style worked out anew.
  const FORCE = "*, *::before, *::after { pointer-events: auto !important; interactivity: auto !important; }";
  const sheets = new WeakMap();
  // How many of the root's sheets are this one.
  P.forced = (root) => +root.adoptedStyleSheets.includes(sheets.get(root));
  function force(root) {
    const view = (root.ownerDocument || root).defaultView;
    if (!view || P.forced(root)) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(FORCE);
    sheets.set(root, sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  force(document);
  P.everythingIsHit = () => { for (const root of P.trees()) force(root); };
  // The pointer is let through again, for those who move it.
  P.pointerPasses = function () {
    for (const root of P.trees()) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheets.get(root));
  };
})();
