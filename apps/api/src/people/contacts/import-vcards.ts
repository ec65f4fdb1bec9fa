import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { type Language, RuleBroken, type Sentence, type TerrilError } from '../../core/errors.js';
import { idsBy } from '../../core/import-target.js';
import { attempt } from '../../core/outcome.js';
import { toDto } from '../../core/validation.js';
import { CONTACT_COLUMNS } from './contact-columns.js';
import { ContactCreate, type ContactRoleFields } from './contact.dto.js';
import { type CardContact, contactOfCard } from './contact-of-card.js';
import { ContactsService } from './contacts.service.js';
import { type Card, readVCards } from './read-vcards.js';
import type { CreatedCardOut, VCardImport, VCardImportOut } from './vcard.dto.js';

const MOST_CARDS = 1000;

/** Takes over the cards of a file as contacts: all those that can be, in one transaction, and why the others cannot. */
@Injectable()
export class VCardImporter {
  constructor(
    private readonly db: Db,
    private readonly contacts: ContactsService,
  ) {}

  /**
   * A card without name and address, unreadable, or refused by a rule of contacts is skipped with the reason. An ORG
   * becomes a role when exactly one organization has that name; else it is a warning, as is an address already known.
   * @throws RuleBroken on `text` without any card, or with more than 1000
   */
  async run({ text, dryRun = false }: VCardImport, language: Language): Promise<VCardImportOut> {
    const cards = readVCards(text);
    if (cards.length === 0) throw RuleBroken.on('text', 'no_card', NO_CARD);
    if (cards.length > MOST_CARDS) throw RuleBroken.on('text', 'too_many_cards', TOO_MANY);
    const work = async () => {
      await this.db.doing('import');
      return this.takeOver(cards, language);
    };
    if (!dryRun) return this.db.transaction(work);
    const { created, skipped } = await this.db.rolledBack(work);
    return { created: created.map((card) => ({ ...card, contactId: null })), skipped };
  }

  private async takeOver(cards: Card[], language: Language): Promise<VCardImportOut> {
    const read = cards.map((card) => (card.problem ? undefined : contactOfCard(card)));
    const named = read.flatMap((each) => each?.roles ?? []).map(({ organization }) => organization);
    const known = await idsBy(this.db, 'organizations', 'fold(r.name) = fold(v.value)', named);
    const emails = await this.emailsAmong(read.map((each) => each?.fields['email']));
    const answer: VCardImportOut = { created: [], skipped: [] };
    for (const [index, card] of cards.entries()) {
      const place = { card: index + 1, line: card.line };
      const contact = read[index];
      const { made, refusal } = await attempt(this.db, () => {
        if (!contact) throw new RuleBroken('unreadable_card', whyUnread(card));
        return this.create(contact, known, emails, language);
      });
      if (refusal) answer.skipped.push({ ...place, reason: reasonOf(refusal, language) });
      else answer.created.push({ ...place, ...made });
    }
    return answer;
  }

  private async create(
    { fields, roles, unread }: CardContact,
    organizations: Map<string, number[]>,
    emails: Set<string>,
    language: Language,
  ): Promise<Omit<CreatedCardOut, 'card' | 'line'>> {
    const warnings = unread.map(leftOut);
    const held = new Map<string, ContactRoleFields>();
    for (const { organization, function: named } of roles) {
      const ids = organizations.get(organization) ?? [];
      const [organizationId] = ids;
      if (organizationId === undefined || ids.length > 1) warnings.push(notMatched(organization, ids.length));
      else held.set(`${organizationId} ${named?.toLowerCase()}`, { organizationId, function: named });
    }
    const body = await toDto(ContactCreate, { ...fields, roles: [...held.values()] }, 'body');
    const email = body.email?.toLowerCase();
    if (email !== undefined && emails.has(email)) warnings.push(EMAIL_KNOWN);
    const { id, name } = await this.contacts.create(body);
    if (email !== undefined) emails.add(email);
    return { contactId: id, name, warnings: warnings.map((sentence) => sentence[language]) };
  }

  private async emailsAmong(emails: unknown[]): Promise<Set<string>> {
    const rows = await this.db.query<{ email: string }>(
      `select distinct lower(email) as email from contacts where lower(email) = any ($1)
       union select lower(value) from contact_contact_points where kind = 'email' and lower(value) = any ($1)`,
      [emails.filter((email) => typeof email === 'string').map((email) => email.toLowerCase())],
    );
    return new Set(rows.map(({ email }) => email));
  }
}

const NO_CARD: Sentence = { fr: 'Ce texte ne contient aucune fiche vCard.', en: 'This text holds no vCard.' };
const TOO_MANY: Sentence = {
  fr: `Le fichier a plus de ${MOST_CARDS} fiches : importez-le en plusieurs fois.`,
  en: `The file has more than ${MOST_CARDS} cards: import it in several parts.`,
};
const EMAIL_KNOWN: Sentence = {
  fr: 'Un autre contact a déjà cette adresse électronique.',
  en: 'Another contact already has this e-mail address.',
};

function whyUnread({ problem, problemLine }: Card): Sentence {
  if (problem === 'unfinished') return { fr: 'La fiche n’a pas de fin (END:VCARD).', en: 'The card has no END:VCARD.' };
  if (problem === 'bad_line') {
    return { fr: `La ligne ${problemLine} est illisible.`, en: `Line ${problemLine} cannot be read.` };
  }
  return { fr: 'Ni nom, ni adresse électronique.', en: 'Neither a name nor an e-mail address.' };
}

/** With the names of the fields at fault as people read them. */
function reasonOf({ sentence, fields = {} }: TerrilError, language: Language): string {
  const told = Object.entries(fields).map(([field, fault]) => {
    const name = CONTACT_COLUMNS[field]?.header[language];
    return name === undefined ? fault[language] : `${name}${language === 'fr' ? ' :' : ':'} ${fault[language]}`;
  });
  return told.join(' ') || sentence[language];
}

function leftOut(value: string): Sentence {
  return { fr: `Coordonnée laissée de côté : « ${value} ».`, en: `Left out: “${value}”.` };
}

function notMatched(organization: string, count: number): Sentence {
  return count === 0
    ? { fr: `Aucune structure ne s’appelle « ${organization} ».`, en: `No organization is called “${organization}”.` }
    : {
        fr: `Plusieurs structures s’appellent « ${organization} ».`,
        en: `Several organizations are called “${organization}”.`,
      };
}
