import type { CustomFieldKind, CustomValue, CustomValues } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import type { CellKind, CellValue, ExportColumns } from '../../core/export-columns.js';
import type { CustomFieldOut } from './custom-field.dto.js';

const CELLS: Record<CustomFieldKind, CellKind> = {
  text: 'text',
  number: 'decimal',
  money: 'money',
  date: 'date',
  boolean: 'yesNo',
  choice: 'text',
  multi_choice: 'text',
  link: 'text',
};

/** The columns of these fields in the file of a list, named `customValues.<key>`. */
export function customColumns<Row extends { customValues: CustomValues }>(
  fields: CustomFieldOut[],
): ExportColumns<Row> {
  return Object.fromEntries(
    fields.map((field) => [
      `customValues.${field.key}`,
      {
        header: { fr: field.labelFr, en: field.labelEn ?? field.labelFr },
        kind: CELLS[field.kind],
        value: ({ customValues }, language) => cellOf(field, customValues[field.key], language),
      },
    ]),
  );
}

/** Choices are written as people read them. */
function cellOf({ kind, choices }: CustomFieldOut, value: CustomValue | undefined, language: Language): CellValue {
  if (value === undefined || typeof value === 'boolean') return value ?? null;
  if (kind !== 'choice' && kind !== 'multi_choice') return String(value);
  const labels = new Map(
    choices.map(({ code, labelFr, labelEn }) => [code, language === 'en' ? (labelEn ?? labelFr) : labelFr]),
  );
  return [value]
    .flat()
    .map((code) => labels.get(code) ?? code)
    .join(', ');
}
