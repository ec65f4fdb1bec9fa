import { Injectable } from '@nestjs/common';
import { negated, RESERVES, type Reserve, roundHalfUp, sumAmounts } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken } from '../../core/errors.js';
import { choice, date, money, text } from '../../core/export-columns.js';
import { FieldRegistry } from '../../core/field-registry.js';
import {
  choiceField,
  dateField,
  type ListFields,
  moneyField,
  ROW_FIELDS,
  textField,
  wordsOf,
} from '../../core/list-fields.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import { writtenNow } from '../written.js';
import type {
  ReserveBalancesOut,
  ReserveCorrection,
  ReserveMovementCreate,
  ReserveMovementOut,
  ReserveMovementQuery,
  ReservesOut,
} from './reserve.dto.js';
import { ReserveMovement } from './reserve-movement.entity.js';

const MOVEMENT = { fr: 'Mouvement', en: 'Movement' };

/** What conditions on movements may name. */
const FIELDS: ListFields = {
  reserve: choiceField(wordsOf('reserve'), 'Réserve', 'Reserve', 'reserve'),
  movedOn: dateField('Date', 'Day', 'moved_on'),
  kind: choiceField(wordsOf('movementKind'), 'Nature', 'Kind', 'kind'),
  amount: moneyField('Montant', 'Amount', 'amount'),
  label: textField('Libellé', 'Label', 'label'),
  ...ROW_FIELDS,
};

export type NewMovement = Pick<ReserveMovement, 'reserve' | 'movedOn' | 'kind' | 'amount' | 'label'> &
  Partial<Pick<ReserveMovement, 'voteId' | 'correctsId'>>;

/** The register of reserves: movements are added, never changed, and no reserve goes below zero on any day. */
@Injectable()
export class ReservesService {
  private readonly rules: ListRules<ReserveMovementQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    fields: FieldRegistry,
  ) {
    this.rules = {
      sorts: { movedOn: 'movement.movedOn', amount: 'movement.amount' },
      defaultSort: 'movedOn',
      defaultOrder: 'DESC',
      filters: {
        reserve: 'movement.reserve = :reserve',
        kind: 'movement.kind = :kind',
        voteId: 'movement.voteId = :voteId',
      },
      conditions: fields.conditionsOn('reserve-movements'),
      search: (word) => `fold(movement.label) like ${word}`,
      sums: { amount: 'sum(movement.amount)' },
    };
    fields.declare('reserve-movements', 'reserve_movements', FIELDS);
  }

  async list(query: ReserveMovementQuery): Promise<Page<ReserveMovementOut>> {
    const { data, ...whole } = await listPage(this.rows(), query, this.rules);
    return { data: await this.shown(data), ...whole };
  }

  /** The register as a file takes it. */
  exported(): ExportedList<ReserveMovement, ReserveMovementQuery, ReserveMovement> {
    return {
      recordType: 'reserve-movements',
      name: { fr: 'Registre des réserves', en: 'Register of reserves' },
      builder: () => this.rows(),
      rules: this.rules,
      shown: (batch) => batch,
      columns: {
        movedOn: date('Date', 'Day', ({ movedOn }) => movedOn),
        reserve: choice('reserve', 'Réserve', 'Reserve', ({ reserve }) => reserve),
        kind: choice('movementKind', 'Nature', 'Kind', ({ kind }) => kind),
        label: text('Libellé', 'Label', ({ label }) => label),
        amount: money('Montant', 'Amount', ({ amount }) => amount),
        authorName: text('Saisi par', 'Recorded by', ({ authorName }) => authorName),
      },
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<ReserveMovementOut> {
    const [movement] = await this.shown([await mustFind(this.db, ReserveMovement, id, MOVEMENT)]);
    return movement as ReserveMovementOut;
  }

  /** The balances at the end of a day, and of each day before it with a movement. */
  async balances(on = this.clock.today()): Promise<ReservesOut> {
    const sums = RESERVES.map(
      (reserve) => `sum(coalesce(sum(amount) filter (where reserve = '${reserve}'), 0)) over days as "${reserve}"`,
    );
    const days = await this.db.query<{ on: string } & Record<Reserve, string>>(
      `select moved_on::text as on, ${sums.join(', ')} from reserve_movements where moved_on <= $1
       group by moved_on window days as (order by moved_on) order by moved_on`,
      [on],
    );
    const steps = days.map(balancesOf);
    return { ...(steps.at(-1) ?? NOTHING), on, steps };
  }

  /** @throws RuleBroken on a day to come, or on a reserve that would go below zero */
  async create(fields: ReserveMovementCreate): Promise<ReserveMovementOut> {
    const [id = 0] = await this.add([fields], () => 'amount');
    return this.get(id);
  }

  /** Adds the contrary of a movement. @throws Conflict when it has one, is one, or comes from a vote; RuleBroken as `create` */
  async correct(id: number, { movedOn, reason }: ReserveCorrection): Promise<ReserveMovementOut> {
    const { kind, label, reserve, amount } = await mustFind(this.db, ReserveMovement, id, MOVEMENT);
    if (kind === 'allocation') throw OF_A_VOTE;
    if (kind === 'correction') throw IS_CORRECTION;
    const contrary = { reserve, movedOn, amount: negated(amount), label: `${label} : ${reason}` };
    const [made = 0] = await this.add([{ ...contrary, kind: 'correction', correctsId: id }], () => 'movedOn');
    return this.get(made);
  }

  /**
   * Adds movements to the register, all or none; the ids in the same order. Every movement there is passes here. A reserve
   * that would go below zero is told at the field that `fieldOf` names.
   * @throws RuleBroken on a day to come, on zero, or on a reserve that would go below zero on some day
   */
  add(movements: NewMovement[], fieldOf: (reserve: Reserve) => string): Promise<number[]> {
    const today = this.clock.today();
    if (movements.some(({ movedOn }) => movedOn > today)) throw TO_COME;
    return this.db.transaction(async () => {
      // One writer at a time: the balances that two movements leave are those of both.
      await this.db.query(`select pg_advisory_xact_lock(hashtext('reserve_movements'))`);
      const rows = this.db.repository(ReserveMovement);
      const saved = await rows.save(movements.map((movement) => rows.create({ ...writtenNow(), ...movement })));
      await this.mustStayPositive(fieldOf);
      return saved.map(({ id }) => id);
    });
  }

  private async mustStayPositive(fieldOf: (reserve: Reserve) => string): Promise<void> {
    const [below] = await this.db.query<{ reserve: Reserve; on: string }>(
      `select reserve, moved_on::text as on from (
         select reserve, moved_on, sum(amount) over (partition by reserve order by moved_on) as balance
         from reserve_movements where reserve <> 'carriedForward') daily
       where balance < 0 order by moved_on limit 1`,
    );
    if (below) throw belowZero(fieldOf(below.reserve), below.on);
  }

  private rows() {
    return this.db.repository(ReserveMovement).createQueryBuilder('movement');
  }

  private async shown(movements: ReserveMovement[]): Promise<ReserveMovementOut[]> {
    const corrected = await this.db.query<{ id: number }>(
      'select corrects_id as id from reserve_movements where corrects_id = any ($1)',
      [movements.map(({ id }) => id)],
    );
    const ids = new Set(corrected.map(({ id }) => id));
    return movements.map(({ authorId: _, ...movement }) => ({ ...movement, corrected: ids.has(movement.id) }));
  }
}

function balancesOf({ on, ...balances }: { on: string } & Record<Reserve, string>): ReserveBalancesOut {
  const amounts = RESERVES.map((reserve) => [reserve, roundHalfUp(balances[reserve])] as const);
  const total = sumAmounts(amounts.map(([, amount]) => amount));
  return { on, ...(Object.fromEntries(amounts) as Record<Reserve, string>), total };
}

const NOTHING = balancesOf({ on: '', legal: '0', statutory: '0', other: '0', carriedForward: '0' });

const TO_COME = RuleBroken.on('movedOn', 'day_to_come', {
  fr: 'Un mouvement est daté d’aujourd’hui au plus tard.',
  en: 'A movement is dated today at the latest.',
});

const OF_A_VOTE = new Conflict('of_a_vote', {
  fr: 'Ce mouvement vient d’un vote : annulez le vote.',
  en: 'This movement comes from a vote: cancel the vote.',
});

const IS_CORRECTION = new Conflict('is_correction', {
  fr: 'Une correction ne se corrige pas : saisissez un autre mouvement.',
  en: 'A correction is not corrected: record another movement.',
});

function belowZero(field: string, day: string): RuleBroken {
  return RuleBroken.on(field, 'below_zero', {
    fr: `Cette réserve serait au-dessous de zéro le ${day.split('-').toReversed().join('/')}.`,
    en: `This reserve would be below zero on ${day}.`,
  });
}
