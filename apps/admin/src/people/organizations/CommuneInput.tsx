import { Autocomplete, TextField, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { InputHelperText, useInput, useRecordContext, useSourceContext, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { Commune } from './organization.js';

/** A record, or a row of one, that says where it is. */
interface Placed {
  communeCode?: string | null;
  city?: string | null;
  postcode?: string | null;
  territoryId?: number | null;
}

interface CommuneInputProps {
  onChoose: (commune: Commune | undefined) => void;
  /** Translation key. */
  helperText: string;
}

const SHORTEST_SEARCH = 2;

/** Finds a commune of France by the beginning of its name or by a postcode; the form keeps its INSEE code. */
export function CommuneInput({ onChoose, helperText }: CommuneInputProps) {
  const record = useRecordContext<Placed>();
  const translate = useTranslate();
  const { field, fieldState, id } = useInput({ source: 'communeCode' });
  const [text, setText] = useState('');
  const [commune, setCommune] = useState<Commune | null>(() => communeOf(record));
  const sought = useDebounced(text, 150);
  const { data = [], isFetching } = useApi<Commune[]>(
    sought.length < SHORTEST_SEARCH ? undefined : `/geography/communes${queryString({ q: sought, limit: 10 })}`,
  );
  const choose = (chosen: Commune | null) => {
    setCommune(chosen);
    field.onChange(chosen?.code ?? null);
    onChoose(chosen ?? undefined);
  };
  useCommuneFromElsewhere(field.value, commune, (found) => {
    setCommune(found);
    onChoose(found);
  });
  return (
    <Autocomplete
      id={id}
      value={commune?.code === field.value ? commune : null}
      onChange={(_event, chosen) => choose(chosen)}
      onInputChange={(_event, typed) => setText(typed)}
      options={sought.length < SHORTEST_SEARCH ? [] : data}
      filterOptions={(found) => found}
      getOptionKey={({ code }) => code}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      loading={isFetching}
      noOptionsText={translate(sought.length < SHORTEST_SEARCH ? 'commune.type' : 'commune.unknown')}
      renderOption={({ key, ...props }, { name, postcodes, departmentName, epci }) => (
        <li key={key} {...props}>
          <span>
            {name}
            <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
              {[postcodes.slice(0, 3).join(', '), departmentName, epci?.name].filter(Boolean).join(' · ')}
            </Typography>
          </span>
        </li>
      )}
      renderInput={(props) => (
        <TextField
          {...props}
          label={translate('resources.organizations.fields.communeCode')}
          error={fieldState.invalid}
          helperText={<InputHelperText error={fieldState.error?.message} helperText={helperText} />}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}

/** Tells which commune a code is that came into the form otherwise than by a choice here: from the directory. */
function useCommuneFromElsewhere(
  code: string | null | undefined,
  known: Commune | null,
  onFound: (commune: Commune) => void,
): void {
  const { getValues } = useFormContext();
  const { getSource } = useSourceContext();
  const isUnknown = Boolean(code) && known?.code !== code;
  const q = isUnknown ? getValues(getSource('postcode')) || getValues(getSource('city')) : undefined;
  const { data = [] } = useApi<Commune[]>(q ? `/geography/communes${queryString({ q, limit: 50 })}` : undefined);
  const found = isUnknown ? data.find((commune) => commune.code === code) : undefined;
  useEffect(() => {
    if (found) onFound(found);
    // `onFound` is another function at each render: what is found counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
}

/** The commune stored, as far as its record tells. */
function communeOf(record?: Placed): Commune | null {
  if (!record?.communeCode) return null;
  const { communeCode: code, city, postcode, territoryId = null } = record;
  const postcodes = postcode ? [postcode] : [];
  return { code, name: city ?? code, postcodes, department: '', departmentName: '', epci: null, territoryId };
}
