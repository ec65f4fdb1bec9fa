import { NATURES, ORGANIZATION_KINDS, SERVICE_CATEGORIES } from '@terril/domain';
import type { ReactElement } from 'react';
import { BooleanInput, NumberInput, SelectInput, TextInput, useGetList, useTranslate } from 'react-admin';
import { SearchBox } from '../../ui/SearchBox.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { termChoices } from '../../ui/terms.js';

const byPosition = { sort: { field: 'position', order: 'ASC' } } as const;

/** The cuts of the turnover report, those a figure's link sets. */
export function useInvoiceLineFilters(): ReactElement[] {
  const translate = useTranslate();
  const { data: territories = [] } = useGetList('territories', byPosition);
  const { data: areas = [] } = useGetList('areas', byPosition);
  const territoryChoices = [...choices(territories), { id: 'none', name: translate('territory.none') }];
  const areaChoices = [...choices(areas), { id: 'other', name: translate('area.other') }];
  return [
    <SearchBox key="q" source="q" alwaysOn />,
    <NumberInput key="y" source="year" alwaysOn />,
    <SelectInput key="n" source="nature" choices={termChoices('nature', NATURES)} alwaysOn />,
    <BooleanInput key="s" source="service" />,
    <SelectInput key="c" source="category" choices={termChoices('category', SERVICE_CATEGORIES)} />,
    <SelectInput key="t" source="territoryId" choices={territoryChoices} translateChoice={false} format={asText} />,
    <SelectInput key="a" source="areaId" choices={areaChoices} translateChoice={false} format={asText} />,
    <TextInput key="m" source="communeCode" />,
    <TextInput key="e" source="epciCode" />,
    <SelectInput key="k" source="kind" choices={termChoices('kind', ORGANIZATION_KINDS)} />,
    <OrganizationInput key="o" source="organizationId" />,
    <OrganizationInput key="g" source="withinId" />,
  ];
}

const choices = (records: { id: number; name: string }[]) => records.map(({ id, name }) => ({ id: String(id), name }));

/** A link may carry a number; the choices are text because of 'none' and 'other'. */
const asText = (value: unknown) => (value === undefined || value === null ? '' : String(value));
