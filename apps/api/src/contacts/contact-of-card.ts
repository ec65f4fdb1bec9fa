import { CONTACT_LANGUAGES } from '@terril/domain';
import { type Card, type CardProperty, cardParts, cardText } from './read-vcards.js';

/** What a card says of a contact, not yet checked; its organizations are still names. */
export interface CardContact {
  fields: Record<string, unknown>;
  roles: { organization: string; function: string | null }[];
}

/** The contact of a card, or undefined when it has neither a name nor an address. */
export function contactOfCard({ properties }: Card): CardContact | undefined {
  const all = (name: string) => properties.filter((each) => each.name === name && each.value.trim() !== '');
  const text = (name: string) => cardText(preferred(all(name))?.value ?? '') || null;
  const email = text('EMAIL')?.replace(/^mailto:/i, '') ?? null;
  const isShared = /^(org|group)$/i.test(text('KIND') ?? '');
  const names = namesOf(cardParts(preferred(all('N'))?.value ?? ''), text('FN') ?? text('NICKNAME') ?? email, isShared);
  if (!names) return undefined;
  const telephones = all('TEL').filter(({ types }) => !types.includes('fax'));
  const mobiles = telephones.filter(({ types }) => types.includes('cell'));
  const language = (text('LANG') ?? '').slice(0, 2).toLowerCase();
  return {
    fields: {
      ...names,
      isShared,
      email,
      phone: numberOf(preferred(telephones.filter((each) => !mobiles.includes(each)))),
      mobile: numberOf(preferred(mobiles)),
      language: CONTACT_LANGUAGES.find((known) => known === language) ?? null,
      note: text('NOTE'),
    },
    roles: all('ORG').map((organization) => ({
      organization: cardParts(organization.value)[0] ?? '',
      function: functionIn(organization, [...all('TITLE'), ...all('ROLE')]),
    })),
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

function numberOf(property: CardProperty | undefined): string | null {
  return property ? cardText(property.value).replace(/^tel:/i, '') : null;
}

/** The function of the same group; a card without groups says one for all. */
function functionIn({ group }: CardProperty, functions: CardProperty[]): string | null {
  return cardText(functions.find((each) => each.group === group)?.value ?? '') || null;
}
