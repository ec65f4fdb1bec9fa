import { useLocale, useTranslate } from 'react-admin';
import type { CustomField, CustomFieldChoice } from './custom-field.js';

/** How the cooperative's own fields are called in the language of the screen: French where English says nothing. */
export function useFieldWords() {
  const isEnglish = useLocale() === 'en';
  const translate = useTranslate();
  const words = (fr: string | null, en: string | null) => (isEnglish ? (en ?? fr) : fr);
  return {
    label: ({ labelFr, labelEn }: CustomField | CustomFieldChoice) => words(labelFr, labelEn) ?? labelFr,
    help: ({ helpFr, helpEn }: CustomField) => words(helpFr, helpEn),
    group: ({ groupFr, groupEn }: CustomField) => words(groupFr, groupEn) ?? translate('customFields.group'),
  };
}
