/** The kinds of records that may stand twice, by the names of their resources. */
export const MERGEABLE_TYPES = ['organizations', 'contacts'] as const;
export type MergeableType = (typeof MERGEABLE_TYPES)[number];

/** What two records may have in common, the most telling first. */
export const DUPLICATE_SIGNS = [
  'siret',
  'rna',
  'vatNumber',
  'siren',
  'name',
  'similarName',
  'email',
  'phone',
  'domain',
  'organization',
  'place',
] as const;
export type DuplicateSign = (typeof DUPLICATE_SIGNS)[number];

/** What speaks against two records being one. */
export const CONTRADICTIONS = ['siren', 'siret', 'rna', 'name', 'place', 'nature'] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

/** What was found of two records. */
export interface Comparison {
  /** What they share, their names aside. */
  shared: DuplicateSign[];
  /** Of their names without legal forms and small words, from 0 to 1 (all the same); by trigrams, as PostgreSQL has it. */
  nameSimilarity: number;
  /** In what both say something and differ, their names aside. */
  contradictions: Contradiction[];
}

export interface DuplicateScore {
  /** From 0 to 100. */
  score: number;
  signs: DuplicateSign[];
}

/** From which score on a pair is warned of while typing, listed by the scan, and called probable. */
export const DUPLICATE_SCORES = { warned: 35, listed: 50, probable: 80 } as const;

/** Names are similar from here on; below `OTHER_NAME` they speak of two. */
export const SIMILAR_NAME = 0.5;
const OTHER_NAME = 0.3;

/** A telephone or a domain that more records share is that of a building or a provider: it tells nothing. */
export const MOST_SHARING = 10;

/**
 * How likely two records that share this alone are one, from 0 to 1. A register's number is nearly proof, though a body
 * of several establishments has one SIREN; several people read one mailbox; a place alone says next to nothing.
 */
const WEIGHTS: Record<MergeableType, Partial<Record<DuplicateSign, number>>> = {
  organizations: {
    siret: 0.97,
    rna: 0.95,
    vatNumber: 0.9,
    siren: 0.85,
    name: 0.6,
    email: 0.6,
    phone: 0.5,
    domain: 0.5,
    place: 0.25,
  },
  contacts: { name: 0.6, email: 0.6, phone: 0.5, organization: 0.35 },
};

/** What is left of the score: two registered bodies are two, two towns only make it less likely. */
const LEFT: Record<Contradiction, number> = { siren: 0.3, siret: 0.6, rna: 0.3, name: 0.6, place: 0.7, nature: 0.5 };

/**
 * How likely two records are one: each sign leaves of the doubt what its weight does not take (1 - weight), so that
 * signs add up without ever being certain; each contradiction cuts the score. The signs come the most telling first.
 */
export function duplicateScore(
  type: MergeableType,
  { shared, nameSimilarity, contradictions }: Comparison,
): DuplicateScore {
  const byName = nameSign(nameSimilarity);
  const found = new Set([...shared, ...(byName ? [byName] : [])]);
  const signs = DUPLICATE_SIGNS.filter((sign) => found.has(sign));
  const doubt = signs.reduce((left, sign) => left * (1 - weightOf(type, sign, nameSimilarity)), 1);
  const against = new Set([...contradictions, ...(nameSimilarity < OTHER_NAME ? (['name'] as const) : [])]);
  const left = [...against].reduce((product, contradiction) => product * LEFT[contradiction], 1);
  return { score: Math.round((1 - doubt) * left * 100), signs };
}

function nameSign(similarity: number): DuplicateSign | undefined {
  if (similarity >= 1) return 'name';
  return similarity >= SIMILAR_NAME ? 'similarName' : undefined;
}

function weightOf(type: MergeableType, sign: DuplicateSign, nameSimilarity: number): number {
  const weights = WEIGHTS[type];
  return sign === 'similarName' ? (weights.name ?? 0) * nameSimilarity : (weights[sign] ?? 0);
}

/** Puts together what pairs tie, directly or through others: each id is in one cluster, in order. */
export function clustersOf(pairs: readonly (readonly [number, number])[]): number[][] {
  const parents = new Map<number, number>();
  const rootOf = (id: number): number => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(id, root);
    return root;
  };
  for (const [one, other] of pairs) {
    const [first, second] = [rootOf(one), rootOf(other)].toSorted((a, b) => a - b);
    if (first !== undefined && second !== undefined) parents.set(second, first);
  }
  const clusters = new Map<number, number[]>();
  for (const id of [...parents.keys()].toSorted((a, b) => a - b)) {
    const root = rootOf(id);
    clusters.set(root, [...(clusters.get(root) ?? []), id]);
  }
  return [...clusters.values()];
}

/** Providers of mailboxes and of pages, whose domain says nothing of who uses them. */
export const SHARED_DOMAINS: readonly string[] = [
  'aliceadsl.fr',
  'aol.com',
  'bbox.fr',
  'club-internet.fr',
  'disroot.org',
  'facebook.com',
  'free.fr',
  'gmail.com',
  'gmx.com',
  'gmx.fr',
  'google.com',
  'googlemail.com',
  'helloasso.com',
  'hotmail.com',
  'hotmail.fr',
  'icloud.com',
  'instagram.com',
  'laposte.net',
  'linkedin.com',
  'live.com',
  'live.fr',
  'mac.com',
  'mailo.com',
  'me.com',
  'msn.com',
  'neuf.fr',
  'nordnet.fr',
  'noos.fr',
  'numericable.fr',
  'orange.fr',
  'outlook.com',
  'outlook.fr',
  'posteo.net',
  'proton.me',
  'protonmail.com',
  'riseup.net',
  'sfr.fr',
  'sites.google.com',
  'twitter.com',
  'vivaldi.net',
  'wanadoo.fr',
  'x.com',
  'yahoo.com',
  'yahoo.fr',
  'youtube.com',
  'zaclys.com',
];
