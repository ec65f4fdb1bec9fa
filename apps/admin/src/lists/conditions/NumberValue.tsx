import { TextField, type TextFieldProps } from '@mui/material';
import { WRITTEN_NUMBERS } from '@terril/domain';
import { useLocale, useTranslate } from 'react-admin';

interface NumberValueProps extends Pick<TextFieldProps, 'fullWidth' | 'size' | 'label'> {
  kind: keyof typeof WRITTEN_NUMBERS;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** A number as it is written in the reader's language: 1 234,50. What is none is told beside it, and keeps the conditions from being applied. */
export function NumberValue({ kind, value, onChange, ...props }: NumberValueProps) {
  const translate = useTranslate();
  const isFrench = useLocale() !== 'en';
  const told = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const wrong = told === '' || WRITTEN_NUMBERS[kind].test(told) ? undefined : translate(`conditions.wrong.${kind}`);
  return (
    <TextField
      {...props}
      value={isFrench ? told.replace('.', ',') : told}
      error={wrong !== undefined}
      helperText={wrong}
      slotProps={{
        htmlInput: {
          inputMode: 'decimal',
          ref: (input: HTMLInputElement | null) => input?.setCustomValidity(wrong ?? ''),
        },
      }}
      onChange={({ target }) => onChange(target.value.replaceAll(/[\s€]/g, '').replace(',', '.'))}
    />
  );
}
