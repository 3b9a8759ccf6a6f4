// What axe-core finds in a page, a line for each element: by all rules but that of contrast, which alone depends on colours; or by that,
// in all words whose colours are not in a list. Leaves in the window those that it has judged: it cannot judge what is hidden or closed.
const [look, judged, done] = arguments;
const run = (within, options, told) => axe.run(within, {preload: false, ...options}).then(
  results => {
    told(results);
    done(results.violations.flatMap(rule => rule.nodes.map(node =>
      `${look}: ${rule.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`.replace(/\s+/g, ' '))));
  }).catch(error => done([`axe-core broke: ${error}`]));
if (judged === 'all others') {
  run(document, {resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}}, () => {});
} else {
  const paintOf = window.painter();
  const before = new Set(judged);
  const hasWords = each => each.checkVisibility() && (each.matches('input, select, textarea')
    || [...each.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim() !== ''));
  const fresh = [...document.body.querySelectorAll('*')].filter(each => hasWords(each) && !before.has(`${look} ${paintOf(each)}`));
  window.judged = [];
  if (fresh.length === 0) {
    done([]);
  } else {
    run({include: fresh}, {resultTypes: ['violations', 'passes'], runOnly: {type: 'rule', values: ['color-contrast']}, elementRef: true},
      results => {
        const nodes = [...results.passes, ...results.violations].flatMap(rule => rule.nodes);
        window.judged = [...new Set(nodes.map(node => `${look} ${paintOf(node.element)}`))];
      });
  }
}
