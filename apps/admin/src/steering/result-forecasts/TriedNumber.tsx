import { TextField } from '@mui/material';
import { useEffect, useState } from 'react';

interface TriedNumberProps {
  label: string;
  value: number;
  min?: number;
  max?: number;
  onChange: (value: number) => void;
}

const DELAY = 300;

/** A number that is tried shortly after it is typed; what is no number within its bounds waits, marked as wrong. */
export function TriedNumber({ label, value, min, max, onChange }: TriedNumberProps) {
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
    (min !== undefined && number < min) ||
    (max !== undefined && number > max);
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
      onChange={(event) => setText(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min, max, step: 'any' } }}
    />
  );
}
