import { useMediaQuery, type Theme } from '@mui/material';
import { LEGAL_FORMS, ORGANIZATION_KINDS, ORGANIZATION_STATUSES } from '@terril/domain';
import type { ReactElement } from 'react';
import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  NumberInput,
  ReferenceInput,
  SelectInput,
  useGetList,
  useTranslate,
} from 'react-admin';
import { OrganizationInput } from './OrganizationInput.js';
import { ColleagueInput } from '../../system/users/index.js';
import { TagFilter } from '../../reference/tags/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';

/** On a telephone only the search stays in sight; the others are added one by one. */
export function useOrganizationFilters(): ReactElement[] {
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  const translate = useTranslate();
  const { data: territories = [] } = useGetList('territories', { sort: { field: 'position', order: 'ASC' } });
  const reportTerritories = [
    ...territories.map(({ id, name }) => ({ id: String(id), name })),
    { id: 'none', name: translate('territory.none') },
  ];
  return [
    <SearchBox key="q" source="q" alwaysOn />,
    <ReferenceInput
      key="t"
      source="territoryId"
      reference="territories"
      sort={{ field: 'position', order: 'ASC' }}
      alwaysOn={isWide}
    >
      <SelectInput optionText="name" label="resources.organizations.fields.territoryId" />
    </ReferenceInput>,
    <SelectInput key="s" source="status" choices={termChoices('status', ORGANIZATION_STATUSES)} alwaysOn={isWide} />,
    <SelectInput key="k" source="kind" choices={termChoices('kind', ORGANIZATION_KINDS)} alwaysOn={isWide} />,
    <AutocompleteInput key="f" source="legalForm" choices={termChoices('legalForm', LEGAL_FORMS)} />,
    <ReferenceInput key="a" source="areaId" reference="areas" sort={{ field: 'position', order: 'ASC' }}>
      <SelectInput optionText="name" label="resources.organizations.fields.areaId" />
    </ReferenceInput>,
    <OrganizationInput key="p" source="parentId" />,
    <OrganizationInput key="g" source="withinId" />,
    <ColleagueInput key="am" source="accountManagerId" />,
    <TagFilter key="tag" source="tagId" label="tag.tagId" />,
    <TagFilter key="wt" source="withoutTagId" label="tag.withoutTagId" />,
    <DateInput key="u" source="userOn" />,
    <NumberInput key="n" source="newUserYear" />,
    <NumberInput key="r" source="returningYear" />,
    <NumberInput key="l" source="lostYear" />,
    <SelectInput
      key="rt"
      source="reportTerritory"
      choices={reportTerritories}
      translateChoice={false}
      format={asText}
    />,
    <BooleanInput key="w" source="withoutTerritory" />,
  ];
}

/** A link may carry the territory's number; the choices are text because of 'none'. */
const asText = (value: unknown) => (value === undefined || value === null ? '' : String(value));
