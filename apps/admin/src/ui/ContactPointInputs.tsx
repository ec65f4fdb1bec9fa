import { CONTACT_POINT_KINDS } from '@terril/domain';
import { useId } from 'react';
import { SelectInput, TextInput, required, useTranslate } from 'react-admin';
import { Rows } from './Rows.js';
import { termChoices } from './terms.js';

const LABELS = ['reception', 'accounts', 'management', 'technical', 'emergency', 'home'];

/** The further e-mails, telephones and websites of a record, in its form. Labels are free; the usual ones are proposed. */
export function ContactPointInputs() {
  const translate = useTranslate();
  const list = useId();
  return (
    <>
      <Rows source="contactPoints" label="contactPoint.title" narrowest={12} addLabel="contactPoint.add">
        <SelectInput
          source="kind"
          label="contactPoint.kind"
          choices={termChoices('contactPointKind', CONTACT_POINT_KINDS)}
          defaultValue="phone"
          validate={required()}
        />
        <TextInput source="label" label="contactPoint.label" slotProps={{ htmlInput: { list } }} />
        <TextInput source="value" label="contactPoint.value" validate={required()} />
      </Rows>
      <datalist id={list}>
        {LABELS.map((name) => (
          <option key={name}>{translate(`contactPoint.labels.${name}`)}</option>
        ))}
      </datalist>
    </>
  );
}
