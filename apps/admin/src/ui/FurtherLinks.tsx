import type { Schemas } from '@terril/api-types';
import type { ContactPointKind } from '@terril/domain';
import { Fragment } from 'react';
import { ContactLink } from './ContactLink.js';

interface FurtherLinksProps {
  kind: ContactPointKind;
  points: Schemas['ContactPointOut'][];
}

/** The further contact points of a kind in one cell of a list, each opening what it is for. */
export function FurtherLinks({ kind, points }: FurtherLinksProps) {
  return points
    .filter((point) => point.kind === kind)
    .map(({ value }, index) => (
      <Fragment key={value}>
        {index > 0 && ' · '}
        <ContactLink kind={kind} value={value} />
      </Fragment>
    ));
}
