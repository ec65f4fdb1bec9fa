import { customKey } from '@terril/domain';
import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { type FieldSentences, RuleBroken } from '../../core/errors.js';
import type { CustomFieldChoiceFields, CustomFieldChoiceOut } from './custom-field.dto.js';
import { CustomFieldChoice } from './custom-field-choice.entity.js';

export type CodedChoice = CustomFieldChoiceOut;

/** The choices of each of these fields, by the field's id, in their order. */
export async function choicesOf(db: Db, fields: { id: number }[]): Promise<(fieldId: number) => CodedChoice[]> {
  const rows = await db
    .repository(CustomFieldChoice)
    .find({ where: { fieldId: In(fields.map(({ id }) => id)) }, order: { position: 'ASC', id: 'ASC' } });
  const byField = new Map<number, CodedChoice[]>(fields.map(({ id }) => [id, []]));
  for (const row of rows) byField.get(row.fieldId)?.push(shown(row));
  return (fieldId) => byField.get(fieldId) ?? [];
}

function shown({ code, labelFr, labelEn, color, isArchived }: CustomFieldChoice): CodedChoice {
  return { code, labelFr, labelEn, color, isArchived };
}

/**
 * The choices sent, each with its code: a new one is made from the label and is none of `known`, which the field ever had.
 * @throws RuleBroken on the second of two alike
 */
export function codedChoices(sent: CustomFieldChoiceFields[], known: Iterable<string>): CodedChoice[] {
  const taken = new Set([...known, ...sent.flatMap(({ code }) => code ?? [])]);
  mustDiffer(sent);
  return sent.map(({ code, labelFr, labelEn = null, color = null, isArchived = false }) => {
    const own = code ?? customKey(labelFr, taken);
    taken.add(own);
    return { code: own, labelFr, labelEn, color, isArchived };
  });
}

function mustDiffer(sent: CustomFieldChoiceFields[]): void {
  const seen = new Set<string>();
  const faults: FieldSentences = {};
  for (const [index, { code, labelFr }] of sent.entries()) {
    const names = [`label ${labelFr.toLowerCase()}`, ...(code === undefined ? [] : [`code ${code}`])];
    if (names.some((name) => seen.has(name))) faults[`choices.${index}.labelFr`] = TWICE;
    for (const name of names) seen.add(name);
  }
  if (Object.keys(faults).length > 0) throw new RuleBroken('choice_twice', TWICE, faults);
}

const TWICE = { fr: 'Ce choix est déjà dans la liste.', en: 'This choice is in the list already.' };
