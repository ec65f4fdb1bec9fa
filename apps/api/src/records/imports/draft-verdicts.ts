import type { Sentence, TerrilError } from '../../core/errors.js';
import type { ImportBody, ImportTarget } from '../../core/import-target.js';
import type { ImportDecision } from './import.entity.js';
import type { ImportReason, ImportRow } from './import-row.entity.js';
import type { GroupedRow, RowGroup } from './row-groups.js';

/** What is known of a row before, and after, it is written. */
export type Draft = Pick<ImportRow, 'row' | 'lastRow' | 'lineRows' | 'label' | 'key' | 'reasons' | 'lookAlikes'> &
  Partial<Pick<ImportRow, 'outcome' | 'recordId' | 'recordVersion' | 'before'>> & {
    group: RowGroup;
    body: ImportBody;
    likenesses: string[];
    decision: ImportDecision | undefined;
  };

/** Says what becomes of drafts that are left out, and why, by the row and the column at fault. */
export class DraftVerdicts {
  constructor(
    private readonly target: ImportTarget,
    /** The title of the column that fills each field. */
    private readonly titleOf: ReadonlyMap<string, string | null>,
  ) {}

  /** The fields of a body are named as the target names them. */
  refuse(draft: Draft, { code, fields, sentence }: TerrilError): void {
    const waits = code === this.target.waitsOn && { waits: true as const };
    const faults = Object.entries(fields ?? { '': sentence });
    draft.reasons.push(
      ...faults.map(([path, words]) => {
        const place = this.target.placeOf(
          path,
          draft.group.rows.map(({ values }) => values),
        );
        return { ...this.reason(draft.group.rows[place.row] ?? draft, words, place.field), ...waits };
      }),
    );
    draft.outcome = 'rejected';
  }

  reject(draft: Draft, sentence: Sentence, field?: string): void {
    draft.reasons.push(this.reason(draft, sentence, field));
    draft.outcome = 'rejected';
  }

  skip(draft: Draft, sentence: Sentence, field?: string): void {
    draft.reasons.push(this.reason(draft, sentence, field));
    draft.outcome = 'skipped';
  }

  reason(row: Pick<ImportReason, 'row' | 'ofLines'>, sentence: Sentence, field = ''): ImportReason {
    return { ...placeOf(row), title: this.titleOf.get(field) ?? null, sentence };
  }
}

/** The row of the file, or of its second file. */
export function placeOf({
  row,
  ofLines,
}: Pick<GroupedRow, 'row'> & Partial<GroupedRow>): Omit<ImportReason, 'title' | 'sentence'> {
  return ofLines ? { row, ofLines } : { row };
}
