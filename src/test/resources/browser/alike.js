// Takes out of lists and tables all but the first two of what is made of the same elements in the same styles, since what would keep
// anyone from reading the others would keep them from reading those. A report's thousand footnotes would take axe-core seconds.
const madeOf = item => [...new Set([item, ...item.querySelectorAll('*')].map(each => each.tagName + each.getAttribute('class')))].sort().join();
for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
  const met = new Map();
  for (const item of [...list.children]) {
    const times = (met.get(madeOf(item)) ?? 0) + 1;
    met.set(madeOf(item), times);
    if (times > 2) {
      item.remove();
    }
  }
}
