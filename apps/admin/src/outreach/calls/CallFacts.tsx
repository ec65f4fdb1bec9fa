import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ContactLink } from '../../ui/ContactLink.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { type Activity, ActivityLine } from '../../work/activities/index.js';
import type { Call } from './call.js';

/** Whom to call: their telephones as links, and what passed with them lately. */
export function CallFacts({ call }: { call: Call }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const { name, contactId, organizationId, organizationName, phones, email, city, result, note, calls } = call;
  return (
    <Section title={name}>
      <Facts>
        {phones.map(({ label, value }) => (
          <Fact key={`${label} ${value}`} label={label ?? translate('calls.phone')}>
            <ContactLink kind="phone" value={value} />
          </Fact>
        ))}
        <Fact label={translate('resources.contacts.fields.email')}>
          {email && <ContactLink kind="email" value={email} />}
        </Fact>
        <Fact label={translate('resources.opportunities.fields.organizationId')}>
          {organizationId !== null && (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        </Fact>
        <Fact label={translate('resources.opportunities.fields.contactId')}>
          {contactId !== null && (
            <RecordLink resource="contacts" id={contactId}>
              {name}
            </RecordLink>
          )}
        </Fact>
        <Fact label={translate('resources.organizations.fields.city')}>{city}</Fact>
        <Fact label={translate('calls.before', { smart_count: calls })}>
          {result && [term('callResult', result), note].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={translate('resources.call-entries.fields.callBackOn')}>
          {call.callBackOn && day(call.callBackOn)}
        </Fact>
      </Facts>
      <LastActivities query={organizationId === null ? { contactId } : { organizationId }} />
    </Section>
  );
}

function LastActivities({ query }: { query: Record<string, unknown> }) {
  const translate = useTranslate();
  const { data } = useApi<{ data: Activity[] }>(`/activities${queryString({ ...query, perPage: 5 })}`);
  if (!data || data.data.length === 0) return null;
  return (
    <Box component="ul" aria-label={translate('calls.lastActivities')} sx={{ listStyle: 'none', m: 0, mt: 2, p: 0 }}>
      {data.data.map((activity) => (
        <ActivityLine key={activity.id} activity={activity} />
      ))}
    </Box>
  );
}
