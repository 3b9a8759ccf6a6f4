// Notes what the keyboard reaches, and what of it does not show that it has the focus. Returns how much there is to reach.
const seen = element => element.checkVisibility({visibilityProperty: true});
window.toReach = new Set([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(seen));
window.notSeen = [];
document.addEventListener('focusin', ({target}) => {
  window.toReach.delete(target);
  const style = getComputedStyle(target);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) {
    window.notSeen.push(target.outerHTML.slice(0, 120));
  }
});
return window.toReach.size;
