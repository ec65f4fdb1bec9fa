import { List, ListItem, ListItemText, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import type { Campaign } from './campaign.js';

type Audience = Schemas['AudienceOut'];

/** Whom a mailing would address today, and whom it would leave out and why. */
export function MailingAudience({ campaign: { id } }: { campaign: Campaign }) {
  const translate = useTranslate();
  const audience = useApi<Audience>(`/campaigns/${id}/audience`);
  return (
    <Section title={translate('campaigns.audience.title')}>
      <Loaded query={audience}>{(read) => <Addressed audience={read} />}</Loaded>
    </Section>
  );
}

function Addressed({ audience: { toSend, leftOut, first } }: { audience: Audience }) {
  const translate = useTranslate();
  const term = useTerm();
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Typography>{translate('campaigns.audience.toSend', { smart_count: toSend })}</Typography>
      {leftOut.map(({ reason, count }) => (
        <Typography key={reason} variant="body2">
          {`${term('leftOutReason', reason)} : ${count}`}
        </Typography>
      ))}
      {first.length > 0 && (
        <details>
          <summary>{translate('campaigns.audience.leftOut', { smart_count: total })}</summary>
          <List dense>
            {first.map(({ organizationId, contactId, name, email, reason }) => (
              <ListItem key={`${organizationId} ${contactId}`} disableGutters>
                <ListItemText
                  primary={
                    <RecordLink
                      resource={contactId === null ? 'organizations' : 'contacts'}
                      id={contactId ?? organizationId ?? 0}
                    >
                      {name}
                    </RecordLink>
                  }
                  secondary={[email, term('leftOutReason', reason)].filter(Boolean).join(' · ')}
                />
              </ListItem>
            ))}
          </List>
        </details>
      )}
    </>
  );
}
