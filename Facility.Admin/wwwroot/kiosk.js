// The kiosk: choose whom, write, seal, take the coupon. It forgets what was written as soon as it is sent, and
// when nobody touches it for a while: the next person is somebody else.
import { seal, sha256, hex } from './seal.js';

const IDLE_AFTER = 180000; // ms
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'; // none that looks like another
const CHECK_LENGTH = 8;

const page = document.querySelector('[data-kiosk]');
const all = selector => [...page.querySelectorAll(selector)];
const one = selector => page.querySelector(selector);
const word = name => one(`[data-word="${name}"]`).textContent;

let chosen = null; // { id, key, order, check } of what is being written
let sitting = 0; // whose turn it is: an answer that comes after it ended is nobody's
let touched = Date.now();

function show(step) {
  for (const section of all('[data-step]')) section.hidden = section.dataset.step !== step;
  if (step === 'start') forget();
  if (step === 'ask') one('#number').focus();
  say('');
}

function forget() {
  chosen = null;
  for (const field of all('textarea, input')) field.value = '';
  for (const told of all('[data-number], [data-check], [data-due], [data-fingerprint]')) told.textContent = '';
  one('[data-answer]').hidden = true;
  one('[data-asked]').replaceChildren();
  one('[data-list]').hidden = true;
  sitting++;
}

function say(text) {
  const says = one('[data-says]');
  [says.textContent, says.hidden] = [text, !text];
}

function choose(button) {
  const id = button.dataset.addressee;
  if (id && !globalThis.crypto?.subtle) return say(word('insecure'));
  chosen = { id, key: octetsOf(button.dataset.key ?? ''), ...coupon() };
  const kind = id ? 'sealed' : 'open';
  for (const part of all('[data-when]')) part.hidden = part.dataset.when !== kind;
  for (const whom of all('[data-whom]')) whom.textContent = button.firstChild.textContent.trim();
  show('write');
  one('#text').focus();
}

// Order and check code are made before anything is sent: however often it is sent, it is taken once.
function coupon() {
  const draw = () => crypto.getRandomValues(new Uint8Array(1))[0];
  let check = '';
  while (check.length < CHECK_LENGTH) {
    const drawn = draw();
    if (drawn < 256 - 256 % SIGNS.length) check += SIGNS[drawn % SIGNS.length];
  }
  return { order: `kiosk-${hex(crypto.getRandomValues(new Uint8Array(16)))}`, check };
}

async function send() {
  const text = one('#text').value.trim();
  if (!text) return say(word('empty'));
  const sends = all('[data-send]');
  sends.forEach(button => { button.disabled = true; });
  try {
    await take(await handIn(text));
  } catch {
    say(word('unreachable'));
  } finally {
    sends.forEach(button => { button.disabled = false; });
  }
}

async function handIn(text) {
  const check = base64(await sha256(new TextEncoder().encode(chosen.check)));
  if (!chosen.id) return post('application', { order: chosen.order, text, check });
  const sealed = await seal(text, chosen.key);
  chosen.fingerprint = sealed.fingerprint;
  return post('sealed', { order: chosen.order, addressee: chosen.id, envelope: base64(sealed.envelope), check });
}

async function take(answer) {
  if (answer.status === 409) {
    const refused = await answer.json();
    return say(refused.wait > 0 ? word('wait').replace('{0}', refused.wait) : word('refused'));
  }
  if (!answer.ok) return say(word('refused'));
  const receipt = await answer.json();
  one('#text').value = '';
  one('[data-number]').textContent = receipt.number;
  one('[data-check]').textContent = chosen.check;
  one('[data-due]').textContent = timeOf(receipt.due);
  one('[data-fingerprint]').textContent = (chosen.fingerprint ?? '').replace(/(.{4})(?=.)/g, '$1 ');
  show('coupon');
}

async function ask() {
  const answer = one('[data-answer]');
  const asked = sitting;
  const number = one('#number').value.trim().toLowerCase();
  answer.hidden = true;
  try {
    const told = await post('status', { number, check: one('#check').value });
    const status = told.ok ? await told.json() : null;
    if (asked !== sitting) return;
    if (status) return list(number, sentence(status));
    answer.textContent = word(told.status === 404 ? 'unknown' : 'refused');
  } catch {
    if (asked !== sitting) return;
    answer.textContent = word('unreachable');
  }
  answer.hidden = false;
}

// Who holds several coupons sees how all of them stand, and nobody was asked who they are.
function list(number, says) {
  one(`[data-asked] [data-coupon="${CSS.escape(number)}"]`)?.remove();
  const line = document.createElement('li');
  line.dataset.coupon = number;
  line.append(Object.assign(document.createElement('b'), { textContent: number }), ` ${says}`);
  one('[data-asked]').prepend(line);
  one('[data-list]').hidden = false;
  for (const field of all('#number, #check')) field.value = '';
  one('#number').focus();
}

function sentence(status) {
  const parts = [`${word(`step-${status.step.toLowerCase()}`)}.`, `${word('due')}: ${timeOf(status.due)}.`];
  if (status.done) parts.splice(1, 0, `${timeOf(status.done)}.`);
  if (status.late) parts.push(word('late'));
  if (status.answer) parts.push(status.answer);
  return parts.join(' ');
}

const post = (what, body) => fetch(`/kiosk/${what}`, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), redirect: 'error',
});

const timeOf = told => told.replace('T', ' ').slice(0, 16);
const octetsOf = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
const base64 = octets => btoa(Array.from(octets, octet => String.fromCharCode(octet)).join(''));

page.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  if ('addressee' in button.dataset) choose(button);
  else if ('send' in button.dataset) send();
  else if ('status' in button.dataset) ask();
  else if ('print' in button.dataset) print();
  else if (button.dataset.go) show(button.dataset.go);
});
for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, () => { touched = Date.now(); });
setInterval(() => {
  if (Date.now() - touched > IDLE_AFTER && one('[data-step="start"]').hidden) show('start');
}, 5000);
page.dataset.alive = 'true';
