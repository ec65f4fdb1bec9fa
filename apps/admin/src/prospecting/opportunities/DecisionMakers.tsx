import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import type { Opportunity } from './opportunity.js';

/** Who has a say in the decision; nothing when nobody is told. */
export function DecisionMakers({ opportunity: { decisionMakers } }: { opportunity: Opportunity }) {
  const translate = useTranslate();
  const term = useTerm();
  if (decisionMakers.length === 0) return null;
  return (
    <Section title={translate('resources.opportunities.fields.decisionMakers')}>
      <Facts>
        {decisionMakers.map(({ contactId, contactName, role }) => (
          <Fact key={contactId} label={term('decisionRole', role)}>
            <RecordLink resource="contacts" id={contactId}>
              {contactName}
            </RecordLink>
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
