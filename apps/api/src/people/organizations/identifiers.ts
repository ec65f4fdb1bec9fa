import { euVat, stdnum, type Validator } from 'stdnum';
import { type FieldSentences, RuleBroken, type Sentence } from '../../core/errors.js';

/** The numbers a body is registered under. */
export interface Identifiers {
  siren?: string | null;
  siret?: string | null;
  rna?: string | null;
  vatNumber?: string | null;
}

type Kind = keyof Identifiers;

/** What each number is called, and what it looks like. */
const SHAPES: Record<Kind, { name: Sentence; shape: Sentence }> = {
  siren: { name: { fr: 'Un SIREN', en: 'A SIREN' }, shape: { fr: 'a 9 chiffres', en: 'has 9 digits' } },
  siret: { name: { fr: 'Un SIRET', en: 'A SIRET' }, shape: { fr: 'a 14 chiffres', en: 'has 14 digits' } },
  rna: {
    name: { fr: 'Un numéro RNA', en: 'An RNA number' },
    shape: { fr: 'est un W suivi de 9 chiffres', en: 'is a W followed by 9 digits' },
  },
  vatNumber: {
    name: { fr: 'Un numéro de TVA', en: 'A VAT number' },
    shape: {
      fr: 'commence par son pays ; en France, FR, 2 signes et le SIREN',
      en: 'begins with its country; in France, FR, 2 characters and the SIREN',
    },
  },
};

/** RNA of the associations: the third sign is a letter in Corsica and overseas (W2A..., W9R...). */
const RNA = /^W\d[\dA-Z]\d{7}$/;
/** Greece's VAT numbers begin with the name of the country in its own language. */
const COUNTRY: Record<string, string> = { EL: 'GR' };

/** An identifier as it is stored, whatever spaces and dots people put into it. */
export function compactIdentifier(text: string): string {
  return text.replaceAll(/[\s.-]/g, '').toUpperCase();
}

/**
 * The identifiers sent, as they are stored: capitals, no spaces. A SIRET brings its SIREN when there is none.
 * @param stored those the organization has, which the ones sent must not contradict.
 * @throws RuleBroken on each field at fault, saying what is wrong: the shape, the key, or a contradiction.
 */
export function checkedIdentifiers(sent: Identifiers, stored: Identifiers = {}): Identifiers {
  const compact: Identifiers = {};
  const faults: FieldSentences = {};
  for (const kind of Object.keys(SHAPES) as Kind[]) {
    const text = sent[kind];
    if (text === undefined) continue;
    compact[kind] = text === null ? null : compactIdentifier(text);
    const fault = compact[kind] ? faultOf(kind, compact[kind]) : undefined;
    if (fault) faults[kind] = fault;
  }
  const all = { ...stored, ...compact };
  if (compact.siret && !all.siren) all.siren = compact.siren = compact.siret.slice(0, 9);
  if (Object.keys(faults).length === 0) Object.assign(faults, contradictions(all, compact));
  const [first] = Object.values(faults);
  if (first) throw new RuleBroken('bad_identifier', first, faults);
  return compact;
}

function faultOf(kind: Kind, text: string): Sentence | undefined {
  const { name, shape } = SHAPES[kind];
  const badShape = { fr: `${name.fr} ${shape.fr}.`, en: `${name.en} ${shape.en}.` };
  if (kind === 'rna') return RNA.test(text) ? undefined : badShape;
  const number = kind === 'vatNumber' ? text.slice(2) : text;
  const result = validatorOf(kind, text)?.validate(number);
  if (!result) return badShape;
  if (result.isValid) return undefined;
  if (result.error.name !== 'InvalidChecksum') return badShape;
  return {
    fr: `${name.fr} porte une clé, et celle-ci ne va pas avec les autres chiffres : l’un d’eux est sans doute mal saisi.`,
    en: `${name.en} holds a key, and this one does not fit the other digits: one of them is probably mistyped.`,
  };
}

function validatorOf(kind: Kind, text: string): Validator | undefined {
  if (kind === 'siren') return stdnum.FR?.siren;
  if (kind === 'siret') return stdnum.FR?.siret;
  const country = text.slice(0, 2);
  return euVat[COUNTRY[country] ?? country]?.[0];
}

/** SIRET and French VAT number both hold the SIREN; the field named is the one that was sent. */
function contradictions({ siren, siret, vatNumber }: Identifiers, sent: Identifiers): FieldSentences {
  const found: FieldSentences = {};
  if (!siren) return found;
  if (siret && !siret.startsWith(siren)) {
    found[sent.siret ? 'siret' : 'siren'] = {
      fr: `Le SIRET ${siret} n’est pas celui du SIREN ${siren}.`,
      en: `The SIRET ${siret} is not one of the SIREN ${siren}.`,
    };
  }
  if (vatNumber?.startsWith('FR') && !vatNumber.endsWith(siren)) {
    found[sent.vatNumber ? 'vatNumber' : 'siren'] = {
      fr: `Le numéro de TVA ${vatNumber} n’est pas celui du SIREN ${siren}.`,
      en: `The VAT number ${vatNumber} is not that of the SIREN ${siren}.`,
    };
  }
  return found;
}
