import { useEffect } from 'react';
import { TitlePortal } from 'react-admin';

/** The title of the page, in the bar: its first heading, and the name of the browser's tab. */
export function PageTitle() {
  useEffect(() => {
    const title = document.getElementById('react-admin-title');
    if (!title) return undefined;
    // Each page writes its title here through a portal; react-admin tells nobody when it changes.
    const observer = new MutationObserver(() => {
      document.title = title.textContent ? `${title.textContent} · Terril` : 'Terril';
    });
    observer.observe(title, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return <TitlePortal component="h1" />;
}
