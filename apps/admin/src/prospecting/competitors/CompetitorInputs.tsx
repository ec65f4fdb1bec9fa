import type { Schemas } from '@terril/api-types';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  ReferenceArrayInput,
  ReferenceInput,
  useCreate,
  useNotify,
} from 'react-admin';
import { sentenceOf } from '../../providers/http.js';

const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** The competitors of an opportunity, in its form; one that is not there yet is added by its name. */
export function CompetitorsInput() {
  const [create] = useCreate<Schemas['CompetitorOut']>();
  const notify = useNotify();
  const add = async (name?: string) => {
    if (!name) return undefined;
    try {
      return await create('competitors', { data: { name } }, { returnPromise: true });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
      return undefined;
    }
  };
  return (
    <ReferenceArrayInput source="competitorIds" reference="competitors" sort={BY_NAME} perPage={50}>
      <AutocompleteArrayInput
        optionText="name"
        label="resources.opportunities.fields.competitors"
        onCreate={add}
        createItemLabel="opportunity.addCompetitor"
      />
    </ReferenceArrayInput>
  );
}

/** The one that won a lost opportunity. */
export function LostToInput() {
  return (
    <ReferenceInput source="lostToId" reference="competitors" sort={BY_NAME} perPage={50}>
      <AutocompleteInput optionText="name" label="resources.opportunities.fields.lostToId" />
    </ReferenceInput>
  );
}

/** A filter of opportunities by one competitor. */
export function CompetitorFilter({ source }: { source: string }) {
  return (
    <ReferenceInput source={source} reference="competitors" sort={BY_NAME} perPage={50}>
      <AutocompleteInput optionText="name" label="resources.opportunities.fields.competitorId" />
    </ReferenceInput>
  );
}
