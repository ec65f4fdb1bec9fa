import { Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Recipient } from './recipient.js';
import { RecipientActions } from './RecipientActions.js';

/** The rows of those whom mailings address, each with what became of its e-mail. */
export function RecipientRows({ withCampaign = false }: { withCampaign?: boolean }) {
  return (
    <RecordTable<Recipient>
      rowClick={false}
      renderTitle={(recipient) => <Name recipient={recipient} />}
      renderText={(recipient) => (
        <>
          {[withCampaign && recipient.campaignName, recipient.email].filter(Boolean).join(' · ')}
          <Fate recipient={recipient} />
          <RecipientActions recipient={recipient} />
        </>
      )}
      renderSide={({ state }) => <StatusChip of="recipientState" value={state} />}
    >
      {withCampaign && (
        <DataTable.Col<Recipient>
          source="campaignId"
          disableSort
          render={({ campaignId, campaignName }) => (
            <RecordLink resource="campaigns" id={campaignId}>
              {campaignName}
            </RecordLink>
          )}
        />
      )}
      <DataTable.Col<Recipient> source="name" render={(recipient) => <Name recipient={recipient} />} />
      <DataTable.Col source="email" disableSort />
      <DataTable.Col<Recipient>
        source="state"
        disableSort
        render={(recipient) => (
          <>
            <StatusChip of="recipientState" value={recipient.state} />
            <Fate recipient={recipient} />
          </>
        )}
      />
      <DataTable.Col<Recipient>
        source="actions"
        label={false}
        disableSort
        render={(recipient) => <RecipientActions recipient={recipient} />}
      />
    </RecordTable>
  );
}

function Name({ recipient: { organizationId, organizationName, contactId, name } }: { recipient: Recipient }) {
  const [resource, id] = contactId === null ? ['organizations', organizationId ?? 0] : ['contacts', contactId];
  return (
    <>
      <RecordLink resource={resource as string} id={Number(id)}>
        {name}
      </RecordLink>
      {contactId !== null && organizationName && `, ${organizationName}`}
    </>
  );
}

/** Why it did not leave, or what came after it. */
function Fate({ recipient }: { recipient: Recipient }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day, instant } = useFormat();
  const { reason, failure, sentAt, unsubscribedAt, bouncedAt, bounceReason, answeredOn } = recipient;
  const words = [
    reason && term('leftOutReason', reason),
    failure,
    sentAt && instant(sentAt),
    unsubscribedAt && translate('campaigns.unsubscribedAt', { at: instant(unsubscribedAt) }),
    bouncedAt && translate('campaigns.bouncedAt', { at: instant(bouncedAt), reason: bounceReason ?? '' }),
    answeredOn && translate('campaigns.answeredOn', { day: day(answeredOn) }),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <Typography variant="body2" component="span" sx={{ display: 'block' }} color={failure ? 'error' : 'text.secondary'}>
      {words.join(' · ')}
    </Typography>
  );
}
