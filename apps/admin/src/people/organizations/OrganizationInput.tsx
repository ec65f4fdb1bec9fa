import { AutocompleteInput, ReferenceInput, required, useTranslateLabel } from 'react-admin';

interface OrganizationInputProps {
  isRequired?: boolean;
  alwaysOn?: boolean;
  source?: string;
}

const RANKED = { meta: { ranked: true } };

/** Chooses an organization as the search box finds it: by its name, mistyped or not, its city, e-mail or SIREN. */
export function OrganizationInput({ isRequired, source = 'organizationId' }: OrganizationInputProps) {
  const translateLabel = useTranslateLabel();
  return (
    <ReferenceInput
      source={source}
      reference="organizations"
      sort={{ field: 'name', order: 'ASC' }}
      perPage={15}
      queryOptions={RANKED}
    >
      <AutocompleteInput
        optionText="name"
        label={translateLabel({ source })}
        validate={isRequired ? required() : undefined}
      />
    </ReferenceInput>
  );
}
