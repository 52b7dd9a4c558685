// Says in the contact bar whether someone is there now, and today's hours, in the shop's time zone.
// Without this script the plain hours stand there.
(() => {
  "use strict";

  const MIDNIGHT = 1440; // minutes in a day

  // The wall clock in a zone: date as [year, month, day], minutes since midnight.
  function wallClock(zone, instant) {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone || undefined, hourCycle: "h23",
      year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
    });
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return { date: Date.UTC(part.year, part.month - 1, part.day), minutes: Number(part.hour) * 60 + Number(part.minute) };
  }

  // Hours of one day, as sorted [opens, closes] in minutes. A closure replaces the weekly hours.
  function hoursOn(day, weekly, closures) {
    const iso = new Date(day).toISOString().slice(0, 10);
    const closure = closures.find(({ date }) => date === iso) || closures.find(({ date }) => date === `-${iso.slice(4)}`);
    if (closure) return closure.opens === undefined ? [] : [[closure.opens, closure.closes]];
    const weekday = new Date(day).getUTCDay() || 7;
    return weekly
      .filter(({ days, from = "", through = "9999" }) => days.includes(weekday) && from <= iso && iso <= through)
      .map(({ opens, closes }) => [opens, closes])
      .sort((a, b) => a[0] - b[0]);
  }

  const after = (day, days) => day + days * 86400000;

  function say(now) {
    const words = JSON.parse(now.dataset.words);
    const weekly = JSON.parse(now.dataset.hours);
    const closures = JSON.parse(now.dataset.closures);
    const { date, minutes } = wallClock(now.dataset.zone, new Date());
    const locale = now.dataset.locale;
    // As the shop writes its times, but full hours short where they come with AM or PM: 8 AM, noon, 8:30 PM, 20 h.
    const times = JSON.parse(now.dataset.times);
    const hour = new Intl.DateTimeFormat(locale, { hour: "numeric", timeZone: "UTC" });
    const isShort = (value) => hour.resolvedOptions().hour12 && value % 60 === 0 && value % 720 !== 0;
    const short = (value) => hour.format(new Date(value * 60000)).replace(/\s/g, "\u00a0");
    const time = (value) => (isShort(value) ? short(value) : times[value]);
    const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

    const today = hoursOn(date, weekly, closures);
    const open = today.find(([opens, closes]) => opens <= minutes && minutes < closes);
    let status = words.closed;
    if (open) {
      const overnight = open[1] === MIDNIGHT && hoursOn(after(date, 1), weekly, closures).some(([opens]) => opens === 0);
      status = overnight ? words.open : fill(words.until, { time: time(open[1]) });
    } else {
      for (let ahead = 0; ahead < 60; ahead += 1) {
        const day = after(date, ahead);
        const next = hoursOn(day, weekly, closures).find(([opens]) => ahead > 0 || opens > minutes);
        if (!next) continue;
        const name = new Intl.DateTimeFormat(locale, {
          timeZone: "UTC", weekday: "long", ...(ahead > 6 ? { day: "numeric", month: "long" } : {}),
        }).format(new Date(day));
        status = fill([words.later, words.tomorrow][ahead] || words.day, { day: name, time: time(next[0]) });
        break;
      }
    }
    const range = ([opens, closes]) => `${time(opens)} – ${time(closes)}`;
    return {
      open: Boolean(open), status,
      // While it is closed, the next opening says all that there is to know.
      hours: open ? fill(words.today, { hours: today.map(range).join(", ") }) : "",
    };
  }

  function update() {
    for (const now of document.querySelectorAll(".ps-contact__now")) {
      const { open, status, hours } = say(now);
      const plain = now.parentElement.querySelector(".ps-contact__hours");
      now.dataset.plain ??= plain ? plain.textContent : "";
      if (now.textContent !== status) now.textContent = status;
      if (plain && plain.textContent !== hours) plain.textContent = hours;
      now.classList.toggle("ps-contact__now--open", open);
      now.classList.toggle("ps-contact__now--closed", !open);
    }
  }

  // On paper, "open now" is soon wrong: the plain hours come back.
  function forPaper() {
    for (const now of document.querySelectorAll(".ps-contact__now[data-plain]")) {
      now.textContent = "";
      now.classList.remove("ps-contact__now--open", "ps-contact__now--closed");
      const plain = now.parentElement.querySelector(".ps-contact__hours");
      if (plain) plain.textContent = now.dataset.plain;
    }
  }

  // Once at the beginning of each minute, and only while someone looks at the page.
  let timer;
  function tick() {
    clearTimeout(timer);
    if (document.hidden || !document.querySelector(".ps-contact__now")) return;
    update();
    timer = setTimeout(tick, 60000 - (Date.now() % 60000) + 50);
  }

  document.addEventListener("visibilitychange", tick);
  window.addEventListener("beforeprint", forPaper);
  window.addEventListener("afterprint", tick);
  // Material's instant navigation swaps the page under the script; document$ tells when.
  if (typeof document$ !== "undefined") document$.subscribe(tick);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tick);
  else tick();
})();
