import { TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

interface TriedNumberProps {
  label: string;
  value: number;
  /** A whole number between these. */
  bounds?: { min: number; max: number };
  onChange: (value: number) => void;
}

const DELAY = 300;

/** A number that is tried shortly after it is typed; what is no number within its bounds waits, and is told so. */
export function TriedNumber({ label, value, bounds, onChange }: TriedNumberProps) {
  const translate = useTranslate();
  const [text, setText] = useState(String(value));
  const [told, setTold] = useState(value);
  // Another value came from outside: a reset, another version.
  if (value !== told) {
    setTold(value);
    if (Number(text) !== value) setText(String(value));
  }
  const number = Number(text);
  const isWrong =
    text.trim() === '' ||
    Number.isNaN(number) ||
    (bounds !== undefined && !(Number.isInteger(number) && number >= bounds.min && number <= bounds.max));
  useEffect(() => {
    if (isWrong || number === value) return undefined;
    const timer = setTimeout(() => onChange(number), DELAY);
    return () => clearTimeout(timer);
  }, [isWrong, number, value, onChange]);
  return (
    <TextField
      type="number"
      label={label}
      value={text}
      error={isWrong}
      helperText={isWrong && bounds && translate('resultForecast.wholeBetween', bounds)}
      onChange={(event) => setText(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { ...bounds, step: 'any' } }}
    />
  );
}
