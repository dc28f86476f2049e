// The heartbeat: server-sent events, one a second. Staleness is judged here, on this page's own
// monotonic clock, because a server that is gone cannot say so.
import { says } from './words.js';

const DATA_FRESH_FOR = 1900;      // ms without a beat until the plan counts as stale: with the look below, 2 s
const LOOK_EVERY = 100;           // ms
const STAMP_GROWS_FOR = 2000;     // ms for which a stamp is carried on from the last beat
const LISTEN_AGAIN_AFTER = 1500;  // ms without an open stream until a new one is tried
const SILENT_FOR = 5000;          // ms without a beat after which an open stream counts as dead

let source = null;
let tried = 0;
let asked = 0;
let beat = null;                  // { heard, at, panels, zone }
const opened = performance.now();

export function startPulse() {
  if (!document.getElementById('stale')) return;
  listen();
  setInterval(watch, LOOK_EVERY);
}

/** The silo's clock now, in Unix milliseconds; null before the first beat. */
export function serverNow() {
  return beat && beat.at + performance.now() - beat.heard;
}

/** A moment in Unix milliseconds as the facility's wall clocks show it, hh:mm:ss; empty before the first beat. */
export function siteTime(at) {
  return beat ? new Date(at + beat.zone).toISOString().slice(11, 19) : '';
}

/** Every panel's clock at a moment of this page's monotonic clock. */
export function stamps(moment) {
  if (!beat) return [];
  return beat.panels.filter(panel => panel.connected).map(panel => {
    const since = moment - beat.heard + beat.at - Date.parse(panel.heardAt);
    const grown = Math.min(Math.max(since, 0), STAMP_GROWS_FOR);
    return { panel: panel.panel, boot: panel.boot, milliseconds: Math.round(panel.milliseconds + grown) };
  });
}

function listen() {
  source?.close();
  tried = performance.now();
  source = new EventSource('/api/v1/pulse');
  source.addEventListener('pulse', event => {
    const data = JSON.parse(event.data);
    beat = { heard: performance.now(), at: Date.parse(data.at), panels: data.panels, zone: data.zoneMinutes * 60000 };
    watch();
  });
}

function watch() {
  const age = performance.now() - (beat ? beat.heard : opened);
  show(age > DATA_FRESH_FOR);
  if (age > DATA_FRESH_FOR) askWhetherSignedIn();
  const waited = performance.now() - tried;
  const isDead = source.readyState === EventSource.CLOSED || (age > SILENT_FOR && waited > SILENT_FOR);
  if (isDead && waited > LISTEN_AGAIN_AFTER) listen();
}

// A lost session looks like a lost silo to a stream; an ordinary request tells them apart.
async function askWhetherSignedIn() {
  if (performance.now() - asked < LISTEN_AGAIN_AFTER) return;
  asked = performance.now();
  try {
    const response = await fetch('/api/v1/blocks', { cache: 'no-store', signal: AbortSignal.timeout(LISTEN_AGAIN_AFTER) });
    if (response.status !== 401 && response.status !== 403) return;
    location.assign('/account/sign-in?ReturnUrl=' + encodeURIComponent(location.pathname + location.search));
  } catch {
    // The silo is away; the banner says so.
  }
}

function show(stale) {
  const banner = document.getElementById('stale');
  if (!banner) return;
  const was = document.body.classList.contains('is-stale');
  document.body.classList.toggle('is-stale', stale);
  // The doors follow in the same moment: none stands as secured beside the banner.
  if (was !== stale) document.dispatchEvent(new Event('freshness'));
  banner.hidden = !stale;
  const now = beat ? says('No data since {0}', siteTime(beat.at)) : says('No data yet');
  const text = banner.querySelector('[data-stale-says]');
  if (stale && text.textContent !== now) text.textContent = now;
}
