// Keys and addresses, and the start of it all.
function keysAndAddresses(table, inventory, drawer) {
  const { body, search } = inventory;
  let current = null;
  function go(tr) {
    if (!tr) return;
    if (current) current.removeAttribute('tabindex');
    current = tr;
    tr.tabIndex = 0;
    tr.focus({ preventScroll: true });
    tr.scrollIntoView({ block: 'nearest' });
    if (drawer.shows() && drawer.shows() !== tr) drawer.open(tr);
  }
  const step = (tr, way) => { do { tr = tr[way]; } while (tr && tr.hidden); return tr; };
  const first = () => { const tr = body.rows[0]; return tr && tr.hidden ? step(tr, 'nextElementSibling') : tr; };
  const close = () => { const tr = drawer.close(); if (tr) go(tr); return tr; };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest('input, select, textarea');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === 'Escape' && event.target === search && search.value) {
      inventory.clear();
    } else if (event.key === 'Escape' && close()) {
      event.preventDefault();
    } else if (event.key === 'Escape' && event.target === search) {
      inventory.clear();
    } else if (event.key === 'ArrowDown' && event.target === search) {
      event.preventDefault();
      go(first());
    } else if (body.contains(event.target)) {
      rowKey(event, event.target.closest('tbody > tr'));
    }
  });
  function rowKey(event, tr) {
    if (event.key === 'ArrowDown') go(step(tr, 'nextElementSibling'));
    else if (event.key === 'ArrowUp') { const above = step(tr, 'previousElementSibling'); if (above) go(above); else search.focus(); }
    else if (event.key === 'Escape') search.focus();
    else if (event.key === 'Enter' && event.target === tr) { drawer.open(tr); drawer.element.focus(); }
    else return;
    event.preventDefault();
  }
  body.addEventListener('click', (event) => {
    if (event.target.closest('a, button, summary, .detail') || String(getSelection())) return;
    const tr = event.target.closest('tbody > tr');
    if (!tr) return;
    if (drawer.shows() === tr) close();
    else { drawer.open(tr); go(tr); }
  });
  document.getElementById('detail-close').addEventListener('click', () => close());

  // Addresses: #pkg:maven/… opens a component, #q=…&verdict=… narrows the table.
  function follow() {
    const raw = location.hash.slice(1);
    if (/^(q|verdict|category|scope|status|module|rule|sort)=/.test(raw)) {
      drawer.close('kept');
      inventory.apply(raw);
      document.getElementById('inventory').scrollIntoView();
      return;
    }
    let name = raw;
    try { name = decodeURIComponent(raw); } catch { /* a stray percent sign: taken as it is */ }
    const target = document.getElementById(raw) || document.getElementById(name);
    if (!target) return;
    if (target.parentElement === body) {
      if (target.hidden) inventory.apply('');
      drawer.open(target);
      go(target);
      target.scrollIntoView();
    } else {
      drawer.close('kept');
      for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
      target.scrollIntoView();
    }
  }
  document.querySelectorAll('a[data-query]').forEach((link) => { link.href = '#' + link.dataset.query; });
  addEventListener('hashchange', follow);
  // The same address again, after its drawer was closed.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) follow();
  });
  follow();
}

// Some browsers forget that rows laid out as grids belong to a table.
function tableRoles(table) {
  table.setAttribute('role', 'table');
  for (const group of [table.tHead, table.tBodies[0]]) {
    group.setAttribute('role', 'rowgroup');
    for (const tr of group.rows) {
      tr.setAttribute('role', 'row');
      for (const cell of tr.cells) cell.setAttribute('role', group === table.tHead ? 'columnheader' : 'cell');
    }
  }
}

document.addEventListener('DOMContentLoaded', () => {
  themeButton();
  copyButtons();
  printing();
  const table = document.getElementById('components');
  const inventory = componentTable(table, document.getElementById('filters'));
  detailsInTable(table, inventory);
  keysAndAddresses(table, inventory, detailDrawer(inventory));
  setTimeout(() => tableRoles(table));
});
