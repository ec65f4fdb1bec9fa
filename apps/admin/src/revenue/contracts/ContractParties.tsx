import { useRecordContext, useTranslate } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Contract } from './contract.js';

/** Who signs the contract, and the organizations it binds beside the client; nothing when nobody is told. */
export function ContractParties() {
  const record = useRecordContext<Contract>();
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  if (!record || record.signatories.length + record.parties.length === 0) return null;
  return (
    <Section title={translate('contract.parties')}>
      <Facts>
        {record.signatories.map(({ id, side, contactId, name, function: held, signedOn }) => (
          <Fact key={`signatory-${id}`} label={term('contractSide', side)}>
            {contactId ? (
              <RecordLink resource="contacts" id={contactId}>
                {name}
              </RecordLink>
            ) : (
              name
            )}
            {held && `, ${held}`}
            {signedOn && ` · ${translate('contract.timeline.agreed', { day: day(signedOn) })}`}
          </Fact>
        ))}
        {record.parties.map(({ id, role, organizationId, organizationName }) => (
          <Fact key={`party-${id}`} label={term('partyRole', role)}>
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
