import type { Schemas } from '@terril/api-types';
import { useGetList, useLocaleState } from 'react-admin';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' } } as const;

/** The reasons of end to choose from, in their order, as the reader calls them; `id` is what is kept. */
export function useEndReasons(): { id: string; name: string }[] {
  const [locale] = useLocaleState();
  const { data = [] } = useGetList<Schemas['EndReasonOut']>('end-reasons', ALL);
  return data.map(({ nameFr, nameEn }) => ({ id: nameFr, name: locale === 'en' ? (nameEn ?? nameFr) : nameFr }));
}
