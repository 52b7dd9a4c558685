// Ink and ground of a text, blended as they are painted: colours of boxes from the text outwards, each thinned by the
// opacity of the group it stands in. What is no flat colour is left to pixels.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  // Rows and groups of rows paint their ground in their cells, and are not met by hit tests themselves.
  const ROWS = /^table-(row|row-group|header-group|footer-group)$/;
  const BLOCKS = /^(block|flow-root|list-item|flex|grid|table)$/;
  const parsed = new Map();
  let brush = null;

  // Any CSS colour as [red, green, blue, alpha], 0 to 255 and 0 to 1.
  P.colour = function (text) {
    let found = parsed.get(text);
    if (found) return found;
    const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
    if (plain) found = [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]];
    else {
      brush = brush || new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = text;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      found = [r, g, b, a / 255];
    }
    parsed.set(text, found);
    return found;
  };
  // `top` painted over `under`, both with straight alpha.
  function over(top, under) {
    const alpha = top[3] + under[3] * (1 - top[3]);
    if (alpha === 0) return [0, 0, 0, 0];
    const mix = (i) => (top[i] * top[3] + under[i] * under[3] * (1 - top[3])) / alpha;
    return [mix(0), mix(1), mix(2), alpha];
  }
  const thin = (colour, opacity) => [colour[0], colour[1], colour[2], colour[3] * opacity];
  // WCAG 2 relative luminance and contrast.
  function luminance([r, g, b]) {
    const part = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  }
  P.contrast = function (one, other) {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  // Does the element paint something of its own through generated boxes, such as a fade over its text?
  P.generates = (box) => box.generates ??= ["::before", "::after"].some((name) => {
    const style = getComputedStyle(box.element, name);
    return style.content !== "none" && style.content !== "normal" && style.display !== "none" && style.position !== "static";
  });
  P.isPainted = function (element, style) {
    if (/^(img|video|canvas|svg|iframe|embed|object|input|select|textarea|button|picture)$/.test(element.localName))
      return true;
    return P.colour(style.backgroundColor)[3] > 0 || style.backgroundImage !== "none" ||
      style.boxShadow !== "none" || style.borderImageSource !== "none" || style.backdropFilter !== "none" ||
      style.appearance !== "none";
  };

  // `stack`: the elements at one point of the text (`P.stack`), its own element at the head.
  // Returns { contrast, alpha } or { why } where colours alone don't settle it.
  P.inkOn = function (own, { met, isThere }, info) {
    const style = info(own).style;
    const svg = own.namespaceURI === "http://www.w3.org/2000/svg";
    if (svg && !/^(rgb|#|oklch|color|lab|lch|oklab|hsl)/.test(style.fill)) return { why: `fill: ${style.fill}` };
    let ink = P.colour(svg ? style.fill : style.webkitTextFillColor), ground = [0, 0, 0, 0];
    if (svg) ink = thin(ink, Number(style.fillOpacity));
    const stroked = parseFloat(style.webkitTextStrokeWidth) > 0 || (svg && style.stroke !== "none");
    if (stroked) return { why: "a stroke around the letters" };
    if (style.textShadow !== "none") return { why: "text-shadow" };
    if (ink[3] === 0) return { contrast: 1, alpha: 0 };
    const chain = new Set(), bare = linesAround(info(own));
    for (let at = info(own); at; at = at.parent) chain.add(at.element);
    for (const element of met) {
      const other = info(element);
      if (chain.has(element)) {
        if (!bare.has(element) && other.opacity === 1 && paint(other).colour[3] === 1 && !lendsGround(element) && isThere(element)) break;
        continue;
      }
      if (P.isPainted(element, other.style) && isThere(element)) return { why: `what \`${P.path(element)}\` paints under it` };
    }
    for (let at = info(own); at; at = at.parent) {
      const { element } = at, coat = paint(at);
      const here = () => !at.parent || lendsGround(element) || ROWS.test(at.display) || (met.includes(element) && isThere(element));
      if (ground[3] < 1 && !bare.has(element) && (coat.why || coat.colour[3] > 0) && here()) {
        if (coat.why) return { why: coat.why };
        ground = over(ground, coat.colour);
        ink = over(ink, coat.colour);
      }
      if (coat.opacity < 1) {
        ink = thin(ink, coat.opacity);
        ground = thin(ground, coat.opacity);
      }
    }
    const paper = info.paper ??= paperOf();
    ink = over(ink, paper);
    ground = over(ground, paper);
    return { contrast: P.contrast(ink, ground), alpha: 1 };
  };
  // Inline boxes around a block: they paint their own lines, and nothing behind it, though hit tests meet them there.
  function linesAround(box) {
    const found = new Set();
    for (let at = box, inBlock = false; at; at = at.parent) {
      if (at.display !== "inline" || at.element.namespaceURI === "http://www.w3.org/2000/svg")
        inBlock = at.display === "contents" ? inBlock : BLOCKS.test(at.display);
      else if (inBlock) found.add(at.element);
    }
    return found;
  }
  // What a box lays under the texts inside it: a colour, or why that is not flat. Asked once per look.
  function paint(box) {
    if (box.coat) return box.coat;
    const { element, style } = box;
    if (style.display === "contents") return box.coat = { colour: [0, 0, 0, 0], why: null, opacity: 1 };
    const colour = P.colour(style.backgroundColor);
    let why = null;
    if (style.backgroundImage !== "none" && !style.webkitBackgroundClip.includes("text"))
      why = `background-image under it, on \`${P.path(element)}\``;
    else if (style.display === "table" && paintsColumns(element)) why = `the ground of a column of \`${P.path(element)}\``;
    else if (style.backgroundClip.includes("border-area")) why = `a ground of \`${P.path(element)}\` that its border is cut to`;
    else if (isShaded(style.boxShadow)) why = `an inset shadow of \`${P.path(element)}\``;
    else if (P.generates(box)) why = `a generated box of \`${P.path(element)}\``;
    else if (/^(button|select|input|textarea|meter|progress)$/.test(element.localName) && style.appearance !== "none" && colour[3] < 1)
      why = "a control's own looks";
    return box.coat = { colour, why, opacity: Number(style.opacity) };
  }
  // An inset shadow is painted over the ground and under the words. One that reaches no further is an edge.
  function isShaded(shadow) {
    const far = (sizes) => sizes.split(" ").some((size) => Math.abs(parseFloat(size)) >= 20);
    const insets = shadow.includes("inset") ? shadow.matchAll(/(\w+\([^)]*\)) ([-\w. ]+) inset/g) : [];
    return [...insets].some(([, colour, sizes]) => P.colour(colour)[3] > 0 && far(sizes));
  }
  // The window takes its ground from body where html has none: whatever lies behind the page is painted over that.
  function lendsGround(element) {
    if (element !== element.ownerDocument.body) return false;
    const html = getComputedStyle(element.ownerDocument.documentElement);
    return P.colour(html.backgroundColor)[3] === 0 && html.backgroundImage === "none";
  }
  const paintsColumns = (table) => [...table.querySelectorAll("col, colgroup")].some((column) => {
    const style = getComputedStyle(column);
    return P.colour(style.backgroundColor)[3] > 0 || style.backgroundImage !== "none";
  });
  // What lies under everything: dark where the page takes dark colours alone, or either and the customer prefers dark.
  function paperOf() {
    const own = getComputedStyle(document.documentElement).colorScheme;
    const takes = own === "normal" ? document.querySelector("meta[name=color-scheme i]")?.content ?? "" : own;
    const dark = /\bdark\b/i.test(takes) && (!/\blight\b/i.test(takes) || matchMedia("(prefers-color-scheme: dark)").matches);
    return dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
  }
})();
