import { Any, type EntityTarget, type FindOptionsWhere, type QueryDeepPartialEntity, type Repository } from 'typeorm';
import type { Db } from './db.js';
import { insertMany } from './insert-many.js';
import { plainNumber } from './plain-number.js';
import type { Row } from './row.js';

type Wanted<T> = Partial<Record<keyof T, unknown>>;
type Values = Record<string, unknown>;

/** What every row has of its own. */
const OWN = ['id', 'version', 'createdAt', 'updatedAt'];

/** The rows that one record is to own: all of them. */
export interface OwnedRows<W> {
  ownerId: number;
  wanted: W[];
}

/** What of stored rows a wanted one changes: tried one after the other. */
type Recognize<T, W> = ((stored: T, row: W) => boolean)[];

/** Rows changed by one statement: it has a parameter for each value. */
const AT_ONCE = 500;

/** As `saveOwnedOfMany`, of one record, which `owner` names. */
export function saveOwned<T extends Row, W extends Wanted<T>>(
  db: Db,
  entity: EntityTarget<T>,
  owner: FindOptionsWhere<T>,
  wanted: W[],
  recognize: Recognize<T, W>,
): Promise<void> {
  const [[column, ownerId] = ['', 0]] = Object.entries(owner) as [string, number][];
  return saveOwnedOfMany(db, entity, column as keyof T & string, [{ ownerId, wanted }], recognize);
}

/**
 * Brings the rows that records own by `column` (the lines of invoices) to those wanted, which are all of them. Only what
 * differs is written, so that the history tells of changes alone: a row that says the same stays; else the one recognized
 * by `recognize` is changed; what is left is removed or added. Removals come first and additions last: rows that share no
 * day before and after share none in between.
 */
export async function saveOwnedOfMany<T extends Row, W extends Wanted<T>>(
  db: Db,
  entity: EntityTarget<T>,
  column: keyof T & string,
  owners: OwnedRows<W>[],
  recognize: Recognize<T, W>,
): Promise<void> {
  if (owners.length === 0) return;
  const rows = db.repository(entity);
  // One array, however many: a statement takes 65,535 parameters at most.
  const ids = owners.map(({ ownerId }) => ownerId);
  const byOwner = new Map<unknown, T[]>(ids.map((id) => [id, []]));
  for (const row of await rows.findBy({ [column]: Any(ids) } as FindOptionsWhere<T>))
    byOwner.get(row[column])?.push(row);
  const changes = owners.map(({ ownerId, wanted }) => changesOf(rows, byOwner.get(ownerId) ?? [], wanted, recognize));
  const removed = changes.flatMap((each) => each.removed);
  if (removed.length > 0) await rows.delete({ id: Any(removed) } as FindOptionsWhere<T>);
  const updated = changes.flatMap((each) => each.updated);
  for (let from = 0; from < updated.length; from += AT_ONCE) {
    await rows.upsert(updated.slice(from, from + AT_ONCE) as QueryDeepPartialEntity<T>[], ['id']);
  }
  await insertMany(
    db,
    entity,
    changes.flatMap((each) => each.added as Partial<Record<keyof T, unknown>>[]),
  );
}

/** What brings the rows of one record to those wanted. */
function changesOf<T extends Row, W extends Wanted<T>>(
  rows: Repository<T>,
  held: T[],
  wanted: W[],
  recognize: Recognize<T, W>,
): { removed: number[]; updated: Values[]; added: Values[] } {
  const stored = new Set(held);
  const textOf = new Map(held.map((row) => [row, comparable(rows, row)]));
  const take = (isIt: (candidate: T) => boolean) => {
    const found = [...stored].find(isIt);
    if (found) stored.delete(found);
    return found;
  };
  let left = wanted.filter((row) => {
    const text = comparable(rows, row);
    return !take((candidate) => textOf.get(candidate) === text);
  });
  const updated: Values[] = [];
  for (const isSame of recognize) {
    left = left.filter((row) => {
      const found = take((candidate) => isSame(candidate, row));
      if (found) updated.push({ ...valuesOf(rows, row), id: found.id });
      return !found;
    });
  }
  return { removed: [...stored].map(({ id }) => id), updated, added: left.map((row) => valuesOf(rows, row)) };
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
