import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { EMAIL_RECORD_TYPES } from '@terril/domain';
import { useState } from 'react';
import { LinkBase, useCanAccess, useGetList, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Pager } from '../../ui/Pager.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useFormat } from '../../ui/useFormat.js';
import { DirectionIcon } from './DirectionIcon.js';
import { type EmailRow, partnersOf } from './email.js';

const PER_PAGE = 5;
const TYPES: readonly string[] = EMAIL_RECORD_TYPES;

/** The e-mails of the record of this page, the latest first; one is written from here. */
export function RecordEmails() {
  const record = useRecordContext();
  const recordType = useResourceContext();
  if (!record || !recordType || !TYPES.includes(recordType)) return null;
  return <Emails key={record.id} recordType={recordType} recordId={Number(record.id)} />;
}

function Emails({ recordType, recordId }: { recordType: string; recordId: number }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'emails', action: 'create' });
  const [page, setPage] = useState(0);
  const {
    data = [],
    total = 0,
    error,
  } = useGetList<EmailRow>('emails', {
    filter: { recordType, recordId },
    pagination: { page: page + 1, perPage: PER_PAGE },
    sort: { field: 'at', order: 'DESC' },
  });
  return (
    <Section
      title={translate('resources.emails.name', { smart_count: 2 })}
      action={
        canAccess && (
          <Button
            component={LinkBase}
            size="small"
            startIcon={<AddIcon />}
            to="/emails/create"
            state={{ record: { recordType, recordId } }}
          >
            {translate('email.write')}
          </Button>
        )
      }
    >
      {error && <ErrorNotice error={error} />}
      {total === 0 && !error && <Typography variant="body2">{translate('email.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((email) => (
          <EmailLine key={email.id} email={email} />
        ))}
      </Box>
      {total > PER_PAGE && <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />}
    </Section>
  );
}

function EmailLine({ email }: { email: EmailRow }) {
  const { instant } = useFormat();
  const { id, direction, state, subject, excerpt, at } = email;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 0.75, alignItems: 'flex-start' }}>
      <DirectionIcon direction={direction} />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <RecordLink resource="emails" id={id}>
          {subject || '–'}
        </RecordLink>
        <Typography variant="body2" color="text.secondary">
          {[partnersOf(email), instant(at)].filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2" color="text.secondary" noWrap>
          {excerpt}
        </Typography>
      </Box>
      <StatusChip of="emailState" value={state} />
    </Box>
  );
}
