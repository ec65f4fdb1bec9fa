import type { CustomValues } from '@terril/domain';
import { useRecordContext, useResourceContext } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import type { CustomField, CustomizedRecord } from './custom-field.js';
import { CustomValue } from './CustomValue.js';
import { useCustomFields } from './useCustomFields.js';
import { useFieldGroups } from './useFieldGroups.js';
import { useFieldWords } from './useFieldWords.js';

/** The cooperative's own fields on the page of a record, under their headings; empty ones are left out. */
export function CustomFacts() {
  const record = useRecordContext<CustomizedRecord>();
  const fields = useCustomFields(useResourceContext());
  const groups = useFieldGroups(fields.filter(({ key }) => record?.customValues[key] !== undefined));
  if (!record) return null;
  return groups.map(([heading, some]) => (
    <Section key={heading} title={heading}>
      <Facts>
        <CustomFactList fields={some} values={record.customValues} />
      </Facts>
    </Section>
  ));
}

/** These fields among other facts of a record. */
export function CustomFactList({ fields, values }: { fields: CustomField[]; values: CustomValues }) {
  const { label } = useFieldWords();
  return fields.map((field) => (
    <Fact key={field.key} label={label(field)}>
      {values[field.key] !== undefined && <CustomValue field={field} value={values[field.key]} />}
    </Fact>
  ));
}
