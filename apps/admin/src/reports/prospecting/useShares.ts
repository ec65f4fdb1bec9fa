import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';

const ABSENT = '–';

/** Shares and durations as they are shown; a dash where there is nothing to tell them of. */
export function useShares() {
  const translate = useTranslate();
  const { number, percent } = useFormat();
  return {
    share: (value: string | null) => (value === null ? ABSENT : percent(value)),
    days: (value: string | null) => (value === null ? ABSENT : translate('conversion.days', { days: number(value) })),
  };
}
