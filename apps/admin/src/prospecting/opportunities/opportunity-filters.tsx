import { BooleanInput, DateInput, ReferenceInput, SelectInput } from 'react-admin';
import { OrganizationInput } from '../../people/organizations/index.js';
import { TagFilter } from '../../reference/tags/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { CompetitorFilter } from '../competitors/index.js';
import { SourceInput } from './SourceInput.js';

/** What the list, the board and the calendar of opportunities are narrowed by alike: one goes from one to the other. */
export const commonFilters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <ColleagueInput key="a" source="assigneeId" alwaysOn />,
  <SourceInput key="c" source="source" />,
  <ReferenceInput key="t" source="territoryId" reference="territories" sort={{ field: 'position', order: 'ASC' }}>
    <SelectInput optionText="name" label="resources.opportunities.fields.territoryId" />
  </ReferenceInput>,
  <TagFilter key="tg" source="tagId" label="tag.tagId" />,
  <TagFilter key="wt" source="withoutTagId" label="tag.withoutTagId" />,
  <BooleanInput key="st" source="stale" />,
  <CompetitorFilter key="cp" source="competitorId" />,
  <DateInput key="ef" source="expectedFrom" />,
  <DateInput key="et" source="expectedTo" />,
  <OrganizationInput key="g" source="organizationId" />,
  <OrganizationInput key="w" source="withinId" />,
];
