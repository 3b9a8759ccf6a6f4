// How far parts of the page have moved while it loaded, until two frames have passed.
const done = arguments[0];
let moved = 0;
new PerformanceObserver(seen => seen.getEntries().forEach(entry => { moved += entry.value; })).observe({type: 'layout-shift', buffered: true});
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));
