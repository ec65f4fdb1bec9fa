import { AutocompleteInput, ReferenceInput, required } from 'react-admin';

const OFFERED = { nature: 'recurring', isArchived: false };

interface ServiceInputProps {
  source?: string;
  isRequired?: boolean;
  helperText?: string;
  onChange?: (id: number | '') => void;
}

/** Chooses a recurring service of the catalogue, of those still offered. */
export function ServiceInput({ source = 'serviceId', isRequired, ...props }: ServiceInputProps) {
  return (
    <ReferenceInput
      source={source}
      reference="services"
      filter={OFFERED}
      sort={{ field: 'name', order: 'ASC' }}
      perPage={15}
    >
      <AutocompleteInput
        optionText="name"
        label="resources.subscriptions.fields.serviceId"
        validate={isRequired ? required() : undefined}
        {...props}
      />
    </ReferenceInput>
  );
}
