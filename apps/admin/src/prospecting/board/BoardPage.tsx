import { Box } from '@mui/material';
import { FilterButton, FilterForm, ListBase, SortButton, Title } from 'react-admin';
import { ConditionsBar } from '../../lists/conditions/index.js';
import { commonFilters, OpportunityViews } from '../opportunities/index.js';
import { BoardColumns } from './BoardColumns.js';
import { PipelineSelect } from './PipelineSelect.js';

const SORTS = ['expectedOn', 'nextStepOn', 'oneOffAmount', 'yearlyAmount', 'title'];

/** The opportunities of one pipeline, a column for each of its stages, under the filters of lists, kept in the address. */
export default function BoardPage() {
  return (
    // Each column asks for its own cards: the list itself is never read.
    <ListBase
      resource="opportunities"
      storeKey="board"
      sort={{ field: 'expectedOn', order: 'ASC' }}
      queryOptions={{ enabled: false }}
    >
      <Title title="board.title" />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mt: 1 }}>
        <PipelineSelect />
        <FilterForm filters={commonFilters} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
        <ConditionsBar />
        <FilterButton filters={commonFilters} />
        <SortButton fields={SORTS} />
        <OpportunityViews but="board" />
      </Box>
      <BoardColumns />
    </ListBase>
  );
}
