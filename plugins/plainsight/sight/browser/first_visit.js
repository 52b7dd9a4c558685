// Runs before a page's own scripts. Every visit is a customer's first: what the visit before has left with the browser is
// gone before the page that follows can read it, and what a page that leads on has left for its own next one stays.
(() => {
  if (window !== top || window.__plainsightVisit) return;
  // Whichever window of ours a page stands in, it is told of one that is just as large as it is.
  for (const side of ["Width", "Height"])
    Object.defineProperty(window, `outer${side}`, { get: () => window[`inner${side}`], configurable: true });

  const OVER = "plainsight: the visit is over";
  const store = (name) => { try { return window[name]; } catch { return null; } };  // an origin of no name has none

  if (store("sessionStorage")?.getItem(OVER)) {
    for (const name of ["sessionStorage", "localStorage"]) store(name)?.clear();
    window.name = "";
    const folders = location.pathname.split("/").map((_, depth, names) => names.slice(0, depth + 1).join("/"));
    for (const cookie of document.cookie.split("; "))
      for (const path of folders.flatMap((folder) => [folder, `${folder}/`]))
        for (const secure of ["", "; secure"]) document.cookie = `${cookie.split("=")[0]}=; max-age=0; path=${path}${secure}`;
  }

  // What only time can take away.
  let stays = false;
  for (const kind of [IDBFactory, window.CacheStorage]) {
    const open = kind?.prototype.open;
    if (open) kind.prototype.open = function (...args) { stays = true; return open.apply(this, args); };
  }
  // Ends the visit; false where the page that follows can't take away all that this one has left.
  window.__plainsightVisit = { end() {
    try { sessionStorage.setItem(OVER, "yes"); } catch { return location.href === "about:blank"; }
    return !stays;
  } };
})();
