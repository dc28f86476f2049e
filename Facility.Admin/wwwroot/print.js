// A paper is printed once its own font is there; before, the browser would lay it out in another.
export function startPrint() {
  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) document.fonts.ready.then(() => window.print());
  });
}
