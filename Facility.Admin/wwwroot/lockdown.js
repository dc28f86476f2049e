// Lockdown goes straight to the silo, past the circuit, and is repeated under one order id until it
// is answered: repeating a securing act is safe, losing it is not (invariant I11).
import { says } from './words.js';

const TRY_FOR = 60000;      // ms
const ANSWER_WITHIN = 2000; // ms
const TRY_AGAIN_AFTER = 400;
const LOOK_EVERY = 100;

const KEPT = 'lockdown ';
const underWay = new Set();

export function startLockdown() {
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-lockdown]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    lockDown(form.getAttribute('action'));
  }, { capture: true });
  resume();
}

// A page that was loaded anew meanwhile (the silo came back) goes on with what was pressed before.
function resume() {
  for (const key of Object.keys(sessionStorage).filter(name => name.startsWith(KEPT))) {
    const { order, since } = JSON.parse(sessionStorage.getItem(key));
    lockDown(key.slice(KEPT.length), order, since);
  }
}

async function lockDown(address, order = newOrder(), since = Date.now()) {
  if (underWay.has(address)) return;
  underWay.add(address);
  sessionStorage.setItem(KEPT + address, JSON.stringify({ order, since }));
  say(address, says('Lockdown is being sent'));
  try {
    while (Date.now() - since < TRY_FOR) {
      const answer = await send(address, order);
      if (answer !== null) return conclude(address, answer);
      say(address, says('Lockdown not delivered yet, trying for {0} s', Math.round((Date.now() - since) / 1000)));
      await new Promise(resolve => setTimeout(resolve, TRY_AGAIN_AFTER));
    }
    say(address, says('LOCKDOWN NOT DELIVERED. Use the console at the panel.'));
  } finally {
    underWay.delete(address);
    sessionStorage.removeItem(KEPT + address);
  }
}

// While the circuit lives only the banner counts doors: two counts of two moments would contradict each other.
function conclude(address, answer) {
  if (!answer.done) return say(address, answer.says);
  say(address, isLive() ? says('Lockdown ordered') : answer.says);
  const watch = setInterval(() => {
    if (underWay.has(address)) return clearInterval(watch);
    if (!isLive() || !document.querySelector('.lockdown-banner')) return;
    clearInterval(watch);
    say(address, '');
  }, LOOK_EVERY);
}

const isLive = () => document.documentElement.dataset.circuit === 'up';

// What to show, or null when it has to be tried again.
async function send(address, order) {
  try {
    const response = await fetch(address, {
      method: 'POST', headers: { 'X-Order': order }, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    if (response.ok) return { done: true, says: sentence(await response.json()) };
    if (response.type === 'opaqueredirect' || response.status === 401) return { says: says('LOCKDOWN NOT ACCEPTED: sign in again.') };
    return response.status >= 500 ? null : { says: says('LOCKDOWN NOT ACCEPTED: {0}.', response.status) };
  } catch {
    return null;
  }
}

function sentence(lockdown) {
  const open = lockdown.unconfirmed;
  return open.length === 0
    ? says('Locked down, all {0} doors confirmed', lockdown.doors)
    : says('Lockdown ordered; when it was, {0} of {1} doors had not confirmed', open.length, lockdown.doors);
}

function say(address, text) {
  const form = document.querySelector(`form[data-lockdown][action="${CSS.escape(address)}"]`);
  // The lesser ways speak where the full one does.
  const spot = '[data-lockdown-says]';
  const place = form && (form.querySelector(spot) ?? document.querySelector(spot));
  if (place) place.textContent = text;
}

function newOrder() {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return 'web-' + Array.from(random, octet => octet.toString(16).padStart(2, '0')).join('');
}
