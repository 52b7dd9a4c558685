// The theme gives its search the role of a dialog, and no name (WCAG 4.1.2): it gets the one of its field.
(() => {
  const field = document.querySelector(".md-search__input");
  field?.closest("[role=dialog]")?.setAttribute("aria-label", field.getAttribute("aria-label"));
})();
