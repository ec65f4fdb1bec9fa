import type { CustomFieldOut } from '../../reference/custom-fields/custom-field.dto.js';
import { CustomFieldCreate } from '../../reference/custom-fields/custom-field.dto.js';
import type { CustomFieldsService } from '../../reference/custom-fields/custom-fields.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, referred, SampleError } from './csv-rows.js';

const SEPARATOR = '|';

/** The cooperative's own fields of organizations by their French label. */
export type OwnFields = Map<string, CustomFieldOut>;

/** Loads `custom_fields.csv`, where there is one; `choices` are parted by `|`. */
export async function loadCustomFields(folder: string, service: CustomFieldsService): Promise<OwnFields> {
  const fields: OwnFields = new Map();
  for (const row of optionalRows(folder, 'custom_fields.csv', ['record_type', 'label_fr', 'kind', 'choices'])) {
    const choices = cell(row, 'choices')?.split(SEPARATOR) ?? [];
    const created = await checked(row, CustomFieldCreate, {
      recordType: cell(row, 'record_type'),
      labelFr: cell(row, 'label_fr'),
      labelEn: cell(row, 'label_en'),
      kind: cell(row, 'kind'),
      groupFr: cell(row, 'group_fr'),
      groupEn: cell(row, 'group_en'),
      choices: choices.map((labelFr) => ({ labelFr })),
    });
    fields.set(created.labelFr, await atRow(row, () => service.create(created)));
  }
  return fields;
}

/** Reads `custom_values.csv`, where there is one: what an organization, by its key, says in these fields. */
export function readCustomValues(folder: string, fields: OwnFields): (key: string) => Record<string, unknown> {
  const rows = optionalRows(folder, 'custom_values.csv', ['organization_key', 'field', 'value']);
  return (key) => {
    const own = rows.filter(({ cells }) => cells['organization_key'] === key);
    return Object.fromEntries(own.map((row) => valueOf(row, referred(row, 'field', fields))));
  };
}

/** Choices go by their labels. */
function valueOf(row: CsvRow, { key, kind, choices }: CustomFieldOut): [string, unknown] {
  const text = cell(row, 'value') ?? '';
  if (kind !== 'choice' && kind !== 'multi_choice') return [key, text];
  const codes = text.split(SEPARATOR).map((label) => {
    const code = choices.find(({ labelFr }) => labelFr === label)?.code;
    if (code === undefined) throw SampleError.at(row, `value: unknown: ${label}.`);
    return code;
  });
  return [key, kind === 'choice' ? codes[0] : codes];
}
