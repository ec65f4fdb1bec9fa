import { Autocomplete, TextField } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { InputHelperText, TextInput, useInput, useSourceContext, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useSettings } from '../settings/index.js';
import { useDebounced } from '../../ui/useDebounced.js';

type Answer = Schemas['DirectoryAddressesOut'];
type Candidate = Schemas['DirectoryAddressOut'];

const SHORTEST_SEARCH = 5;

/** The street of a place. Addresses are proposed while it is typed when the settings let the address service be asked. */
export function AddressInput() {
  const { data: settings } = useSettings();
  return settings?.addressesEnabled ? <ProposedAddress /> : <TextInput source="address" multiline />;
}

function ProposedAddress() {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const { getSource } = useSourceContext();
  const { field, fieldState, id } = useInput({ source: 'address' });
  /** What was typed here: an address that was stored is not asked about. */
  const [typed, setTyped] = useState('');
  const sought = useDebounced(typed, 300);
  const isSought = sought.trim().length >= SHORTEST_SEARCH;
  const { data } = useApi<Answer>(isSought ? `/directory/addresses${queryString({ q: sought })}` : undefined);

  const choose = ({ address, postcode, city, communeCode }: Candidate) => {
    setTyped('');
    for (const [name, value] of Object.entries({ address, postcode, city, communeCode })) {
      setValue(getSource(name), value, { shouldDirty: true });
    }
  };
  return (
    <Autocomplete<Candidate, false, false, true>
      id={id}
      freeSolo
      value={null}
      inputValue={field.value ?? ''}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'input' && reason !== 'clear') return;
        field.onChange(text);
        setTyped(text);
      }}
      onChange={(_event, chosen) => {
        if (chosen && typeof chosen === 'object') choose(chosen);
      }}
      options={isSought && typed !== '' ? (data?.candidates ?? []) : []}
      filterOptions={(found) => found}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      renderInput={(props) => (
        <TextField
          {...props}
          multiline
          label={translate('resources.organizations.fields.address')}
          error={fieldState.invalid}
          helperText={<InputHelperText error={fieldState.error?.message} helperText="directory.addressHelp" />}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}
