import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import type { Contract } from './contract.js';

const RANKED = { meta: { ranked: true } };

/** Chooses a contract by its reference, its title or its organization. */
export function ContractInput({ isRequired }: { isRequired?: boolean }) {
  return (
    <ReferenceInput
      source="contractId"
      reference="contracts"
      sort={{ field: 'reference', order: 'DESC' }}
      perPage={15}
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
