// Ages tick here, counted from the silo's clock. A door without a fresh confirmation is shown as
// unknown by this page, whatever was drawn last (invariant I9).
import { says } from './words.js';

const CONFIRMATION_FRESH_FOR = 5000;  // ms
const SENDING_FOR = 3000;             // ms until an order without an answer is called late

let now = () => null;
let timeOf = () => '';

export function startAges(serverNow, siteTime) {
  now = serverNow;
  timeOf = siteTime;
  setInterval(tick, 250);
  // A new fact must not stand beside the age of the one before it, not even for a quarter of a second.
  const facts = { subtree: true, attributes: true, attributeFilter: ['data-since', 'data-until'] };
  new MutationObserver(tick).observe(document.documentElement, facts);
  document.addEventListener('freshness', tick);
  document.addEventListener('click', markSending, { capture: true });
}

function tick() {
  const at = now();
  document.querySelectorAll('[data-confirmed]').forEach(element => judge(element, at));
  document.querySelectorAll('[data-sending]').forEach(settle);
  if (at === null) return;
  document.querySelectorAll('time[data-since]').forEach(element => say(element, age(at - element.dataset.since, element)));
  const isStale = document.body.classList.contains('is-stale');
  document.querySelectorAll('[data-until]').forEach(element => {
    const late = element.dataset.until <= at;
    const [words, left] = late && element.dataset.passed
      ? [element.dataset.passed, at - element.dataset.until] : [element.dataset.ahead ?? '', element.dataset.until - at];
    // What should have happened since the last data may well have happened: nobody can say.
    if (late && isStale && element.dataset.unseen) say(element, element.dataset.unseen);
    else say(element, `${words} ${countdown(left)}`.trim());
    element.toggleAttribute('data-late', late);
  });
  const clock = document.querySelector('[data-clock]');
  if (clock) say(clock, timeOf(at));
}

function judge(element, at) {
  const confirmed = Number(element.dataset.confirmed);
  // From the future is as bad as from long ago: a panel's clock that is ahead must not look fresh.
  const fresh = at !== null && confirmed > 0 && Math.abs(at - confirmed) <= CONFIRMATION_FRESH_FOR
    && !document.body.classList.contains('is-stale');
  // Data that never was is unknown already; only a claim can turn stale.
  const stale = !fresh && element.dataset.saysSecured !== 'unknown';
  element.toggleAttribute('data-stale', stale);
  const claim = stale ? 'unknown' : element.dataset.saysSecured;
  if (element.dataset.secured !== claim) element.dataset.secured = claim;
}

function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function age(milliseconds, element) {
  if (!element.dataset.since) return '';
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return says('{0} s', seconds);
  if (seconds < 3600) return says('{0} min {1} s', Math.floor(seconds / 60), seconds % 60);
  if (seconds < 86400) return says('{0} h {1} min', Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60);
  return says('{0} d', Math.floor(seconds / 86400));
}

function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds < 600) return says('{0} s', seconds);
  if (seconds < 3600) return says('{0} min', Math.floor(seconds / 60));
  if (seconds < 172800) return says('{0} h {1} min', Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60);
  return says('{0} d {1} h', Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24);
}

// The mark comes from the press itself, not from the silo, so it is there at once.
function markSending(event) {
  const button = event.target.closest('[data-sends][data-for], [data-reason][data-for]');
  if (!button || button.disabled || button.hasAttribute('aria-expanded')) return;
  const door = CSS.escape(button.dataset.for);
  document.querySelectorAll(`.tile[data-door="${door}"], [data-detail="${door}"]`).forEach(element => {
    element.dataset.sending = String(performance.now());
    element.dataset.sendingFrom = orderOf(element);
  });
}

function settle(element) {
  const answered = orderOf(element) !== element.dataset.sendingFrom;
  if (!answered && performance.now() - Number(element.dataset.sending) < SENDING_FOR) return;
  delete element.dataset.sending;
  delete element.dataset.sendingFrom;
}

// Everything the page shows of orders on that door: an answer is any change of it.
function orderOf(element) {
  const door = CSS.escape(element.dataset.door ?? element.dataset.detail);
  const shown = document.querySelectorAll(`.tile[data-door="${door}"], [data-detail="${door}"] [data-order]`);
  return [...shown].map(one => one.dataset.order).join(' ');
}
