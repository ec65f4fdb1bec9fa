import { AutocompleteInput } from 'react-admin';
import { useApi } from '../../providers/useApi.js';

/** The filter of a list by one of the sources that opportunities came from. */
export function SourceInput({ source }: { source: string; alwaysOn?: boolean }) {
  const { data = [] } = useApi<string[]>('/opportunities/sources');
  return (
    <AutocompleteInput
      source={source}
      label="resources.opportunities.fields.source"
      choices={data.map((name) => ({ id: name, name }))}
      translateChoice={false}
    />
  );
}
