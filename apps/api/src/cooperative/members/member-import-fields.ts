import { columnField } from '../../core/column-field.js';
import type { Db } from '../../core/db.js';
import { type ImportField, termWords } from '../../core/import-target.js';
import { nameFields } from '../../people/record-names.js';
import { MEMBER_COLUMNS } from './member-list.js';
import { WHO_NAMES } from './member-references.service.js';

/** What a column of a file can fill of a member: categories and colleges are those that the cooperative has. */
export async function memberImportFields(db: Db): Promise<ImportField[]> {
  return [
    columnField(MEMBER_COLUMNS, 'number', 'text', {
      titles: ['Numéro', 'N° de sociétaire', 'Numéro de sociétaire', 'number', 'member_number'],
    }),
    ...nameFields(WHO_NAMES),
    columnField(MEMBER_COLUMNS, 'representativeName', 'text', { titles: ['representative', 'Représentant'] }),
    columnField(MEMBER_COLUMNS, 'categoryName', 'choice', {
      required: true,
      words: await namesIn(db, 'member_categories'),
      titles: ['category', 'Catégorie de sociétaire'],
    }),
    columnField(MEMBER_COLUMNS, 'collegeName', 'choice', {
      words: await namesIn(db, 'colleges'),
      titles: ['college', 'Collège de vote'],
    }),
    columnField(MEMBER_COLUMNS, 'startsOn', 'day', {
      required: true,
      titles: ['starts_on', 'admitted_on', 'Date d’admission', 'Date d’entrée', 'Admission'],
    }),
    columnField(MEMBER_COLUMNS, 'admissionDecision', 'text', { titles: ['admission_decision', 'Décision'] }),
    columnField(MEMBER_COLUMNS, 'endsOn', 'day', { titles: ['ends_on', 'left_on', 'Sorti le', 'Date de sortie'] }),
    columnField(MEMBER_COLUMNS, 'leavingReason', 'choice', {
      words: {
        ...termWords('leavingReason'),
        resignation: [...(termWords('leavingReason')['resignation'] ?? []), 'Démission'],
      },
      titles: ['leaving_reason', 'Motif de sortie'],
    }),
    {
      name: 'leavingNote',
      label: { fr: 'Précision sur la sortie', en: 'Note on the leaving' },
      kind: 'text',
      titles: ['leaving_note'],
    },
    {
      name: 'address',
      label: { fr: 'Adresse propre : rue', en: 'Own address: street' },
      kind: 'text',
      titles: ['address', 'Rue', 'Street'],
    },
    {
      name: 'postcode',
      label: { fr: 'Adresse propre : code postal', en: 'Own address: postcode' },
      kind: 'postcode',
      titles: ['postcode', 'Code postal', 'CP'],
    },
    {
      name: 'city',
      label: { fr: 'Adresse propre : ville', en: 'Own address: city' },
      kind: 'text',
      titles: ['city', 'Ville'],
    },
    { name: 'note', label: { fr: 'Note', en: 'Note' }, kind: 'text', titles: ['note', 'Notes', 'Commentaire'] },
  ];
}

/** The words of a choice among the rows of `table`, by their ids. */
async function namesIn(db: Db, table: 'member_categories' | 'colleges'): Promise<Record<string, string[]>> {
  const rows = await db.query<{ id: number; name: string }>(`select id, name from ${table} order by position, id`);
  return Object.fromEntries(rows.map(({ id, name }) => [String(id), [name, name]]));
}
