import type { DashboardCard } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { kindOf } from './card-kinds.js';

/** The title that a card was given, else the name of what it shows, else the usual one of its kind. */
export function useCardTitle({ kind, title, options }: DashboardCard): string {
  const translate = useTranslate();
  const known = kindOf(kind);
  const { data } = useApi<never>(title === null ? known?.named?.path(options) : undefined);
  const name = data === undefined ? undefined : known?.named?.in(data, options);
  return title ?? name ?? (known ? translate(known.title(options)) : kind);
}
