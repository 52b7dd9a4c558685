// Which property of which element keeps a text from the eye, as CSS would write it.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const css = (name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase()).replace(/^webkit/, "-webkit");
  const blame = (element, style, name, value) =>
    ({ element, trick: `${css(name)}: ${value === undefined ? style[name] : value}`, property: css(name) });
  const box = (element, trick) => ({ element, trick, closed: true });

  // Not rendered at all: the outermost reason counts, since inner ones would not help.
  function unrendered(owner, info) {
    let found = null, below = null;
    for (let at = owner; at; below = at, at = P.flatParent(at)) {
      const style = getComputedStyle(at);
      if (at.localName === "details" && !at.open && below && below !== at.querySelector(":scope > summary"))
        found = box(at, "details");
      else if (style.display === "none") {
        if (at.localName === "dialog" && !at.open) found = box(at, "dialog");
        else if (at.hasAttribute("popover") && !at.matches(":popover-open")) found = box(at, "popover");
        else found = blame(at, style, "display");
      } else if (style.contentVisibility === "hidden" && at !== owner)
        found = at.hasAttribute("hidden") ? { element: at, trick: "hidden=until-found" } : blame(at, style, "contentVisibility");
      else if (style.contentVisibility === "hidden") found = blame(at, style, "contentVisibility");
      else if (at.localName === "select" && below) found = box(at, "select");
      else if (/^(canvas|video|audio|object|iframe|meter|progress)$/.test(at.localName) && below && !at.contentDocument)
        found = { element: at, trick: `fallback content of <${at.localName}>` };
      else if (/^(defs|symbol|clipPath|mask|pattern|marker)$/.test(at.localName)) found = { element: at, trick: `<${at.localName}>` };
      else if (at.parentElement?.shadowRoot && !at.assignedSlot) found = { element: at, trick: "no slot takes it" };
    }
    return found;
  }
  function highest(owner, test) {
    let found = null;
    for (let at = owner; at; at = P.flatParent(at)) {
      if (!test(getComputedStyle(at), at)) break;
      found = at;
    }
    return found || owner;
  }
  // What moves it out of the window or of a clipping box: the largest shift on the way up.
  const SHIFTS = ["textIndent", "left", "top", "right", "bottom", "marginLeft", "marginTop", "transform", "translate"];
  function shift(owner, info, until) {
    let found = null, most = 60;
    for (let at = info(owner); at && at.element !== until; at = at.parent) {
      const set = at.element.computedStyleMap();
      for (const name of SHIFTS) {
        // What was set, not what it comes to: a box that is moved left has a right edge, too.
        const value = /^(transform|translate)$/.test(name) ? at.style[name] : String(set.get(css(name)));
        if (!value || value === "none" || value === "auto") continue;
        if (/^(left|top|right|bottom)$/.test(name) && at.position === "static") continue;
        let size = Math.abs(parseFloat(value));
        if (name === "transform") { const m = new DOMMatrix(value); size = Math.max(Math.abs(m.e), Math.abs(m.f)); }
        if (size > most) { most = size; found = blame(at.element, at.style, name); }
      }
      if (at.position === "fixed") until = at.parent?.element;
    }
    return found;
  }
  function overflow(element) {
    const style = getComputedStyle(element), name = style.overflowY === "visible" ? "overflowX" : "overflowY";
    if (style.overflowX === style.overflowY) return { element, trick: `overflow: ${style.overflowX}`, property: "overflow-y" };
    return blame(element, style, name);
  }
  function cut(fact, info) {
    if (!fact.cutBy || fact.cutBy === "page") {
      const html = getComputedStyle(document.documentElement);
      return shift(fact.owner, info, null) ||
        overflow(html.overflow !== "visible" || !document.body ? document.documentElement : document.body);
    }
    const style = getComputedStyle(fact.cutBy);
    if (fact.cutBy.clientHeight > 2 && fact.cutBy.clientWidth > 2) return shift(fact.owner, info, fact.cutBy) || overflow(fact.cutBy);
    for (const name of ["maxHeight", "height", "maxWidth", "width"])
      if (parseFloat(style[name]) <= 2) return blame(fact.cutBy, style, name);
    return overflow(fact.cutBy);
  }

  // Why the first hidden text of what was found can't be seen, from facts alone; null where they don't say.
  P.culprit = function (found, info) {
    const fact = found.hidden || found.facts.find((one) => one.boxed);
    if (!fact) return null;
    if (fact.trick === null && !fact.seen && fact.boxed && fact.scrolled) {
      const frame = fact.scrolled === fact.scrolled.ownerDocument.scrollingElement && fact.scrolled.ownerDocument.defaultView?.frameElement;
      return frame ? { element: frame, trick: "a frame that scrolls" } : overflow(fact.scrolled);
    }
    const owner = fact.owner, trick = fact.trick && fact.trick.trick;
    if (!fact.trick) return cut(fact, info);
    if (trick === null) return unrendered(owner, info) || { element: owner, trick: "not rendered" };
    if (trick.startsWith("visibility")) {
      const at = highest(owner, (style) => style.visibility !== "visible");
      return blame(at, getComputedStyle(at), "visibility");
    }
    if (trick === "opacity") {
      let at = info(owner);
      for (let up = at; up; up = up.parent) if (Number(up.style.opacity) < Number(at.style.opacity)) at = up;
      return blame(at.element, at.style, "opacity");
    }
    if (trick === "font-size") return shrunk(owner, info);
    return cut(fact, info);
  };
  // What makes its letters as small as they are.
  function shrunk(owner, info) {
    const at = highest(owner, (style) => parseFloat(style.fontSize) < P.LEAST_PX);
    if (parseFloat(getComputedStyle(at).fontSize) < P.LEAST_PX) return blame(at, getComputedStyle(at), "fontSize");
    for (let up = info(owner); up; up = up.parent)
      if (up.style.transform !== "none" || up.style.scale !== "none")
        return blame(up.element, up.style, up.style.transform !== "none" ? "transform" : "scale");
    return blame(owner, getComputedStyle(owner), "zoom");
  }

  // Why pixels show none of it though its boxes are in place: what pixels had to be asked for, likeliest first.
  const PAINT = ["clipPath", "maskImage", "filter", "mixBlendMode", "transform", "rotate", "scale", "perspective"];
  P.suspect = function (at) {
    const info = P.boxes(), element = P.kept[at], found = P.groups.flat().find((one) => one.element === element);
    const facts = found ? found.facts.filter((fact) => !fact.trick) : [];
    const fact = facts.find((one) => one.cutBy) || facts[0];
    const named = (culprit) => culprit && { trick: culprit.trick, element: P.path(culprit.element),
      at: P.kept.push(culprit.element) - 1, property: culprit.property || null, closed: !!culprit.closed };
    if (!fact) return named(found && P.culprit(found, info));
    for (let box = info(fact.owner); box; box = box.parent)
      if (box.column) return named(blame(box.column, getComputedStyle(box.column), "visibility"));
    if (found.cover && found.cover !== fact.owner && !P.flatParentOf(found.cover, fact.owner))
      return named({ element: found.cover, trick: "covered" });
    for (let box = info(fact.owner); box; box = box.parent) {
      const style = box.style;
      for (const name of PAINT)
        if (style[name] && style[name] !== "none" && style[name] !== "normal") return named(blame(box.element, style, name));
      if (style.clip !== "auto" && /absolute|fixed/.test(box.position)) return named(blame(box.element, style, "clip"));
      if (style.visibility === "collapse") {
        const at = highest(box.element, (up) => up.visibility === "collapse");
        return named(blame(at, getComputedStyle(at), "visibility"));
      }
      if (style.content !== "normal" && style.content !== "none") return named(blame(box.element, style, "content"));
    }
    if (fact.cutBy) return named(cut(fact, info));
    if (!fact.seen && fact.boxed) return named(P.culprit(found, info));
    if (fact.size < P.LEAST_PX) return named(shrunk(fact.owner, info));
    if (P.undrawn(fact.owner)) return named({ element: P.undrawn(fact.owner), trick: "viewBox without width or height" });
    const style = getComputedStyle(fact.owner), colour = getComputedStyle(fact.owner).color;
    if (fact.owner.namespaceURI.endsWith("svg")) return named(blame(fact.owner, style, "fill"));
    if (style.webkitTextFillColor !== colour) return named(blame(fact.owner, style, "webkitTextFillColor"));
    if (found.doubts.some((doubt) => /no ink/.test(doubt))) return named(blame(fact.owner, style, "fontFamily"));
    if (found.cover) return named({ element: found.cover, trick: "covered by a generated box or its own ground" });
    if (found.doubts.some((doubt) => /ink|ground|background|paints/.test(doubt)))
      return named(blame(highest(fact.owner, (up) => up.color === colour), style, "color"));
    if (found.spill) return named({ element: found.spill, trick: under(fact, found.spill) ? "covered" : "a shadow or outline over it" });
    return named({ element: fact.owner, trick: found.doubts[0] || "no pixel of it is painted" });
  };
  // Does a line of it stand under a box, as the window shows it now?
  function under({ lines }, element) {
    return lines.some(({ box }) => P.flatParentOf(element, P.top((box.l + box.r) / 2, (box.t + box.b) / 2)));
  }
  P.flatParentOf = function (above, element) {
    for (let at = element; at; at = P.flatParent(at)) if (at === above) return true;
    return false;
  };
})();
