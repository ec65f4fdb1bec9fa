import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { absence } from '../../core/merged.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import type {
  AssistanceCreditCreate,
  AssistanceCreditOut,
  AssistanceCreditQuery,
  AssistanceCreditUpdate,
} from './assistance-credit.dto.js';
import { AssistanceCredit } from './assistance-credit.entity.js';
import { CREDIT_COLUMNS, creditRules, creditsWithNames, shownCredit } from './assistance-credit-list.js';
import { checkedLinks, titleFrom } from './check-credit.js';

const CREDIT = { fr: 'Crédit d’assistance', en: 'Assistance credit' };

/** Hours of assistance that organizations were granted. What follows of them is made anew before each transaction ends. */
@Injectable()
export class AssistanceCreditsService {
  private readonly rules: ListRules<AssistanceCreditQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    fields: FieldRegistry,
  ) {
    this.rules = creditRules(fields.conditionsOn('assistance-credits'));
  }

  async list(query: AssistanceCreditQuery): Promise<Page<AssistanceCreditOut>> {
    const { data, ...whole } = await listPage(creditsWithNames(this.db), query, this.rules);
    return { data: data.map(shownCredit), ...whole };
  }

  /** The list as a file takes it. */
  exported(): ExportedList<AssistanceCredit, AssistanceCreditQuery, AssistanceCreditOut> {
    return {
      recordType: 'assistance-credits',
      name: { fr: 'Crédits d’assistance', en: 'Assistance credits' },
      columns: CREDIT_COLUMNS,
      rules: this.rules,
      builder: () => creditsWithNames(this.db),
      shown: (batch) => batch.map(shownCredit),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<AssistanceCreditOut> {
    const credit = await creditsWithNames(this.db).where({ id }).getOne();
    if (!credit) throw await absence(this.db, AssistanceCredit, id, CREDIT);
    return shownCredit(credit);
  }

  /** @throws RuleBroken on what it names and is not of the organization; Conflict when the database refuses */
  create({ title, startsOn, step, ...fields }: AssistanceCreditCreate): Promise<AssistanceCreditOut> {
    return this.db.transaction(async () => {
      const credits = this.db.repository(AssistanceCredit);
      const links = { subscriptionId: null, contractId: null, invoiceId: null };
      const subscriptionStart = await checkedLinks(this.db, { ...links, ...fields });
      const usualStart = fields.source === 'allowance' ? subscriptionStart : null;
      const { id } = await this.db.manager.save(
        credits.create({
          ...fields,
          title: title ?? titleFrom(fields.source, fields.minutes),
          startsOn: startsOn ?? usualStart ?? this.clock.today(),
          step: step ?? (await this.settings.get()).assistanceStep,
        }),
      );
      return this.get(id);
    });
  }

  /** @throws StaleVersion; RuleBroken and Conflict as `create` */
  update(id: number, { version, ...changes }: AssistanceCreditUpdate): Promise<AssistanceCreditOut> {
    return this.db.transaction(async () => {
      const row = await lockForUpdate(this.db, AssistanceCredit, id, version, CREDIT, () => this.get(id));
      assignSent(row, changes);
      await checkedLinks(this.db, row);
      await this.db.manager.save(row);
      return this.get(id);
    });
  }

  /** @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { title } = await this.get(id);
      return moveToTrash(this.db, AssistanceCredit, { type: 'assistance-credits', id }, title);
    });
  }
}
