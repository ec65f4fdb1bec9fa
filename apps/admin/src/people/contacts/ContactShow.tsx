import { Box, Typography } from '@mui/material';
import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordAttachments } from '../../records/attachments/index.js';
import { CustomFacts } from '../../reference/custom-fields/index.js';
import { TagChips } from '../../reference/tags/index.js';
import { RecordHistory } from '../../records/history/index.js';
import { MergeWith } from '../../records/merges/index.js';
import { RecordMembership } from '../../cooperative/members/index.js';
import { RecordEvents } from '../../outreach/events/index.js';
import { RecordObjections } from '../../outreach/mail-objections/index.js';
import { ContactLink } from '../../ui/ContactLink.js';
import { ContactPoints } from '../../ui/ContactPoints.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { RecordActivities } from '../../work/activities/index.js';
import { RecordEmails } from '../../work/emails/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Contact } from './contact.js';
import { ContactFlags } from './ContactFlags.js';
import { RoleList } from './RoleList.js';
import { useLanguageName } from './useLanguageName.js';
import { DownloadCard } from './VCardButtons.js';

export default function ContactShow() {
  return (
    <ShowPage actions={<MergeWith resource="contacts" />}>
      <RecordMembership target="contactId" />
      <ContactFacts />
      <RecordActivities />
      <RecordEmails />
      <RecordObjections target="contactId" />
      <RecordEvents target="contactId" />
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function ContactFacts() {
  const record = useRecordContext<Contact>();
  const translate = useTranslate();
  const languageName = useLanguageName();
  const { day } = useFormat();
  if (!record) return null;
  const label = (field: string) => translate(`resources.contacts.fields.${field}`);
  const { email, phone, mobile, newsletterConsentOn, objectsToProspecting, objectedOn } = record;
  return (
    <>
      <Section
        title={record.name}
        action={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <ContactFlags contact={record} />
            <DownloadCard contactId={record.id} />
          </Box>
        }
      >
        <TagChips ids={record.tagIds} />
        <Facts>
          <Fact label={label('email')}>{email && <ContactLink kind="email" value={email} />}</Fact>
          <Fact label={label('phone')}>{phone && <ContactLink kind="phone" value={phone} />}</Fact>
          <Fact label={label('mobile')}>{mobile && <ContactLink kind="phone" value={mobile} />}</Fact>
          <ContactPoints points={record.contactPoints} />
          <Fact label={label('language')}>{record.language && languageName(record.language)}</Fact>
          <Fact label={label('note')}>{record.note}</Fact>
          <Fact label={label('externalReference')}>{record.externalReference}</Fact>
        </Facts>
      </Section>
      <CustomFacts />
      <Section title={label('roles')}>
        {record.roles.length === 0 ? (
          <Typography variant="body2">{translate('contact.noRole')}</Typography>
        ) : (
          <RoleList roles={record.roles} withOrganization withDays />
        )}
      </Section>
      <Section title={translate('resources.contacts.groups.consent')}>
        <Facts>
          <Fact label={label('newsletterConsent')}>
            {newsletterConsentOn
              ? [day(newsletterConsentOn), record.newsletterConsentSource].filter(Boolean).join(', ')
              : translate('contact.noConsent')}
          </Fact>
          <Fact label={label('objectsToProspecting')}>
            {translate(objectsToProspecting ? 'ra.boolean.true' : 'ra.boolean.false')}
            {objectedOn && `, ${day(objectedOn)}`}
          </Fact>
          <Fact label={label('lastContactOn')}>{record.lastContactOn && day(record.lastContactOn)}</Fact>
        </Facts>
      </Section>
    </>
  );
}
