// The inventory: searching, narrowing, counting, sorting.
function componentTable(table, form) {
  const body = table.tBodies[0];
  const search = form.elements.q;
  const rule = form.elements.rule;
  const facets = [...form.querySelectorAll('select')];
  const shown = document.getElementById('shown');
  const nothing = document.getElementById('nothing');
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  const SCOPES = ['compile', 'runtime', 'system', 'provided', 'test'];

  // What is searched and compared, read once.
  let rows = null;
  const index = () => rows || (rows = [...body.rows].map((tr, order) => {
    const cells = [...tr.cells].slice(1).map((cell) => cell.textContent.toLowerCase());
    const data = tr.dataset;
    return {
      tr, order, hidden: false, own: data.e === '',
      text: cells.join(' ') + ' ' + data.r,
      component: cells[0], license: cells[1], category: cells[2], status: cells[4],
      scope: SCOPES.indexOf(cells[3]) >>> 0,
      verdict: 9 - data.n,
      facet: { verdict: [data.v], category: [data.c], scope: data.s.split(' '), status: [data.e], module: data.m.split(' '), rule: [data.r] },
    };
  }));

  const valueOf = (option) => option.dataset.position || option.value;
  const choices = new Map(facets.map((select) => [select.name, [...select.options].slice(1).map((option) => ({
    option, value: valueOf(option), label: option.textContent.replace(/ \([\d,]+\)$/, ''), components: -1,
  }))]));

  function wanted() {
    const chosen = facets.filter((select) => select.value).map((select) => [select.name, valueOf(select.selectedOptions[0])]);
    if (rule.value) chosen.push(['rule', rule.value]);
    return chosen;
  }

  // Beside each choice stands how many rows it would leave, given all other choices.
  function recount(found, chosen) {
    for (const [name, options] of choices) {
      const others = chosen.filter(([key]) => key !== name);
      const counts = new Map();
      for (const row of found) {
        if (!others.every(([key, value]) => row.facet[key].includes(value))) continue;
        for (const value of row.facet[name]) counts.set(value, (counts.get(value) || 0) + 1);
      }
      for (const choice of options) {
        const components = counts.get(choice.value) || 0;
        if (components === choice.components) continue;
        choice.components = components;
        choice.option.textContent = choice.label + ' (' + grouped(components) + ')';
        choice.option.disabled = components === 0 && !choice.option.selected;
      }
    }
  }

  let last = '';
  function filter() {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = wanted();
    const state = JSON.stringify([terms, chosen]);
    if (state === last) return;
    last = state;
    const all = index();
    const found = all.filter((row) => terms.every((term) => row.text.includes(term)));
    const fitting = new Set(found.filter((row) => chosen.every(([key, value]) => row.facet[key].includes(value))));
    for (const row of all) {
      const hidden = !fitting.has(row);
      if (row.hidden === hidden) continue;
      row.hidden = hidden;
      row.tr.hidden = hidden;
    }
    recount(found, chosen);
    facets.forEach((select) => select.parentElement.classList.toggle('set', select.value !== ''));
    const narrowed = rule.value ? ' · rule ' + rule.value : '';
    const own = [...fitting].filter((row) => row.own).length;
    const counted = fitting.size - own;
    const components = all.reduce((sum, row) => sum + !row.own, 0);
    const modules = own === 0 ? '' : ' and ' + grouped(own) + (own === 1 ? ' module' : ' modules') + ' of the project';
    shown.textContent = (fitting.size === all.length ? '' : grouped(counted) + ' of ') + grouped(components) + (components === 1 ? ' component' : ' components') + modules + narrowed;
    nothing.hidden = fitting.size > 0;
    table.dispatchEvent(new CustomEvent('narrowed', { detail: fitting.size }));
  }

  function query() {
    const query = new URLSearchParams();
    if (search.value) query.set('q', search.value);
    for (const select of facets) if (select.value) query.set(select.name, select.value);
    if (rule.value) query.set('rule', rule.value);
    return String(query);
  }

  const remember = () => {
    try { history.replaceState(null, '', '#' + (query() || 'inventory')); } catch { /* the address stays as it is */ }
  };

  let pending = 0;
  function changed() {
    if (pending) return;
    pending = requestAnimationFrame(() => { pending = 0; filter(); remember(); });
  }

  function apply(text) {
    const wish = new URLSearchParams(text);
    search.value = wish.get('q') || '';
    rule.value = wish.get('rule') || '';
    for (const select of facets) {
      for (const option of select.options) option.disabled = false;
      select.value = wish.get(select.name) || '';
      if (select.selectedIndex < 0) select.value = '';
    }
    if (wish.get('sort')) sort(wish.get('sort'), wish.get('order') === 'descending');
    filter();
  }

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

  search.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  const clear = () => { apply(''); remember(); };
  document.getElementById('clear').addEventListener('click', clear);
  return { body, search, apply, clear, remember, visible: () => index().filter((row) => !row.hidden).map((row) => row.tr) };
}
