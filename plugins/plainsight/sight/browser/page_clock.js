// Runs before a page's own scripts. Lets seconds of a page's life pass at once, and the same way each time:
// timers go by a clock of their own, which runs with the real one while the page loads and then only when told to.
(() => {
  if (window.__plainsightClock) return;
  // No page can close the window that a customer has come to it in.
  if (window === top) window.close = () => {};
  const real = { set: window.setTimeout.bind(window), clear: window.clearTimeout.bind(window), idle: window.requestIdleCallback.bind(window) };
  // The screen is as large as the window, and to ask for the window's size has the page laid out.
  const began = [screen.width, screen.height];
  const waiting = new Map(), stood = new WeakSet();
  let now = 0, ahead = 0, next = 1, held = false, settled = false;

  const date = Date.now.bind(Date), since = performance.now.bind(performance);
  Date.now = () => date() + ahead;
  performance.now = () => since() + ahead;

  function start(timer) {
    timer.late ??= settled;
    waiting.set(timer.id, timer);
    const due = () => { if (!held) fire(timer); };
    timer.real = held ? 0 : timer.idle ? void real.idle(due) : real.set(due, timer.delay);
  }
  function fire(timer) {
    if (!waiting.delete(timer.id)) return;
    now = Math.max(now, timer.due);
    if (timer.every) start({ ...timer, due: timer.due + Math.max(timer.delay, 4) });
    if (typeof timer.run === "function") timer.run.apply(window, timer.args);
    else (0, eval)(String(timer.run));
  }
  const timer = (every) => (run, delay, ...args) => {
    const wait = Math.max(Number(delay) || 0, 0), id = next++;
    start({ id, run, args, every, delay: wait, due: now + wait });
    return id;
  };
  function stop(id) {
    const found = waiting.get(Number(id));
    if (found) { waiting.delete(found.id); real.clear(found.real); }
  }
  // A page that is busy for good has idle moments, too, as long as they are in browsers.
  const MOMENT = 50;
  window.requestIdleCallback = (run) => {
    const id = next++, idle = () => {
      const end = since() + MOMENT;
      run({ didTimeout: false, timeRemaining: () => Math.max(end - since(), 0) });
    };
    start({ id, run: idle, args: [], every: false, idle: true, delay: 0, due: now + MOMENT });
    return id;
  };
  const post = window.scheduler?.postTask?.bind(scheduler);
  if (post) scheduler.postTask = (run, { delay = 0, ...how } = {}) => {
    const wait = how.priority === "background" ? Math.max(delay, MOMENT) : delay;
    if (!(wait > 0)) return post(run, how);
    return new Promise((done) => window.setTimeout(done, wait)).then(() => { how.signal?.throwIfAborted(); return run(); });
  };
  window.setTimeout = timer(false);
  window.setInterval = timer(true);
  window.clearTimeout = window.clearInterval = window.cancelIdleCallback = stop;

  // One turn of the event loop, so that promises and messages that a timer has set off come to their end.
  const turns = new MessageChannel(), turned = [];
  turns.port1.onmessage = () => turned.shift()();
  const turn = () => new Promise((done) => { turned.push(done); turns.port2.postMessage(0); });

  // Until every answer is here that the page waits for, and it is told, too; gives whether it had to wait.
  async function answers(most) {
    const waited = await window.__plainsightAnswers.come(most);
    if (waited) await turn();
    return waited;
  }

  const modules = (most) => window.__plainsightAnswers.modules(most);

  // What asks so often is there to see what a customer does, how far the page is scrolled say, for as long as it is open.
  const polls = ({ every, delay }) => every && delay <= 100;
  // When a customer moves the pointer, in ms from the page's load.
  const MOVED_AT = 1000;
  // Scripts that move things by frames take a long one for a pause, and go on from there as if it had not been.
  const FRAME = 50;
  // Every timer and frame due until `until`, in order, no time passing while the page waits for an answer; what was begun
  // while the page settled and was not due by then never is, or later looks would see what comes too late for a customer.
  // At most `most` timers, `drawing` ms of frames and `patience` ms of waiting, so that a page can't keep us here.
  async function timers(until, patience, most = 1000, drawing = settled ? 100 : 300) {
    held = true;
    const end = since() + patience;
    let drawn = now;
    while (!settled && await modules(end - since()));
    while (most > 0) {
      let first = null;
      for (const each of waiting.values())
        if (each.due <= until && (each.late === settled || polls(each)) && (!first || each.due < first.due)) first = each;
      const frame = Math.max(drawn + FRAME, now);
      if (frames.size && drawing > 0 && frame <= (first ? first.due : until)) {
        ahead += frame - now;
        drawn = now = frame;
        drawing -= await draw();
        await answers(end - since());
        continue;
      }
      if (!first) {
        if (!settled && await modules(end - since())) continue;
        break;
      }
      most--;
      ahead += Math.max(first.due - now, 0);
      try { fire(first); } catch (error) { real.set(() => { throw error; }, 0); }
      await turn();
      await answers(end - since());
    }
    ahead += Math.max(until - now, 0);
    now = Math.max(now, until);
    settled = true;
    window.__plainsightAnswers.rest();
  }

  // Animations stand as they are `after` ms from their start; those that scrolling drives follow it by themselves.
  function animations(after, first) {
    let changed = 0;
    for (const animation of document.getAnimations()) {
      if (stood.has(animation) || (animation.timeline && animation.timeline !== document.timeline)) continue;
      stood.add(animation);
      // A window that is resized starts transitions by the dozen, and no page waits for their end.
      if (first || !(animation instanceof CSSTransition)) changed++;
      if (animation.playState === "paused") continue;
      const end = animation.effect ? animation.effect.getComputedTiming().endTime : 0;
      try {
        if (end <= after) animation.finish();
        else { animation.pause(); animation.currentTime = after; }
      } catch { /* one that plays at no speed stands still already */ }
    }
    return changed;
  }
  // Pages that watch what comes into view, or how far they are scrolled, answer one frame later than the scroll.
  let watches = false;
  const listen = EventTarget.prototype.addEventListener, MOVES = new Set(["mousemove", "pointermove"]), moves = new Set();
  EventTarget.prototype.addEventListener = function (kind, ...how) {
    if (this === window || this === document || this === document.documentElement || this === document.body) {
      if (kind === "scroll") watches = true;
      if (MOVES.has(kind)) moves.add(kind);
    }
    return listen.call(this, kind, ...how);
  };
  // Nobody looks at a page for seconds with a still hand: what waits for the first move, as scripts do that are put off
  // to have a page come sooner, hasn't to wait for long.
  listen.call(window, "load", ({ isTrusted }) => {
    if (isTrusted) timer(false)(() => {
      for (const kind of moves) {
        const how = { bubbles: true, clientX: innerWidth / 2, clientY: innerHeight / 2 };
        document.documentElement.dispatchEvent(new PointerEvent(kind, how));
      }
    }, MOVED_AT);
  }, { once: true });
  const observe = IntersectionObserver.prototype.observe;
  IntersectionObserver.prototype.observe = function (...args) { watches = true; return observe.apply(this, args); };

  // Callbacks that wait for the next frame.
  const frames = new Map(), request = window.requestAnimationFrame.bind(window), cancel = window.cancelAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) => {
    const id = request((time) => { if (frames.delete(id)) run(time + ahead); });
    frames.set(id, run);
    return id;
  };
  window.cancelAnimationFrame = (id) => { frames.delete(id); cancel(id); };
  // One frame of the page's own time; gives how many ms it took.
  async function draw() {
    const begun = since(), time = performance.now(), waited = [...frames];
    for (const [id, run] of waited) {
      if (!frames.has(id)) continue;  // one before it has called it off
      window.cancelAnimationFrame(id);
      try { run(time); } catch (error) { real.set(() => { throw error; }, 0); }
    }
    await turn();
    return since() - begun;
  }

  // The clocks of the page's frames.
  function* inside() {
    for (let at = 0; at < window.frames.length; at++) {
      let inner = null;
      try { inner = window.frames[at].__plainsightClock; } catch { /* another origin's frame keeps its own time */ }
      if (inner) yield inner;
    }
  }

  window.__plainsightClock = {
    get watches() { return watches || !!(window.onscroll || document.onscroll); },
    get frames() { return frames.size; },
    turn,
    // Waits for as long as a customer would.
    loaded: answers,
    // From now on, time passes only when told to. Gives the window's size as the page began.
    hold() {
      held = true;
      for (const inner of inside()) inner.hold();
      return began;
    },
    // Gives how many animations came to rest.
    async pass(ms, after) {
      const first = !settled;
      await timers(now + ms, ms);
      let done = animations(after, first);
      for (const inner of inside()) done += await inner.pass(ms, after);
      return done;
    },
  };
})();
