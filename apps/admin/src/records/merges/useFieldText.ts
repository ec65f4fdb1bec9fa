import type { MergeableType } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { type MergedRecord, type MergeField, partsOf } from './merge.js';

/** Fields whose values are words of a list. */
const TERMED = ['kind', 'legalForm'];

/** How a field and what a record says in it are read. */
export function useFieldText(resource: MergeableType) {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  return {
    label: ({ name }: MergeField): string =>
      name === 'place' ? translate('merge.place') : translate(`resources.${resource}.fields.${name}`),
    text: (record: MergedRecord, field: MergeField): string =>
      partsOf(record, field)
        .map((value) => {
          if (value === true) return translate('ra.boolean.true');
          const text = String(value);
          if (TERMED.includes(field.name)) return term(field.name, text);
          return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
        })
        .join(field.name === 'place' ? ' ' : ', '),
  };
}
