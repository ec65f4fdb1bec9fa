import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity, Repository } from 'typeorm';
import type { Db } from './db.js';
import type { Row } from './row.js';

type Wanted<T> = Partial<Record<keyof T, unknown>>;
type Values = Record<string, unknown>;

/** What every row has of its own. */
const OWN = ['id', 'version', 'createdAt', 'updatedAt'];

/**
 * Brings the rows that a record owns (the lines of an invoice) to `wanted`, which lists all of them. Only what differs
 * is written, so that the history tells of changes alone: a row that says the same stays; else the one recognized by
 * `recognize`, tried one after the other, is changed; what is left is removed or added. Removals come first and
 * additions last: rows that share no day before and after share none in between.
 */
export async function saveOwned<T extends Row, W extends Wanted<T>>(
  db: Db,
  entity: EntityTarget<T>,
  owner: FindOptionsWhere<T>,
  wanted: W[],
  recognize: ((stored: T, row: W) => boolean)[],
): Promise<void> {
  const rows = db.repository(entity);
  const stored = new Set(await rows.findBy(owner));
  const textOf = new Map([...stored].map((row) => [row, comparable(rows, row)]));
  const take = (isIt: (candidate: T) => boolean) => {
    const found = [...stored].find(isIt);
    if (found) stored.delete(found);
    return found;
  };
  let left = wanted.filter((row) => {
    const text = comparable(rows, row);
    return !take((candidate) => textOf.get(candidate) === text);
  });
  const updates: Values[] = [];
  for (const isSame of recognize) {
    left = left.filter((row) => {
      const found = take((candidate) => isSame(candidate, row));
      if (found) updates.push({ ...valuesOf(rows, row), id: found.id });
      return !found;
    });
  }
  if (stored.size > 0) await rows.delete([...stored].map(({ id }) => id));
  if (updates.length > 0) await rows.upsert(updates as QueryDeepPartialEntity<T>[], ['id']);
  const added = left.map((row) => valuesOf(rows, row));
  if (added.length > 0) await rows.insert(added as QueryDeepPartialEntity<T>[]);
}

/** The row's own columns; what it leaves out is empty. */
function valuesOf<T extends Row>({ metadata }: Repository<T>, row: Wanted<T>): Values {
  const columns = metadata.columns.filter(({ propertyName }) => !OWN.includes(propertyName));
  return Object.fromEntries(
    columns.map(({ propertyName, isNullable }) => {
      const value = row[propertyName as keyof T];
      return [propertyName, value === undefined && isNullable ? null : value];
    }),
  );
}

/** The same text for rows that say the same: 75 is 75.00. */
function comparable<T extends Row>(rows: Repository<T>, row: Wanted<T>): string {
  const values = valuesOf(rows, row);
  for (const { propertyName, type } of rows.metadata.columns) {
    if (type === 'numeric') values[propertyName] = plainNumber(String(values[propertyName]));
  }
  return JSON.stringify(values);
}

function plainNumber(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
