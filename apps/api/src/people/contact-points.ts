import { CONTACT_POINT_KINDS, type ContactPointKind, contactPointValue } from '@terril/domain';
import { Column, type EntityTarget } from 'typeorm';
import type { Db } from '../core/db.js';
import { RuleBroken, type Sentence } from '../core/errors.js';
import { ChoiceField, TextField } from '../core/fields.js';
import { Row } from '../core/row.js';
import { saveOwnedOfMany } from '../core/save-owned.js';
import { Shown, ShownChoice } from '../core/shown.js';

/** A further e-mail, telephone or website of a record, which owns it. */
export abstract class ContactPointRow extends Row {
  @Column({ type: 'text' })
  kind!: ContactPointKind;

  /** What it is for, as people say it: accueil, comptabilité, urgence. */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'text' })
  value!: string;
}

export class ContactPointOut {
  @ShownChoice(CONTACT_POINT_KINDS) kind!: ContactPointKind;
  @Shown({ nullable: true, example: 'comptabilité' }) label!: string | null;
  @Shown({ example: '03 21 00 11 22' }) value!: string;
}

export class ContactPointFields {
  @ChoiceField(CONTACT_POINT_KINDS)
  kind!: ContactPointKind;

  @TextField({ optional: true, nullable: true, max: 60, example: 'comptabilité' })
  label?: string | null;

  @TextField({ max: 300, description: 'A website without a scheme is one in https.' })
  value!: string;
}

export const MOST_CONTACT_POINTS = 50;

/** The condition that the row `point` holds `word`, a folded LIKE pattern; of a telephone, a pattern of its digits. */
export const holdsWord = (point: string, word: string): string =>
  `contact_point_text(${point}.kind, ${point}.value) like ${word}`;

/** A contact point as it is stored. */
export type StoredContactPoint = Pick<ContactPointRow, 'kind' | 'value'> & { label: string | null | undefined };

/** @throws RuleBroken on the field at fault (`contactPoints.1.value`) that is none, or is there twice. */
export function checkedContactPoints(fields: ContactPointFields[]): StoredContactPoint[] {
  const points = fields.map(({ kind, label, value }, index) => ({
    kind,
    label,
    value: storedValue(kind, value, index),
  }));
  const keys = points.map(keyOf);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice !== -1) throw RuleBroken.on(`contactPoints.${twice}.value`, 'contact_point_twice', TWICE);
  return points;
}

/** With the column that keeps the id of its record. */
type OwnedPoint<T> = StoredContactPoint & Partial<Record<keyof T, unknown>>;

/**
 * Makes `fields` the further contact points of each of these records, whose ids the rows keep in the column `owner`.
 * @throws RuleBroken as `checkedContactPoints`
 */
export async function saveContactPoints<T extends ContactPointRow>(
  db: Db,
  entity: EntityTarget<T>,
  owner: keyof T & string,
  records: { id: number; fields: ContactPointFields[] }[],
): Promise<void> {
  const owners = records.map(({ id, fields }) => ({
    ownerId: id,
    wanted: checkedContactPoints(fields).map((point) => ({ ...point, [owner]: id }) as OwnedPoint<T>),
  }));
  await saveOwnedOfMany<T, OwnedPoint<T>>(db, entity, owner, owners, [
    (stored, row) => keyOf(stored) === keyOf(row),
    (stored, row) => stored.kind === row.kind && stored.label === row.label,
  ]);
}

/** The further contact points of each of these records, in the order they were added, by the id of the record. */
export async function contactPointsOf<T extends ContactPointRow>(
  db: Db,
  entity: EntityTarget<T>,
  owner: keyof T & string,
  ids: number[],
): Promise<(id: number) => ContactPointOut[]> {
  const rows = await db
    .repository(entity)
    .createQueryBuilder('point')
    .where(`point.${owner} = any (:ids)`, { ids })
    .orderBy('point.id')
    .getMany();
  return (id) => rows.filter((row) => row[owner] === id).map(({ kind, label, value }) => ({ kind, label, value }));
}

/** Those of a kind in one cell of a file: '03 21 00 11 22 · 03 21 00 11 23'. */
export function furtherOf(kind: ContactPointKind): (record: { contactPoints: ContactPointOut[] }) => string {
  return ({ contactPoints }) =>
    contactPoints
      .filter((point) => point.kind === kind)
      .map(({ value }) => value)
      .join(' · ');
}

function storedValue(kind: ContactPointKind, typed: string, index: number): string {
  const value = contactPointValue(kind, typed);
  if (value !== undefined) return value;
  throw RuleBroken.on(`contactPoints.${index}.value`, 'bad_contact_point', REFUSED[kind]);
}

const keyOf = ({ kind, value }: { kind: string; value: string }): string => `${kind} ${value.toLowerCase()}`;

const TWICE = { fr: 'Déjà dans la liste.', en: 'In the list already.' };
const REFUSED: Record<ContactPointKind, Sentence> = {
  email: { fr: 'Ce n’est pas une adresse électronique.', en: 'This is not an e-mail address.' },
  phone: {
    fr: 'Un numéro de téléphone a au moins 3 chiffres, et au plus 40 signes.',
    en: 'A telephone number has at least 3 digits, and at most 40 characters.',
  },
  website: {
    fr: 'Ce n’est pas l’adresse d’un site (https://exemple.org).',
    en: 'This is not the address of a website (https://example.org).',
  },
};
