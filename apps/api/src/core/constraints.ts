import { Conflict, RuleBroken, type Sentence, TerrilError, TookTooLong } from './errors.js';

interface Explanation {
  field: string;
  sentence: Sentence;
}

const explanations = new Map<string, Explanation>();

/**
 * Gives a database constraint the sentence shown when it refuses a write. Used where the constraint is declared, on
 * the entity, so that the rule and its words stand together. Returns the name.
 */
export function explained(name: string, field: string, sentence: Sentence): string {
  explanations.set(name, { field, sentence });
  return name;
}

interface PostgresError {
  code?: string;
  constraint?: string;
  message?: string;
}

const UNIQUE = '23505';
const REFERENCE = '23503';
/** PostgreSQL 18 and later: a reference declared RESTRICT refuses a deletion; before, it was 23503. */
const RESTRICT = '23001';
const CHECK = '23514';
const EXCLUSION = '23P01';
/** A statement that took longer than its connection allows. */
const STOPPED = '57014';

/** What a refusal of PostgreSQL means to a person; undefined = a fault. */
export function refusalOf(error: PostgresError): TerrilError | undefined {
  const explanation = error.constraint === undefined ? undefined : explanations.get(error.constraint);
  const fields = explanation && { [explanation.field]: explanation.sentence };
  switch (error.code) {
    case UNIQUE:
      return new Conflict('already_exists', explanation?.sentence ?? ALREADY_EXISTS, fields);
    case REFERENCE:
    case RESTRICT:
      return new Conflict('still_referenced', explanation?.sentence ?? STILL_REFERENCED, fields);
    case CHECK:
    case EXCLUSION:
      return new RuleBroken('rule_broken', explanation?.sentence ?? RULE_BROKEN, fields);
    case STOPPED:
      return new TookTooLong();
    default:
      // Class 22: a value PostgreSQL cannot hold (out of range, bad encoding, bad syntax).
      return error.code?.startsWith('22') ? new RuleBroken('bad_value', BAD_VALUE) : undefined;
  }
}

/** The refusal in what a service or TypeORM, which wraps the driver's error, has thrown; undefined = a fault. */
export function refusalIn(thrown: unknown): TerrilError | undefined {
  if (thrown instanceof TerrilError) return thrown;
  return refusalOf((thrown as { driverError?: PostgresError } | null | undefined)?.driverError ?? {});
}

const ALREADY_EXISTS: Sentence = { fr: 'Une fiche porte déjà cette valeur.', en: 'A record already has this value.' };
const STILL_REFERENCED: Sentence = {
  fr: 'D’autres fiches dépendent de celle-ci.',
  en: 'Other records depend on this one.',
};
const RULE_BROKEN: Sentence = { fr: 'Une règle de la base refuse ces valeurs.', en: 'A database rule refuses this.' };
const BAD_VALUE: Sentence = { fr: 'Une valeur ne peut pas être enregistrée.', en: 'A value cannot be stored.' };
