import { date, type ExportColumns, text, yesNo } from '../../core/export-columns.js';
import { furtherOf } from '../contact-points.js';
import type { ContactOut } from './contact.dto.js';

/** A contact as a file shows it, with the names of its tags. */
export type ContactRow = ContactOut & { tagNames: string };

/** The columns of the list in a file; roles are those of today. */
export const CONTACT_COLUMNS: ExportColumns<ContactRow> = {
  lastName: text('Nom', 'Last name', ({ lastName }) => lastName),
  firstName: text('Prénom', 'First name', ({ firstName }) => firstName),
  roles: text('Rôles', 'Roles', rolesOf),
  email: text('Adresse électronique', 'E-mail', ({ email }) => email),
  phone: text('Téléphone', 'Phone', ({ phone }) => phone),
  mobile: text('Mobile', 'Mobile', ({ mobile }) => mobile),
  otherEmails: text('Autres adresses électroniques', 'Other e-mails', furtherOf('email')),
  otherPhones: text('Autres téléphones', 'Other phones', furtherOf('phone')),
  websites: text('Sites web', 'Websites', furtherOf('website')),
  tags: text('Étiquettes', 'Tags', ({ tagNames }) => tagNames),
  isShared: yesNo('Boîte partagée', 'Shared mailbox', ({ isShared }) => isShared),
  language: text('Langue', 'Language', ({ language }) => language),
  newsletterConsentOn: date('Accord pour la lettre', 'Newsletter consent', (contact) => contact.newsletterConsentOn),
  newsletterConsentSource: text('Accord donné par', 'Consent given by', (contact) => contact.newsletterConsentSource),
  objectsToProspecting: yesNo('Opposition à la prospection', 'Objection to prospecting', objects),
  objectedOn: date('Opposition le', 'Objected on', ({ objectedOn }) => objectedOn),
  lastContactOn: date('Dernier contact', 'Last contact', ({ lastContactOn }) => lastContactOn),
  externalReference: text('Référence externe', 'External reference', ({ externalReference }) => externalReference),
  note: text('Note', 'Note', ({ note }) => note),
};

/** 'présidente, Les Amis du Terril ; Le Cadran' */
function rolesOf({ roles }: ContactRow): string {
  const current = roles.filter(({ isCurrent }) => isCurrent);
  return current.map((role) => [role.function, role.organizationName].filter(Boolean).join(', ')).join(' ; ');
}

function objects({ objectsToProspecting }: ContactRow): boolean {
  return objectsToProspecting;
}
