// Adds comfort to a page that is complete without it: themes, search, facets, sorting, keys, copying.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  // Storage is absent or forbidden in some browsers and for some files.
  const memory = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch { /* not remembered, nothing lost */ } },
  };
  const THEMES = ['auto', 'light', 'dark'];
  let theme = new URLSearchParams(location.search).get('theme') || memory.get('licentia-theme');
  if (!THEMES.includes(theme)) theme = 'auto';
  root.dataset.theme = theme;

  document.addEventListener('DOMContentLoaded', () => {
    themeButton();
    copyButtons();
    printing();
    inventory();
  });

  function themeButton() {
    const button = document.getElementById('theme');
    const label = () => { button.textContent = 'Theme: ' + theme; };
    label();
    button.addEventListener('click', () => {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
      root.dataset.theme = theme;
      memory.set('licentia-theme', theme);
      label();
    });
  }

  function copyButtons() {
    document.addEventListener('click', async (event) => {
      const button = event.target.closest('button.copy');
      if (!button) return;
      const code = button.closest('.snippet').querySelector('code');
      let done = true;
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        // Clipboards are closed to some files: select the text so that one key is enough.
        getSelection().selectAllChildren(code);
        done = false;
      }
      button.textContent = done ? 'Copied' : 'Selected: press Ctrl+C';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }

  function printing() {
    let opened = [];
    addEventListener('beforeprint', () => {
      opened = [...document.querySelectorAll('details[data-print]:not([open]), .rest:not([open])')];
      opened.forEach((details) => { details.open = true; });
    });
    addEventListener('afterprint', () => opened.forEach((details) => { details.open = false; }));
  }

  function inventory() {
    const table = document.getElementById('components');
    const body = table.tBodies[0];
    const form = document.getElementById('filters');
    const search = form.elements.q;
    const facets = [...form.querySelectorAll('select')];
    const rule = form.elements.rule;
    const shown = document.getElementById('shown');
    const nothing = document.getElementById('nothing');
    const MOST_OPEN = 500;
    const format = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

    // What is searched and compared, read once.
    let rows = null;
    const index = () => rows || (rows = [...body.rows].map((tr, order) => {
      const cells = [...tr.cells].slice(1).map((cell) => cell.textContent.toLowerCase());
      const data = tr.dataset;
      return {
        tr, order, hidden: false,
        text: cells.join(' ') + ' ' + data.r,
        component: cells[0], license: cells[1], category: cells[2], status: cells[4],
        scope: ['compile', 'runtime', 'system', 'provided', 'test'].indexOf(cells[3]) >>> 0,
        verdict: 9 - data.n,
        facet: { verdict: [data.v], category: [data.c], scope: data.s.split(' '), status: [data.e], module: data.m.split(' '), rule: [data.r] },
      };
    }));

    function wanted() {
      const chosen = facets.filter((select) => select.value).map((select) => [
        select.name, select.name === 'module' ? select.selectedOptions[0].dataset.position : select.value]);
      if (rule.value) chosen.push(['rule', rule.value]);
      return chosen;
    }

    let last = '';
    function filter() {
      const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = wanted();
      const state = JSON.stringify([terms, chosen]);
      if (state === last) return;
      last = state;
      const all = index();
      let count = 0;
      for (const row of all) {
        const fits = chosen.every(([key, value]) => row.facet[key].includes(value)) && terms.every((term) => row.text.includes(term));
        if (fits) count++;
        if (row.hidden === fits) {
          row.hidden = !fits;
          row.tr.hidden = !fits;
        }
      }
      facets.forEach((select) => select.parentElement.classList.toggle('set', select.value !== ''));
      const narrowed = rule.value ? ' · rule ' + rule.value : '';
      shown.textContent = (count === all.length ? '' : format(count) + ' of ') + format(all.length) + ' components' + narrowed;
      nothing.hidden = count > 0;
      openAll.disabled = count > MOST_OPEN;
    }

    function remember() {
      const query = new URLSearchParams();
      if (search.value) query.set('q', search.value);
      for (const select of facets) if (select.value) query.set(select.name, select.value);
      if (rule.value) query.set('rule', rule.value);
      try { history.replaceState(null, '', '#' + (String(query) || 'inventory')); } catch { /* the address stays as it is */ }
    }

    let pending = 0;
    function changed() {
      if (pending) return;
      pending = requestAnimationFrame(() => { pending = 0; filter(); remember(); });
    }

    function apply(query) {
      const wish = new URLSearchParams(query);
      search.value = wish.get('q') || '';
      rule.value = wish.get('rule') || '';
      for (const select of facets) {
        select.value = wish.get(select.name) || '';
        if (select.selectedIndex < 0) select.value = '';
      }
      if (wish.get('sort')) sort(wish.get('sort'), wish.get('order') === 'descending');
      filter();
    }

    const clear = () => { apply(''); remember(); };
    search.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('submit', (event) => event.preventDefault());
    document.getElementById('clear').addEventListener('click', clear);

    // Sorting.
    const heads = [...table.tHead.querySelectorAll('[data-sort]')];
    function sort(key, descending) {
      const head = heads.find((candidate) => candidate.dataset.sort === key);
      if (!head) return;
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      const sign = descending ? -1 : 1;
      const sorted = [...index()].sort((a, b) => (a[key] < b[key] ? -sign : a[key] > b[key] ? sign : a.order - b.order));
      body.append(...sorted.map((row) => row.tr));
    }
    heads.forEach((head) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sort(head.dataset.sort, head.getAttribute('aria-sort') === 'ascending'));
    });

    // Details of large inventories are text until somebody opens them.
    const trusted = window.trustedTypes
      ? trustedTypes.createPolicy('licentia', { createHTML: (html) => html })
      : { createHTML: (html) => html };
    body.addEventListener('toggle', (event) => {
      const dormant = event.target.querySelector(':scope > noscript');
      if (!dormant) return;
      const awake = document.createElement('div');
      awake.innerHTML = trusted.createHTML(dormant.textContent);
      dormant.replaceWith(...awake.childNodes);
    }, true);
    const openAll = document.getElementById('open-all');
    openAll.addEventListener('click', () => {
      const details = index().filter((row) => !row.hidden).map((row) => row.tr.cells[0].firstElementChild);
      const open = details.some((each) => !each.open);
      details.forEach((each) => { each.open = open; });
      openAll.textContent = open ? 'Close all' : 'Open all';
    });
    const toggle = (tr) => { const details = tr.querySelector('details'); details.open = !details.open; };
    body.addEventListener('click', (event) => {
      if (event.target.closest('a, button, summary, .detail') || String(getSelection())) return;
      const tr = event.target.closest('tbody > tr');
      if (tr) toggle(tr);
    });

    // Keys.
    let current = null;
    function go(tr) {
      if (!tr) return;
      if (current) current.removeAttribute('tabindex');
      current = tr;
      tr.tabIndex = 0;
      tr.focus({ preventScroll: true });
      tr.scrollIntoView({ block: 'nearest' });
    }
    const step = (tr, way) => { do { tr = tr[way]; } while (tr && tr.hidden); return tr; };
    const first = () => { const tr = body.rows[0]; return tr && tr.hidden ? step(tr, 'nextElementSibling') : tr; };
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const typing = event.target.closest('input, select, textarea');
      if (event.key === '/' && !typing) {
        event.preventDefault();
        search.focus();
        search.select();
      } else if (event.key === 'Escape' && event.target === search) {
        clear();
      } else if (event.key === 'ArrowDown' && event.target === search) {
        event.preventDefault();
        go(first());
      } else if (body.contains(event.target)) {
        rowKey(event, event.target.closest('tbody > tr'));
      }
    });
    function rowKey(event, tr) {
      const onRow = event.target === tr;
      if (event.key === 'ArrowDown') go(step(tr, 'nextElementSibling'));
      else if (event.key === 'ArrowUp') { const above = step(tr, 'previousElementSibling'); if (above) go(above); else search.focus(); }
      else if (event.key === 'Escape') { const open = tr.querySelector('td > details[open]'); if (open) { open.open = false; go(tr); } else search.focus(); }
      else if (event.key === 'Enter' && onRow) toggle(tr);
      else return;
      event.preventDefault();
    }

    // Addresses: #pkg:maven/… opens a component, #q=…&verdict=… narrows the table.
    function follow() {
      const raw = location.hash.slice(1);
      if (/^(q|verdict|category|scope|status|module|rule|sort)=/.test(raw)) {
        apply(raw);
        document.getElementById('inventory').scrollIntoView();
        return;
      }
      let name = raw;
      try { name = decodeURIComponent(raw); } catch { /* a stray percent sign: taken as it is */ }
      const target = document.getElementById(raw) || document.getElementById(name);
      if (!target) return;
      if (target.parentElement === body) {
        if (target.hidden) apply('');
        target.querySelector('details').open = true;
        go(target);
        target.scrollIntoView();
      } else {
        for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
        target.scrollIntoView();
      }
    }
    openAll.disabled = body.rows.length > MOST_OPEN;
    document.querySelectorAll('a[data-query]').forEach((link) => { link.href = '#' + link.dataset.query; });
    addEventListener('hashchange', follow);
    follow();

    // Some browsers forget that rows laid out as grids belong to a table.
    setTimeout(() => {
      table.setAttribute('role', 'table');
      for (const group of [table.tHead, body]) {
        group.setAttribute('role', 'rowgroup');
        for (const tr of group.rows) {
          tr.setAttribute('role', 'row');
          for (const cell of tr.cells) cell.setAttribute('role', group === body ? 'cell' : 'columnheader');
        }
      }
    });
  }
})();
