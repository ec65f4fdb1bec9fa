import type { Random } from './random.js';

const SECTORS = ['Culture', 'Sport', 'Solidarité', 'Éducation', 'Environnement'];
const CODES = ['culture', 'sport', 'solidarite', 'education', 'environnement'];
const NETWORKS = [
  'Foyers ruraux',
  'Ligue des terrils',
  'Chorales de l’Artois',
  'Réseau des jardins',
  'Cigales du bassin',
];

/** The fields of its own that the cooperative of the bench gives organizations, as the API takes them. */
export const CUSTOM_FIELDS = [
  { labelFr: 'Secteur', kind: 'choice', choices: SECTORS.map((labelFr) => ({ labelFr })) },
  { labelFr: 'Adhérents', kind: 'number' },
  { labelFr: 'Réseau', kind: 'text' },
  { labelFr: 'Agréé le', kind: 'date' },
].map((field) => ({ recordType: 'organizations', ...field }));

/** Values for these fields, as JSON: each organization has some of them. */
export function customValues(random: Random): string {
  return JSON.stringify({
    ...(random.chance(0.8) && { secteur: random.pick(CODES) }),
    ...(random.chance(0.6) && { adherents: String(random.below(5000)) }),
    ...(random.chance(0.4) && { reseau: `${random.pick(NETWORKS)} n° ${random.below(1000)}` }),
    ...(random.chance(0.3) && { agree_le: `${2000 + random.below(25)}-0${1 + random.below(9)}-1${random.below(9)}` }),
  });
}
