// The keys of a grid, as the ARIA grid pattern has them: one stop for Tab, arrows from cell to cell, Enter opens.
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function target(cells, at, event) {
  const row = at - at % 7;
  if (event.key === 'Home') return event.ctrlKey ? 0 : row;
  if (event.key === 'End') return event.ctrlKey ? cells.length - 1 : row + 6;
  return event.key in steps ? at + steps[event.key] : undefined;
}

function go(cells, to) {
  for (const cell of cells) cell.tabIndex = cell === to ? 0 : -1;
  to.focus();
}

export function startGrid() {
  document.addEventListener('keydown', event => {
    const cell = event.target.closest?.('[role=gridcell]');
    if (!cell || event.altKey || event.metaKey) return;
    const cells = [...cell.closest('[role=grid]').querySelectorAll('[role=gridcell]')];
    const turn = { PageUp: '[data-grid-back]', PageDown: '[data-grid-on]' }[event.key];
    const to = target(cells, cells.indexOf(cell), event);
    if (turn) cell.closest('[data-grid-section]').querySelector(turn).click();
    else if (event.key === 'Enter' || event.key === ' ') cell.click();
    else if (to === undefined) return;
    else if (cells[to]) go(cells, cells[to]);
    event.preventDefault();
  });
}
