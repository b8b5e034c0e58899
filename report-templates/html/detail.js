// The drawer beside the table: everything about one component, as it stands in its row.
function detailDrawer(inventory) {
  const drawer = document.getElementById('detail');
  const title = document.getElementById('detail-title');
  const facts = document.getElementById('detail-facts');
  const content = document.getElementById('detail-body');
  const { body } = inventory;
  let row = null;

  // Details of large inventories are text until somebody opens them.
  const trusted = window.trustedTypes
    ? trustedTypes.createPolicy('licentia', { createHTML: (html) => html })
    : { createHTML: (html) => html };
  function awakened(dormant) {
    const awake = document.createElement('div');
    awake.innerHTML = trusted.createHTML(dormant.textContent);
    return awake.childNodes;
  }
  body.addEventListener('toggle', (event) => {
    const dormant = event.target.querySelector(':scope > noscript');
    if (dormant) dormant.replaceWith(...awakened(dormant));
  }, true);

  // The page gives way to the drawer; what the reader looks at stays where it is.
  function beside(open, anchor) {
    const before = anchor.getBoundingClientRect().top;
    root.classList.toggle('beside', open);
    const inSight = before >= 0 && before < innerHeight;
    if (inSight) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  function open(tr) {
    if (row) row.classList.remove('open');
    row = tr;
    row.classList.add('open');
    const [, name, license, category, scope, , verdict] = tr.cells;
    title.textContent = name.textContent;
    facts.replaceChildren(...verdict.cloneNode(true).childNodes,
      [license, category, scope].map((cell) => cell.textContent).filter(Boolean).map((text) => ' · ' + text).join(''));
    const dormant = tr.querySelector('td > details > noscript');
    const source = tr.querySelector('td > details > .detail');
    content.replaceChildren(...(dormant ? awakened(dormant) : [source.cloneNode(true)]));
    if (drawer.hidden) beside(true, tr);
    drawer.hidden = false;
    drawer.scrollTop = 0;
    try { history.replaceState(null, '', '#' + tr.id); } catch { /* the address stays as it is */ }
  }

  function close(address) {
    if (drawer.hidden) return null;
    const left = row;
    drawer.hidden = true;
    beside(false, left);
    content.replaceChildren();
    row.classList.remove('open');
    row = null;
    if (address !== 'kept') inventory.remember();
    return left;
  }

  document.getElementById('detail-link').addEventListener('click', (event) => {
    copied(event.currentTarget, location.href.split('#')[0] + '#' + row.id, null);
  });
  return { open, close, element: drawer, shows: () => row };
}

// For paper and for reading on: the details below their rows.
function detailsInTable(table, inventory) {
  const MOST = 500;
  const button = document.getElementById('open-all');
  button.disabled = table.tBodies[0].rows.length > MOST;
  table.addEventListener('narrowed', (event) => { button.disabled = event.detail > MOST; });
  button.addEventListener('click', () => {
    const spread = table.classList.toggle('spread');
    inventory.visible().forEach((tr) => { tr.querySelector('details').open = spread; });
    button.setAttribute('aria-pressed', String(spread));
  });
}
