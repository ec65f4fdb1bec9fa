import type { Schemas } from '@terril/api-types';
import { DateInput, SelectInput, TextInput, required, useGetList } from 'react-admin';
import { OrganizationInput } from '../organizations/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';

/** Reads as a sentence: this organization, is a member of, that one. */
export function RelationForm() {
  return (
    <RecordForm>
      <FormGrid>
        <OrganizationInput isRequired />
        <SelectInput source="kindId" choices={useDirections()} translateChoice={false} validate={required()} />
        <OrganizationInput isRequired source="relatedOrganizationId" />
        <DateInput source="startsOn" />
        <DateInput source="endsOn" helperText="resources.relations.help.days" />
      </FormGrid>
      <TextInput source="note" multiline minRows={2} />
    </RecordForm>
  );
}

/** Each kind in both its directions; the second one goes by minus its id. */
function useDirections(): { id: number; name: string }[] {
  const { data = [] } = useGetList<Schemas['RelationKindOut']>('relation-kinds', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  return data.flatMap(({ id, name, reverseName }) => [
    { id, name },
    ...(reverseName === null ? [] : [{ id: -id, name: reverseName }]),
  ]);
}
