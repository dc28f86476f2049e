// The keyboard: type a door's mark and Enter, R releases, 0 to 9 give the reason, Esc leaves it,
// F9 locks the block down. Keys press the same buttons a finger would.
import { says } from './words.js';

const ANY = null;
const NONE = '';

const ASK_AGAIN_AFTER = 500;   // ms
const ASK_FOR = 10000;         // ms, then the person has long looked elsewhere

// The door that was chosen last, here; the detail beside the plan follows when the silo has answered.
let chosen = ANY;
let chosenAt = 0;

// What was typed so far. Kept here, because the box is drawn anew when the circuit takes the page over.
let typed = '';

export function startKeys() {
  document.addEventListener('keydown', onKey);
  document.addEventListener('input', event => {
    if (!event.target.matches('[data-find]')) return;
    typed = event.target.value;
    sayOfFinding('');
    filter(typed);
  });
  document.addEventListener('click', event => {
    const door = event.target.closest('[data-door], [data-row]');
    if (door) {
      choose(door.dataset.door ?? door.dataset.row);
      if (event.isTrusted) forgetTyped();
    }
    else if (event.target.closest('.alarm, .lockdown-banner')) choose(ANY);
  }, { capture: true });
  document.addEventListener('submit', event => {
    if (!event.target.querySelector('[data-find]')) return;
    event.preventDefault();
    chooseFirst(findBox());
  });
  setInterval(askAgain, ASK_AGAIN_AFTER);
}

// A press can fall on a page that nobody answers for yet, or any more. Choosing twice does no harm.
function askAgain() {
  if (!chosen || performance.now() - chosenAt > ASK_FOR || !document.querySelector('[data-answers]')) return;
  if (document.querySelector('[data-detail]')?.dataset.detail === chosen) return;
  const door = CSS.escape(chosen);
  document.querySelector(`button[data-door="${door}"], button[data-row="${door}"]`)?.click();
}

function onKey(event) {
  if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'F9') return press('[data-lockdown] button', event);
  if (event.key === 'Escape') return press('[data-escape]', event);

  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (typing) {
    if (event.key === 'Enter' && typing.dataset.submits) press(`#${typing.dataset.submits}`, event);
    return;
  }
  if (document.querySelector('[data-reasons]')) {
    if (/^[0-9]$/.test(event.key)) press(`[data-reason="${event.key}"]`, event);
    return;
  }
  if (event.key === 'Enter' && typed && !hasItsOwnEnter(event.target)) return chooseFirst(findBox());
  if (!typed && event.key.toLowerCase() === 'r' && (press('[data-release]', event) || chosen === NONE)) return;
  const begun = typed && event.key.length === 1;
  if (begun || event.key === '/' || /^[\p{L}\p{N}]$/u.test(event.key)) startFinding(event);
}

// The page may move the focus to its heading while somebody types, so not only the body passes Enter on.
function hasItsOwnEnter(target) {
  return Boolean(target.closest?.('a, button, summary, [role=button]'));
}

function press(selector, event) {
  const button = document.querySelector(selector);
  if (!button || button.disabled || isOfAnotherDoor(button)) return false;
  event.preventDefault();
  button.click();
  return true;
}

// Here and not in the silo: what is typed must not wait for a circuit.
function filter(text) {
  const wanted = text.trim().toLowerCase();
  for (const door of document.querySelectorAll('[data-finds]')) {
    door.hidden = !beginsIn(door.dataset.finds.toLowerCase(), wanted);
  }
}

// Where a word begins only: 1-101 must not find 11-101.
function beginsIn(names, wanted) {
  for (let at = names.indexOf(wanted); at >= 0; at = names.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(names[at - 1])) return true;
  }
  return false;
}

function isNamed(door, text) {
  const wanted = text.trim().toLowerCase();
  const names = door.dataset.finds.toLowerCase();
  return names.startsWith(wanted + ' ') || names.endsWith(' ' + wanted);
}

function forgetTyped() {
  typed = '';
  const box = document.querySelector('[data-find]');
  if (box) box.value = '';
  filter('');
}

function findBox() {
  const box = document.querySelector('[data-find]');
  if (box && !box.value) box.value = typed;
  return box;
}

function sayOfFinding(text) {
  const place = document.querySelector('[data-find-says]');
  if (place) place.textContent = text;
}

function choose(door) {
  if (door !== chosen) chosenAt = performance.now();
  chosen = door;
  document.querySelector('[data-side]')?.toggleAttribute('data-gone', door === NONE);
}

// At once and here: while the detail still shows the door before, no key may act on that one.
function isOfAnotherDoor(button) {
  const detail = button.closest('[data-detail]');
  return detail !== null && chosen !== ANY && detail.dataset.detail !== chosen;
}

function chooseFirst(box) {
  const text = box.value.trim();
  filter(text);
  const matches = text ? [...document.querySelectorAll('[data-finds]:not([hidden])')] : [];
  const found = matches.find(door => isNamed(door, text)) ?? matches[0];
  const button = found && (found.matches('button') ? found : found.querySelector('button'));
  forgetTyped();
  box.blur();
  if (button) return button.click();
  if (!text) return;
  sayOfFinding(says('There is no door {0} here.', text));
  choose(NONE);
  document.querySelector('[data-choose-none]')?.click();
}

// The letter goes into the box by itself: it has the focus before the key takes effect. What was typed stays,
// since the page itself may take the focus away between two letters.
function startFinding(event) {
  const box = findBox();
  if (!box) return;
  if (event.key === '/') event.preventDefault();
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
