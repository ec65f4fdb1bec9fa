import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { MergeableType } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { Conflict, type Sentence } from '../../core/errors.js';
import { nounOf } from '../../core/nouns.js';
import { RECORDS_RESTORED, type RestoredRecords, restoreRows } from '../../core/trash.js';
import { tell } from '../../core/tell.js';
import { RECORDS_MERGED, type RecordsMerged } from './merges.service.js';
import { type MergeStep, moveRows, writeColumns } from './merge-steps.js';
import type { Mergeable } from './mergeable.js';
import { MergeablesService } from './mergeables.service.js';

interface Item {
  type: MergeableType;
  keptId: number;
  label: string;
}

/** Takes a merge back, from its item of the trash. */
@Injectable()
export class UndoMergeService {
  constructor(
    private readonly db: Db,
    private readonly events: EventEmitter2,
    private readonly mergeables: MergeablesService,
  ) {}

  /**
   * Puts everything back as it was before the merge that the item keeps, inside the transaction of its restoration. What
   * was changed since stays as it is.
   * @returns what stays, a sentence each
   * @throws Conflict when the kept record is gone, or something recorded since ties what would be parted
   */
  async undo(itemId: number): Promise<Sentence[]> {
    const [item] = await this.db.query<Item>(
      'select record_type as type, record_id as "keptId", label from trash_items where id = $1',
      [itemId],
    );
    if (!item) return [];
    const mergeable = this.mergeables.of(item.type);
    await this.mustStand(mergeable, item);
    const steps = await this.db.query<{ at: number; step: MergeStep }>(
      `select ordinality::int as at, case value ->> 'do' when 'delete' then '{"do":"delete"}' else value end as step
       from trash_items, jsonb_array_elements(steps) with ordinality where id = $1 order by 1 desc`,
      [itemId],
    );
    const left: Sentence[] = [];
    for (const { at, step } of steps) left.push(...(await this.undone(itemId, at, step, mergeable)));
    const merged = await this.forget(item, itemId);
    await this.told(item, [item.keptId, ...merged]);
    const ids = [item.keptId, ...merged];
    await mergeable.refresh(ids);
    await mustStandTogether(this.db, item.type, ids);
    await tell(this.events, RECORDS_RESTORED, { type: item.type, ids: merged } satisfies RestoredRecords);
    await tell(this.events, RECORDS_MERGED, { type: item.type, keptId: item.keptId, ids } satisfies RecordsMerged);
    return left;
  }

  /** @throws Conflict when the kept record is in the trash, or was merged into another one. */
  private async mustStand({ table }: Mergeable, { keptId, label }: Item): Promise<void> {
    const [kept] = await this.db.query(`select id from ${table} where id = $1 for update`, [keptId]);
    if (kept) return;
    throw new Conflict('kept_gone', {
      fr: `« ${label} » : la fiche gardée n’est plus là. Restaurez-la d’abord, ou la fusion qui l’a prise.`,
      en: `“${label}”: the kept record is gone. Restore it first, or the merge that took it.`,
    });
  }

  private async undone(itemId: number, at: number, step: MergeStep, mergeable: Mergeable): Promise<Sentence[]> {
    switch (step.do) {
      case 'move': {
        const { table, column, key, from, to, keys } = step;
        const back = await moveRows(this.db, { table, column, key, from: to, to: from, keys });
        return back.length < keys.length ? [staying(table, keys.length - back.length)] : [];
      }
      case 'add':
        await this.db.query(`delete from ${step.table} where id = any ($1)`, [step.ids]);
        return [];
      case 'change':
        return this.changedBack(step, mergeable);
      case 'delete':
        await restoreRows(this.db, `steps -> ${at - 1} -> 'rows'`, itemId);
        return [];
    }
  }

  /** Only the columns that still say what the merge wrote. */
  private async changedBack(
    { table, id, before, after }: Extract<MergeStep, { do: 'change' }>,
    { fields }: Mergeable,
  ): Promise<Sentence[]> {
    const [now] = await this.db.query<{ columns: string[] }>(
      `select coalesce(array_agg(key), '{}') as columns from ${table} it, jsonb_each(to_jsonb(it))
       where it.id = $1 and key = any (array(select jsonb_object_keys($2))) and value = $2 -> key`,
      [id, JSON.stringify(after)],
    );
    const same = now?.columns ?? [];
    const back = Object.fromEntries(Object.entries(before).filter(([column]) => same.includes(column)));
    if (Object.keys(back).length > 0) await writeColumns(this.db, table, id, back);
    const other = Object.keys(after).filter((column) => !same.includes(column));
    if (other.length === 0) return [];
    const labels = fields
      .filter(({ columns }) => columns.some((column) => other.includes(column)))
      .map(({ label }) => label);
    return labels.length > 0 ? labels.map(changedSince) : [staying(table, 1)];
  }

  /** The merged records are there again under their own ids. */
  private async forget({ type, keptId }: Item, itemId: number): Promise<number[]> {
    const rows = await this.db.query<{ id: number }>(
      `with restored as (
         select (row ->> 'id')::int as id from trash_items, jsonb_array_elements(steps) step,
           jsonb_array_elements(step -> 'rows') part, jsonb_array_elements(part -> 'rows') row
         where trash_items.id = $3 and step ->> 'do' = 'delete' and part ->> 'table' = $1
       ), led as (
         delete from merged_records where record_type = $1 and kept_id = $2 and record_id in (select id from restored)
         returning record_id as id
       ) select id from led order by id`,
      [type, keptId, itemId],
    );
    return rows.map(({ id }) => id);
  }

  private async told({ type, label }: Item, ids: number[]): Promise<void> {
    const actor = currentActor();
    await this.db.query(
      `insert into history_entries (transaction, user_id, user_name, operation, action, record_type, record_id, label, changes)
       select pg_current_xact_id()::text::bigint, $1, coalesce($2, 'Terril'), 'none', 'restore', $3, id, $4, '{}'
       from unnest($5::int[]) id`,
      [actor?.id, actor?.name, type, label, ids],
    );
  }
}

/** What ties records of one organization that an undo would part. @throws Conflict naming them */
async function mustStandTogether(db: Db, type: MergeableType, ids: number[]): Promise<void> {
  if (type !== 'organizations') return;
  const [parted] = await db.query<{ credit: string; invoice: string }>(
    `select credit.number as credit, invoice.number as invoice
     from invoices credit join invoices invoice on invoice.id = credit.credited_invoice_id
     where credit.organization_id = any ($1) and credit.organization_id <> invoice.organization_id limit 1`,
    [ids],
  );
  if (!parted) return;
  const { credit, invoice } = parted;
  throw new Conflict('parted', {
    fr: `L’avoir ${credit}, enregistré depuis, cite la facture ${invoice} : l’un et l’autre sont d’une même structure.`,
    en: `The credit note ${credit}, recorded since, names the invoice ${invoice}: both are of one organization.`,
  });
}

function staying(table: string, count: number): Sentence {
  const { fr, en } = nounOf(table);
  return {
    fr: `${count} ${count === 1 ? fr.one : fr.many} : changé depuis la fusion, reste en l’état.`,
    en: `${count} ${count === 1 ? en.one : en.many}: changed since the merge, left as it is.`,
  };
}

const changedSince = ({ fr, en }: Sentence): Sentence => ({
  fr: `${fr} : changé depuis la fusion, reste en l’état.`,
  en: `${en}: changed since the merge, left as it is.`,
});
