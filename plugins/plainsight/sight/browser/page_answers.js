// Runs before a page's own scripts. What they have asked the site for and wait for: answers take as long as the machine
// is busy, and no customer waits for less than they take.
(() => {
  if (window.__plainsightAnswers) return;
  const later = window.setTimeout.bind(window), since = performance.now.bind(performance);
  let loading = 0;
  const counted = (promise) => { loading++; promise.then(() => loading--, () => loading--); return promise; };
  const fetched = window.fetch;
  window.fetch = function (...args) { return counted(fetched.apply(this, args)); };
  for (const name of ["arrayBuffer", "blob", "bytes", "formData", "json", "text"]) {
    const read = Response.prototype[name];
    if (read) Response.prototype[name] = function () { return counted(read.apply(this)); };
  }
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...args) {
    loading++;
    this.addEventListener("loadend", () => loading--, { once: true });
    try { return send.apply(this, args); } catch (error) { loading--; throw error; }
  };
  // Pictures that a script has asked for, in the page or not: what waits for one goes on when it has come or is lost.
  const pictures = new Set(), picture = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src");
  Object.defineProperty(HTMLImageElement.prototype, "src", { ...picture, set(value) {
    if (this.ownerDocument.defaultView) {  // others are never fetched
      pictures.add(this);
      for (const end of ["load", "error"]) this.addEventListener(end, () => pictures.delete(this), { once: true });
    }
    picture.set.call(this, value);
  } });
  // Scripts and sheets that a script brings once the page has loaded, and until it has come to rest.
  const called = new WeakSet();
  for (const [{ prototype }, name] of [[HTMLScriptElement, "src"], [HTMLLinkElement, "href"]]) {
    const address = Object.getOwnPropertyDescriptor(prototype, name), give = prototype.setAttribute;
    Object.defineProperty(prototype, name, { ...address, set(value) { called.add(this); address.set.call(this, value); } });
    prototype.setAttribute = function (given, value) {
      if (String(given).toLowerCase() === name) called.add(this);
      return give.call(this, given, value);
    };
  }
  const loads = (one) => one.localName === "link" ? /\bstylesheet\b/i.test(one.rel) : !one.type || /javascript|module/i.test(one.type);
  const brought = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const one of addedNodes) {
        if (!called.delete(one) || !loads(one)) continue;
        loading++;
        for (const end of ["load", "error"]) one.addEventListener(end, () => loading--, { once: true });
      }
  });
  addEventListener("load", ({ isTrusted }) => { if (isTrusted) brought.observe(document, { childList: true, subtree: true }); });

  function waits() {
    for (const one of pictures) if (one.loading === "lazy" || !one.hasAttribute("src")) pictures.delete(one);
    return loading > 0 || pictures.size > 0;
  }
  // Modules that a module asks for as it runs say nothing before they are here: until none has come for so many ms.
  const QUIET = 50;
  let came = 0;

  window.__plainsightAnswers = {
    // Until every answer is here, `most` ms at most; gives whether it had to wait.
    async come(most) {
      const begun = waits(), end = since() + most;
      while (waits() && since() < end) await new Promise((done) => later(done, 4));
      return begun;
    },
    // Whether a module that another one asked for has come meanwhile, or anything else: then more may follow.
    async modules(most) {
      if (most <= 0 || !document.querySelector("script[type=module]")) return false;
      const before = came;
      await new Promise((done) => later(done, QUIET));
      came = performance.getEntriesByType("resource").length;
      return came > before;
    },
    // The page has come to rest: what it brings from now on comes too late.
    rest: () => brought.disconnect(),
  };
})();
