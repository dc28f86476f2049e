// The keyboard: type a door's mark and Enter, R releases, 1 to 9 give the reason, Esc leaves it,
// F9 locks the block down. Keys press the same buttons a finger would.
export function startKeys() {
  document.addEventListener('keydown', onKey);
  document.addEventListener('input', event => {
    if (event.target.matches('[data-find]')) filter(event.target.value);
  });
  document.addEventListener('submit', event => {
    if (!event.target.querySelector('[data-find]')) return;
    event.preventDefault();
    chooseFirst(event.target.querySelector('[data-find]'));
  });
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
    if (/^[1-9]$/.test(event.key)) press(`[data-reason="${event.key}"]`, event);
    return;
  }
  if (event.key.toLowerCase() === 'r' && press('[data-release]', event)) return;
  if (event.key === '/' || /^[\p{L}\p{N}]$/u.test(event.key)) startFinding(event);
}

function press(selector, event) {
  const button = document.querySelector(selector);
  if (!button || button.disabled) return false;
  event.preventDefault();
  button.click();
  return true;
}

// Here and not in the silo: what is typed must not wait for a circuit.
function filter(text) {
  const wanted = text.trim().toLowerCase();
  for (const door of document.querySelectorAll('[data-finds]')) {
    door.hidden = !door.dataset.finds.toLowerCase().includes(wanted);
  }
}

function chooseFirst(box) {
  filter(box.value);
  const found = box.value.trim() && document.querySelector('[data-finds]:not([hidden])');
  const button = found && (found.matches('button') ? found : found.querySelector('button'));
  box.value = '';
  filter('');
  if (!button) return;
  box.blur();
  button.click();
}

// The first letter goes into the box by itself: it has the focus before the key takes effect.
function startFinding(event) {
  const box = document.querySelector('[data-find]');
  if (!box) return;
  if (event.key === '/') event.preventDefault();
  box.focus();
  box.select();
}
