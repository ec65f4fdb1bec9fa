import { AutocompleteInput, required, useGetList, useTranslate } from 'react-admin';
import type { SavedView } from './list-options.js';
import { RowsInput } from './RowsInput.js';

/** Asks for a saved view, one's own or a shared one. */
export default function ListInputs() {
  const translate = useTranslate();
  const { data = [] } = useGetList<SavedView>('views', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const choices = data.map(({ id, list, name }) => ({
    id,
    name: `${translate(`resources.${list}.name`, { smart_count: 2 })} · ${name}`,
  }));
  return (
    <>
      <AutocompleteInput
        source="options.viewId"
        label="dashboards.view"
        helperText="dashboards.viewHelp"
        choices={choices.toSorted((one, other) => one.name.localeCompare(other.name))}
        validate={required()}
      />
      <RowsInput />
    </>
  );
}
