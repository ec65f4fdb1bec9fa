import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { BadRequest, RuleBroken } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { RecordsService } from '../../core/records.service.js';
import { User } from '../../system/users/user.entity.js';
import type { ReminderRuleCreate, ReminderRuleQuery, ReminderRuleUpdate } from './reminder-rule.dto.js';
import { ReminderRule } from './reminder-rule.entity.js';

/** The rules by which tasks are made of the days of records. */
@Injectable()
export class ReminderRulesService extends RecordsService<ReminderRule, ReminderRuleCreate, ReminderRuleQuery> {
  constructor(
    db: Db,
    private readonly fields: FieldRegistry,
  ) {
    super(db, {
      entity: ReminderRule,
      alias: 'rule',
      name: { fr: 'Rappel', en: 'Reminder' },
      resource: 'reminder-rules',
      label: ({ subject }) => subject,
      rules: {
        sorts: { subject: 'rule.subject' },
        defaultSort: 'subject',
        filters: {},
        search: (word) => `fold(rule.subject) like ${word}`,
      },
    });
  }

  /** @throws RuleBroken on a field that is no day of the list, conditions it does not take, or a colleague who is not there */
  override async create(fields: ReminderRuleCreate): Promise<ReminderRule> {
    await this.check(fields);
    return super.create(fields);
  }

  /** @throws StaleVersion; RuleBroken as `create` */
  override async update(id: number, changes: ReminderRuleUpdate): Promise<ReminderRule> {
    const { list, field, conditions } = { ...(await this.get(id)), ...changes };
    await this.check({ ...changes, list, field, conditions });
    return super.update(id, changes);
  }

  private async check(rule: Pick<ReminderRuleCreate, 'list' | 'field' | 'conditions' | 'assigneeId'>): Promise<void> {
    const { list, field, conditions, assigneeId } = rule;
    if (!(await this.fields.dayTest(list, field))) throw NO_DAY;
    if (assigneeId && !(await this.db.repository(User).existsBy({ id: assigneeId }))) throw UNKNOWN_USER;
    if (!conditions) return;
    try {
      await this.fields.conditionsOn(list)(conditions, 'record');
    } catch (error) {
      if (error instanceof BadRequest) throw RuleBroken.on('conditions', error.code, error.sentence);
      throw error;
    }
  }
}

const NO_DAY = RuleBroken.on('field', 'no_day', {
  fr: 'Cette liste n’a pas de date de ce nom.',
  en: 'This list has no day of that name.',
});
const UNKNOWN_USER = RuleBroken.on('assigneeId', 'unknown_user', { fr: 'Personne inconnue.', en: 'Unknown person.' });
