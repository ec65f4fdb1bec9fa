import { CARD_ROWS } from '@terril/domain';
import { required, SelectInput } from 'react-admin';

const CHOICES = CARD_ROWS.map((id) => ({ id, name: String(id) }));

/** How many rows of a list a card shows. */
export function RowsInput() {
  return <SelectInput source="options.rows" label="dashboards.rows" choices={CHOICES} validate={required()} />;
}
