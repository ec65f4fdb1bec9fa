import { nounOf } from '../../core/nouns.js';
import type { Notice } from './notice.js';

/** A record, what it is called, and in whose care it is from now on. */
export interface Assigned {
  id: number;
  label: string;
  to: number | null | undefined;
}

/** What a person is told who has just been given these records of one kind. */
export function assignment(type: string, person: number, records: Pick<Assigned, 'id' | 'label'>[]): Notice {
  const [first] = records;
  const { fr, en } = nounOf(type);
  const told = { to: [person], kind: 'assignment' as const };
  if (records.length === 1 && first) {
    const title = {
      fr: `Nouvelle attribution : ${fr.one} « ${first.label} »`,
      en: `Assigned to you: ${en.one} “${first.label}”`,
    };
    return { ...told, title, record: { type, id: first.id } };
  }
  const title = {
    fr: `Nouvelles attributions : ${records.length} ${fr.many}`,
    en: `Assigned to you: ${records.length} ${en.many}`,
  };
  return { ...told, title, record: { type } };
}

/** The same of an import, whose records come batch by batch: once. */
export function importedAssignment(type: string, person: number, importId: string): Notice {
  const { fr, en } = nounOf(type);
  const title = {
    fr: `Nouvelles attributions par un import : ${fr.many}`,
    en: `Assigned to you by an import: ${en.many}`,
  };
  return { to: [person], kind: 'assignment', title, record: { type }, key: `assignment/import/${importId}/${type}` };
}
