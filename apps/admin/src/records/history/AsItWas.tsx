import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate, type HttpError } from 'react-admin';
import { CustomFactList, useCustomFields } from '../../reference/custom-fields/index.js';
import { useApi } from '../../providers/useApi.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { OrganizationAsOf } from './entry.js';

/** The identity of the organization of this page as it was on a day to choose. */
export default function AsItWas() {
  const record = useRecordContext();
  const translate = useTranslate();
  const [on, setOn] = useState('');
  const query = useApi<OrganizationAsOf>(record && on ? `/organizations/${record.id}/as-of?on=${on}` : undefined);
  const isUnknown = (query.error as HttpError | null)?.status === 404;
  return (
    <Section title={translate('history.asItWas')}>
      <TextField
        type="date"
        label={translate('history.on')}
        value={on}
        onChange={({ target }) => setOn(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mb: 2 }}
      />
      {on && isUnknown && <Alert severity="info">{query.error?.message}</Alert>}
      {on && !isUnknown && <Loaded query={query}>{(then) => <IdentityThen organization={then} />}</Loaded>}
    </Section>
  );
}

function IdentityThen({ organization }: { organization: OrganizationAsOf }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const customFields = useCustomFields('organizations');
  const { kind, legalForm, address, postcode, city, isPartner, userSince, ...then } = organization;
  const label = (field: string) => translate(`resources.organizations.fields.${field}`);
  const place = [address, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <Facts>
      <Fact label={label('name')}>{then.name}</Fact>
      <Fact label={label('kind')}>
        {[term('kind', kind), legalForm && term('legalForm', legalForm)].filter(Boolean).join(' · ')}
      </Fact>
      <Fact label={label('siren')}>{then.siren}</Fact>
      <Fact label={label('siret')}>{then.siret}</Fact>
      <Fact label={label('rna')}>{then.rna}</Fact>
      <Fact label={label('vatNumber')}>{then.vatNumber}</Fact>
      <Fact label={label('address')}>{place}</Fact>
      <Fact label={label('communeCode')}>{then.communeName}</Fact>
      <Fact label={label('territoryId')}>{then.territoryName}</Fact>
      <Fact label={label('parentId')}>{then.parentName}</Fact>
      <Fact label={label('accountManagerId')}>{then.accountManagerName}</Fact>
      <Fact label={label('email')}>{then.email}</Fact>
      <Fact label={label('phone')}>{then.phone}</Fact>
      <Fact label={label('website')}>{then.website}</Fact>
      <Fact label={label('userSince')}>{userSince && day(userSince)}</Fact>
      <Fact label={label('isPartner')}>{isPartner && translate('ra.boolean.true')}</Fact>
      <Fact label={label('externalReference')}>{then.externalReference}</Fact>
      <CustomFactList fields={customFields} values={then.customValues} />
      <Fact label={label('note')}>{then.note}</Fact>
    </Facts>
  );
}
