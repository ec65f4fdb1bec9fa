import { hasChoices } from '@terril/domain';
import type { CustomField } from './custom-field.js';

/** Only a field of choices sends choices: those typed before its kind was changed are forgotten. */
export function toPayload(values: Partial<CustomField>): Partial<CustomField> {
  return { ...values, choices: values.kind && hasChoices(values.kind) ? (values.choices ?? []) : [] };
}
