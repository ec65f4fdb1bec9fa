import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useGetMany, useGetRecordRepresentation, type RaRecord } from 'react-admin';
import { useDebounced } from '../../ui/useDebounced.js';

interface ReferenceValueProps {
  resource: string;
  /** An id, or several. */
  value: unknown;
  label: string;
  onChange: (value: unknown) => void;
}

/** One record of a resource, or several, found by what is typed. */
export function ReferenceValue({ resource, value, label, onChange }: ReferenceValueProps) {
  const nameOf = useGetRecordRepresentation(resource);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 200);
  const { data: found = [] } = useGetList(resource, { filter: { q }, pagination: { page: 1, perPage: 50 } });
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'number');
  const { data: chosen = [] } = useGetMany(resource, { ids });
  const records = chosen.filter((record) => record !== undefined);
  const common = {
    size: 'small',
    options: found,
    filterOptions: (options: RaRecord[]) => options,
    getOptionLabel: (record: RaRecord) => String(nameOf(record)),
    getOptionKey: (record: RaRecord) => record.id,
    isOptionEqualToValue: (one: RaRecord, other: RaRecord) => one.id === other.id,
    onInputChange: (_: unknown, text: string, reason: string) => reason === 'input' && setTyped(text),
    renderInput: (params: object) => <TextField {...params} label={label} />,
  } as const;
  if (Array.isArray(value)) {
    return (
      <Autocomplete
        {...common}
        multiple
        value={records}
        onChange={(_, changed: RaRecord[]) => onChange(changed.map(({ id }) => id))}
      />
    );
  }
  return <Autocomplete {...common} value={records[0] ?? null} onChange={(_, one) => onChange(one?.id ?? null)} />;
}
