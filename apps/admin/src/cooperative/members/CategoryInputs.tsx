import { ReferenceInput, required, SelectInput } from 'react-admin';

const BY_POSITION = { field: 'position', order: 'ASC' } as const;

export function CategoryInput({ isRequired, alwaysOn }: { isRequired?: boolean; alwaysOn?: boolean }) {
  return (
    <ReferenceInput
      source="categoryId"
      reference="member-categories"
      sort={BY_POSITION}
      perPage={100}
      alwaysOn={alwaysOn}
    >
      <SelectInput
        optionText="name"
        label="resources.members.fields.categoryId"
        {...(isRequired && { validate: required() })}
      />
    </ReferenceInput>
  );
}

export function CollegeInput({ alwaysOn }: { alwaysOn?: boolean }) {
  return (
    <ReferenceInput source="collegeId" reference="colleges" sort={BY_POSITION} perPage={100} alwaysOn={alwaysOn}>
      <SelectInput optionText="name" label="resources.members.fields.collegeId" parse={orNull} />
    </ReferenceInput>
  );
}

const orNull = (value: number | '') => value || null;
