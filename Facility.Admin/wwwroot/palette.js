// Day, dusk or night, kept per browser; runs before the first paint.
(() => {
  const palettes = ['day', 'dusk', 'night'];
  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dusk' : 'day';
  const kept = localStorage.getItem('palette');
  const show = palette => { document.documentElement.dataset.palette = palette; };
  show(palettes.includes(kept) ? kept : preferred);

  document.addEventListener('click', event => {
    if (!event.target.closest('[data-palette-next]')) return;
    const now = document.documentElement.dataset.palette;
    const next = palettes[(palettes.indexOf(now) + 1) % palettes.length];
    localStorage.setItem('palette', next);
    show(next);
  });
})();
