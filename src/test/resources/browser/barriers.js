// What axe-core finds in a page, a line for each element: by all rules but that of contrast, which alone depends on colours; or by that,
// in what no page before had.
const [look, rule, done] = arguments;
const [within, rules] = rule === 'contrast'
  ? [{include: [['[data-fresh]']]}, {runOnly: {type: 'rule', values: ['color-contrast']}}]
  : [document, {rules: {'color-contrast': {enabled: false}}}];
axe.run(within, {resultTypes: ['violations'], preload: false, ...rules}).then(
  results => done(results.violations.flatMap(rule => rule.nodes.map(node =>
    `${look}: ${rule.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`.replace(/\s+/g, ' ')))),
  error => done([`axe-core broke: ${error}`]));
