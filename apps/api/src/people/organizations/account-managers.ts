import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { idsBy, type ImportValues } from '../../core/import-target.js';
import { User } from '../../system/users/user.entity.js';
import { namedRecords, type NameSentences, type RecordNames } from '../record-names.js';
import { columnField } from '../../core/column-field.js';
import { ORGANIZATION_COLUMNS } from './organization-columns.js';

/** What passes an account manager who is one of those that sign in, or none. @throws RuleBroken on one that is unknown */
export async function knownManagers(
  db: Db,
  wanted: (number | null | undefined)[],
): Promise<(id: number | null | undefined) => void> {
  const ids = [...new Set(wanted.filter((id) => typeof id === 'number'))];
  const found = ids.length > 0 ? await db.repository(User).find({ select: { id: true }, where: { id: In(ids) } }) : [];
  const known = new Set(found.map(({ id }) => id));
  return (id) => {
    if (typeof id === 'number' && !known.has(id)) throw UNKNOWN_MANAGER;
  };
}

/** The column of a file that names the account manager, by e-mail or by name. */
export const MANAGER_NAMES: RecordNames = [
  {
    ...columnField(ORGANIZATION_COLUMNS, 'accountManager', 'text'),
    key: 'emailOrName',
    titles: ['account_manager', 'Responsable', 'Chargé de compte', 'Commercial'],
  },
];

/** What gives the id of the account manager that a row of a file names, as `namedRecords`. */
export function managerFinder(db: Db, rows: ImportValues[]): Promise<(row: ImportValues) => number | undefined> {
  const match = 'r.email = v.value::citext or compact(r.name) = compact(v.value)';
  return namedRecords(rows, MANAGER_NAMES, (_, values) => idsBy(db, 'users', match, values), SENTENCES);
}

const UNKNOWN_MANAGER = RuleBroken.on('accountManagerId', 'unknown_user', {
  fr: 'Personne inconnue.',
  en: 'Unknown person.',
});

const SENTENCES: NameSentences = {
  unknown: (value) => ({
    fr: `Personne ne se connecte sous « ${value} » : écrivez l’adresse électronique ou le nom d’un compte.`,
    en: `Nobody signs in as “${value}”: write the e-mail or the name of an account.`,
  }),
  ambiguous: (value) => ({
    fr: `Plusieurs personnes s’appellent « ${value} » : écrivez l’adresse électronique.`,
    en: `Several people are called “${value}”: write the e-mail.`,
  }),
};
