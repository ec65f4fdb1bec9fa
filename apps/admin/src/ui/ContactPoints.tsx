import type { Schemas } from '@terril/api-types';
import { ContactLink } from './ContactLink.js';
import { Fact } from './Facts.js';
import { useTerm } from './terms.js';

/** Further e-mails, telephones and websites among the facts of a record, each under what it is for. */
export function ContactPoints({ points = [] }: { points?: Schemas['ContactPointOut'][] }) {
  const term = useTerm();
  return points.map(({ kind, label, value }) => {
    const name = term('contactPointKind', kind);
    return (
      <Fact key={`${kind} ${value}`} label={label ? `${name} (${label})` : name}>
        <ContactLink kind={kind} value={value} />
      </Fact>
    );
  });
}
