import { Typography } from '@mui/material';
import { SEGMENTED_LISTS } from '@terril/domain';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import type { Segment } from './segment.js';
import { useFrozen } from './useFrozen.js';

const lists = SEGMENTED_LISTS.map((id) => ({ id, name: `segments.of.${id}` }));
const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="l" source="list" choices={lists} alwaysOn />,
];

/** Segments by name; new ones are made of a list. */
export default function SegmentList() {
  const translate = useTranslate();
  const frozen = useFrozen();
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
        {translate('segments.fromList')}
      </Typography>
      <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }} actions={false} empty={false}>
        <RecordTable<Segment>
          rowClick="show"
          renderTitle={({ name }) => name}
          renderText={({ list }) => translate(`segments.of.${list}`)}
          renderSide={frozen}
        >
          <DataTable.Col<Segment>
            source="name"
            render={({ id, name }) => (
              <RecordLink resource="segments" id={id}>
                {name}
              </RecordLink>
            )}
          />
          <DataTable.Col<Segment> source="list" disableSort render={({ list }) => translate(`segments.of.${list}`)} />
          <DataTable.Col<Segment> source="frozenOn" disableSort render={frozen} />
          <DataTable.Col source="note" disableSort />
        </RecordTable>
      </ListPage>
    </>
  );
}
