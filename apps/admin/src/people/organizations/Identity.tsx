import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { TagChips } from '../../reference/tags/index.js';
import { ColleagueName } from '../../system/users/index.js';
import { ContactLink } from '../../ui/ContactLink.js';
import { ContactPoints } from '../../ui/ContactPoints.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Organization } from './organization.js';

export function Identity() {
  const record = useRecordContext<Organization>();
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  if (!record) return null;
  const label = (field: string) => translate(`resources.organizations.fields.${field}`);
  const place = [record.address, [record.postcode, record.city].filter(Boolean).join(' ')].filter(Boolean);
  return (
    <Section
      title={translate('resources.organizations.groups.identity')}
      action={<StatusChip of="status" value={record.status} />}
    >
      <Typography component="p" sx={{ fontSize: '1.375rem', fontWeight: 600, mb: 0.5 }}>
        {record.name}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {record.statusReason}
      </Typography>
      <TagChips ids={record.tagIds} />
      <Facts>
        <Fact label={label('kind')}>
          {[term('kind', record.kind), record.legalForm && term('legalForm', record.legalForm)]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        <Fact label={label('siren')}>{record.siren}</Fact>
        <Fact label={label('siret')}>{record.siret}</Fact>
        <Fact label={label('rna')}>{record.rna}</Fact>
        <Fact label={label('vatNumber')}>{record.vatNumber}</Fact>
        <Fact label={label('address')}>{place.length > 0 && place.map((line) => <Box key={line}>{line}</Box>)}</Fact>
        <Fact label={label('email')}>{record.email && <ContactLink kind="email" value={record.email} />}</Fact>
        <Fact label={label('phone')}>{record.phone && <ContactLink kind="phone" value={record.phone} />}</Fact>
        <Fact label={label('website')}>{record.website && <ContactLink kind="website" value={record.website} />}</Fact>
        <ContactPoints points={record.contactPoints} />
        <Fact label={label('firstUserOn')}>{record.firstUserOn && day(record.firstUserOn)}</Fact>
        <Fact label={label('userSince')}>{record.userSince && day(record.userSince)}</Fact>
        <Fact label={label('isPartner')}>{record.isPartner && translate('ra.boolean.true')}</Fact>
        <Fact label={label('accountManagerId')}>
          {record.accountManagerId && <ColleagueName id={record.accountManagerId} />}
        </Fact>
        <Fact label={label('externalReference')}>{record.externalReference}</Fact>
      </Facts>
      {record.note && <Typography sx={{ mt: 2, whiteSpace: 'pre-line' }}>{record.note}</Typography>}
    </Section>
  );
}
