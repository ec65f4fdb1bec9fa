import { Box, Breadcrumbs, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { DataTable, useRecordContext, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { useSettings } from '../../system/settings/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { RecordTable } from '../../lists/list-page/index.js';
import { Related } from '../../ui/Related.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Organization } from './organization.js';

type Group = Schemas['OrganizationGroupOut'];

/** What the organization belongs to, what is under it, and the figures of them all; nothing when it stands alone. */
export function OrganizationGroup() {
  const record = useRecordContext<Organization>();
  const translate = useTranslate();
  const { data: group } = useApi<Group>(record && `/organizations/${record.id}/group`);
  if (!record || !group || (group.size === 1 && group.above.length === 0)) return null;
  return (
    <>
      <Section title={translate('group.title')}>
        {group.above.length > 0 && <Above group={group} name={record.name} />}
        {group.size > 1 && <Figures group={group} withinId={Number(record.id)} />}
      </Section>
      {group.size > 1 && (
        <Related
          reference="organizations"
          title={translate('group.children')}
          target="parentId"
          sort={{ field: 'name', order: 'ASC' }}
        >
          <Children />
        </Related>
      )}
    </>
  );
}

function Above({ group, name }: { group: Group; name: string }) {
  const translate = useTranslate();
  return (
    <Breadcrumbs aria-label={translate('group.above')} sx={{ mb: 1 }}>
      {group.above.map(({ id, name: above }) => (
        <RecordLink key={id} resource="organizations" id={id}>
          {above}
        </RecordLink>
      ))}
      <Typography aria-current="page">{name}</Typography>
    </Breadcrumbs>
  );
}

/** Each figure opens what it is made of; the list of users is that of today, and opens on no other day. */
function Figures({ group, withinId }: { group: Group; withinId: number }) {
  const translate = useTranslate();
  const { money, number } = useFormat();
  const { data: settings } = useSettings();
  const { year, on } = group;
  const turnover = (of: number) => listPath('invoice-lines', { withinId, year: of, service: true });
  const running = listPath('subscriptions', { withinId, activeOn: on });
  const users = on === settings?.today ? listPath('organizations', { withinId, status: 'user' }) : undefined;
  const figures: [label: string, value: string, to?: string][] = [
    [translate('group.turnover', { year }), money(group.turnover), turnover(year)],
    [translate('group.turnover', { year: year - 1 }), money(group.previousTurnover), turnover(year - 1)],
    [translate('group.mrr'), money(group.mrr), running],
    [translate('group.subscriptions'), number(group.subscriptions), running],
    [translate('group.users'), number(group.users), users],
    [translate('group.size'), number(group.size), listPath('organizations', { withinId })],
  ];
  return (
    <Box>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('group.formula')}
      </Typography>
      <Facts>
        {figures.map(([label, value, to]) => (
          <Fact key={label} label={label}>
            <FigureLink to={to} label={`${label}, ${value}`}>
              {value}
            </FigureLink>
          </Fact>
        ))}
      </Facts>
    </Box>
  );
}

function Children() {
  return (
    <RecordTable<Organization>
      rowClick="show"
      renderTitle={({ name }) => name}
      renderText={({ city }) => city}
      renderSide={({ status }) => <StatusChip of="status" value={status} />}
    >
      <DataTable.Col<Organization>
        source="name"
        render={({ id, name }) => (
          <RecordLink resource="organizations" id={id}>
            {name}
          </RecordLink>
        )}
      />
      <DataTable.Col source="city" />
      <DataTable.Col<Organization>
        source="status"
        disableSort
        render={({ status }) => <StatusChip of="status" value={status} />}
      />
    </RecordTable>
  );
}
