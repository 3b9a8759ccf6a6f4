// Shows what hinders a page, or the ways to all pages, and loads the page anew when that has changed.
(async () => {
  const {version, problems = [], reports = []} = await (await fetch('/_preview/state.json')).json();
  const add = (list, ...content) => {
    const item = document.createElement('li');
    item.append(...content);
    document.getElementById(list).append(item);
  };
  const way = (href, words) => Object.assign(document.createElement('a'), {href, textContent: words});
  problems.forEach(problem => add('problems', problem));
  reports.forEach(({title, page, digest}) => add('reports', way(`/${page}`, title), way(`/${digest}`, 'Letter')));
  document.getElementById('broken').hidden = problems.length === 0;
  new EventSource('/_preview/events').addEventListener('message', ({data}) => {
    if (Number(data) !== version) {
      location.reload();
    }
  });
})();
