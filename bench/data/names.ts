import type { LegalForm, OrganizationKind } from '@terril/domain';
import { foldText } from '@terril/geography';
import type { Random } from './random.js';

const THEMES = [
  'jardin partagé',
  'lecture publique',
  'réemploi',
  'randonnée',
  'musique vivante',
  'théâtre amateur',
  'aide aux devoirs',
  'mémoire minière',
  'vélo',
  'cinéma',
  'photographie',
  'cuisine solidaire',
  'parents d’élèves',
  'habitat participatif',
  'éducation populaire',
  'sport adapté',
  'radio locale',
  'insertion',
  'patrimoine',
  'langues',
];
const TRADES = [
  'Menuiserie',
  'Imprimerie',
  'Librairie',
  'Boulangerie',
  'Électricité',
  'Transports',
  'Conseil',
  'Édition',
];
const SIGNS = [
  'des Deux Rives',
  'du Beffroi',
  'des Lices',
  'du Grand Large',
  'de la Scarpe',
  'du Terril',
  'de l’Écluse',
];
const SERVICES = ['Direction départementale', 'Trésorerie', 'Inspection académique', 'Sous-préfecture', 'Tribunal'];
const GATHERINGS = ['Association', 'Club', 'Cercle', 'Atelier', 'Maison', 'Réseau', 'Foyer', 'Comité'];
const STUDIOS = ['Studio', 'Cabinet', 'Atelier', 'Bureau'];

/** A name of the kind, in a town; nobody's in particular. */
export function organizationName(kind: OrganizationKind, town: string, random: Random): string {
  switch (kind) {
    case 'association':
      return `${random.pick(GATHERINGS)} ${random.pick(THEMES)} ${of(town)}`;
    case 'company':
      return `${random.pick(TRADES)} ${random.pick(SIGNS)} (${town})`;
    case 'local_authority':
      return random.chance(0.7) ? `Mairie ${of(town)}` : `Centre communal d’action sociale ${of(town)}`;
    case 'state_service':
      return `${random.pick(SERVICES)} ${of(town)}`;
    case 'cooperative':
      return `Coopérative ${random.pick(THEMES)} ${random.pick(SIGNS)}`;
    case 'collective':
      return `Collectif ${random.pick(THEMES)} ${of(town)}`;
    case 'individual':
      return `${random.pick(STUDIOS)} ${random.pick(SIGNS)}, ${town}`;
  }
}

export const LEGAL_FORMS: Record<OrganizationKind, LegalForm | null> = {
  association: 'association_1901',
  company: 'sarl',
  local_authority: 'commune',
  state_service: 'decentralised_state_service',
  cooperative: 'scic_sarl',
  collective: null,
  individual: 'sole_trader',
};

/** An address that can reach nobody. */
export function emailOf(name: string, id: number): string {
  const slug = foldText(name).replaceAll(/[^a-z0-9]+/g, '-');
  return `contact@${slug.slice(0, 40)}-${id}.example`;
}

/** Nine digits of which the last is the key by Luhn. */
export function siren(random: Random): string {
  const digits = Array.from({ length: 8 }, () => random.below(10));
  const sum = digits.reduce((total, digit, index) => {
    const value = index % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

function of(town: string): string {
  if (town.startsWith('Le ')) return `du ${town.slice(3)}`;
  if (town.startsWith('Les ')) return `des ${town.slice(4)}`;
  return /^[aeiouyh]/.test(foldText(town)) ? `d’${town}` : `de ${town}`;
}
