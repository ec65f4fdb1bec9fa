import { BooleanField, DataTable } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { TermField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import type { Stage } from './stage.js';
import { StageChip } from './StageChip.js';

/** The stages of a pipeline. */
export function StageRows() {
  const term = useTerm();
  return (
    <RecordTable<Stage>
      rowClick="edit"
      renderTitle={({ name, color }) => <StageChip name={name} color={color} />}
      renderText={({ outcome }) => term('outcome', outcome)}
      renderSide={({ probability }) => `${probability} %`}
    >
      <DataTable.Col<Stage>
        source="name"
        disableSort
        render={({ id, name }) => (
          <RecordLink resource="pipeline-stages" id={id} type="edit">
            {name}
          </RecordLink>
        )}
      />
      <DataTable.Col<Stage>
        source="color"
        disableSort
        render={({ name, color }) => <StageChip name={name} color={color} />}
      />
      <DataTable.Col source="position" />
      <DataTable.Col source="probability" disableSort align="right" />
      <DataTable.Col source="outcome" disableSort render={() => <TermField source="outcome" of="outcome" />} />
      <DataTable.Col<Stage>
        source="exitFacts"
        disableSort
        render={({ exitFacts }) => exitFacts.map((fact) => term('exitFact', fact)).join(', ')}
      />
      <DataTable.Col source="staleDays" disableSort align="right" />
      <DataTable.Col source="isArchived" disableSort field={BooleanField} />
    </RecordTable>
  );
}
