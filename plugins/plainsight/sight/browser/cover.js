// Does anything stand in front of a text? Points on its lines are asked who is on top, in window positions that a
// customer can reach: a bar that is fixed to the window covers a text only where it can't be scrolled clear.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  // Of the window's height, for a line's middle. High up first: then most of the following texts stand in the window, too.
  const PLACES = [0.2, 0.5, 0.75, 0.08, 0.92];
  // Along the lines, so that what covers one side of a text is met, too. One line is asked at three places of it, two lines
  // at two each, more at one each, and the first, the last and two between them at most.
  const SIDES = [0.5, 0.12, 0.88, 0.3], ALONE = [0.5, 0.08, 0.92], PAIR = [0.12, 0.88];

  function points(found) {
    const all = [];
    for (const fact of found.facts) {
      if (!fact.seen) continue;
      fact.lines.forEach((line, index) => { if (line.share > 0.5) all.push({ fact, index }); });
    }
    if (all.length < 3) return all.flatMap((point) => (all.length === 1 ? ALONE : PAIR).map((side) => ({ ...point, side })));
    const step = Math.max((all.length - 1) / (SIDES.length - 1), 1);
    return SIDES.slice(0, all.length).map((side, at) => ({ ...all[Math.round(at * step)], side }));
  }
  // Where a point of a line stands now. Lines were measured with the window at its top, and scroll along with the page;
  // where something sticks to the window on its way, they are measured anew.
  function spot({ fact, index, side }) {
    let at = fact.lines[index].box, { x, y } = fact.chain.fixed ? { x: 0, y: 0 } : window.__plainsightStage.at;
    if (fact.chain.sticky) {
      const range = fact.node.ownerDocument.createRange();
      range.selectNodeContents(fact.node);
      const box = range.getClientRects()[index];
      if (!box) return null;
      at = P.rect(box, fact.node.ownerDocument);
      x = y = 0;
    }
    return { x: at.l + (at.r - at.l) * side - x, y: (at.t + at.b) / 2 - y };
  }
  function inWindow({ x, y }) {
    const { width, height } = window.__plainsightStage.at;
    return x >= 0 && y >= 0 && x < width && y < height;
  }

  // Who is on top of a point of the text, when it stands at `place` of the window? null: the text itself.
  // `givesContrast`: where it is, it is asked next what lies under it; who else is met there is kept.
  function onTop(point, place, reach, givesContrast = false) {
    const { height } = window.__plainsightStage.at;
    let at = spot(point);
    if (!at) return { nobody: true };
    if (!point.fact.chain.fixed && (place !== PLACES[0] || at.y < height * 0.1 || at.y > height * 0.88 || !inWindow(at))) {
      bring(at, place, reach);
      at = spot(point);
    }
    if (!inWindow(at)) return { nobody: true };
    point.met = givesContrast && point.fact.owner.getRootNode() === document ? document.elementsFromPoint(at.x, at.y) : null;
    const top = point.met?.[0] === point.fact.box ? point.fact.box : P.top(at.x, at.y);
    return top === point.fact.box ? null : { top, at };
  }
  function bring(at, place, reach) {
    const now = window.__plainsightStage.at;
    const x = at.x < now.width && at.x >= 0 ? now.x : Math.min(Math.max(at.x + now.x - now.width / 2, reach.left), reach.x);
    window.__plainsightStage.move(x, Math.min(Math.max(at.y + now.y - now.height * place, 0), reach.y));
  }
  function judge(found, info, reach) {
    for (const point of points(found)) {
      const isFirst = found.contrast === null;
      let hit = onTop(point, PLACES[0], reach, isFirst);
      if (hit === null && isFirst) contrast(found, info, reach, point);
      for (const place of PLACES.slice(1)) {
        if (hit === null || found.fixed) break;
        hit = onTop(point, place, reach);
      }
      if (hit !== null && found.fixed && reach.y > 0) {
        // What stays behind the page comes out where the page ends.
        window.__plainsightStage.move(window.__plainsightStage.at.x, reach.y);
        hit = onTop(point, PLACES[0], reach, isFirst);
        if (hit === null && isFirst) contrast(found, info, reach, point);
      }
      if (hit !== null) {
        found.cover = hit.top || null;
        if (hit.top && overwrites(hit.top, found, info, reach)) found.garbled.push("other words run through it");
        found.doubts.push(hit.top ? `\`${P.path(hit.top)}\` stands before it` : "it can't be brought into the window");
        return;
      }
    }
  }
  // Do the words of what stands before it run across its own?
  function overwrites(top, found, info, reach) {
    if (P.flatParentOf(top, found.element)) return false;
    window.__plainsightStage.move(0, 0);
    const over = P.texts(top).slice(0, 20).flatMap((node) => P.node(node, info, reach).lines.map((line) => line.box));
    const lines = found.facts.flatMap((fact) => fact.lines.map((line) => line.box));
    return over.some((box) => lines.some((line) => P.area(P.cut(box, line)) > 0.1 * P.area(line)));
  }
  // The lowest contrast of its texts, each on its own ground: one at the point that was just asked.
  function contrast(found, info, reach, asked) {
    let lowest = Infinity;
    const done = new Set();
    for (const fact of found.facts) {
      if (!fact.seen || done.has(fact.owner)) continue;
      done.add(fact.owner);
      const index = fact.lines.findIndex((line) => line.share > 0.5);
      const point = fact === asked.fact ? asked : { fact, index, side: 0.5 };
      let at = index < 0 ? null : spot(point);
      if (at && !inWindow(at) && !found.fixed) {
        bring(at, PLACES[0], reach);
        at = spot(point);
      }
      const stack = at && inWindow(at) ? P.stack(at.x, at.y, fact.owner, point.met) : { met: [] };
      const ink = P.inkOn(fact.owner, stack, info);
      if (ink.why) found.doubts.push(ink.why);
      else if (ink.alpha === 0) found.doubts.push("ink without colour");
      else if (ink.contrast < 1.02) found.doubts.push("ink of its ground's colour");
      else if (!stack.met.some(stack.isThere)) found.doubts.push("ground unknown");
      else lowest = Math.min(lowest, ink.contrast);
    }
    found.contrast = lowest === Infinity ? null : lowest;
  }
  P.inSight = function (candidates, info, reach) {
    const open = candidates.filter((found) => found.seen > 0 && !found.doubts.length);
    if (!open.length) return;
    open.sort((a, b) => a.box.t - b.box.t);
    P.everythingIsHit();
    for (const found of open) judge(found, info, reach);
  };
})();
