import { DataTable } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { LiftButton } from './LiftButton.js';
import type { MailObjection } from './objection.js';

export function ObjectionRows() {
  const term = useTerm();
  const { day } = useFormat();
  const since = ({ since: from, origin }: MailObjection) => `${day(from)}, ${origin}`;
  return (
    <RecordTable<MailObjection>
      rowClick={false}
      renderTitle={({ email }) => email}
      renderText={since}
      renderSide={(objection) => (
        <>
          {term('mailObjectionKind', objection.kind)}
          <LiftButton objection={objection} />
        </>
      )}
    >
      <DataTable.Col source="email" />
      <DataTable.Col<MailObjection> source="kind" disableSort render={({ kind }) => term('mailObjectionKind', kind)} />
      <DataTable.Col<MailObjection> source="since" render={since} />
      <DataTable.Col<MailObjection>
        source="liftedOn"
        disableSort
        render={(objection) => <LiftButton objection={objection} />}
      />
    </RecordTable>
  );
}
