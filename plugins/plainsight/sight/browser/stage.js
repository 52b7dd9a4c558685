// Where a customer can scroll to, and nothing else: window.scrollTo, never scrollIntoView, which also scrolls boxes
// that no customer can scroll and so un-hides what they hide.
(() => {
  if (window.__plainsightStage) return;
  // Does the window scroll that way for a customer? The body's overflow counts for the window where html has none.
  function allowed(property) {
    const html = getComputedStyle(document.documentElement)[property];
    const own = html === "visible" && document.body ? getComputedStyle(document.body)[property] : html;
    return own !== "hidden" && own !== "clip";
  }
  // Farthest scroll offsets of the window, and where it stands, in CSS px: `left` is under 0 where lines run from right to left. A box that fills the window is still a box one has to scroll.
  function reach() {
    const root = document.scrollingElement || document.documentElement;
    const wide = allowed("overflowX") ? Math.max(root.scrollWidth - document.documentElement.clientWidth, 0) : 0;
    const leftward = getComputedStyle(document.body || root).direction === "rtl";
    Object.assign(at, { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight });
    return { left: leftward ? -wide : 0, x: leftward ? 0 : wide, atX: at.x, atY: at.y,
             y: allowed("overflowY") ? Math.max(root.scrollHeight - at.height, 0) : 0 };
  }
  // Where the window stands since it was scrolled last, and its size: to ask it a thousand times takes a while.
  const at = { x: 0, y: 0, width: 0, height: 0 };
  function move(x, y) {
    window.scrollTo({ left: x, top: y, behavior: "instant" });
    at.x = scrollX;
    at.y = scrollY;
  }
  function go(x, y) {
    move(x, y);
    return reach();
  }
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  // Long enough for fonts, late scripts and animations, in the page's own time. A frame passes where the page waits
  // for one: after scrolling or resizing (`moved`), and when callbacks or animations have yet to come to their end.
  async function settle(ms, moved = true) {
    await document.fonts.ready;
    const clock = window.__plainsightClock;
    if (!clock) return reach();
    // A frame is over one turn after its callbacks: observers of sizes are told last, and may ask for one frame more.
    let waits = moved || !performance.getEntriesByType("paint").length;
    for (let passed = 0; passed < 2 && (waits || clock.frames); passed++) {
      await frame();
      await clock.turn();
      waits = false;
    }
    if (clock.watches) for (let turns = 0; turns < 2; turns++) await clock.turn();
    await clock.loaded(ms);
    let moving = await clock.pass(ms, 5000);
    if (await clock.loaded(ms)) moving += await clock.pass(0, 5000);
    if (moving || clock.frames) {
      await frame();
      await clock.pass(0, 5000);
    }
    return reach();
  }
  // Does the page draw by itself all the time?
  const restless = () => !!window.__plainsightClock && window.__plainsightClock.frames > 0;
  // The size of the window that the page was told of last: it is told in a frame of its own, and nobody gets a word in
  // before that frame has come to its end.
  let told = "";
  const size = () => `${innerWidth} x ${innerHeight}`;
  addEventListener("resize", ({ isTrusted }) => { if (isTrusted) told = size(); });
  async function arrive({ ms, moved }) {
    const { scrollX: x, scrollY: y } = window;
    go(0, 0);
    return settle(ms, moved && (told !== size() || at.x !== x || at.y !== y));
  }
  window.__plainsightStage = { at, arrive, restless, reach, move, go, settle, frame };
})();
