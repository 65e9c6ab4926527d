// Keys for what is done all day. Each key presses a button or follows a link
// that stands on the page (data-key), so nothing here is needed: without script
// the same controls are clicked. It knows no URL and sends nothing itself.
'use strict';
document.documentElement.classList.add('keys');

const typing = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;
const visible = (element) => element.getClientRects().length > 0;

for (const control of document.querySelectorAll('[data-key]'))
  control.setAttribute('aria-keyshortcuts', control.dataset.key);

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape') {
    const open = document.querySelector('details.x-pop[open], details.x-menu[open]');
    if (open) { open.open = false; open.querySelector('summary').focus(); return; }
    if (typing(event.target)) event.target.blur();
    return;
  }
  if (typing(event.target)) return;
  if (event.key === '/') {
    const search = document.getElementById('q');
    if (search) { event.preventDefault(); search.focus(); search.select(); }
    return;
  }
  const control = [...document.querySelectorAll('[data-key]')]
    .find((one) => one.dataset.key === event.key && visible(one));
  if (control) { event.preventDefault(); control.click(); return; }
  if (event.key === '?') {
    const hidden = document.querySelector('a[data-key="?"]');
    if (hidden) { event.preventDefault(); hidden.click(); }
  }
});

// A panel that a person opens takes the cursor, one that is open from the start
// does not; a click elsewhere closes it.
let pressed = false;
for (const panel of document.querySelectorAll('details.x-pop, details.x-fix')) {
  panel.addEventListener('toggle', () => {
    if (panel.open && pressed) panel.querySelector('select, input:not([type=hidden]), textarea')?.focus({ preventScroll: true });
  });
}
addEventListener('pointerdown', () => { pressed = true; });
addEventListener('keydown', () => { pressed = true; }, true);
document.addEventListener('click', (event) => {
  for (const panel of document.querySelectorAll('details.x-pop[open], details.x-menu[open]'))
    if (!panel.contains(event.target)) panel.open = false;
});

// A list keeps its open row in sight.
document.querySelector('.x-list [aria-current]')?.scrollIntoView({ block: 'nearest' });
