// Finds what is asked for: elements by selector or by the words they hold, in the page, its open shadow trees and the
// frames of its own origin. A text is found in the smallest element that holds all of it, however it is split up.
(() => {
  const P = (window.__plainsight = window.__plainsight || {});
  const INVISIBLE = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g;
  const NOT_TEXT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TITLE", "HEAD", "IFRAME", "NOFRAMES",
                            "NOEMBED", "DATALIST", "title", "desc", "metadata", "style", "script"]);
  P.fold = (text) => text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  const squeeze = (text) => text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, "")
    .replace(/[\u2018\u2019\u201a]/g, "'").replace(/[\u201c\u201d\u201e]/g, '"');

  P.flatParent = (element) => element.assignedSlot || element.parentElement ||
    (element.getRootNode().host ?? element.ownerDocument.defaultView?.frameElement ?? null);
  P.isText = (node) => !!node.parentElement && !NOT_TEXT.has(node.parentElement.tagName) ||
    node.parentNode instanceof ShadowRoot;

  function* trees(root = document) {
    yield root;
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) yield* trees(element.shadowRoot);
      if (element.contentDocument) yield* trees(element.contentDocument);
    }
  }
  P.trees = trees;

  function* walk(root) {
    const walker = (root.ownerDocument || root).createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.data.trim() && P.isText(node)) yield node;
  }
  // All text that an element shows or could show: its own, and that of shadow trees and frames inside it.
  P.texts = function (element) {
    const found = [...walk(element)];
    if (element.shadowRoot) found.unshift(...walk(element.shadowRoot));
    if (element.contentDocument) found.push(...walk(element.contentDocument));
    for (const inner of element.querySelectorAll("*")) {
      if (inner.shadowRoot) found.push(...walk(inner.shadowRoot));
      if (inner.contentDocument) found.push(...walk(inner.contentDocument));
    }
    return found;
  };

  // One tree's text without white space, and which node each piece of it comes from.
  function haystack(root, wanted = () => true) {
    const nodes = [], starts = [];
    let text = "";
    for (const node of walk(root.body || root)) {
      if (!wanted(node)) continue;
      nodes.push(node);
      starts.push(text.length);
      text += squeeze(node.data);
    }
    return { nodes, starts, text };
  }
  function at(stack, offset) {
    let low = 0, high = stack.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (stack.starts[middle] <= offset) low = middle; else high = middle - 1;
    }
    return low;
  }
  function common(first, last) {
    const range = (first.ownerDocument).createRange();
    range.setStart(first, 0);
    range.setEnd(last, last.length);
    const holder = range.commonAncestorContainer;
    if (holder.nodeType === Node.TEXT_NODE) return holder.parentElement || holder.parentNode.host;
    return holder.nodeType === Node.ELEMENT_NODE ? holder : holder.host || null;
  }
  function spans(stack, needle, most = 40) {
    const found = [];
    for (let offset = stack.text.indexOf(needle); offset >= 0 && found.length < most;
         offset = stack.text.indexOf(needle, offset + 1)) {
      const first = at(stack, offset), last = at(stack, offset + needle.length - 1);
      const element = common(stack.nodes[first], stack.nodes[last]);
      if (element && !found.some((other) => other.element === element))
        found.push({ element, nodes: stack.nodes.slice(first, last + 1) });
    }
    return found;
  }
  // What each wanted thing may be on this page: a list of { element, nodes }, the nodes being its text.
  P.find = function (wanted) {
    let stacks = null, painted = null;
    const roots = [...trees()];
    return wanted.map(({ selector, text }) => {
      if (selector !== null) {
        for (const root of roots) {
          const found = [...root.querySelectorAll(selector)];
          if (found.length) return found.slice(0, 40).map((element) => ({ element, nodes: P.texts(element) }));
        }
        return [];
      }
      const needle = squeeze(text);
      if (!needle) return [];
      stacks = stacks || roots.map((root) => haystack(root));
      const found = stacks.flatMap((stack) => spans(stack, needle));
      if (found.length) return found;
      // Words that hidden noise breaks up read as one to a customer: look again, at what is rendered.
      painted = painted || roots.map((root) => haystack(root, (node) => node.parentElement?.checkVisibility(
        { opacityProperty: true, visibilityProperty: true }) && node.parentElement.offsetHeight !== 1));
      return painted.flatMap((stack) => spans(stack, needle));
    });
  };
  // A short CSS path that a person can find it by.
  P.path = function (element) {
    const parts = [];
    for (let at = element; at && parts.length < 3; at = P.flatParent(at)) {
      const tag = at.localName;
      parts.unshift(at.id ? `${tag}#${at.id}` : tag + [...at.classList].slice(0, 2).map((name) => "." + name).join(""));
      if (at.id || tag === "body" || tag === "html") break;
    }
    return parts.join(" > ");
  };
})();
