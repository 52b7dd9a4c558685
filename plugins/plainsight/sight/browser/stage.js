// Where a customer can scroll to, and nothing else: window.scrollTo, never scrollIntoView, which also scrolls boxes
// that no customer can scroll and so un-hides what they hide.
(() => {
  if (window.__plainsightStage) return;
  const SCROLLS = /^(auto|scroll|overlay)$/;

  // The box that scrolls as the page does: the window, or one box that fills it (an "app shell").
  function scroller() {
    const root = document.scrollingElement || document.documentElement;
    if (root.scrollHeight > innerHeight + 1 && allowed("overflowY", "scrollHeight", "clientHeight")) return root;
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    for (let box = middle; box && box !== document.documentElement; box = box.parentElement) {
      const area = box.getBoundingClientRect();
      if (SCROLLS.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1 &&
          area.width >= innerWidth * 0.9 && area.height >= innerHeight * 0.8) return box;
    }
    return root;
  }
  // Does the window scroll that way for a customer? The body's overflow counts for the window where html has none.
  function allowed(property) {
    const html = getComputedStyle(document.documentElement)[property];
    const own = html === "visible" && document.body ? getComputedStyle(document.body)[property] : html;
    return own !== "hidden" && own !== "clip";
  }
  // Farthest scroll offsets, in CSS px.
  function reach() {
    const box = scroller(), root = box === (document.scrollingElement || document.documentElement);
    if (!root) return { x: 0, y: Math.max(box.scrollHeight - box.clientHeight, 0) };
    return { x: allowed("overflowX") ? Math.max(box.scrollWidth - document.documentElement.clientWidth, 0) : 0,
             y: allowed("overflowY") ? Math.max(box.scrollHeight - innerHeight, 0) : 0 };
  }
  function go(x, y) {
    const box = scroller();
    if (box === (document.scrollingElement || document.documentElement))
      window.scrollTo({ left: x, top: y, behavior: "instant" });
    else box.scrollTo({ left: x, top: y, behavior: "instant" });
    return reach();
  }
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  // Long enough for fonts, late scripts and animations: five seconds of the page's own time.
  async function settle(ms) {
    await document.fonts.ready;
    await frame();
    if (window.__plainsightClock?.watches) await frame();
    await window.__plainsightClock?.pass(ms, 5000);
    await frame();
    await window.__plainsightClock?.pass(0, 5000);
    return reach();
  }
  window.__plainsightStage = { scroller, reach, go, settle, frame };
})();
