const RELOADED_AT = 'terril.reloadedAt';
const MS_BETWEEN = 30_000;

/**
 * A page that stayed open while Terril was upgraded asks for parts that are no more: it is loaded anew. Not twice in a row: then
 * it is something else, which is told.
 */
export function reloadWhenUpgraded(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(RELOADED_AT));
    if (Date.now() - last < MS_BETWEEN) return;
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    window.location.reload();
  });
}
