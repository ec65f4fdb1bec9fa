import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, type SortPayload, useListContext, useTranslate } from 'react-admin';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { ServerTotals } from '../../ui/ServerTotals.js';
import type { ListExcerpt } from './excerpt.js';
import { ListError } from './ListError.js';

interface ExcerptRowsProps {
  excerpt: ListExcerpt;
  usualSort: SortPayload;
  writtenTotal: ((total: string) => string) | undefined;
  children: ReactNode;
}

/** The first rows of a list, how many there are, what they add up to, and the way to all of them. */
export function ExcerptRows({ excerpt, usualSort, writtenTotal, children }: ExcerptRowsProps) {
  const { filters, sort = usualSort, rows } = excerpt;
  return (
    <ListBase disableSyncWithLocation storeKey={false} filter={filters} sort={sort} perPage={rows}>
      <Rows>{children}</Rows>
      <ServerTotals written={writtenTotal} />
      <SeeAll filters={filters} sort={sort} />
    </ListBase>
  );
}

function Rows({ children }: { children: ReactNode }) {
  const { error } = useListContext();
  return error ? <ListError /> : <Box sx={{ overflowX: 'auto' }}>{children}</Box>;
}

function SeeAll({ filters, sort: { field, order } }: { filters: ListExcerpt['filters']; sort: SortPayload }) {
  const { resource, total } = useListContext();
  const translate = useTranslate();
  if (total === undefined) return null;
  const to = `${listPath(resource, filters)}&sort=${field}&order=${order}`;
  return <FigureLink to={to}>{translate('dashboards.seeAll', { smart_count: total })}</FigureLink>;
}
