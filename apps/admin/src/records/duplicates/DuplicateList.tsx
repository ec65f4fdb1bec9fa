import { Box, Button } from '@mui/material';
import { DUPLICATE_SCORES, DUPLICATE_SIGNS, MERGEABLE_TYPES } from '@terril/domain';
import { FilterButton, LinkBase, SelectInput, TopToolbar, useListContext, useTranslate } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import type { DuplicateGroup } from './duplicate.js';
import { GroupCard } from './GroupCard.js';
import { ScanStatus } from './ScanStatus.js';

const TYPES = MERGEABLE_TYPES.map((id) => ({ id, name: `duplicate.types.${id}` }));
const SCORES = [{ id: DUPLICATE_SCORES.probable, name: 'duplicate.onlyProbable' }];

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="t" source="recordType" choices={TYPES} alwaysOn />,
  <SelectInput key="m" source="minScore" choices={SCORES} />,
  <SelectInput key="s" source="sign" choices={termChoices('duplicateSign', DUPLICATE_SIGNS)} />,
];

/** The records that are probably one, group by group: merged, or said to be two. */
export default function DuplicateList() {
  return (
    <>
      <ScanStatus />
      <ListPage
        filters={filters}
        sort={{ field: 'score', order: 'DESC' }}
        actions={<Actions />}
        empty={false}
        component="div"
      >
        <Groups />
      </ListPage>
    </>
  );
}

function Actions() {
  const translate = useTranslate();
  return (
    <TopToolbar>
      <FilterButton />
      <Button component={LinkBase} to="/not-duplicates" size="small">
        {translate('duplicate.seeNotDuplicates')}
      </Button>
    </TopToolbar>
  );
}

function Groups() {
  const translate = useTranslate();
  const { data, isPending } = useListContext<DuplicateGroup>();
  if (isPending) return null;
  if (!data?.length) return <Box sx={{ p: 2 }}>{translate('resources.duplicates.empty')}</Box>;
  return data.map((group) => <GroupCard key={group.id} group={group} />);
}
