import { Box, Chip, Link } from '@mui/material';
import type { CustomValue as Value } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { GROUNDS } from '../tags/index.js';
import { useFormat } from '../../ui/useFormat.js';
import type { CustomField } from './custom-field.js';
import { useFieldWords } from './useFieldWords.js';

/** A value of the field, as people read it. */
export function CustomValue({ field, value }: { field: CustomField; value: Value | undefined }) {
  const translate = useTranslate();
  const { day, money, number } = useFormat();
  if (value === undefined) return null;
  if (typeof value === 'boolean') return <>{translate(`ra.boolean.${value}`)}</>;
  if (Array.isArray(value) || field.kind === 'choice') return <Choices field={field} codes={[value].flat()} />;
  switch (field.kind) {
    case 'date':
      return <span style={{ whiteSpace: 'nowrap' }}>{day(value)}</span>;
    case 'money':
      return <span style={{ whiteSpace: 'nowrap' }}>{money(value)}</span>;
    case 'number':
      return <>{number(value)}</>;
    case 'link':
      return (
        <Link href={value} rel="noreferrer noopener" target="_blank" onClick={(event) => event.stopPropagation()}>
          {value}
        </Link>
      );
    default:
      return <span style={{ whiteSpace: 'pre-line' }}>{value}</span>;
  }
}

function Choices({ field, codes }: { field: CustomField; codes: string[] }) {
  const { label } = useFieldWords();
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {codes.map((code) => {
        const choice = field.choices.find((one) => one.code === code);
        const ground = choice?.color ? { bgcolor: GROUNDS[choice.color] } : undefined;
        return <Chip key={code} component="span" size="small" label={choice ? label(choice) : code} sx={ground} />;
      })}
    </Box>
  );
}
