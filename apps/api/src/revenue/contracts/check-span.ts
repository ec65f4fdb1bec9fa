import { RuleBroken } from '../../core/errors.js';
import type { ContractCreate } from './contract.dto.js';

/** @throws RuleBroken on `endsOn` when it is before the start */
export function checkSpan({ startsOn, endsOn }: Pick<ContractCreate, 'startsOn' | 'endsOn'>): void {
  if (!endsOn || endsOn >= startsOn) return;
  throw RuleBroken.on('endsOn', 'end_before_start', {
    fr: 'La fin du contrat est avant son début.',
    en: 'The contract ends before it starts.',
  });
}
