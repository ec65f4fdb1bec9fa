import { type SyntheticEvent, useState } from 'react';

/**
 * A page of HTML that the server made, apart from this one: it runs nothing, and its styles are its own. It is as tall as
 * what it shows.
 */
export function ReportFrame({ title, html }: { title: string; html: string }) {
  const [height, setHeight] = useState(200);
  const measure = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) =>
    setHeight(currentTarget.contentDocument?.documentElement.scrollHeight ?? height);
  return (
    <iframe
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin allow-popups"
      onLoad={measure}
      style={{ width: '100%', height, border: 0, display: 'block', background: '#ffffff' }}
    />
  );
}
