import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import type { Member } from './member.js';

/** Chooses a member by number or name. */
export function MemberInput({ source, label }: { source: string; label: string }) {
  return (
    <ReferenceInput source={source} reference="members" sort={{ field: 'number', order: 'ASC' }} perPage={15}>
      <AutocompleteInput
        optionText={({ number, name }: Member) => `${number} · ${name}`}
        label={label}
        validate={required()}
      />
    </ReferenceInput>
  );
}
