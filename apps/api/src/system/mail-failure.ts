import { isDatabaseGone } from '../core/database-gone.js';

/** How much is kept of what a mail server says, in characters. */
export const LONGEST_REASON = 500;

/** Of an e-mail that was in the hands of the mail server when the process died: nobody knows whether it left (ADR 39). */
export const BROKEN_OFF =
  'L’envoi s’est interrompu : le courriel est peut-être parti. Vérifiez auprès du serveur de courriel avant de réessayer.';

/** Why an e-mail did not leave, from what its sending threw. @throws the same when the database is gone: nothing is known then */
export function failureOf(thrown: unknown): string {
  if (isDatabaseGone(thrown)) throw thrown;
  return (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, LONGEST_REASON);
}
