import { Alert, Box, Button, Typography } from '@mui/material';
import { isOpenEmail } from '@terril/domain';
import { useEffect } from 'react';
import {
  EditButton,
  LinkBase,
  Show,
  TopToolbar,
  useCanAccess,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { MarkupText } from '../../ui/MarkupText.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useFormat } from '../../ui/useFormat.js';
import { WHOLE } from '../../ui/whole.js';
import { useTypeName } from '../../ui/useTypeName.js';
import { addressesOf, type Email, quoted } from './email.js';
import { EmailFiles } from './EmailFiles.js';
import { useSend } from './useSend.js';

/** While it is on its way, the page is read anew. */
const LOOK_MS = 1500;

export default function EmailShow() {
  return (
    <Show component="div" queryOptions={{ meta: WHOLE }} actions={<Actions />}>
      <EmailPage />
      <RecordHistory />
    </Show>
  );
}

function Actions() {
  const email = useRecordContext<Email>();
  const translate = useTranslate();
  const send = useSend();
  const { canAccess } = useCanAccess({ resource: 'emails', action: 'create' });
  if (!email || !canAccess) return null;
  const { id, recordType, recordId, subject, body } = email;
  const answer = {
    recordType,
    recordId,
    answeredId: id,
    to: addressesOf(email, email.direction === 'in' ? 'from' : 'to'),
    subject: /^re ?:/i.test(subject) ? subject : `Re: ${subject}`,
    body: quoted(body),
  };
  const isOpen = isOpenEmail(email.state);
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {isOpen && <EditButton />}
      {isOpen && (
        <Button size="small" onClick={() => void send(email)}>
          {translate(email.state === 'failed' ? 'email.retry' : 'email.send')}
        </Button>
      )}
      {!isOpen && (
        <Button component={LinkBase} size="small" to="/emails/create" state={{ record: answer }}>
          {translate('email.answer')}
        </Button>
      )}
    </TopToolbar>
  );
}

function EmailPage() {
  const email = useRecordContext<Email>();
  const translate = useTranslate();
  const typeName = useTypeName();
  const refresh = useRefresh();
  const { instant } = useFormat();
  const isOnItsWay = email?.state === 'queued' || email?.state === 'sending';
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    const timer = setInterval(refresh, LOOK_MS);
    return () => clearInterval(timer);
  }, [isOnItsWay, refresh]);
  if (!email) return null;
  const label = (field: string) => translate(`resources.emails.fields.${field}`);
  return (
    <Section title={email.subject || '–'} action={<StatusChip of="emailState" value={email.state} />}>
      {email.failure && (
        <Alert severity={email.state === 'sent' ? 'warning' : 'error'} sx={{ mb: 2, whiteSpace: 'pre-line' }}>
          {email.failure}
        </Alert>
      )}
      <Facts>
        <Fact label={label('at')}>{instant(email.at)}</Fact>
        <Fact label={label('from')}>
          {email.direction === 'in' ? <People email={email} kind="from" /> : email.fromName}
        </Fact>
        <Fact label={label('to')}>{addressesOf(email, 'to').length > 0 && <People email={email} kind="to" />}</Fact>
        <Fact label={label('cc')}>{addressesOf(email, 'cc').length > 0 && <People email={email} kind="cc" />}</Fact>
        <Fact label={label('bcc')}>{addressesOf(email, 'bcc').length > 0 && <People email={email} kind="bcc" />}</Fact>
        <Fact label={label('replyTo')}>{email.replyTo}</Fact>
        <Fact label={label('userName')}>{email.userName}</Fact>
        <Fact label={label('organizationId')}>
          {email.organizationId !== null && (
            <RecordLink resource="organizations" id={email.organizationId}>
              {email.organizationName}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('recordId')}>
          {email.recordType !== 'organizations' && (
            <RecordLink resource={email.recordType} id={email.recordId}>
              {typeName(email.recordType)}
            </RecordLink>
          )}
        </Fact>
      </Facts>
      {email.isAutomatic && <Alert severity="info">{translate('email.automatic')}</Alert>}
      <Box component="article" aria-label={label('body')} sx={{ borderTop: 1, borderColor: 'divider', mt: 2, pt: 1 }}>
        {email.direction === 'in' ? (
          <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {email.body}
          </Typography>
        ) : (
          <MarkupText text={email.body} />
        )}
      </Box>
      {email.activityId !== null && email.invitation !== null && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          <RecordLink resource="activities" id={email.activityId}>
            {translate(`email.appointment.${email.invitation}`)}
          </RecordLink>
        </Typography>
      )}
      <EmailFiles path="/api/emails/files" files={email.files} />
    </Section>
  );
}

function People({ email, kind }: { email: Email; kind: string }) {
  return email.people
    .filter((each) => each.kind === kind)
    .map(({ address, name, contactId }) => (
      <span key={address} style={{ display: 'block' }}>
        {contactId === null ? (
          (name ?? address)
        ) : (
          <RecordLink resource="contacts" id={contactId}>
            {name ?? address}
          </RecordLink>
        )}
        {name && ` <${address}>`}
      </span>
    ));
}
