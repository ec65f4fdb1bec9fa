import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../core/errors.js';
import { ImportTargets } from '../../core/import-target.js';
import { CONTACT_POINT_PARTS } from '../contact-point-parts.js';
import { PartsImport } from '../parts-import.js';
import type { RecordNames } from '../record-names.js';
import { ContactImport } from './contact-import.js';

/** Further e-mails, telephones and websites of contacts that are there, from the rows of a file. */
@Injectable()
export class ContactContactPointImport extends PartsImport {
  readonly resource = 'contact-contact-points';
  readonly name = { fr: 'Autres coordonnées de contacts', en: 'Further e-mails, phones and sites of contacts' };

  constructor(targets: ImportTargets, contacts: ContactImport) {
    super(contacts, { ...CONTACT_POINT_PARTS, names: NAMES, sentences: SENTENCES, noRecord: NO_CONTACT });
    targets.register(this);
  }

  override get tables(): string[] {
    return ['contact_contact_points'];
  }
}

const NAMES: RecordNames = [
  {
    name: 'contactReference',
    key: 'externalReference',
    label: { fr: 'Référence externe du contact', en: 'External reference of the contact' },
    titles: ['contact_key', 'Référence externe', 'Identifiant'],
  },
  {
    name: 'contactEmail',
    key: 'email',
    label: { fr: 'Adresse électronique principale du contact', en: 'Main e-mail of the contact' },
    titles: ['contact_email', 'Adresse électronique', 'E-mail'],
  },
];
const SENTENCES = {
  unknown: (value: string) => ({ fr: `Aucun contact ne répond à « ${value} ».`, en: `No contact goes by “${value}”.` }),
  ambiguous: (value: string) => ({
    fr: `Plusieurs contacts répondent à « ${value} ».`,
    en: `Several contacts go by “${value}”.`,
  }),
};
const NO_CONTACT = RuleBroken.on('contactReference', 'no_contact', {
  fr: 'La ligne ne nomme aucun contact.',
  en: 'The row names no contact.',
});
