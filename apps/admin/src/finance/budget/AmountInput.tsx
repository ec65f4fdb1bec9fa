import { InputBase } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';

interface AmountInputProps {
  label: string;
  value: string | null;
  /** It is not what is saved. */
  isChanged: boolean;
  /** Comes from the accountant's file. */
  isImported?: boolean;
  disabled?: boolean;
  onChange: (value: string | null) => void;
}

/** The arrows, and Enter, go to the cell above or below, as in a spreadsheet; Tab to the next one. */
const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** An amount of the grid, typed in place; a text that is no amount stays in sight, marked, and changes nothing. */
export function AmountInput({ label, value, isChanged, isImported = false, disabled, onChange }: AmountInputProps) {
  const translate = useTranslate();
  const locale = useLocale() === 'en' ? 'en-GB' : 'fr-FR';
  const [typed, setTyped] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const shown = value === null ? '' : AMOUNT[locale].format(value as `${number}`);
  const leave = () => {
    if (typed === undefined) return;
    const amount = readAmount(typed);
    setRefused(amount === undefined);
    if (amount === undefined) return;
    if (amount !== value) onChange(amount);
    setTyped(undefined);
  };
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setTyped(undefined);
      setRefused(false);
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    neighbour(event.currentTarget, step)?.focus();
  };
  return (
    <InputBase
      fullWidth
      disabled={disabled}
      value={typed ?? shown}
      error={isRefused}
      title={isRefused ? translate('budget.noAmount') : undefined}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => move(event as KeyboardEvent<HTMLInputElement>)}
      slotProps={{ input: { 'aria-label': label, inputMode: 'decimal' } }}
      sx={{
        px: 0.5,
        border: 1,
        borderColor: isRefused ? 'error.main' : 'divider',
        borderRadius: 1,
        fontSize: 'inherit',
        fontStyle: isImported ? 'italic' : undefined,
        backgroundColor: isChanged ? 'action.selected' : 'background.paper',
        '& input': { textAlign: 'right', p: 0.25, minWidth: '4.5rem' },
        '&:focus-within': { outline: 2, outlineStyle: 'solid', outlineColor: 'primary.main' },
      }}
    />
  );
}

const AMOUNT = {
  'en-GB': new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }),
  'fr-FR': new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }),
};

/** '1 234,5' -> '1234.50'; '' -> null, the cell is empty; undefined = no amount. */
export function readAmount(text: string): string | null | undefined {
  const plain = text.replaceAll(/[\s€]/g, '').replace(',', '.');
  if (plain === '') return null;
  const [, sign = '', whole = '', cents = ''] = /^(-?)(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole === '' ? undefined : `${sign}${whole}.${cents.padEnd(2, '0')}`;
}

/** The input in the same column of the next row that has one. */
function neighbour(input: HTMLInputElement, step: number): HTMLInputElement | undefined {
  const column = input.closest('td')?.cellIndex ?? 0;
  const rows = [...(input.closest('table')?.rows ?? [])].flatMap((row) => {
    const found = row.cells[column]?.querySelector('input');
    return found ? [found] : [];
  });
  return rows[rows.indexOf(input) + step];
}
