import type { MergeableType } from '@terril/domain';
import { createElement, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { CustomValue, useFieldWords } from '../../reference/custom-fields/index.js';
import { ColleagueName } from '../../system/users/index.js';
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
  const words = useFieldWords();
  return {
    label: ({ name, custom }: MergeField): string => {
      if (custom) return words.label(custom);
      return name === 'place' ? translate('merge.place') : translate(`resources.${resource}.fields.${name}`);
    },
    text: (record: MergedRecord, field: MergeField): ReactNode => {
      if (field.custom) {
        const value = record.customValues[field.custom.key];
        return value === undefined ? '' : createElement(CustomValue, { field: field.custom, value });
      }
      const { accountManagerId } = record;
      if (field.name === 'accountManager' && accountManagerId) {
        return createElement(ColleagueName, { id: accountManagerId });
      }
      const texts = partsOf(record, field).map((value) => {
        if (value === true) return translate('ra.boolean.true');
        const text = String(value);
        if (TERMED.includes(field.name)) return term(field.name, text);
        return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
      });
      return texts.join(field.name === 'place' ? ' ' : ', ');
    },
  };
}
