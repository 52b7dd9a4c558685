/* What applies to my order: asks what the answer depends on, and tells it. All data stands in the page itself. */
(() => {
  "use strict";
  const iso = (day) => day.toISOString().slice(0, 10);
  const dayOf = (text) => (/^\d{4}-\d\d-\d\d$/.test(text || "") ? new Date(`${text}T00:00:00Z`) : null);
  const plus = (day, days) => new Date(day.getTime() + days * 86400000);

  function inWords(words, day) {
    const [year, month, number] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
    const form = number === 1 ? words.firsts[month] : words.days[month].replace("[day]", number);
    return form.replace("[year]", year);
  }

  function follow([side, cases, other], order, kinds) {
    const value = side === "on" ? order.on : order.said[side] || "";
    if (side === "on") return cases[Object.keys(cases).filter((start) => start <= value).sort().pop()];
    if (side === "discount_from") {
      const reached = Object.keys(cases).filter((named) => value && Number(named) <= Number(value));
      return reached.length ? cases[reached.sort((a, b) => a - b).pop()] : other;
    }
    const named = [value, kinds[value]].find((each) => each && Object.hasOwn(cases, each));
    return named ? cases[named] : other;
  }

  // The questions on the way to the answers, and the answers themselves, one for each rule.
  function resolve(table, order) {
    const asked = [];
    const [, , roots] = table.topics.find(([kind]) => kind === order.about);
    let node = table.nodes[roots[table.goods.findIndex(([id]) => id === order.goods)]];
    while (Array.isArray(node)) {
      if (node[0] !== "on") asked.push(node[0]);
      node = table.nodes[follow(node, order, table.kinds)];
    }
    return { asked, answers: table.said[node].map((number) => table.answers[number]) };
  }

  // The same day so many months later, or the last of a shorter month.
  function monthsOn(day, months) {
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last)));
  }

  function lastDay(clock, ordered, arrived) {
    let last = endOf(clock, ordered, arrived);
    while (last && clock.extends && last.getUTCDay() % 6 === 0) last = plus(last, 1);
    return last;
  }

  function endOf(clock, ordered, arrived) {
    let { days, months, until } = clock;
    const season = clock.seasons.find(([start, end]) => start <= iso(ordered) && iso(ordered) <= end);
    if (season) [days, until, months] = [...season.slice(2), 0];
    until = dayOf(until);
    if (days === null) return until;
    const start = { order: ordered, arrival: arrived }[clock.anchor];
    if (!start) return null;
    let last = plus(monthsOn(start, months), days);
    if (clock.business) {
      last = start;
      for (let left = days; left; ) {
        last = plus(last, 1);
        if (last.getUTCDay() % 6) left -= 1;
      }
    }
    return until && until > last ? until : last;
  }

  // First and last day in sentences, as far as the days are known.
  function dates(table, clock, ordered, arrived) {
    if (!clock) return [];
    const { words } = table;
    const start = { order: ordered, arrival: arrived }[clock.anchor];
    const last = lastDay(clock, ordered, arrived);
    return [
      ...(start && clock.after ? [words.first.replace("[date]", inWords(words, plus(start, clock.after)))] : []),
      ...(last ? [words.last.replace("[date]", inWords(words, last))] : []),
      ...(last && (clock.business || clock.extends) ? [words.holidays] : []),
    ];
  }

  // All that is said to an order, line by line; what is shown is made of the same parts.
  function lines(table, order) {
    const [ordered, arrived] = [dayOf(order.on), dayOf(order.arrived)];
    return resolve(table, order).answers.flatMap((answer) => [
      answer.status, answer.rule ? answer.rule[0] : "", answer.says,
      ...answer.ways.flatMap((way) => [
        way.says, ...dates(table, way.clock, ordered, arrived), ...way.facts.map(([label, value]) => `${label}: ${value}`),
      ]),
      answer.rights, answer.why, ...answer.steps,
    ]).filter(Boolean);
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function field(label, control) {
    return element("label", "ps-order__field", element("span", "ps-order__label", label), control);
  }

  function choice(table, name, values, other) {
    const select = element("select", "ps-order__control");
    select.name = name;
    select.append(new Option(table.words.choose, ""));
    for (const [value, text] of values) select.append(new Option(text, value));
    if (other) select.append(new Option(other, "none"));
    return select;
  }

  function day(name, value) {
    const input = element("input", "ps-order__control");
    Object.assign(input, { type: "date", name, value });
    return input;
  }

  // What one rule says: its sentence, and the parts below it.
  function spoken(table, answer, order) {
    const { words } = table;
    const [ordered, arrived] = [dayOf(order.on), dayOf(order.arrived)];
    const parts = [];
    const says = (way) => [way.says, ...dates(table, way.clock, ordered, arrived)].join(" ");
    answer.ways.forEach((way, number) => {
      if (number) parts.push(element("p", "ps-order__or", `${words.or} ${says(way)}`));
      const facts = way.facts.map(([label, value]) => element("div", "", element("dt", "", label), element("dd", "", value)));
      if (facts.length) parts.push(element("dl", "ps-pairs ps-facts", ...facts));
    });
    if (answer.rights) parts.push(element("p", "ps-rights", answer.rights));
    if (answer.why) parts.push(element("p", "ps-why", element("strong", "", words.why), ` ${answer.why}`));
    if (answer.steps.length) {
      const steps = answer.steps.map((step) => element("li", "", step));
      parts.push(element("p", "ps-order__next", element("strong", "", words.next)), element("ol", "ps-list ps-steps", ...steps));
    }
    if (answer.rule) {
      const [, title, href, since] = answer.rule;
      const link = element("a", "", title);
      link.href = href;
      parts.push(element("p", "ps-checked", `${words.rule}: `, link, since ? `. ${since}` : ""));
    }
    return { says: answer.ways.length ? says(answer.ways[0]) : answer.says, parts };
  }

  // The first rule's answer, and the others below it, each under its own heading.
  function told(table, order) {
    const [first, ...others] = resolve(table, order).answers;
    const { says, parts } = spoken(table, first, order);
    for (const answer of others) {
      const next = spoken(table, answer, order);
      const heading = answer.rule ? [element("h3", "ps-sub", answer.rule[1])] : [];
      parts.push(...heading, element("p", "ps-order__says", next.says), ...next.parts);
    }
    return { status: first.status, title: others.length && first.rule ? first.rule[1] : "", says, parts };
  }

  function start(root) {
    const table = JSON.parse(root.querySelector(".ps-order__table").textContent);
    const { words } = table;
    const form = element("form", "ps-order__form");
    const asked = element("div", "ps-order__asked");
    // A screen reader is told the answer itself; the rest is there to be read.
    const says = element("p", "ps-order__says");
    says.setAttribute("role", "status");
    const badge = element("p", "ps-order__badge");
    const heading = element("h3", "ps-sub");
    const more = element("div", "ps-order__more");
    const result = element("div", "ps-order__answer", badge, heading, says, more);
    const about = choice(table, "about", table.topics);
    about.value = table.topics[0][0];
    const goods = choice(table, "goods", table.goods);
    const now = new Date();
    const today = iso(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
    const [ordered, arrived] = [day("ordered", today), day("arrived", "")];
    const days = element("div", "ps-order__days", field(words.ordered, ordered), field(words.arrived, arrived));
    if (table.topics.length > 1) form.append(field(words.about, about));
    form.append(field(words.goods, goods), days, asked);
    const controls = new Map();

    function update() {
      const order = { about: about.value, goods: goods.value, on: ordered.value, arrived: arrived.value, said: {} };
      const shown = [];
      let open = !order.goods || !dayOf(order.on);
      while (!open) {
        const next = resolve(table, order).asked.find((side) => !Object.hasOwn(order.said, side));
        if (!next) break;
        const { ask, values, other, usual } = table.sides[next];
        if (!controls.has(next)) {
          const select = choice(table, next, values, other);
          // Most orders are offered at the regular terms: nobody has to say so.
          if (usual) select.value = "none";
          controls.set(next, field(ask, select));
        }
        const control = controls.get(next);
        shown.push(control);
        const { value } = control.lastChild;
        open = !value;
        if (!open) order.said[next] = value;
      }
      // Only what changed is touched, so that the control in use keeps its focus.
      for (const old of [...asked.children]) if (!shown.includes(old)) old.remove();
      shown.forEach((control, at) => {
        if (asked.children[at] !== control) asked.insertBefore(control, asked.children[at] || null);
      });
      const early = order.arrived && order.arrived < order.on;
      const answer = early ? { status: "early", says: words.early, parts: [] } : open ? null : told(table, order);
      const named = words.badges[answer ? answer.status : ""];
      heading.textContent = answer ? answer.title || "" : "";
      heading.hidden = !heading.textContent;
      result.className = `ps-order__answer ps-order__answer--${answer ? answer.status : "open"}`;
      badge.replaceChildren(...(named ? [element("span", "ps-badge", named)] : []));
      if (says.textContent !== (answer ? answer.says : "")) says.textContent = answer ? answer.says : "";
      more.replaceChildren(...(answer ? answer.parts : []));
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", update);
    root.append(form, result);
    update();
  }

  globalThis.plainsightOrder = { lines };
  const begin = () => {
    for (const root of document.querySelectorAll('[data-plainsight="order"]:not([data-ready])')) {
      root.dataset.ready = "";
      start(root);
    }
    // Who can be asked needs no list of everything: it stands folded below, and unfolded where no script runs.
    for (const fold of document.querySelectorAll(".ps-fold:not([data-ready])")) {
      fold.dataset.ready = "";
      fold.open = false;
    }
  };
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll(".ps-fold")) fold.open = true;
  });
  document.addEventListener("DOMContentLoaded", begin);
  // Material's instant navigation swaps the page under the script; document$ tells when.
  if (typeof document$ !== "undefined") document$.subscribe(begin);
  begin();
})();
