import { Box, MenuItem, TextField } from '@mui/material';
import type { Condition } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { DurationInput, PeriodInput } from './DayInputs.js';
import type { Field } from './conditions.js';
import { NumberValue } from './NumberValue.js';
import { ReferenceValue } from './ReferenceValue.js';
import { TextsInput } from './TextsInput.js';

interface ConditionValueProps {
  field: Field;
  condition: Condition;
  onChange: (value: unknown) => void;
}

/** The input of the value a condition compares with, as its operator wants it. */
export function ConditionValue({ field, condition: { is, value }, onChange }: ConditionValueProps) {
  const translate = useTranslate();
  if (is === 'empty' || is === 'filled') return null;
  if (is === 'inLast' || is === 'inNext') return <DurationInput value={value} onChange={onChange} />;
  if (is === 'between' && Array.isArray(value)) {
    return (
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9rem), 1fr))' }}>
        {['from', 'to'].map((end, index) => (
          <OneValue
            key={end}
            field={field}
            label={translate(`conditions.${end}`)}
            value={value[index]}
            onChange={(changed) => onChange(value.map((old, at) => (at === index ? changed : old)))}
          />
        ))}
      </Box>
    );
  }
  if (field.kind === 'reference' || field.kind === 'references') {
    return (
      <ReferenceValue
        resource={field.reference ?? ''}
        label={translate('conditions.value')}
        value={value}
        onChange={onChange}
      />
    );
  }
  if (is === 'oneOf' || is === 'noneOf') {
    const values = Array.isArray(value) ? value.map(String) : [];
    if (field.kind === 'text') return <TextsInput values={values} onChange={onChange} />;
    return (
      <TextField
        select
        fullWidth
        size="small"
        label={translate('conditions.value')}
        slotProps={{ select: { multiple: true } }}
        value={values}
        onChange={({ target }) => onChange(target.value)}
      >
        {choicesOf(field)}
      </TextField>
    );
  }
  return <OneValue field={field} label={translate('conditions.value')} value={value} onChange={onChange} />;
}

const choicesOf = ({ choices = [] }: Field) =>
  choices.map(({ value, label }) => (
    <MenuItem key={value} value={value}>
      {label}
    </MenuItem>
  ));

/** As the API takes it. */
const LONGEST_TEXT = 200;

interface OneValueProps {
  field: Field;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

function OneValue({ field, label, value, onChange }: OneValueProps) {
  const translate = useTranslate();
  const common = { fullWidth: true, size: 'small', label } as const;
  switch (field.kind) {
    case 'date':
    case 'instant':
      return <PeriodInput label={label} value={value} onChange={onChange} />;
    case 'yesNo':
      return (
        <TextField
          select
          {...common}
          value={String(value)}
          onChange={({ target }) => onChange(target.value === 'true')}
        >
          <MenuItem value="true">{translate('conditions.yes')}</MenuItem>
          <MenuItem value="false">{translate('conditions.no')}</MenuItem>
        </TextField>
      );
    case 'choice':
      return (
        <TextField select {...common} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
          {choicesOf(field)}
        </TextField>
      );
    case 'integer':
    case 'money':
    case 'decimal':
      return <NumberValue {...common} kind={field.kind} value={value} onChange={onChange} />;
    default:
      return (
        <TextField
          {...common}
          value={value ?? ''}
          slotProps={{ htmlInput: { maxLength: LONGEST_TEXT } }}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}
