// What axe-core finds in a page, a line for each element. "dark" asks for contrast only, which is all that colours change.
const [look, done] = arguments;
const rules = look === 'dark' ? {runOnly: {type: 'rule', values: ['color-contrast']}} : {};
axe.run(document, {resultTypes: ['violations'], preload: false, ...rules}).then(
  results => done(results.violations.flatMap(rule => rule.nodes.map(node =>
    `${look}: ${rule.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`.replace(/\s+/g, ' ')))),
  error => done([`axe-core broke: ${error}`]));
