import { ADDRESS_KINDS } from '@terril/domain';
import { useState } from 'react';
import { BooleanInput, DateInput, SelectInput, TextInput, required, useRecordContext, useTranslate } from 'react-admin';
import { Rows } from '../../ui/Rows.js';
import { termChoices } from '../../ui/terms.js';
import type { Address, Commune } from './organization.js';
import { PlaceInputs } from './PlaceInputs.js';
import { isAbroad } from './toPayload.js';

/** The addresses of the organization beside its seat, each with its days. */
export function AddressInputs() {
  const translate = useTranslate();
  return (
    <Rows
      source="addresses"
      narrowest={12}
      addLabel="address.add"
      helperText={translate('resources.organizations.help.addresses')}
    >
      <SelectInput
        source="kind"
        choices={termChoices('addressKind', ADDRESS_KINDS)}
        defaultValue="site"
        validate={required()}
      />
      <TextInput source="label" />
      <RowPlace />
      <AbroadInput />
      <DateInput source="startsOn" />
      <DateInput source="endsOn" />
    </Rows>
  );
}

function RowPlace() {
  const [commune, setCommune] = useState<Commune>();
  return <PlaceInputs commune={commune} onChoose={setCommune} communeHelp="address.communeHelp" />;
}

function AbroadInput() {
  const row = useRecordContext<Address>();
  return <BooleanInput source="isAbroad" format={(chosen?: boolean | null) => chosen ?? isAbroad({ ...row })} />;
}
