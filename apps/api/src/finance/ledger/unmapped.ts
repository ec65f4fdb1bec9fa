import { RuleBroken } from '../../core/errors.js';

/** Accounts of the accountant's that no prefix of the budget fits: asked, never guessed. */
export function unmapped(accounts: string[]): RuleBroken {
  return RuleBroken.on('assignments', 'unmapped', {
    fr: `À quel compte du budget revient : ${accounts.join(', ')} ?`,
    en: `Which account of the budget do these fall to: ${accounts.join(', ')}?`,
  });
}
