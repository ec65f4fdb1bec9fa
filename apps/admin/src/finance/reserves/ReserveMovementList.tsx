import { MOVEMENT_KINDS, RESERVES } from '@terril/domain';
import { useContext } from 'react';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { ListExcerptContext, ListPage, RecordTable } from '../../lists/list-page/index.js';
import { DialogButton } from '../../ui/DialogButton.js';
import { DayField, MoneyField } from '../../ui/fields.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { TakeBackDialog } from '../../ui/TakeBackDialog.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ReserveMovement } from './reserve.js';
import { ReserveBalances } from './ReserveBalances.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="r" source="reserve" choices={termChoices('reserve', RESERVES)} alwaysOn />,
  <SelectInput key="k" source="kind" choices={termChoices('movementKind', MOVEMENT_KINDS)} />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['movedOn', 'reserve', 'kind', 'label', 'amount', 'authorName'] };

/** The register of reserves: what each holds on a day, how it came to it, and every movement, which nobody rewrites. */
export default function ReserveMovementList() {
  const term = useTerm();
  const { day, signedMoney } = useFormat();
  const isPage = useContext(ListExcerptContext) === undefined;
  return (
    <>
      {isPage && <ReserveBalances />}
      <ListPage conditional filters={filters} sort={{ field: 'movedOn', order: 'DESC' }} exported={exported}>
        <RecordTable<ReserveMovement>
          rowClick={false}
          renderTitle={({ label }) => label}
          renderText={({ movedOn, reserve, kind }) =>
            [day(movedOn), term('reserve', reserve), term('movementKind', kind)].join(', ')
          }
          renderSide={(movement) => (
            <>
              {signedMoney(movement.amount)}
              <Correction movement={movement} />
            </>
          )}
        >
          <DataTable.Col source="movedOn" field={DayField} />
          <DataTable.Col<ReserveMovement>
            source="reserve"
            disableSort
            render={({ reserve }) => term('reserve', reserve)}
          />
          <DataTable.Col<ReserveMovement> source="kind" disableSort render={({ kind }) => term('movementKind', kind)} />
          <DataTable.Col source="label" disableSort />
          <DataTable.Col source="amount" align="right" field={MoneyField} />
          <DataTable.Col source="authorName" disableSort />
          <DataTable.Col<ReserveMovement>
            source="corrected"
            label="reserve.correct"
            disableSort
            render={(movement) => <Correction movement={movement} />}
          />
        </RecordTable>
      </ListPage>
    </>
  );
}

/** For whoever may; a movement that was corrected, or that a vote made, has none. */
function Correction({ movement }: { movement: ReserveMovement }) {
  const translate = useTranslate();
  const isPage = useContext(ListExcerptContext) === undefined;
  const { id, kind, corrected, label } = movement;
  if (!isPage || corrected || kind === 'allocation' || kind === 'correction') return null;
  return (
    <DialogButton label="reserve.correct" name={label} resource="reserve-movements">
      {(close) => (
        <TakeBackDialog
          title={translate('reserve.correctOf', { label })}
          text={translate('reserve.correctText')}
          action="reserve.correct"
          path={`/reserve-movements/${id}/correction`}
          day="movedOn"
          onClose={close}
        />
      )}
    </DialogButton>
  );
}
