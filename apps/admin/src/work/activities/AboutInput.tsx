import { ACTIVITY_SUBJECTS } from '@terril/domain';
import { AutocompleteInput, ReferenceInput, SelectInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTypeName } from '../../ui/useTypeName.js';

const RANKED = { meta: { ranked: true } };

/** What the activity is about, beside its organization: the kind of record, then the record. */
export function AboutInput() {
  const typeName = useTypeName();
  const { setValue } = useFormContext();
  const aboutType = useWatch({ name: 'aboutType' }) as string | null | undefined;
  return (
    <>
      <SelectInput
        source="aboutType"
        choices={ACTIVITY_SUBJECTS.map((id) => ({ id, name: typeName(id) }))}
        translateChoice={false}
        onChange={() => setValue('aboutId', null, { shouldDirty: true })}
      />
      {aboutType && (
        <ReferenceInput key={aboutType} source="aboutId" reference={aboutType} perPage={15} queryOptions={RANKED}>
          <AutocompleteInput />
        </ReferenceInput>
      )}
    </>
  );
}
