import { useFieldValue, useTranslate, type FieldProps } from 'react-admin';
import { useFormat } from './useFormat.js';

/** An amount in euros excluding VAT. */
export function MoneyField(props: FieldProps) {
  const { money } = useFormat();
  return <span style={{ whiteSpace: 'nowrap' }}>{money(useFieldValue(props))}</span>;
}

/** A calendar day. */
export function DayField(props: FieldProps) {
  const { day } = useFormat();
  return <span style={{ whiteSpace: 'nowrap' }}>{day(useFieldValue(props))}</span>;
}

/** A word of the domain's lists (kind, category, nature…) in the language of the screen: `terms.<of>.<value>`. */
export function TermField({ of, ...props }: FieldProps & { of: string }) {
  const translate = useTranslate();
  const value = useFieldValue(props);
  return <>{value ? translate(`terms.${of}.${value}`) : '–'}</>;
}
