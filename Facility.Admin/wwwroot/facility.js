// What a control-room page must do without asking anybody: know how old its data is, know when a
// person pressed, find its way back to the silo, and get a lockdown through.
import { startPulse, stamps, serverNow, siteTime } from './pulse.js';
import { startAges } from './ages.js';
import { startKeys } from './keys.js';
import { startLockdown } from './lockdown.js';
import { startCircuit } from './circuit.js';
import { startStation } from './station.js';
import { startMenu } from './menu.js';
import { startPrint } from './print.js';
import { startGrid } from './grid.js';

let pressed = [];

// Capture phase: noted before any handler runs, and from the event's own time, so a page that was
// busy cannot make an old press look young.
for (const kind of ['pointerdown', 'keydown']) {
  document.addEventListener(kind, event => {
    if (event.isTrusted) pressed = stamps(event.timeStamp);
  }, { capture: true, passive: true });
}

startPulse();
startAges(serverNow, siteTime);
startKeys();
startLockdown();
startStation();
startMenu();
startPrint();
startGrid();
startCircuit(() => pressed);
