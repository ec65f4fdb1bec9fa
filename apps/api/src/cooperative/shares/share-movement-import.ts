import { Injectable } from '@nestjs/common';
import { TERMS } from '@terril/domain';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import {
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  type StoredRecord,
} from '../../core/import-target.js';
import { attempt, type Outcome, outcomeOf } from '../../core/outcome.js';
import { namedBy } from '../../people/record-names.js';
import { MemberReferencesService } from '../members/member-references.service.js';
import { HoldingsService } from './holdings.service.js';
import {
  A_CORRECTION,
  amountPaid,
  likenessOf,
  movementOfRow,
  mustAgree,
  placesInOrder,
  sharesOf,
} from './movements-of-file.js';
import type { ShareMovementOut } from './share.dto.js';
import { ShareMovementOfFile } from './share-movement-import.dto.js';
import { MEMBER_NAMES, OTHER_NAMES, SHARE_MOVEMENT_IMPORT_FIELDS } from './share-movement-import-fields.js';
import { ShareMovementsService } from './share-movements.service.js';

/** Why the register takes a movement back whose import is undone: the same file may bring it again. */
const UNDONE = 'Import annulé';

/**
 * Movements of shares from the rows of a file, by the rules of the register. A row that says what the register says is that
 * movement, and stays as it is; undoing takes movements back by their contrary, on their day.
 */
@Injectable()
export class ShareMovementImport extends ImportTarget {
  readonly resource = 'share-movements';
  readonly name = { fr: 'Mouvements de parts', en: 'Movements of shares' };
  readonly keys = [];
  readonly sureKeys = [];
  override readonly repeats = true;
  override readonly permission = 'members.write';
  override readonly atOnce = 10_000;
  readonly createBody = ShareMovementOfFile;
  readonly updateBody = ShareMovementOfFile;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly movements: ShareMovementsService,
    private readonly holdings: HoldingsService,
    private readonly references: MemberReferencesService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['share_movements'];
  }

  fields(): Promise<ImportField[]> {
    return Promise.resolve(SHARE_MOVEMENT_IMPORT_FIELDS);
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const rows = records.map(([values = {}]) => values);
    const memberOf = await this.references.finder(rows, MEMBER_NAMES);
    const otherOf = await this.references.finder(rows, OTHER_NAMES);
    const bodies = rows.map((row) => outcomeOf(() => movementOfRow(row, memberOf(row), otherOf(row))));
    const known = await this.known(bodies.map(({ made }) => made ?? {}));
    return bodies.map((each, place) => {
      const id = known.get(place);
      return each.refusal || id === undefined ? each : { made: { ...each.made, id } };
    });
  }

  find(): Promise<Map<string, number[]>> {
    return Promise.resolve(new Map());
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    return this.db.query<StoredRecord>('select id, version from share_movements where id = any ($1)', [ids]);
  }

  /** Day by day, whatever the order of the rows. */
  async createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    const told = bodies as unknown as ShareMovementOfFile[];
    const outcomes: Outcome<number>[] = [];
    for (const place of placesInOrder(told)) {
      const movement = told[place] as ShareMovementOfFile;
      outcomes[place] = await attempt(this.db, () => this.register(movement));
    }
    return outcomes;
  }

  update(): Promise<never> {
    throw A_CORRECTION;
  }

  async remove(id: number): Promise<unknown> {
    const { day } = await this.movements.get(id);
    return this.movements.correct(id, { day, reason: UNDONE });
  }

  /** The last day first: nothing is left that what goes before had made possible. */
  override async removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    const rows = await this.db.query<{ id: number }>(
      'select id from share_movements where id = any ($1) order by day desc, id desc',
      [ids],
    );
    const outcomes = new Map<number, Outcome<unknown>>();
    for (const { id } of rows) outcomes.set(id, await attempt(this.db, () => this.remove(id)));
    return outcomes;
  }

  override placeOf(path: string, [values]: ImportValues[]): { row: number; field: string } {
    if (path === 'memberId') return { row: 0, field: namedBy(MEMBER_NAMES, values) ?? 'memberNumber' };
    if (path === 'otherMemberId' || path === 'toMemberId')
      return { row: 0, field: namedBy(OTHER_NAMES, values) ?? 'otherMemberNumber' };
    if (path === 'amount' && values?.['amount'] === undefined)
      return { row: 0, field: values?.['kind'] === 'payment' ? 'paid' : 'subscribed' };
    return { row: 0, field: path };
  }

  /** What it is, on which day, of whom as the row names it. */
  labelOf({ kind, day }: ImportBody, row: ImportValues = {}): string {
    const named = row['memberName'] ?? row[namedBy(MEMBER_NAMES, row) ?? ''];
    const words: Record<string, string> = TERMS.fr.shareMovementKind;
    const on = day === undefined ? undefined : String(day).split('-').toReversed().join('/');
    return [words[String(kind)], on, named].filter((part) => part !== undefined).join(' · ');
  }

  /** A movement is never rewritten. */
  override changes(): ImportBody {
    return {};
  }

  override likenesses(body: ImportBody): string[] {
    return [likenessOf(body)];
  }

  /** The movements of the register that say what each of `bodies` says, by its place; one whose import was undone is none. */
  private async known(bodies: ImportBody[]): Promise<Map<number, number>> {
    const rows = await this.db.query<{ place: number; id: number }>(
      `select told.place, min(movement.id) as id
       from jsonb_to_recordset($1) told (place int, "memberId" int, "otherMemberId" int, kind text, day date, shares int,
         amount numeric, "correctsId" int, "movementId" int)
       join share_movements movement on movement.member_id = told."memberId" and movement.day = told.day
         and movement.kind = told.kind
         and movement.other_member_id is not distinct from told."otherMemberId"
         and (movement.corrects_id is null) = (told."correctsId" is null)
         and (told.shares is null or told.kind = 'payment' or abs(told.shares) = abs(movement.shares))
         and (told.amount is null
           or abs(told.amount) = abs(case told.kind when 'payment' then movement.paid else movement.subscribed end))
       where movement.id = told."movementId" or not exists (
         select 1 from share_movements taken_back where taken_back.corrects_id = movement.id and taken_back.reason = $2)
       group by told.place`,
      [JSON.stringify(bodies.map((body, place) => ({ place, ...body }))), UNDONE],
    );
    return new Map(rows.map(({ place, id }) => [place, id]));
  }

  /** Writes what a row tells, by the register's own rules. @returns the id of the movement of the row's member */
  private async register(told: ShareMovementOfFile): Promise<number> {
    const [first, second] = await this.written(told);
    const made = [first, second].find((each) => each?.memberId === told.memberId) as ShareMovementOut;
    mustAgree(told, made);
    return made.id;
  }

  private async written(told: ShareMovementOfFile): Promise<ShareMovementOut[]> {
    const { memberId, otherMemberId, kind, day, reason = null, correctsId } = told;
    if (correctsId !== undefined) throw A_CORRECTION;
    if (kind === 'revaluation') throw A_VALUE;
    const value = await this.holdings.valueOn(day);
    if (kind === 'payment') return this.movements.pay({ memberId, day, reason, amount: amountPaid(told, value) });
    const shares = sharesOf(told, value);
    if (kind === 'subscription') return this.movements.subscribe({ memberId, day, shares, reason });
    if (kind === 'refund') return this.movements.refund({ memberId, day, shares, reason });
    if (otherMemberId === undefined) throw NO_OTHER;
    const [from, to] = kind === 'transfer_out' ? [memberId, otherMemberId] : [otherMemberId, memberId];
    return this.movements.transfer({ memberId: from, toMemberId: to, day, shares, reason });
  }
}

const NO_OTHER = RuleBroken.on('otherMemberId', 'no_other', {
  fr: 'Une cession va d’un sociétaire à un autre : dites lequel.',
  en: 'A transfer goes from a member to another one: say which.',
});
const A_VALUE = RuleBroken.on('kind', 'a_value', {
  fr: 'Un changement de valeur nominale se note dans les réglages du sociétariat.',
  en: 'A change of the nominal value is noted in the settings of the cooperative.',
});
