// Looks for words in the index that the page's other script holds, as they are typed.
(() => {
  const {editions, passages} = window.quarterdeckIndex;
  const MOST = 50;
  const LEAST_FOUND_AGAIN = 8;
  const AROUND = 90;
  const words = document.getElementById('words');
  const found = document.getElementById('found');
  const list = document.getElementById('passages');
  const index = new MiniSearch({
    fields: ['title', 'words'],
    searchOptions: {boost: {title: 2}, prefix: true, fuzzy: 0.15, combineWith: 'AND'},
  });
  index.addAll(passages.map((passage, id) => ({id, ...passage})));

  const element = (name, style, ...content) => {
    const made = document.createElement(name);
    if (style) {
      made.className = style;
    }
    made.append(...content);
    return made;
  };

  const way = (edition, passage, place, ...content) => {
    const made = element('a', '', ...content);
    made.href = `../../${editions[edition]}/${list.dataset.perspective}/${passage.page ?? 'index'}.html#${passage.anchor}${place}`;
    return made;
  };

  // In a section, the cell or sentence with most of the words: browsers go to what stands behind this mark. A short one may stand in many places.
  const place = ({kind, words: said}, terms) => {
    const held = part => terms.filter(term => part.toLowerCase().includes(term)).length;
    const part = said.split(' · ').reduce((best, each) => held(each) > held(best) ? each : best, '');
    const isSure = kind === 'SECTION' && part.length >= LEAST_FOUND_AGAIN && !part.includes('…');
    return isSure ? `:~:text=${encodeURIComponent(part).replaceAll('-', '%2D')}` : '';
  };

  // The words around the first that matched, with all that matched in them marked.
  const extract = (text, terms) => {
    const lower = text.toLowerCase();
    const first = Math.min(...terms.map(term => lower.indexOf(term)).filter(at => at >= 0), text.length);
    const from = first === text.length || first < AROUND ? 0 : first - AROUND;
    const shown = text.slice(from, from + 3 * AROUND);
    const parts = [];
    let rest = shown;
    while (rest) {
      const low = rest.toLowerCase();
      const [at, term] = terms.map(each => [low.indexOf(each), each]).filter(([place]) => place >= 0)
        .sort(([a], [b]) => a - b)[0] ?? [rest.length, ''];
      parts.push(rest.slice(0, at), ...(term ? [element('mark', '', rest.slice(at, at + term.length))] : []));
      rest = rest.slice(at + term.length);
    }
    return [from > 0 ? '… ' : '', ...parts, from + shown.length < text.length ? ' …' : ''];
  };

  const item = ({id, terms}) => {
    const passage = passages[id];
    const there = place(passage, terms);
    const others = passage.editions.slice(1, 6).flatMap(edition => [' ', way(edition, passage, there, editions[edition])]);
    const kind = element('em', 'tag', list.dataset[passage.kind.toLowerCase()]);
    const head = passage.title || editions[passage.editions[0]];
    return element('li', '',
      element('p', '', way(passage.editions[0], passage, there, head), ' ', kind),
      element('p', '', ...extract(passage.words, terms)),
      element('p', 'meta', editions[passage.editions[0]], ...others));
  };

  const look = () => {
    const asked = words.value.trim();
    const results = asked ? index.search(asked) : [];
    list.replaceChildren(...results.slice(0, MOST).map(item));
    found.textContent = !asked ? '' : results.length ? `${results.length} ${found.dataset.found}` : found.dataset.none;
  };

  words.addEventListener('input', look);
  look();
})();
