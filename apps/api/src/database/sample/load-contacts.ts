import { existsSync } from 'node:fs';
import path from 'node:path';
import { ContactCreate } from '../../people/contacts/contact.dto.js';
import type { ContactsService } from '../../people/contacts/contacts.service.js';
import { atRow, cell, checked, type CsvRow, readRows, referred, rowsOfList } from './csv-rows.js';

const FILE = 'contacts.csv';

/**
 * Loads `contacts.csv`, where there is one: each row is a role, those of one `contact_key` are one contact's, whose
 * names and coordinates are on its first row.
 * @returns their ids by their keys
 */
export async function loadContacts(
  folder: string,
  contacts: ContactsService,
  organizationIds: Map<string, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  if (!existsSync(path.join(folder, FILE))) return ids;
  for (const rows of byContact(readRows(folder, FILE, ['contact_key', 'organization_key', 'last_name', 'starts_on']))) {
    const [first] = rows;
    const rowOf = rowsOfList('roles', rows);
    const fields = await checked(first, ContactCreate, { ...identity(first), roles: rows.map(roleOf) }, rowOf);
    const { id } = await atRow(first, () => contacts.create(fields), rowOf);
    ids.set(cell(first, 'contact_key') ?? '', id);
  }
  return ids;

  function roleOf(row: CsvRow): object {
    return {
      organizationId: referred(row, 'organization_key', organizationIds),
      function: cell(row, 'function'),
      isMain: flag(row, 'main'),
      isBilling: flag(row, 'billing'),
      isTechnical: flag(row, 'technical'),
      startsOn: cell(row, 'starts_on'),
      endsOn: cell(row, 'ends_on'),
    };
  }
}

function identity(row: CsvRow): object {
  return {
    firstName: cell(row, 'first_name'),
    lastName: cell(row, 'last_name'),
    isShared: flag(row, 'shared'),
    email: cell(row, 'email'),
    phone: cell(row, 'phone'),
    mobile: cell(row, 'mobile'),
    language: cell(row, 'language'),
    newsletterConsentOn: cell(row, 'newsletter_consent_on'),
    newsletterConsentSource: cell(row, 'newsletter_consent_source'),
    objectsToProspecting: cell(row, 'objected_on') !== null,
    objectedOn: cell(row, 'objected_on'),
    lastContactOn: cell(row, 'last_contact_on'),
    externalReference: cell(row, 'contact_key'),
  };
}

/** An empty cell is false; anything but true and false is refused by the field. */
function flag(row: CsvRow, column: string): string {
  return cell(row, column) ?? 'false';
}

type Rows = [CsvRow, ...CsvRow[]];

function byContact(rows: CsvRow[]): Rows[] {
  const byKey = new Map<string, Rows>();
  for (const row of rows) {
    const key = row.cells['contact_key'] ?? '';
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey.values()];
}
