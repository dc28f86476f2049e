// The circuit is disposable: it is taken up again for ever, and when the silo has forgotten it the
// page loads itself anew at the same address, which holds the chosen door.
const TRY_AGAIN_AFTER = 400;   // ms
const ANSWER_WITHIN = 2000;    // ms
const RECONNECT_WITHIN = 10000;   // ms, then the page loads itself anew rather than wait for an answer that got lost
const RELOADS_APART = 5000;    // ms, so that a page with a standing fault does not spin

let recovering = false;

export async function startCircuit(pressed) {
  Blazor.registerCustomEventType('pressed', {
    browserEventName: 'click',
    createEventArgs: () => ({ stamps: pressed() }),
  });
  watchForFaults();
  await Blazor.start({
    circuit: { reconnectionHandler: { onConnectionDown: recover, onConnectionUp: () => mark(false) } },
  });
  await drawn();
  mark(false);
}

// The connection stands before the circuit has drawn anything: until then a press reaches nobody, and
// what is typed goes with the first drawing.
function drawn() {
  const live = () => document.querySelector('[data-live]');
  return new Promise(resolve => {
    const look = new MutationObserver(() => {
      if (!live()) return;
      look.disconnect();
      resolve();
    });
    if (live()) resolve();
    else look.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}

async function recover() {
  if (recovering) return;
  recovering = true;
  mark(true);
  for (;;) {
    await rest(TRY_AGAIN_AFTER);
    if (!await answers()) continue;
    try {
      if (await Promise.race([Blazor.reconnect(), rest(RECONNECT_WITHIN)])) break;
      return location.reload();
    } catch {
      // Up, but not yet ready for circuits.
    }
  }
  recovering = false;
  mark(false);
}

// Asked first, because loading anew while the silo is away would replace the plan by an error page.
async function answers() {
  try {
    const response = await fetch(location.href, {
      method: 'HEAD', redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    return response.status < 500;
  } catch {
    return false;
  }
}

// A fault inside the circuit ends it for good; the framework then shows its bar, and we start anew.
function watchForFaults() {
  const bar = document.getElementById('blazor-error-ui');
  if (!bar) return;
  new MutationObserver(async () => {
    if (bar.style.display !== 'block') return;
    const last = Number(sessionStorage.getItem('reloaded'));
    await rest(Math.max(TRY_AGAIN_AFTER, last + RELOADS_APART - Date.now()));
    while (!await answers()) await rest(TRY_AGAIN_AFTER);
    sessionStorage.setItem('reloaded', String(Date.now()));
    location.reload();
  }).observe(bar, { attributes: true, attributeFilter: ['style'] });
}

function mark(down) {
  document.documentElement.dataset.circuit = down ? 'down' : 'up';
  document.body.classList.toggle('is-reconnecting', down);
}

const rest = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
