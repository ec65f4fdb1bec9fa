import type { ContactPointKind } from '@terril/domain';
import { fileName } from '../../core/file-name.js';
import type { ContactOut } from './contact.dto.js';

const LONGEST_LINE = 75;
const PROPERTIES: Record<ContactPointKind, string> = {
  email: 'EMAIL;TYPE=INTERNET',
  phone: 'TEL;TYPE=VOICE',
  website: 'URL',
};

/**
 * A contact as a vCard 3.0 (RFC 2426), which address books of every age read: names, telephones, addresses, sites and its
 * roles of today. The note stays inside: it was not written for an address book.
 */
export function vCardOf(contact: ContactOut): string {
  const roles = contact.roles.filter(({ isCurrent }) => isCurrent);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(contact.lastName)};${escaped(contact.firstName ?? '')};;;`,
    `FN:${escaped(contact.name)}`,
    ...(contact.email ? [`EMAIL;TYPE=INTERNET:${escaped(contact.email)}`] : []),
    ...(contact.phone ? [`TEL;TYPE=WORK,VOICE:${escaped(contact.phone)}`] : []),
    ...(contact.mobile ? [`TEL;TYPE=CELL,VOICE:${escaped(contact.mobile)}`] : []),
    ...roles.flatMap(({ organizationName, function: held }, index) => {
      // A group ties each function to its organization, when there are several.
      const group = roles.length > 1 ? `item${index + 1}.` : '';
      return [`${group}ORG:${escaped(organizationName)}`, ...(held ? [`${group}TITLE:${escaped(held)}`] : [])];
    }),
    ...contact.contactPoints.flatMap(({ kind, label, value }, index) => {
      // Address books read a label that is no type of the standard from here.
      const group = label ? `label${index + 1}.` : '';
      return [
        `${group}${PROPERTIES[kind]}:${escaped(value)}`,
        ...(label ? [`${group}X-ABLabel:${escaped(label)}`] : []),
      ];
    }),
    `REV:${contact.updatedAt.toISOString().replace(/\.\d+/, '')}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A file name for it that every system takes: 'nadia-sorbier.vcf'. */
export function vCardFileName({ name, id }: Pick<ContactOut, 'name' | 'id'>): string {
  return `${fileName(name) || `contact-${id}`}.vcf`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n|\n|\r/g, String.raw`\n`);
}

/** Lines of at most 75 bytes, no character cut in two. */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > LONGEST_LINE) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += bytes;
  }
  return text;
}
