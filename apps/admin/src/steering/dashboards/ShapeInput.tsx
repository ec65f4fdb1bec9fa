import { CARD_SHAPES } from '@terril/domain';
import { required, SelectInput } from 'react-admin';

const CHOICES = CARD_SHAPES.map((id) => ({ id, name: `dashboards.shapes.${id}` }));

/** A chart, or a table. */
export function ShapeInput() {
  return <SelectInput source="options.shape" label="dashboards.shape" choices={CHOICES} validate={required()} />;
}
