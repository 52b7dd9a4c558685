// Runs before a page's own scripts. A site's search is not served: a worker for it would start, ask in vain and end, on
// every page. `unserved`: what of a path says so, as a regular expression.
(unserved) => {
  const isUnserved = (url) => new RegExp(unserved).test(new URL(url, document.baseURI).pathname);
  window.Worker = window.Worker && new Proxy(Worker, {
    construct: (kind, given, asked) => isUnserved(given[0])
      ? Object.assign(new EventTarget(), { postMessage() {}, terminate() {} }) : Reflect.construct(kind, given, asked),
  });
}
