import { CONTACT_LANGUAGES, type ContactPointKind, contactPointValue } from '@terril/domain';
import { type Card, type CardProperty, cardParts, cardText } from './read-vcards.js';

/** What a card says of a contact, not yet checked; its organizations are still names. */
export interface CardContact {
  fields: Record<string, unknown>;
  roles: { organization: string; function: string | null }[];
  /** Further e-mails, telephones and sites that are none. */
  unread: string[];
}

interface CardPoint {
  kind: ContactPointKind;
  label: string | null;
  value: string;
}

/** The contact of a card, or undefined when it has neither a name nor an address. */
export function contactOfCard({ properties }: Card): CardContact | undefined {
  const all = (name: string) => properties.filter((each) => each.name === name && each.value.trim() !== '');
  const text = (name: string) => cardText(preferred(all(name))?.value ?? '') || null;
  const email = valueOf(preferred(all('EMAIL')));
  const isShared = /^(org|group)$/i.test(text('KIND') ?? '');
  const names = namesOf(cardParts(preferred(all('N'))?.value ?? ''), text('FN') ?? text('NICKNAME') ?? email, isShared);
  if (!names) return undefined;
  const telephones = all('TEL').filter(({ types }) => !types.includes('fax'));
  const mobiles = telephones.filter(({ types }) => types.includes('cell'));
  const mobile = preferred(mobiles);
  const phone = preferred(telephones.filter((each) => !mobiles.includes(each)));
  const main = [preferred(all('EMAIL')), phone, mobile];
  const further = pointsOf(
    [...all('EMAIL'), ...telephones, ...all('URL')].filter((each) => !main.includes(each)),
    all('X-ABLABEL'),
  );
  const isPoint = ({ kind, value }: CardPoint) => contactPointValue(kind, value) !== undefined;
  const language = (text('LANG') ?? '').slice(0, 2).toLowerCase();
  return {
    fields: {
      ...names,
      isShared,
      email,
      phone: valueOf(phone),
      mobile: valueOf(mobile),
      language: CONTACT_LANGUAGES.find((known) => known === language) ?? null,
      note: text('NOTE'),
      contactPoints: further.filter(isPoint),
    },
    roles: all('ORG').map((organization) => ({
      organization: cardParts(organization.value)[0] ?? '',
      function: functionIn(organization, [...all('TITLE'), ...all('ROLE')]),
    })),
    unread: further.filter((point) => !isPoint(point)).map(({ value }) => value),
  };
}

/** A name alone is the last name; a shared mailbox has no other. */
function namesOf([last = '', first = '']: string[], whole: string | null, isShared: boolean): object | undefined {
  if (last && first && !isShared) return { firstName: first, lastName: last };
  const lastName = (isShared ? whole : last || first) || whole || last || first;
  return lastName ? { firstName: null, lastName } : undefined;
}

function preferred(properties: CardProperty[]): CardProperty | undefined {
  return properties.find(({ types }) => types.includes('pref')) ?? properties[0];
}

/** An e-mail or a telephone, which a card may write as an address: `tel:+33321001122`. */
function valueOf(property: CardProperty | undefined): string | null {
  return property ? cardText(property.value).replace(/^(tel|mailto):/i, '') : null;
}

const KINDS: Record<string, ContactPointKind> = { EMAIL: 'email', TEL: 'phone', URL: 'website' };

/** Each value once, with the label of its group: address books write their own as `_$!<Home>!$_`. */
function pointsOf(properties: CardProperty[], labels: CardProperty[]): CardPoint[] {
  const points = properties.map((property): CardPoint => {
    const written = property.group && labels.find(({ group }) => group === property.group)?.value;
    const label = cardText(written || '')
      .replace(/^_\$!<(.*)>!\$_$/, '$1')
      .slice(0, 60);
    return { kind: KINDS[property.name] ?? 'website', label: label || null, value: valueOf(property) ?? '' };
  });
  const keys = points.map(({ kind, value }) => `${kind} ${value.toLowerCase()}`);
  return points.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** The function of the same group; a card without groups says one for all. */
function functionIn({ group }: CardProperty, functions: CardProperty[]): string | null {
  return cardText(functions.find((each) => each.group === group)?.value ?? '') || null;
}
