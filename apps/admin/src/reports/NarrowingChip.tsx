import { Chip } from '@mui/material';
import { useGetManyAggregate, useTranslate } from 'react-admin';
import { useTerm } from '../ui/terms.js';
import { NARROWED_BY } from './narrowing.js';
import type { NarrowingName } from './useNarrowing.js';

interface NarrowingChipProps {
  name: NarrowingName;
  value: string | number;
  onRemove: () => void;
}

/** What the page is narrowed to, with what takes it off. */
export function NarrowingChip({ name, value, onRemove }: NarrowingChipProps) {
  const translate = useTranslate();
  const term = useTerm();
  const by = NARROWED_BY[name];
  const isRecord = 'resource' in by;
  const { data: [record] = [] } = useGetManyAggregate(
    isRecord ? by.resource : '',
    { ids: [value] },
    { enabled: isRecord },
  );
  const text = isRecord ? (record?.name ?? '…') : term(name, String(value));
  return (
    <Chip
      size="small"
      label={translate('state.told', { name: translate(`report.narrowing.${name}`), text })}
      onDelete={onRemove}
    />
  );
}
