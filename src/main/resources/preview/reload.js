// Loads the page anew when another is shown in its place.
(() => {
  const {version} = document.currentScript.dataset;
  const told = new EventSource('/_preview/events');
  told.addEventListener('message', ({data}) => {
    if (data !== version) {
      location.reload();
    }
  });
})();
