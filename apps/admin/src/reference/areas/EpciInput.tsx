import { Autocomplete, TextField } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { InputHelperText, useInput, useTranslate } from 'react-admin';
import { queryString, request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { Epci } from './area.js';

const NONE: string[] = [];

/** Chooses the EPCI an area is made of by name or code; the form keeps their codes. */
export function EpciInput() {
  const translate = useTranslate();
  const { field, fieldState, id } = useInput({ source: 'epciCodes' });
  const codes: string[] = field.value || NONE;
  const [text, setText] = useState('');
  const { data: found = [] } = useApi<Epci[]>(`/geography/epcis${queryString({ q: useDebounced(text, 150) })}`);
  const named = useEpcis(codes);

  return (
    <Autocomplete
      id={id}
      multiple
      fullWidth
      value={named}
      onChange={(_event, epcis) => field.onChange(epcis.map(({ code }) => code))}
      onInputChange={(_event, typed) => setText(typed)}
      options={found}
      filterOptions={(options) => options}
      filterSelectedOptions
      getOptionKey={({ code }) => code}
      getOptionLabel={({ code, name, department }) => `${name} (${department || code})`}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      noOptionsText={translate('ra.navigation.no_results')}
      renderInput={(props) => (
        <TextField
          {...props}
          label={translate('resources.areas.fields.epciCodes')}
          error={fieldState.invalid}
          helperText={<InputHelperText error={fieldState.error?.message} helperText="resources.areas.help.epciCodes" />}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}

/** The names of the codes an area holds; the code stands for a name not come yet. */
function useEpcis(codes: string[]): Epci[] {
  return useQueries({
    queries: codes.map((code) => ({
      queryKey: ['epci', code],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request<Epci[]>(`/geography/epcis${queryString({ q: code, limit: 1 })}`, { signal }),
      staleTime: Infinity,
    })),
    combine: (results) => codes.map((code, index) => results[index]?.data?.[0] ?? { code, name: code, department: '' }),
  });
}
