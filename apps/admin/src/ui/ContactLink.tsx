import { Link } from '@mui/material';
import type { ContactPointKind } from '@terril/domain';
import type { MouseEvent } from 'react';

/** An e-mail, a telephone or a website that opens what it is for. */
export function ContactLink({ kind, value }: { kind: ContactPointKind; value: string }) {
  const isOutside = kind === 'website';
  return (
    <Link
      href={HREFS[kind](value)}
      onClick={(event: MouseEvent) => event.stopPropagation()}
      sx={{ overflowWrap: 'anywhere' }}
      {...(isOutside && { rel: 'noreferrer noopener', target: '_blank' })}
    >
      {value}
    </Link>
  );
}

const HREFS: Record<ContactPointKind, (value: string) => string> = {
  email: (address) => `mailto:${address}`,
  phone: (number) => `tel:${number.replaceAll(/\(0\)|[^\d+]/g, '')}`,
  website: (address) => (/^https?:\/\//i.test(address) ? address : `https://${address}`),
};
