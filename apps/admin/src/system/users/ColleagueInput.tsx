import { AutocompleteInput, ReferenceInput, useTranslateLabel } from 'react-admin';

const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** Chooses one of the people who sign in, by name: in a form, or as the filter of a list. */
export function ColleagueInput({ source }: { source: string; alwaysOn?: boolean }) {
  const translateLabel = useTranslateLabel();
  return (
    <ReferenceInput source={source} reference="colleagues" sort={BY_NAME} perPage={50}>
      <AutocompleteInput optionText="name" label={translateLabel({ source })} />
    </ReferenceInput>
  );
}
