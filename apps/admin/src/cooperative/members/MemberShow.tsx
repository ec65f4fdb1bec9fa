import { Box, Link, Typography } from '@mui/material';
import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { MemberShares } from '../shares/index.js';
import type { MemberWithPeriods } from './member.js';
import { MemberActions } from './MemberActions.js';
import { MemberPeriods } from './MemberPeriods.js';

export default function MemberShow() {
  return (
    <ShowPage isWhole actions={<MemberActions />}>
      <MemberFacts />
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        <MemberPeriods of="category" />
        <MemberPeriods of="college" />
      </Box>
      <MemberShares />
      <Suspense>
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function MemberFacts() {
  const member = useRecordContext<MemberWithPeriods>();
  const translate = useTranslate();
  const term = useTerm();
  const { day, money } = useFormat();
  if (!member) return null;
  const { number, name, organizationId, contactId, representativeId, state, email, phone } = member;
  const label = (field: string) => translate(`resources.members.fields.${field}`);
  const [resource, id] = contactId === null ? ['organizations', organizationId ?? 0] : ['contacts', contactId];
  return (
    <Section
      title={translate('members.titled', { number, name })}
      action={<StatusChip of="membershipState" value={state} />}
    >
      <Facts>
        <Fact label={label('name')}>
          <RecordLink resource={String(resource)} id={id ?? 0}>
            {name}
          </RecordLink>
        </Fact>
        <Fact label={label('representativeId')}>
          {representativeId !== null && (
            <RecordLink resource="contacts" id={representativeId}>
              {member.representativeName}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('startsOn')}>
          {[day(member.startsOn), member.admissionDecision].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={label('endsOn')}>
          {member.endsOn !== null &&
            [
              day(member.endsOn),
              member.leavingReason && term('leavingReason', member.leavingReason),
              member.leavingNote,
            ]
              .filter(Boolean)
              .join(' · ')}
        </Fact>
        <Fact label={label('shares')}>{String(member.shares)}</Fact>
        <Fact label={label('subscribed')}>{money(member.subscribed)}</Fact>
        <Fact label={label('paid')}>{money(member.paid)}</Fact>
        <Fact label={label('email')}>{email && <Link href={`mailto:${email}`}>{email}</Link>}</Fact>
        <Fact label={label('phone')}>{phone && <Link href={`tel:${phone}`}>{phone}</Link>}</Fact>
        <Fact label={label('postalAddress')}>
          {member.postalAddress && <span style={{ whiteSpace: 'pre-line' }}>{member.postalAddress}</span>}
        </Fact>
      </Facts>
      {member.note && <Typography sx={{ mt: 2, whiteSpace: 'pre-line' }}>{member.note}</Typography>}
    </Section>
  );
}
