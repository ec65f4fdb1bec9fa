import type { Schemas } from '@terril/api-types';
import type { DataProvider, Identifier, RaRecord } from 'react-admin';
import { queryString, request } from './http.js';

interface Page {
  data: RaRecord[];
  total: number;
  sums?: Record<string, string>;
}
interface ListQuery {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  filter?: Record<string, unknown>;
  signal?: AbortSignal;
  /** `ranked`: what answers to `q` best comes first, slips of the pen forgiven, as in the search box. */
  meta?: { ranked?: boolean };
}
/** The API refuses longer pages. */
const LONGEST_PAGE = 100;

/**
 * The API's one dialect for every resource: a resource is the path of its collection. `sums`, the totals computed by
 * the server over all the rows of a list, arrive as `meta.sums` in the list context.
 */
export const dataProvider = {
  supportAbortSignal: true,

  getList: (resource: string, query: ListQuery) =>
    (query.meta?.ranked && query.filter?.q ? ranked : list)(resource, query),

  getManyReference: (
    resource: string,
    { target, id, filter, ...query }: ListQuery & { target: string; id: Identifier },
  ) => list(resource, { ...query, filter: { ...filter, [target]: id } }),

  getOne: async (resource: string, { id, signal }: { id: Identifier; signal?: AbortSignal }) => ({
    data: await request(`/${resource}/${id}`, { signal }),
  }),

  getMany: async (resource: string, { ids, signal }: { ids: Identifier[]; signal?: AbortSignal }) => {
    const pages = chunks(ids, LONGEST_PAGE).map((some) =>
      request<Page>(`/${resource}${queryString({ id: some, perPage: LONGEST_PAGE })}`, { signal }),
    );
    return { data: (await Promise.all(pages)).flatMap((page) => page.data) };
  },

  create: async (resource: string, { data }: { data: object }) => ({
    data: await request(`/${resource}`, { method: 'POST', body: filledIn(data) }),
  }),

  update: async (
    resource: string,
    { id, data, previousData }: { id: Identifier; data: object; previousData: RaRecord },
  ) => {
    const changes = changedKeys(data, previousData);
    if (Object.keys(changes).length === 0) return { data: previousData };
    const body = { ...changes, version: previousData.version };
    return { data: await request(`/${resource}/${id}`, { method: 'PATCH', body }) };
  },

  updateMany: () => Promise.reject(new Error('Records are changed one by one: each carries its version')),

  delete: async (resource: string, { id, previousData }: { id: Identifier; previousData?: RaRecord }) => {
    const trashed = await request<Schemas['TrashedOut']>(`/${resource}/${id}`, { method: 'DELETE' });
    return { data: { ...(previousData ?? { id }), ...trashed } };
  },

  deleteMany: async (resource: string, { ids }: { ids: Identifier[] }) => {
    for (const id of ids) await request(`/${resource}/${id}`, { method: 'DELETE' });
    return { data: ids };
  },
} as unknown as DataProvider;

async function list(resource: string, { pagination, sort, filter, signal }: ListQuery) {
  const query = {
    ...filter,
    page: pagination?.page,
    perPage: pagination && Math.min(pagination.perPage, LONGEST_PAGE),
    // 'id' is what react-admin asks for when a screen states no order: the API's own order is the better one.
    ...(sort && sort.field !== 'id' && { sort: sort.field, order: sort.order }),
  };
  const { data, total, sums } = await request<Page>(`/${resource}${queryString(query)}`, { signal });
  return { data, total, meta: { sums } };
}

/** The records of a resource that the search finds, the best first. */
async function ranked(resource: string, { pagination, filter, signal }: ListQuery) {
  const query = { q: filter?.q, type: resource, limit: pagination?.perPage };
  const { groups } = await request<Schemas['SearchOut']>(`/search${queryString(query)}`, { signal });
  const ids = groups.flatMap(({ results }) => results.map(({ id }) => id));
  if (ids.length === 0) return { data: [], total: 0 };
  const { data } = await list(resource, { filter: { id: ids }, pagination: { page: 1, perPage: ids.length }, signal });
  const found = ids.flatMap((id) => data.filter((record) => record.id === id));
  return { data: found, total: found.length };
}

/**
 * What a form changed, compared with the record as it was read; a key the record does not have is a change. An object
 * of values (`customValues`) is sent as those of its keys that changed.
 */
export function changedKeys(data: object, previous: RaRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const before = previous[key];
      if (isObject(value) && isObject(before)) {
        const parts = Object.entries(value).filter(([part, now]) => isChanged(now, before[part] ?? null));
        return parts.length > 0 ? [[key, Object.fromEntries(parts)]] : [];
      }
      return (key in previous ? isChanged(value, before) : value !== undefined) ? [[key, value]] : [];
    }),
  );
}

const isChanged = (value: unknown, before: unknown) => JSON.stringify(value ?? null) !== JSON.stringify(before);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function filledIn(data: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined));
}

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
