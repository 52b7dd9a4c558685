// Runs before a page's own scripts. Every visit is a customer's first: what the visit before has left with the browser is
// gone before the page that follows can read it, and what a page that leads on has left for its own next one stays.
(() => {
  if (window !== top) return share();
  if (window.__plainsightVisit) return;
  // Whichever window of ours a page stands in, it is told of one that is just as large as it is.
  for (const side of ["Width", "Height"])
    Object.defineProperty(window, `outer${side}`, { get: () => window[`inner${side}`], configurable: true });

  // Few pages ask for what they have left, and to take it away takes longer than to open one: it goes when it is first
  // asked for. What has yet to go is written down where the next page finds it, too.
  const OVER = "plainsight: the visit is over, and these are to go:", KINDS = ["localStorage", "sessionStorage", "cookie"];
  const name = Object.getOwnPropertyDescriptor(window, "name"), noted = name.get.call(window);
  const left = new Set(noted.startsWith(OVER) ? noted.slice(OVER.length).split(" ") : []);
  const note = () => name.set.call(window, left.size ? OVER + [...left].join(" ") : "");
  let over = false, stays = false;

  function clearCookies() {
    const folders = location.pathname.split("/").map((_, depth, names) => names.slice(0, depth + 1).join("/"));
    for (const cookie of document.cookie.split("; ").filter(Boolean))
      for (const path of folders.flatMap((folder) => [folder, `${folder}/`]))
        for (const secure of ["", "; secure"]) document.cookie = `${cookie.split("=")[0]}=; max-age=0; path=${path}${secure}`;
  }
  function begin(kind) {
    if (over || !left.delete(kind)) return;
    note();
    if (kind === "cookie") clearCookies();
    else try { window[kind].clear(); } catch { /* an origin of no name has none */ }
  }
  Object.defineProperty(window, "name", { ...name,
    get() { KINDS.forEach(begin); return name.get.call(window); },
    set(value) { KINDS.forEach(begin); if (!over) name.set.call(window, value); } });

  // A page that is left is told nothing more: to have it follow its window to the next size takes a while.
  const watching = new Set();
  for (const { prototype } of [ResizeObserver, IntersectionObserver]) {
    const observe = prototype.observe;
    prototype.observe = function (...args) { watching.add(this); return observe.apply(this, args); };
  }
  for (const kind of ["resize", "scroll"])
    addEventListener(kind, (event) => { if (over) event.stopImmediatePropagation(); }, { capture: true, passive: true });

  window.__plainsightVisit = {
    begin,
    // What only a new browser can take away.
    keeps() { stays = true; },
    // Ends the visit; false where the page that follows can't take away all that this one has left.
    end() {
      if (location.origin === "null") return location.href === "about:blank";
      over = true;
      KINDS.forEach((kind) => left.add(kind));
      note();
      for (const observer of watching) observer.disconnect();
      for (const sheet of document.styleSheets) sheet.disabled = true;
      document.documentElement.style.display = "none";
      return !stays;
    },
  };
  share();

  // Every window of the page, its frames too, asks for what is left by way of the visit.
  function share() {
    let visit = null;
    try { visit = top.__plainsightVisit; } catch { /* another origin's frame */ }
    if (!visit) return;
    for (const [holder, asked, kind] of [[window, "localStorage"], [window, "sessionStorage"],
                                         [Document.prototype, "cookie"], [window, "cookieStore", "cookie"]]) {
      const own = Object.getOwnPropertyDescriptor(holder, asked);
      if (!own) continue;
      const first = (access) => access && function (...args) { visit.begin(kind || asked); return access.apply(this, args); };
      Object.defineProperty(holder, asked, { ...own, get: first(own.get), set: first(own.set) });
    }
    for (const kind of [window.IDBFactory, window.CacheStorage]) {
      const open = kind?.prototype.open;
      if (open) kind.prototype.open = function (...args) { visit.keeps(); return open.apply(this, args); };
    }
  }
})();
