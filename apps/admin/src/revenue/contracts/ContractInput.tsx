import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import type { Contract } from './contract.js';

const RANKED = { meta: { ranked: true } };

/** Chooses a contract by its reference, its title or its organization, of those of `filter`. */
export function ContractInput({ isRequired, filter }: { isRequired?: boolean; filter?: object }) {
  return (
    <ReferenceInput
      source="contractId"
      reference="contracts"
      sort={{ field: 'reference', order: 'DESC' }}
      perPage={15}
      filter={filter}
      queryOptions={RANKED}
    >
      <AutocompleteInput
        optionText={({ reference, title, organizationName }: Contract) =>
          `${reference} · ${title} · ${organizationName}`
        }
        label="resources.subscriptions.fields.contractId"
        validate={isRequired ? required() : undefined}
      />
    </ReferenceInput>
  );
}
