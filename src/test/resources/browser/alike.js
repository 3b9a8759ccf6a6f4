// Takes out of lists and tables, but for the first of each, all that holds nothing but what was seen before: on this page twice, or on a
// page before, the same elements in the same styles within the same, for what would keep anyone from reading it would keep them from
// reading those. A report's thousand footnotes would take axe-core seconds. Marks what is seen for the first time, and returns its places.
const seen = new Set(arguments[0]);
const places = new Map([[document.documentElement, '']]);
const placeOf = each => {
  if (!places.has(each)) {
    places.set(each, `${placeOf(each.parentElement)} ${each.tagName}.${each.getAttribute('class')}`);
  }
  return places.get(each);
};
const met = new Map();
for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
  for (const [at, item] of [...list.children].entries()) {
    const held = new Set([item, ...item.querySelectorAll('*')].map(placeOf));
    if (at > 0 && [...held].every(place => seen.has(place) || met.get(place) >= 2)) {
      item.remove();
    } else {
      held.forEach(place => met.set(place, (met.get(place) ?? 0) + 1));
    }
  }
}
const fresh = [...document.body.querySelectorAll('*')].filter(each => !seen.has(placeOf(each)));
fresh.forEach(each => { each.dataset.fresh = ''; });
return [...new Set(fresh.map(placeOf))];
