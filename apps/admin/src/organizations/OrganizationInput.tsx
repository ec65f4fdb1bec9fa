import { AutocompleteInput, ReferenceInput, required, useTranslateLabel } from 'react-admin';

interface OrganizationInputProps {
  isRequired?: boolean;
  alwaysOn?: boolean;
  source?: string;
}

/** Chooses an organization by any part of its name, city, e-mail or SIREN. */
export function OrganizationInput({ isRequired, source = 'organizationId' }: OrganizationInputProps) {
  const translateLabel = useTranslateLabel();
  return (
    <ReferenceInput source={source} reference="organizations" sort={{ field: 'name', order: 'ASC' }} perPage={15}>
      <AutocompleteInput
        optionText="name"
        label={translateLabel({ source })}
        validate={isRequired ? required() : undefined}
      />
    </ReferenceInput>
  );
}
