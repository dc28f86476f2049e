// A menu of pages closes when a page was chosen, at a press elsewhere and on Escape.
const openMenus = () => document.querySelectorAll('details[data-menu][open]');

export function startMenu() {
  document.addEventListener('click', event => {
    for (const menu of openMenus())
      if (!menu.contains(event.target) || event.target.closest('a')) menu.open = false;
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}
