// What the boxes above a text do to it: how much they let through, how they scale and cut it, and what about them
// only pixels can settle. Each element is asked once per look.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const HOLDS_FIXED = /transform|filter|perspective|paint|layout|strict|content/;

  // The window's own scrolling takes the overflow of html, or of body where html has none.
  function isWindow(element) {
    const doc = element.ownerDocument, html = doc.documentElement;
    if (element === html) return true;
    return element === doc.body && getComputedStyle(html).overflow === "visible";
  }
  function scaleOf(moves) {
    let x = 1, y = 1, odd = null;
    for (const [name, value] of Object.entries(moves)) {
      if (value === "none" || !value) continue;
      if (name === "scale") {
        const parts = value.split(" ").map(Number);
        x *= parts[0];
        y *= parts[1] ?? parts[0];
      } else if (name === "rotate") odd = name;
      else {
        const m = new DOMMatrix(value);
        if (!m.is2D || Math.abs(m.b) > 0.001 || Math.abs(m.c) > 0.001) odd = name;
        x *= m.is2D ? Math.hypot(m.a, m.b) : Math.hypot(m.m11, m.m12, m.m13);
        y *= m.is2D ? Math.hypot(m.c, m.d) : Math.hypot(m.m21, m.m22, m.m23);
        if (m.is2D && (m.a < 0 || m.d < 0)) odd = name;
      }
    }
    return { x: Math.abs(x), y: Math.abs(y), odd };
  }
  // Which ways its letters run backwards, across and down: one is a mirror's, both are upside down.
  function flipsOf({ transform, scale, rotate }) {
    const [angle, ...axis] = rotate.split(" ").reverse(), [x, y = x] = scale.split(" ");
    const turn = axis.length > 1 ? `rotate3d(${axis.reverse().join()}, ${angle})` : `rotate${(axis[0] ?? "z").toUpperCase()}(${angle})`;
    const set = (value) => value && value !== "none";  // what has no style of its own has empty values
    const m = new DOMMatrix([set(rotate) && turn, set(scale) && `scale(${x}, ${y})`, set(transform) && transform].filter(Boolean).join(" "));
    const across = m.m11 < -0.3, down = m.m22 < -0.3;
    return [across !== (across === down && m.m11 * m.m22 - m.m12 * m.m21 < 0), down];
  }
  const ODD = [["filter", "none"], ["maskImage", "none"], ["clipPath", "none"], ["mixBlendMode", "normal"],
               ["perspective", "none"], ["offsetPath", "none"], ["webkitTextSecurity", "none"],
               ["maskBorderSource", "none"], ["webkitMaskBoxImageSource", "none"], ["backdropFilter", "none"],
               ["textFit", "none"]];
  const CSS_NAME = (name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
  P.declared = (style, name) => `${CSS_NAME(name)}: ${style[name]}`;

  // A frame shows its page through its own box, and scrolls it unless told not to.
  function frameClip(html, style) {
    const frame = html.ownerDocument.defaultView?.frameElement, root = html.ownerDocument.scrollingElement || html;
    if (!frame) return null;
    const still = /hidden|clip/.test(style.overflowY) || /^(no|off)$/i.test(frame.getAttribute("scrolling") || "");
    return { element: root, frame, fixed: false, x: true, y: true,
             scrollX: !still && root.scrollWidth > root.clientWidth + 1,
             scrollY: !still && root.scrollHeight > root.clientHeight + 1 };
  }
  function clipOf(element, style, fixedClip) {
    if (element === element.ownerDocument.documentElement) return frameClip(element, style);
    if (isWindow(element) || style.display === "inline" || style.display === "contents") return null;
    const x = style.overflowX, y = style.overflowY;
    const contain = /paint|strict|content/.test(style.contain) || style.contentVisibility === "auto";
    if (x === "visible" && y === "visible" && !contain) return null;
    const scrolls = (value, size, room) => (value === "auto" || value === "scroll") && size > room + 1;
    return { element, fixed: fixedClip,
             x: x !== "visible" || contain, y: y !== "visible" || contain,
             scrollX: scrolls(x, element.scrollWidth, element.clientWidth),
             scrollY: scrolls(y, element.scrollHeight, element.clientHeight) };
  }

  // What is cut farther out than its box ends (CSS Overflow 4, 3.2): how far, is left to pixels.
  const isCutFartherOut = (style) => !!style.overflowClipMargin && style.overflowClipMargin !== "0px" &&
    (style.overflowX === "clip" || style.overflowY === "clip" || /paint|strict|content/.test(style.contain));
  // What a box paints on top of its own words, or right under them, beside grounds that have a colour.
  function overpainted(style) {
    if (style.outlineStyle !== "none" && parseFloat(style.outlineOffset) < 0) return "outlineOffset";
    if (style.borderImageSource !== "none" && style.borderImageSlice.includes("fill")) return "borderImageSlice";
    return window.__plainsightInk.isStruckOver(style) ? "textDecorationThickness" : null;
  }

  // Those of a table's columns that are collapsed.
  function collapsedColumns(table) {
    const columns = [...table.children].filter((child) => getComputedStyle(child).display.startsWith("table-column"));
    return columns.flatMap((one) => [one, ...one.children]).filter((one) => getComputedStyle(one).visibility === "collapse");
  }

  // Does it move as the page is scrolled? How it stands with the window at the top says nothing of how it will then.
  const follows = (style) => style.animationName !== "none" &&
    (style.animationTimeline !== "auto" || (style.animationTrigger || "none") !== "none");
  // The box around what a `<details>` opens, which no element is: does it do more than to be there?
  function dressed(details) {
    const style = getComputedStyle(details, "::details-content"), { transform, scale, rotate, translate } = style;
    return style.opacity !== "1" || style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none" ||
      ODD.some(([name, normal]) => style[name] && style[name] !== normal) || [transform, scale, rotate, translate].some((one) => one !== "none");
  }

  P.boxes = function () {
    const known = new Map(), columns = new Map();
    // A column that is collapsed draws none of its cells (CSS 2.2, 17.5.5), whose words have boxes all the same. The cells
    // have no width; a block right in a row stands in a cell that nobody can ask.
    function collapsedColumn(element, display, parent) {
      if (display !== "table-cell" ? display.startsWith("table") || !/^(inline-)?table(?!-c)/.test(parent?.display)
        : element.offsetWidth && element.offsetHeight) return null;
      let table = parent;
      while (table && /^(table-(row|header|footer)|contents)/.test(table.display)) table = table.parent;
      if (!table) return null;
      if (!columns.has(table)) columns.set(table, collapsedColumns(table.element));
      const collapsed = columns.get(table), side = element.offsetWidth ? "top" : "left";
      const at = (one) => one.getBoundingClientRect()[side], own = collapsed.length ? at(element) : 0;
      return collapsed.find((column) => Math.abs(at(column) - own) < 1) ?? collapsed[0] ?? null;
    }
    function read(element) {
      const style = getComputedStyle(element), above = P.flatParent(element), parent = above ? of(above) : null;
      const frame = parent && above.contentDocument === element.ownerDocument;
      const display = style.display, flat = /^(inline|contents)$/.test(display) && element.namespaceURI.endsWith("xhtml");
      // An element without a box does nothing to what is painted inside it.
      const boxless = display === "contents";
      const position = style.position;
      const moves = { transform: style.transform, scale: style.scale, rotate: style.rotate };
      const still = moves.transform === "none" && moves.scale === "none" && moves.rotate === "none";
      const scale = flat || still ? { x: 1, y: 1, odd: null } : scaleOf(moves);
      const clips = parent ? (frame ? parent.inside : position === "fixed" ? parent.forFixed
        : position === "absolute" ? parent.forAbsolute : parent.inside) : [];
      const isFixed = !frame && position === "fixed" && !(parent && parent.holdsFixed);
      const fixed = isFixed || (!!parent && (position === "fixed" ? parent.heldFixed : parent.fixed));
      const fartherOut = isCutFartherOut(style), own = fartherOut ? null : clipOf(element, style, fixed);
      const inside = own ? [...clips, own] : clips;
      const holdsFixed = !boxless && (!still || style.filter !== "none" || style.perspective !== "none" ||
        HOLDS_FIXED.test(style.contain) || HOLDS_FIXED.test(style.willChange) || style.backdropFilter !== "none" ||
        style.translate !== "none");
      const holdsAbsolute = holdsFixed || position !== "static";
      const odd = parent ? [...parent.odd] : [];
      for (const [name, normal] of boxless ? [] : ODD)
        if (style[name] && style[name] !== normal) odd.push({ why: P.declared(style, name), element });
      if (scale.odd) odd.push({ why: P.declared(style, scale.odd), element });
      if (fartherOut) odd.push({ why: P.declared(style, "overflowClipMargin"), element });
      const over = boxless ? null : overpainted(style);
      if (over) odd.push({ why: P.declared(style, over), element });
      if (style.clip !== "auto" && (position === "absolute" || position === "fixed"))
        odd.push({ why: P.declared(style, "clip"), element });
      if (style.webkitBackgroundClip.includes("text"))
        odd.push({ why: "background-clip: text", element, benign: true });
      // A row or an item that is collapsed takes its room away from what is visible inside it.
      if (style.visibility === "collapse") odd.push({ why: P.declared(style, "visibility"), element });
      const column = collapsedColumn(element, display, parent);
      if (column) odd.push({ why: "a collapsed column", element });
      const driven = follows(style);
      if (driven) odd.push({ why: "an animation that follows scrolling", element });
      if (parent?.element.localName === "details" && dressed(parent.element)) odd.push({ why: "`::details-content`", element });
      if (style.content !== "normal" && style.content !== "none") odd.push({ why: P.declared(style, "content"), element });
      const first = flat ? null : getComputedStyle(element, "::first-line");
      if (first && (first.webkitTextFillColor !== style.webkitTextFillColor || first.fontSize !== style.fontSize))
        odd.push({ why: "a first line of its own", element });
      if (frame && (Math.abs(parent.scale - 1) > 0.001)) odd.push({ why: "a scaled frame", element: above });
      return {
        element, style, parent, display, position, frame, odd, column, inside, fixed,
        driven: driven || !!parent?.driven,
        sticky: position === "sticky" || (!!parent && parent.sticky),
        opacity: (parent ? parent.opacity : 1) * (boxless ? 1 : Number(style.opacity)),
        scale: (parent ? parent.scale : 1) * Math.min(scale.x, scale.y),
        zoom: (frame ? parent.zoom : 1) * (element.currentCSSZoom || 1),
        forAbsolute: holdsAbsolute ? inside : parent ? parent.forAbsolute : [],
        forFixed: holdsFixed ? inside : parent ? parent.forFixed : [],
        struck: !!parent?.struck || style.textDecorationLine.includes("line-through"),
        // What is turned about twice reads as it was written.
        flips: boxless || still ? parent?.flips ?? [false, false] : flipsOf(moves).map((own, way) => own !== !!parent?.flips[way]),
        holdsFixed: holdsFixed || (!!parent && !frame && parent.holdsFixed),
        heldFixed: holdsFixed ? fixed : !!parent && parent.heldFixed,
      };
    }
    function of(element) {
      let found = known.get(element);
      if (!found) known.set(element, (found = read(element)));
      return found;
    }
    return of;
  };

  // A frame's place in the window: rects inside it count from its own corner.
  P.offset = function (doc) {
    let x = 0, y = 0;
    for (let frame = doc.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
      const box = frame.getBoundingClientRect(), style = frame.ownerDocument.defaultView.getComputedStyle(frame);
      x += box.left + frame.clientLeft + parseFloat(style.paddingLeft);
      y += box.top + frame.clientTop + parseFloat(style.paddingTop);
    }
    return { x, y };
  };
  P.rect = function (box, doc) {
    const at = doc === document ? { x: 0, y: 0 } : P.offset(doc);
    return { l: box.left + at.x, t: box.top + at.y, r: box.right + at.x, b: box.bottom + at.y };
  };
  P.cut = (a, b) => ({ l: Math.max(a.l, b.l), t: Math.max(a.t, b.t), r: Math.min(a.r, b.r), b: Math.min(a.b, b.b) });
  P.area = (box) => Math.max(box.r - box.l, 0) * Math.max(box.b - box.t, 0);

  // The part of the window that one clipping box lets its content show in.
  P.opening = function (clip, info) {
    if (clip.frame) {
      const at = P.offset(clip.element.ownerDocument), style = getComputedStyle(clip.frame);
      const padding = (one, other) => parseFloat(style[`padding${one}`]) + parseFloat(style[`padding${other}`]);
      return { l: at.x, t: at.y, r: at.x + clip.frame.clientWidth - padding("Left", "Right"),
               b: at.y + clip.frame.clientHeight - padding("Top", "Bottom") };
    }
    const element = clip.element, style = info(element).style, factor = info(element).scale * info(element).zoom;
    const box = P.rect(element.getBoundingClientRect(), element.ownerDocument);
    const side = (name) => parseFloat(style[`border${name}Width`]) * factor || 0;
    return { l: clip.x ? box.l + side("Left") : -Infinity, r: clip.x ? box.r - side("Right") : Infinity,
             t: clip.y ? box.t + side("Top") : -Infinity, b: clip.y ? box.b - side("Bottom") : Infinity };
  };
})();
