// Loaded into Electron before the app (-r): prints the moment, as milliseconds since 1970, at which the first field of the
// first page can be typed into and has been painted, then quits.

const { app } = require('electron');

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.mainFrame.executeJavaScript(`(${untilUsable})()`).then((moment) => {
      console.log(`usable at ${moment}`);
      app.quit();
    });
  });
});

function untilUsable() {
  return new Promise((resolve) => {
    const isUsable = () => {
      const field = document.querySelector('input');
      return field !== null && !field.disabled && field.checkVisibility() && !field.closest('[inert]');
    };
    const look = () => {
      if (!isUsable()) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}
