import { type SyntheticEvent, useState } from 'react';

/**
 * A page of HTML that the server made, apart from this one: it runs nothing, and its styles are its own. It is as tall as
 * what it shows.
 */
export function ReportFrame({ title, html }: { title: string; html: string }) {
  const [height, setHeight] = useState(200);
  const show = ({ currentTarget: { contentDocument } }: SyntheticEvent<HTMLIFrameElement>) => {
    setHeight(contentDocument?.documentElement.scrollHeight ?? height);
    contentDocument?.addEventListener('click', followInPage);
  };
  return (
    <iframe
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin allow-popups"
      onLoad={show}
      style={{ width: '100%', height, border: 0, display: 'block', background: '#ffffff' }}
    />
  );
}

/** Its page has no address of its own: the browser would take `#section-3` for a place of the back-office. */
function followInPage(event: MouseEvent): void {
  const link = (event.target as Element).closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const heading = link.ownerDocument.querySelector<HTMLElement>(link.getAttribute('href') ?? '');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'center' });
}
