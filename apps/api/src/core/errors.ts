/** A sentence for people, in both languages of the screens. */
export interface Sentence {
  fr: string;
  en: string;
}
export type Language = keyof Sentence;

/** Texts per field, keyed as the body names the field (`endsOn`, `versions.0.quantity`). */
export type FieldSentences = Record<string, Sentence>;

/** One sentence for all the fields at fault, each by its name. */
export function summaryOf(fields: FieldSentences): Sentence {
  const all = Object.entries(fields);
  return {
    fr: all.map(([field, { fr }]) => `${field} : ${fr}`).join(' '),
    en: all.map(([field, { en }]) => `${field}: ${en}`).join(' '),
  };
}

/** What a service throws; the error filter turns it into `{ code, message, errors? }`. */
export abstract class TerrilError extends Error {
  abstract readonly status: number;

  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    readonly fields?: FieldSentences,
  ) {
    super(sentence.en);
  }
}

/** 400: the request itself is malformed (bad JSON, unknown key, bad query). */
export class BadRequest extends TerrilError {
  readonly status = 400;
}

/** 401: nobody is signed in. */
export class NotSignedIn extends TerrilError {
  readonly status = 401;

  constructor(
    code = 'not_signed_in',
    sentence: Sentence = { fr: 'Connectez-vous pour continuer.', en: 'Sign in to go on.' },
  ) {
    super(code, sentence);
  }
}

/** 403: the person's role does not allow it. */
export class Forbidden extends TerrilError {
  readonly status = 403;

  constructor() {
    super('forbidden', { fr: 'Votre rôle ne permet pas cette action.', en: 'Your role does not allow this.' });
  }
}

/** 404: no record with that id. */
export class NotFound extends TerrilError {
  readonly status = 404;

  constructor(what: Sentence, id: unknown) {
    super('not_found', { fr: `${what.fr} introuvable : ${String(id)}.`, en: `${what.en} not found: ${String(id)}.` });
  }
}

/** 409: the record, as stored now, refuses (uniqueness, something depends on it, stale version). */
export class Conflict extends TerrilError {
  readonly status = 409;
}

/** 409: somebody else saved first; `current` is the record as it stands now. */
export class StaleVersion extends Conflict {
  constructor(readonly current: unknown) {
    super('stale_version', {
      fr: 'Cette fiche a été modifiée entre-temps par une autre personne.',
      en: 'Somebody else has changed this record in the meantime.',
    });
  }
}

/** 409: what is asked for was made already: the record `made`. */
export class MadeAlready extends Conflict {
  constructor(
    sentence: Sentence,
    readonly made: { type: string; id: number },
  ) {
    super('made_already', sentence);
  }
}

/** 413: more than the server takes; `fields` says what. */
export class TooLarge extends TerrilError {
  readonly status = 413;
}

/** 415: a body of a kind the route does not read. */
export class UnknownBody extends TerrilError {
  readonly status = 415;
}

/** 422: well-formed, but a rule of the business refuses it. */
export class RuleBroken extends TerrilError {
  readonly status = 422;

  /** The one field at fault, with the sentence shown beside it. */
  static on(field: string, code: string, sentence: Sentence): RuleBroken {
    return new RuleBroken(code, sentence, { [field]: sentence });
  }
}

/** Runs `check`, and tells the fields it refuses as those of `path`: `addresses.1.city`. @throws what `check` throws */
export function within<T>(path: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw refusedWithin(path, error);
  }
}

/** What was thrown; the fields that it refuses are told as those of `path`. */
export function refusedWithin(path: string, error: unknown): unknown {
  if (!(error instanceof RuleBroken || error instanceof BadRequest)) return error;
  const fields = Object.entries(error.fields ?? {}).map(([field, sentence]) => [`${path}.${field}`, sentence]);
  const Refusal = error instanceof RuleBroken ? RuleBroken : BadRequest;
  return new Refusal(error.code, error.sentence, Object.fromEntries(fields));
}

/** 429: too many tries; `retryAfter` in seconds. */
export class TooManyTries extends TerrilError {
  readonly status = 429;

  constructor(readonly retryAfter: number) {
    super('too_many_tries', {
      fr: `Trop d’essais. Réessayez dans ${retryAfter} secondes.`,
      en: `Too many tries. Try again in ${retryAfter} seconds.`,
    });
  }
}

/** 429: as many files as the server writes at once are being written. */
export class TooManyFiles extends TerrilError {
  readonly status = 429;

  constructor() {
    super('too_many_files', {
      fr: 'Plusieurs fichiers sont déjà en cours d’écriture. Réessayez dans un instant.',
      en: 'Several files are being written already. Try again in a moment.',
    });
  }
}

/** 503: something that Terril needs for this, and is not its database, does not answer. */
export class Unavailable extends TerrilError {
  readonly status = 503;
}

/** 504: the database was told to stop, as the request took too long; nothing of it is kept. */
export class TookTooLong extends TerrilError {
  readonly status = 504;

  constructor() {
    super('took_too_long', {
      fr: 'Cette demande prenait trop de temps ; elle a été arrêtée, et rien n’en est gardé. Demandez moins à la fois, ou réessayez plus tard.',
      en: 'This request took too long; it was stopped, and nothing of it is kept. Ask for less at a time, or try again later.',
    });
  }
}
