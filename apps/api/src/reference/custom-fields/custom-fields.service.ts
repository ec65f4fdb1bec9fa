import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { customKey, hasChoices, readCustomValue } from '@terril/domain';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { saveOwned } from '../../core/save-owned.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, RECORDS_RESTORED, type RestoredRecords, type Trashed } from '../../core/trash.js';
import type { CustomFieldCreate, CustomFieldOut, CustomFieldQuery, CustomFieldUpdate } from './custom-field.dto.js';
import { CustomField } from './custom-field.entity.js';
import { CustomFieldChoice } from './custom-field-choice.entity.js';
import { choicesOf, codedChoices, type CodedChoice } from './field-choices.js';
import { indexField, unindexField } from './field-index.js';
import { knownCodes, knownKeys, rememberField } from './field-names.js';
import { mustHaveNoValue, mustNotUse } from './field-usage.js';

const FIELD = { fr: 'Champ libre', en: 'Custom field' };
/** For one kind of record: each may cost an index. */
const MOST_FIELDS = 100;
/** Between two positions, so that a field is put between two others without a change of these. */
const STEP = 10;

const RULES: ListRules<CustomFieldQuery> = {
  sorts: { position: 'field.position' },
  defaultSort: 'position',
  filters: { recordType: 'field.record_type = :recordType', isArchived: 'field.is_archived = :isArchived' },
  search: (word) => `fold(field.label_fr || ' ' || coalesce(field.label_en, '')) like ${word}`,
};

/** The fields that the cooperative adds to its records; `custom-values.service.ts` reads and checks their values. */
@Injectable()
export class CustomFieldsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(query: CustomFieldQuery): Promise<Page<CustomFieldOut>> {
    const builder = this.db.repository(CustomField).createQueryBuilder('field');
    const { data, ...whole } = await listPage(builder, query, RULES);
    const choices = await choicesOf(this.db, data);
    return { data: data.map((field) => ({ ...field, choices: choices(field.id) })), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<CustomFieldOut> {
    const field = await mustFind(this.db, CustomField, id, FIELD);
    return { ...field, choices: (await choicesOf(this.db, [field]))(id) };
  }

  /** @throws RuleBroken on the choices or the default value; Conflict when two people make the same field at once */
  create({ choices = [], ...fields }: CustomFieldCreate): Promise<CustomFieldOut> {
    return this.db.transaction(async () => {
      const { recordType, labelFr } = fields;
      const key = customKey(labelFr, await knownKeys(this.db, recordType));
      const position = fields.position ?? (await this.nextPosition(recordType));
      const field = Object.assign(this.db.repository(CustomField).create(), fields, { key, position });
      await this.save(field, codedChoices(choices, []));
      return this.get(field.id);
    });
  }

  /**
   * Only what is sent changes; choices are sent whole.
   * @throws StaleVersion; Conflict that counts the records, on a change of kind while there are values and on a choice
   * left out while it is used; RuleBroken as `create`
   */
  update(id: number, { version, choices, ...changes }: CustomFieldUpdate): Promise<CustomFieldOut> {
    return this.db.transaction(async () => {
      const field = await lockForUpdate(this.db, CustomField, id, version, FIELD, () => this.get(id));
      const { kind } = field;
      const stored = (await choicesOf(this.db, [field]))(id);
      // A change of the choices alone must also make older copies stale.
      assignSent(field, { ...changes, updatedAt: this.clock.now() });
      if (field.kind !== kind) {
        await mustHaveNoValue(this.db, field, 'kind');
        await unindexField(this.db, field);
        if (changes.defaultValue === undefined) field.defaultValue = null;
      }
      const unchanged = hasChoices(field.kind) ? stored : [];
      const wanted = choices ? codedChoices(choices, await knownCodes(this.db, field)) : unchanged;
      const codes = new Set(wanted.map(({ code }) => code));
      const removed = stored.filter(({ code }) => !codes.has(code));
      await mustNotUse(this.db, field, removed);
      await this.save(field, wanted);
      return this.get(id);
    });
  }

  /** Its values must be gone: only then does nothing name it any more, but the history. @throws NotFound; Conflict */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const field = await this.db
        .repository(CustomField)
        .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!field) throw new NotFound(FIELD, id);
      await mustHaveNoValue(this.db, field);
      await unindexField(this.db, field);
      return moveToTrash(this.db, CustomField, { type: 'custom-fields', id }, field.labelFr);
    });
  }

  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'custom-fields') return;
    for (const field of await this.db.repository(CustomField).findBy({ id: In(ids) })) await indexField(this.db, field);
  }

  private async save(field: CustomField, choices: CodedChoice[]): Promise<void> {
    mustSuit(field, choices);
    field.defaultValue = readDefault(field, choices);
    const { id } = await this.db.manager.save(field);
    const rows = choices.map((choice, position) => ({ ...choice, fieldId: id, position }));
    await saveOwned(this.db, CustomFieldChoice, { fieldId: id }, rows, [(stored, row) => stored.code === row.code]);
    await rememberField(this.db, id);
    await indexField(this.db, field);
  }

  private async nextPosition(recordType: string): Promise<number> {
    const [last] = await this.db.query<{ count: number; position: number }>(
      'select count(*)::int as count, max(position) as position from custom_fields where record_type = $1',
      [recordType],
    );
    if (last && last.count >= MOST_FIELDS) {
      throw RuleBroken.on('recordType', 'too_many_fields', {
        fr: `Ces fiches ont déjà ${MOST_FIELDS} champs libres : c’est le plus possible.`,
        en: `These records already have ${MOST_FIELDS} custom fields, which is the most.`,
      });
    }
    return (last?.position ?? 0) + STEP;
  }
}

/** @throws RuleBroken on choices where there are none, or none where there must be. */
function mustSuit({ kind }: CustomField, choices: CodedChoice[]): void {
  if (!hasChoices(kind) && choices.length > 0) {
    throw RuleBroken.on('choices', 'no_choices', {
      fr: 'Seul un champ de choix a des choix.',
      en: 'Only a field of choices has choices.',
    });
  }
  if (hasChoices(kind) && choices.every(({ isArchived }) => isArchived)) {
    throw RuleBroken.on('choices', 'choices_missing', {
      fr: 'Au moins un choix, qui ne soit pas archivé.',
      en: 'At least one choice that is not archived.',
    });
  }
}

function readDefault({ kind, defaultValue }: CustomField, choices: CodedChoice[]) {
  const outcome = readCustomValue({ kind, choices }, defaultValue);
  if ('value' in outcome) return outcome.value;
  throw RuleBroken.on('defaultValue', 'bad_default', outcome.fault);
}
