import { plainText } from '@terril/domain';
import { refusalIn } from '../../core/constraints.js';
import type { Db } from '../../core/db.js';
import type { ImportBody, ImportTarget, StoredRecord } from '../../core/import-target.js';
import type { Outcome } from '../../core/outcome.js';
import { toDto } from '../../core/validation.js';
import { type Draft, DraftVerdicts, placeOf } from './draft-verdicts.js';
import type { Import } from './import.entity.js';
import type { ImportMapping } from './import-mapping.dto.js';
import { ImportRow, type WrittenRow } from './import-row.entity.js';
import { SEVERAL, REPEATED, TOLD, ALIKE, NO_LINES, NOT_FOUND, FOUND, GONE } from './import-sentences.js';
import type { LookAlikes } from './look-alikes.js';
import { lastRowOf, type RowGroup } from './row-groups.js';
import { createAll, updateAll } from './write-many.js';

/** Of what indexes hold. */
const LONGEST_KEY = 200;
const LONGEST_LABEL = 200;

/**
 * Some records of a file, written in the transaction at hand by the rules of their target; of a trial, the transaction is
 * rolled back. A record that a rule refuses leaves no trace but its reasons.
 */
export class ImportBatch {
  private readonly verdicts: DraftVerdicts;

  constructor(
    private readonly db: Db,
    private readonly target: ImportTarget,
    private readonly imported: Import & { mapping: ImportMapping },
    /** The title of the column that fills each field. */
    titleOf: ReadonlyMap<string, string | null>,
    private readonly lookAlikes: LookAlikes,
  ) {
    this.verdicts = new DraftVerdicts(target, titleOf);
  }

  /** Records that are to be written together. */
  get atOnce(): number {
    return this.target.atOnce;
  }

  /** What became of each record, in the order of the file. */
  async write(groups: RowGroup[]): Promise<WrittenRow[]> {
    const drafts = await this.drafted(groups);
    await this.recognize(this.open(drafts));
    if (!this.target.repeats) await this.refuseRepeated(this.open(drafts));
    this.follow(this.open(drafts));
    await this.setAside(this.open(drafts).filter(({ recordId }) => recordId === undefined));
    await this.create(this.open(drafts).filter(({ recordId }) => recordId === undefined));
    for (const round of oncePerRecord(this.open(drafts))) await this.update(round);
    this.tellOfNoLines(drafts);
    const importId = this.imported.id;
    return drafts.map(({ group: _group, body: _body, decision: _decision, ...row }) => ({ ...row, importId }));
  }

  private open(drafts: Draft[]): Draft[] {
    return drafts.filter(({ outcome }) => outcome === undefined);
  }

  private async drafted(groups: RowGroup[]): Promise<Draft[]> {
    const readable = groups.filter(({ rows }) => rows.every(({ problems }) => problems.length === 0));
    const bodies = await this.target.bodies(
      readable.map(({ rows }) => rows.map(({ values }) => values)),
      (field, values) => this.toldEarlier(field, values),
    );
    const bodyOf = new Map(readable.map((group, index) => [group, bodies[index]]));
    return groups.map((group) => {
      const first = group.rows[0]?.row ?? 0;
      const lines = group.rows.filter(({ ofLines }) => ofLines);
      const made = bodyOf.get(group);
      const body = made?.made ?? group.rows[0]?.values ?? {};
      const { id } = made?.made ?? {};
      const draft: Draft = {
        group,
        body,
        row: first,
        lastRow: lastRowOf(group),
        lineRows: this.imported.lines && lines.map(({ row }) => row),
        label: this.target.labelOf(body, group.rows[0]?.values).slice(0, LONGEST_LABEL),
        key: null,
        likenesses: [],
        reasons: group.rows.flatMap(({ problems, ...row }) =>
          problems.map((problem) => ({ ...placeOf(row), ...problem })),
        ),
        lookAlikes: [],
        recordId: typeof id === 'number' ? id : undefined,
        decision: this.imported.decisions[first],
      };
      if (made?.refusal) this.verdicts.refuse(draft, made.refusal);
      else if (draft.reasons.length > 0) draft.outcome = 'rejected';
      return draft;
    });
  }

  private async toldEarlier(field: string, values: string[]): Promise<Set<string>> {
    if (this.imported.state !== 'checking') return new Set();
    const isCalled = field === this.target.calledBy ? 'or compact(row.label) = compact(v.value)' : '';
    const told = await this.db.query<{ value: string }>(
      `select v.value from unnest($2::text[], $3::text[]) v (value, key) where exists (
         select from import_rows row where row.import_id = $1 and (row.key = v.key ${isCalled})
           and row.outcome in ('created', 'updated', 'unchanged'))`,
      [this.imported.id, values, values.map((value) => keyOf(field, value))],
    );
    return new Set(told.map(({ value }) => value));
  }

  /** Finds the records that are there by the first key that names one. */
  private async recognize(drafts: Draft[]): Promise<void> {
    for (const field of this.imported.mapping.keys ?? []) {
      const keyed = drafts.filter(({ group }) => typeof group.rows[0]?.values[field] === 'string');
      const valueOf = ({ group }: Draft) => String(group.rows[0]?.values[field]);
      const found = keyed.length > 0 ? await this.target.find(field, keyed.map(valueOf)) : new Map<string, number[]>();
      for (const draft of keyed) {
        const ids = found.get(valueOf(draft)) ?? [];
        draft.key ??= keyOf(field, valueOf(draft));
        if (draft.recordId !== undefined || draft.outcome) continue;
        if (ids.length > 1) this.verdicts.reject(draft, SEVERAL(valueOf(draft)), field);
        else if (ids[0] !== undefined) draft.recordId = ids[0];
      }
    }
  }

  /** A record that the file tells of once more would undo what the row before did. */
  private async refuseRepeated(drafts: Draft[]): Promise<void> {
    const rows = this.db.repository(ImportRow);
    const before = await rows
      .createQueryBuilder('row')
      .select(['row.id', 'row.row', 'row.key', 'row.recordId'])
      .where(`row.import_id = :id and row.outcome in ('created', 'updated', 'unchanged')`, { id: this.imported.id })
      .andWhere('(row.key = any (:keys) or row.record_id = any (:ids))', {
        keys: drafts.map(({ key }) => key),
        ids: drafts.map(({ recordId }) => recordId ?? null),
      })
      .getMany();
    const seen = new Map<string | number, number>();
    for (const { row, key, recordId } of before) {
      if (key !== null) seen.set(key, row);
      if (recordId !== null) seen.set(recordId, row);
    }
    for (const draft of drafts) {
      const { key, recordId, row } = draft;
      const earlier =
        (key !== null && seen.get(key)) || (recordId !== undefined && recordId !== null && seen.get(recordId));
      if (earlier) this.verdicts.reject(draft, REPEATED(earlier));
      if (key !== null && !seen.has(key)) seen.set(key, row);
      if (recordId != null && !seen.has(recordId)) seen.set(recordId, row);
    }
  }

  /** What a person decided about rows goes before what was found; the mode says which of them are wanted. */
  private follow(drafts: Draft[]): void {
    const { mode, keys = [] } = this.imported.mapping;
    for (const draft of drafts) {
      const { decision } = draft;
      if (decision && 'recordId' in decision) draft.recordId = decision.recordId;
      else if (decision?.as === 'new') draft.recordId = undefined;
      else if (decision?.as === 'skipped') draft.outcome = 'skipped';
      if (draft.outcome) continue;
      if (draft.recordId === undefined && mode === 'update') this.verdicts.skip(draft, NOT_FOUND, keys[0]);
      if (draft.recordId !== undefined && mode === 'create') this.verdicts.skip(draft, FOUND, keys[0]);
    }
  }

  /** New records that may be one that is there, or one that the file has told of already. */
  private async setAside(drafts: Draft[]): Promise<void> {
    for (const draft of drafts) {
      draft.likenesses = this.target.likenesses(draft.body).map((text) => text.slice(0, LONGEST_KEY));
    }
    const undecided = drafts.filter(({ decision }) => !decision);
    const found = await this.lookAlikes.of(
      this.target,
      this.imported.id,
      undecided.map(({ body }) => body),
    );
    const told = await this.toldBefore(undecided);
    for (const [index, draft] of undecided.entries()) {
      draft.lookAlikes = found[index] ?? [];
      const earlier = draft.likenesses.map((text) => told.get(text)).find((row) => row !== undefined);
      for (const text of draft.likenesses) if (!told.has(text)) told.set(text, draft.row);
      if (draft.lookAlikes.length === 0 && earlier === undefined) continue;
      if (earlier !== undefined) draft.reasons.push(this.verdicts.reason(draft, TOLD(earlier)));
      if (draft.lookAlikes.length > 0) draft.reasons.push(this.verdicts.reason(draft, ALIKE(draft.lookAlikes)));
      if (this.imported.mapping.lookAlikes === 'aside') draft.outcome = 'doubtful';
    }
  }

  private async toldBefore(drafts: Draft[]): Promise<Map<string, number>> {
    const rows = await this.db.query<{ likeness: string; row: number }>(
      `select told.likeness, min(it."row") as "row"
       from import_likenesses told join import_rows it on it.id = told.import_row_id
       where told.import_id = $1 and told.likeness = any ($2) group by told.likeness`,
      [this.imported.id, drafts.flatMap(({ likenesses }) => likenesses)],
    );
    return new Map(rows.map(({ likeness, row }) => [likeness, row]));
  }

  private async create(drafts: Draft[]): Promise<void> {
    const valid: Draft[] = [];
    for (const draft of drafts) {
      if (await this.checked(draft, this.target.createBody, draft.body)) valid.push(draft);
    }
    const outcomes = await createAll(
      this.db,
      this.target,
      valid.map(({ body }) => body),
    );
    for (const [index, draft] of valid.entries()) {
      const { made, refusal } = outcomes[index] as Outcome<number>;
      if (refusal) this.verdicts.refuse(draft, refusal);
      else Object.assign(draft, { outcome: 'created', recordId: made, recordVersion: 1 });
    }
  }

  private async update(drafts: Draft[]): Promise<void> {
    const ids = drafts.map(({ recordId }) => recordId as number);
    const stored = new Map((ids.length > 0 ? await this.target.stored(ids) : []).map((record) => [record.id, record]));
    const changed: { draft: Draft; record: StoredRecord; changes: ImportBody }[] = [];
    for (const draft of drafts) {
      const record = stored.get(draft.recordId as number);
      if (!record) {
        this.verdicts.reject(draft, GONE);
        continue;
      }
      const changes = this.target.changes(draft.body, record);
      if (Object.keys(changes).length === 0) {
        Object.assign(draft, { outcome: 'unchanged', recordVersion: record.version });
      } else if (await this.checked(draft, this.target.updateBody, { ...changes, version: record.version })) {
        changed.push({ draft, record, changes });
      }
    }
    const updates = changed.map(({ record: { id, version }, changes }) => ({ id, body: { ...changes, version } }));
    const outcomes = await updateAll(this.db, this.target, updates);
    for (const [index, { draft, record, changes }] of changed.entries()) {
      const { made, refusal } = outcomes[index] as Outcome<number>;
      if (refusal) {
        this.verdicts.refuse(draft, refusal);
        continue;
      }
      const before = { ...this.target.before(changes, record), version: record.version };
      Object.assign(draft, { outcome: 'updated', recordVersion: made, before });
    }
  }

  private async checked(draft: Draft, body: ImportTarget['createBody'], value: ImportBody): Promise<boolean> {
    try {
      await toDto(body, value, 'body');
      return true;
    } catch (error) {
      const refusal = refusalIn(error);
      if (!refusal) throw error;
      this.verdicts.refuse(draft, refusal);
      return false;
    }
  }

  /** Of a record that is taken without them; a rule may have refused it for the same. */
  private tellOfNoLines(drafts: Draft[]): void {
    for (const draft of drafts) {
      if (draft.lineRows?.length === 0 && draft.outcome !== 'rejected')
        draft.reasons.push(this.verdicts.reason(draft, NO_LINES));
    }
  }
}

/** Rows in rounds of which each is about every record once at most: the next one meets what the one before has written. */
function oncePerRecord(drafts: Draft[]): Draft[][] {
  const rounds: Draft[][] = [];
  const told = new Map<Draft['recordId'], number>();
  for (const draft of drafts) {
    const count = told.get(draft.recordId) ?? 0;
    told.set(draft.recordId, count + 1);
    (rounds[count] ??= []).push(draft);
  }
  return rounds;
}

/** The same text for two rows about one record. */
function keyOf(field: string, value: string): string {
  return `${field}:${plainText(value)}`.slice(0, LONGEST_KEY);
}
