import { AutocompleteInput, ReferenceInput, required } from 'react-admin';

const OFFERED = { isArchived: false };
const RECURRING = { ...OFFERED, nature: 'recurring' };

interface ServiceInputProps {
  source?: string;
  isRequired?: boolean;
  /** One-off services too. */
  withOneOff?: boolean;
  helperText?: string;
  onChange?: (id: number | '') => void;
}

/** Chooses a service of the catalogue, recurring unless told, of those still offered. */
export function ServiceInput({ source = 'serviceId', isRequired, withOneOff = false, ...props }: ServiceInputProps) {
  return (
    <ReferenceInput
      source={source}
      reference="services"
      filter={withOneOff ? OFFERED : RECURRING}
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
