import type { Permission } from '@terril/domain';
import type { Typed } from './read-typed.js';

/** How well a record answers: the first is the best. */
export const STRENGTHS = ['exact', 'prefix', 'wordStart', 'part', 'similar', 'owner'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** In what the typed text was found. */
export const MATCHES = [
  'name',
  'number',
  'siren',
  'phone',
  'email',
  'text',
  'custom',
  'similar',
  'organization',
] as const;
export type Match = (typeof MATCHES)[number];

/** Hands a value to the statement; returns how SQL names it there. */
export type Bind = (value: string) => string;

/** One way to find records of a source, through an index. */
export interface Lookup {
  strength: Strength;
  match: Match;
  /** A condition on the source's table, `it`. */
  where: string;
  /** A condition under which what it found answers better; checked on the candidates alone. */
  better?: { when: string; strength: Strength; match?: Match };
  /** What it was found in, when the title does not show it. */
  shows?: string;
  /** How near it is, from 0 to 1, for what is only similar. */
  score?: string;
}

/**
 * Records a search looks through. A new kind of record is one such declaration, listed in `sources.ts`: it reads the
 * tables by SQL, as a report does, so that no feature knows of the search.
 */
export interface Source {
  /** The name of the resource. */
  type: string;
  /** What it takes to find them; `records.read` unless told. */
  permission?: Permission;
  /** Its table, which every expression below calls `it`. */
  table: string;
  /** What its expressions need beside `it`, joined to-one. */
  joins?: string;
  title: string;
  /** A city, an organization: what tells two titles apart. */
  detail: string;
  /** As of `today`. */
  status?: string;
  day?: string;
  /** EUR excluding VAT. */
  amount?: string;
  /** Which of two equally good records comes first; `today` is the day. The title settles the rest. */
  order: string;
  /** The ways to find what was typed, the best first. */
  lookups: (typed: Typed, bind: Bind) => Lookup[];
  /** The ways to find what was mistyped; `meanings` are what each word may have meant. */
  similar?: (typed: Typed, meanings: string[][], bind: Bind) => Lookup[];
  /** The ids of the records of the organization `owner`, the latest first: shown below the organizations found. */
  ofOrganization?: string;
}
