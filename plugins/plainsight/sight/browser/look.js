// One look at a page: every wanted thing's facts, in one go.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const kept = (P.kept = []);
  const keep = (element) => { const at = kept.indexOf(element); return at >= 0 ? at : kept.push(element) - 1; };
  // Looks are taken with the window at the top of its page.
  const place = ({ l, t, r, b }, { x, y } = window.__plainsightStage.at) => ({ l: l + x, t: t + y, r: r + x, b: b + y });

  // The page's own body text: the size in which most of its running words are set. Short paragraphs may be labels, and
  // count where there is nothing else.
  P.bodySize = function () {
    const long = new Map(), short = new Map();
    let left = 300;
    for (const element of document.querySelectorAll("p")) {
      if (left-- < 0) break;
      const words = element.textContent.trim().length, sizes = words < 40 ? short : long;
      if (!words || element.closest("nav, header, footer, aside, dialog") || !element.checkVisibility()) continue;
      const size = Math.round(parseFloat(getComputedStyle(element).fontSize) * 10) / 10;
      sizes.set(size, (sizes.get(size) || 0) + Math.min(words, 400));
    }
    let best = 0, most = 0;
    for (const [size, words] of long.size ? long : short) if (words > most) [best, most] = [size, words];
    return best || parseFloat(getComputedStyle(document.body || document.documentElement).fontSize);
  };

  // Boxes that paint far beyond themselves: shadows and outlines take no part in hit tests.
  P.spills = function () {
    const found = [];
    for (const element of document.querySelectorAll("body *")) {
      if (!element.checkVisibility()) continue;  // no box: to ask for its style would have that worked out for nothing
      const style = getComputedStyle(element), shadow = style.boxShadow;
      let reach = 0;
      if (shadow !== "none")
        for (const part of shadow.split(/,(?![^(]*\))/))
          if (!part.includes("inset")) reach = Math.max(reach, ...(part.match(/-?[\d.]+px/g) || []).map((n) => Math.abs(parseFloat(n))));
      if (style.outlineStyle !== "none") reach = Math.max(reach, parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset));
      if (reach < 16) continue;
      const box = P.rect(element.getBoundingClientRect(), document);
      found.push({ element, box: place({ l: box.l - reach, t: box.t - reach, r: box.r + reach, b: box.b + reach }) });
    }
    return found;
  };

  // Does a font that the page brings along draw anything for these words? Fonts without ink exist.
  const drawn = new Map();
  P.drawsInk = function (style, text) {
    const own = [...document.fonts].some((face) => face.status === "loaded" &&
      style.fontFamily.includes(face.family.replace(/["']/g, "")));
    if (!own) return true;
    const sample = text.trim().slice(0, 60), key = style.fontFamily + style.fontWeight + style.fontStyle + sample;
    if (!drawn.has(key)) drawn.set(key, P.inkOf(sample, `${style.fontStyle} ${style.fontWeight} 20px ${style.fontFamily}`) >
      0.4 * P.inkOf(sample, "20px sans-serif"));
    return drawn.get(key);
  };
  // Pixels that a line of text colours when drawn black on nothing.
  P.inkOf = function (text, font) {
    const size = parseFloat(/([\d.]+)px/.exec(font)[1]), canvas = new OffscreenCanvas(Math.ceil(text.length * size) + 8, Math.ceil(size * 2) + 8);
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    brush.font = font;
    brush.fillText(text, 2, size * 1.5);
    const data = brush.getImageData(0, 0, canvas.width, canvas.height).data;
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]) count++;
    return count;
  };
  // How many pixels its words should colour, in their own font and size.
  P.expected = function (facts) {
    let sum = 0;
    for (const fact of facts) {
      const style = getComputedStyle(fact.owner), size = Math.max(fact.size || 16, 1), text = P.fold(fact.node.data).slice(0, 300);
      const family = P.drawsInk(style, text) ? style.fontFamily : "sans-serif";
      const ink = P.inkOf(text, `${style.fontStyle} ${style.fontWeight} ${size}px ${family}`);
      sum += ink * P.fold(fact.node.data).length / Math.max(text.length, 1);
    }
    return sum;
  };

  function mainFlow(element, chain) {
    const bar = element.closest("nav, dialog, [role=navigation], [role=contentinfo], [role=dialog], [role=alertdialog]");
    const footer = element.closest("footer");
    return !bar && !chain.fixed && !chain.sticky && !(footer && !footer.parentElement?.closest("article, section, main, aside"));
  }
  // A control in the element, or in a small box around it, that closes it.
  P.dismissable = function (element, close) {
    for (let box = element, up = 0; box && up < 4; box = P.flatParent(box), up++) {
      if (/^(body|html|main|article|section|form|summary)$/.test(box.localName) && up) return false;
      for (const control of box.querySelectorAll("button, a, label, input[type=button], [role=button]")) {
        const words = [control.textContent, control.getAttribute("aria-label"), control.title, control.value];
        if (words.some((word) => word && close.words.includes(P.fold(String(word)).toLowerCase())) ||
            [...control.classList].some((name) => close.classes.includes(name))) return true;
      }
    }
    return false;
  };

  // What is painted, and yet does not say what its words say: struck out, turned about, or dots in place of letters.
  function garbled(facts) {
    const found = [], most = facts.reduce((sum, fact) => sum + fact.chars, 0) / 2;
    const some = (test) => facts.filter((fact) => test(fact)).reduce((sum, fact) => sum + fact.chars, 0) > most;
    if (some((fact) => fact.chain.struck)) found.push("struck through");
    if (some(({ chain }) => chain.style.webkitTextSecurity !== "none")) found.push("dots in place of letters");
    if (some(({ chain, node }) => chain.style.unicodeBidi.endsWith("override") && chain.style.direction === "rtl" &&
      /[a-z]{2}/i.test(node.data))) found.push("letters in backward order");
    if (some((fact) => fact.chain.flips.every(Boolean))) found.push("upside down");
    else if (some((fact) => fact.chain.flips.some(Boolean))) found.push("mirrored");
    if (some(({ chain: { style } }) => parseFloat(style.wordSpacing) < -0.4 * parseFloat(style.fontSize))) found.push("words over each other");
    if (some(({ chain: { style } }) => parseFloat(style.webkitTextStrokeWidth) >= 0.2 * parseFloat(style.fontSize) &&
      !/^(markers )?stroke/.test(style.paintOrder))) found.push("letters that run into blots");
    if (some(overprinted)) found.push("lines over each other");
    if (some(broken)) found.push("words broken into pieces");
    return found;
  }

  // Do lines follow each other so closely that one is printed over the next?
  function overprinted({ lines, size, chain }) {
    if (!chain.style.writingMode.startsWith("horizontal")) return false;
    return lines.some(({ box }, index) => {
      const next = lines[index + 1]?.box, beside = next && Math.min(box.r, next.r) - Math.max(box.l, next.l);
      return next && beside > 0.5 * Math.min(box.r - box.l, next.r - next.l) && Math.abs(next.t - box.t) < 0.55 * size;
    });
  }

  // Do the lines of a narrow box break most words? Even a word to a line can be read.
  function broken({ lines, node, chain }) {
    return chain.style.writingMode.startsWith("horizontal") && /[a-z]{3}/i.test(node.data) &&
      lines.length > 1.5 * P.fold(node.data).split(" ").length + 2;
  }

  // All facts of one thing that a wanted text may be.
  P.candidate = function ({ element, nodes }, info, reach, spills, close) {
    const facts = nodes.map((node) => P.node(node, info, reach)), chain = info(element);
    const chars = facts.reduce((sum, fact) => sum + fact.chars, 0);
    const seen = facts.filter((fact) => fact.seen > 0), doubtful = facts.filter((fact) => fact.doubts.length && !fact.trick);
    const sized = (seen.length ? seen : doubtful.length ? doubtful : facts.filter((fact) => fact.size > 0.2)).filter((fact) => /[\p{L}\p{N}]/u.test(fact.node.data));
    const placed = facts.filter((fact) => fact.trick === null);
    const lines = (placed.length ? placed : facts).flatMap((fact) => fact.lines);
    const showing = lines.filter((line) => line.share > 0), all = showing.length ? showing : [...lines];
    const doubts = [...new Set(facts.flatMap((fact) => fact.trick ? [] : fact.doubts))];
    if (!chars && element.checkVisibility()) {
      doubts.push("no text that can be read");
      all.push({ box: P.rect(element.getBoundingClientRect(), element.ownerDocument), share: 1 });
    }
    const box = all.length ? place(all.reduce((sum, { box }) => ({ l: Math.min(sum.l, box.l), t: Math.min(sum.t, box.t),
      r: Math.max(sum.r, box.r), b: Math.max(sum.b, box.b) }), { l: Infinity, t: Infinity, r: -Infinity, b: -Infinity })) : null;
    const spill = box && spills.find((one) => P.area(P.cut(box, one.box)) && !one.element.contains(element));
    if (spill) doubts.push(`a shadow or outline of \`${P.path(spill.element)}\``);
    for (const fact of seen) {
      if (!P.drawsInk(fact.owner.ownerDocument === document ? getComputedStyle(fact.owner) : info(fact.owner).style, fact.node.data))
        doubts.push("a font that draws no ink");
      if (P.generates(info(fact.owner))) doubts.push(`a generated box of \`${P.path(fact.owner)}\``);
    }
    return {
      element, facts, chars, spill: spill?.element || null, seen: facts.reduce((sum, fact) => sum + fact.seen, 0),
      boxed: facts.reduce((sum, fact) => sum + fact.boxed, 0), doubts, box, chain,
      lines: all.slice(0, 80).map((line) => place(line.seen && P.area(line.seen) ? line.seen : line.box)),
      font: sized.length ? Math.min(...sized.map((fact) => fact.size)) : null,
      bold: sized.length ? sized.every((fact) => Number(info(fact.owner).style.fontWeight) >= 700) : false,
      painted: P.fold(seen.map((fact) => fact.text).join(" ")), fixed: chain.fixed,
      flow: mainFlow(element, chain), dismissable: P.dismissable(element, close),
      garbled: garbled(seen.length ? seen : facts), hidden: facts.find((fact) => fact.trick || (!fact.seen && !fact.doubts.length)) || null, contrast: null, cover: null,
    };
  };

  // What a look gives away as plain data; elements stay here under their numbers. `pixels`: they are asked in any case.
  P.plain = function (found, info, pixels = false) {
    const culprit = !found.seen || found.boxed ? P.culprit(found, info) : null;
    const watched = !!window.__plainsightClock?.watches && !!found.hidden && (!found.box || found.box.b > innerHeight);
    const open = watched || found.doubts.length > 0;
    return {
      at: keep(found.element), path: P.path(found.element), chars: found.chars, seen: found.seen, boxed: found.boxed,
      doubts: found.doubts, box: found.box, lines: open || pixels ? found.lines : [], font: found.font, bold: found.bold,
      painted: found.painted, text: P.fold(found.facts.map((fact) => fact.node.data).join(" ")), fixed: found.fixed, flow: found.flow, dismissable: found.dismissable, garbled: found.garbled,
      contrast: found.contrast, expected: !open ? null : P.expected(found.facts.some((fact) => !fact.trick) ? found.facts.filter((fact) => !fact.trick) : found.facts),
      cover: found.cover && { trick: "covered", element: P.path(found.cover), at: keep(found.cover) },
      culprit: culprit && { trick: culprit.trick, element: P.path(culprit.element), at: keep(culprit.element),
                            property: culprit.property || null, closed: !!culprit.closed },
      watched,
    };
  };
  P.look = async function ({ wanted, close, settling, controls, beside, known, pixels }) {
    const unreadable = [...wanted.map(({ selector }) => selector), known.selector].filter((one) => one && !readable(one));
    if (unreadable.length) return { unreadable };
    await window.__plainsightStage.arrive(settling);
    const reach = window.__plainsightStage.go(0, 0), info = P.boxes(), spills = P.spills();
    const groups = P.find(wanted).map((group) => group.map((one) => P.candidate(one, info, reach, spills, close)));
    P.inSight(groups.flat(), info, reach);
    window.__plainsightStage.move(0, 0);
    P.groups = groups;
    return { body: P.bodySize(), wanted: groups.map((group) => group.map((found) => P.plain(found, info, pixels))),
             controls: controls && P.controls(controls), beside: beside && P.beside(beside, groups),
             known: P.lookAt(known, info, reach) };
  };
  function readable(selector) {
    try { new DocumentFragment().querySelector(selector); return true; } catch { return false; }
  }
})();
