// Says every three seconds that this station is there: whoever holds a block and falls silent can be relieved.
const BEAT_EVERY = 3000; // ms; a station counts as silent after 10 s

export function startStation() {
  if (!document.getElementById('stale')) return;
  beat();
  setInterval(beat, BEAT_EVERY);
}

function beat() {
  fetch('/api/v1/station/beat', { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(BEAT_EVERY) })
    .catch(() => { /* The heartbeat of the page tells the person; this one needs no word. */ });
}
