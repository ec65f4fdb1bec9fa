import { List, ListItem, ListItemText, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Contract } from '../../revenue/contracts/index.js';
import type { Renewal } from '../../revenue/renewals/index.js';
import type { InvoiceRow } from '../../revenue/invoices/index.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';

interface FirstOnesProps {
  title: string;
  /** How many of them. */
  rows: number;
}

/** The contracts whose end is known and to come, the soonest first. */
export function EndingContracts({ title, rows }: FirstOnesProps) {
  const filter = { ending: true };
  const { data = [], error } = useGetList<Contract>('contracts', {
    filter,
    sort: { field: 'endsOn', order: 'ASC' },
    pagination: { page: 1, perPage: rows },
  });
  const { day } = useFormat();
  const items = data.map(({ id, reference, title: name, organizationName, endsOn }) => ({
    id,
    name: `${reference} · ${name}`,
    text: `${organizationName}, ${day(endsOn)}`,
  }));
  return <Next title={title} resource="contracts" filter={filter} items={items} error={error} />;
}

/** The contracts whose clients are to be told that they may refuse the renewal. */
export function NoticesToSend({ title, rows }: FirstOnesProps) {
  const filter = { state: 'to_send' };
  const { data = [], error } = useGetList<Renewal>('renewals', {
    filter,
    sort: { field: 'lastDayToRefuse', order: 'ASC' },
    pagination: { page: 1, perPage: rows },
  });
  const { day } = useFormat();
  const translate = useTranslate();
  const items = data.map(({ id, reference, organizationName, noticeUntil }) => ({
    id,
    name: `${reference} · ${organizationName}`,
    text: translate('home.noticeUntil', { day: day(noticeUntil) }),
  }));
  return <Next title={title} resource="renewals" record="contracts" filter={filter} items={items} error={error} />;
}

/** The invoices not paid yet, the longest due first. */
export function OpenInvoices({ title, rows }: FirstOnesProps) {
  const filter = { paid: 'false', type: 'invoice' };
  const { data = [], error } = useGetList<InvoiceRow>('invoices', {
    filter,
    sort: { field: 'dueOn', order: 'ASC' },
    pagination: { page: 1, perPage: rows },
  });
  const { day, money } = useFormat();
  const translate = useTranslate();
  const items = data.map(({ id, number, organizationName, dueOn, netAmount }) => ({
    id,
    name: `${number} · ${organizationName}`,
    text: translate('home.due', { amount: money(netAmount), day: day(dueOn) }),
  }));
  return <Next title={title} resource="invoices" filter={filter} items={items} error={error} />;
}

interface NextProps {
  title: string;
  /** The list that holds them all. */
  resource: string;
  /** What each opens, where that is a record of another list. */
  record?: string;
  filter: Record<string, unknown>;
  items: { id: number; name: string; text: string }[];
  error: Error | null;
}

function Next({ title, resource, record = resource, filter, items, error }: NextProps) {
  const translate = useTranslate();
  const all = <FigureLink to={listPath(resource, filter)}>{translate('home.seeAll')}</FigureLink>;
  return (
    <Section title={title} action={all}>
      {error && <ErrorNotice error={error} />}
      {items.length === 0 && !error && <Typography variant="body2">{translate('home.nothing')}</Typography>}
      <List dense disablePadding>
        {items.map(({ id, name: label, text }) => (
          <ListItem key={id} disableGutters>
            <ListItemText
              primary={
                <RecordLink resource={record} id={id}>
                  {label}
                </RecordLink>
              }
              secondary={text}
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
