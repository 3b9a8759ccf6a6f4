// Takes out of lists and tables all that holds nothing but what the page showed twice before: the same elements in the same styles and
// colours within the same, for what would keep anyone from reading it would keep them from reading those. A report's thousand footnotes
// would take axe-core seconds. Takes away the shadows at the edges of what scrolls: axe-core judges no words on gradients, so none of a
// table. Leaves in the window how to tell what contrast depends on.
window.painter = () => {
  const behind = new Map([[null, '']]);
  const behindOf = each => {
    if (!behind.has(each)) {
      const {backgroundColor, backgroundImage, opacity} = getComputedStyle(each);
      const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
      behind.set(each, behindOf(each.parentElement) + (own === 'rgba(0, 0, 0, 0) none 1' ? '' : `, ${own}`));
    }
    return behind.get(each);
  };
  return each => {
    const {color, fontSize, fontWeight, textShadow} = getComputedStyle(each);
    return `${color} ${fontSize} ${fontWeight} ${textShadow} on${behindOf(each)}`;
  };
};
const paintOf = window.painter();
const places = new Map([[document.documentElement, '']]);
const placeOf = each => {
  if (!places.has(each)) {
    const made = [each.tagName, each.getAttribute('class'), each.getAttribute('role'), ...each.getAttributeNames().sort()];
    places.set(each, `${placeOf(each.parentElement)} ${made.join('.')} ${paintOf(each)}`);
  }
  return places.get(each);
};
const met = new Map();
const alike = [];
for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
  for (const [at, item] of [...list.children].entries()) {
    const held = new Set([item, ...item.querySelectorAll('*')].map(placeOf));
    if (at > 0 && [...held].every(place => met.get(place) >= 2)) {
      alike.push(item);
    } else {
      held.forEach(place => met.set(place, (met.get(place) ?? 0) + 1));
    }
  }
}
alike.forEach(item => item.remove());
const plain = new CSSStyleSheet();
plain.replaceSync('.scroll { background-image: none }');
document.adoptedStyleSheets.push(plain);
