import { type LeadFieldUse } from '@terril/domain';
import { RuleBroken, type FieldSentences } from '../../core/errors.js';
import { EmailField, TextField } from '../../core/fields.js';
import { toDto } from '../../core/validation.js';
import type { LeadForm } from '../lead-forms/lead-form.entity.js';

const optional = { optional: true } as const;

/** What a public form sends. */
export class LeadSending {
  @TextField({ max: 120 })
  name!: string;

  @EmailField()
  email!: string;

  @TextField({ ...optional, max: 40 })
  phone?: string;

  @TextField({ ...optional, max: 200 })
  organizationName?: string;

  @TextField({ ...optional, max: 10 })
  postcode?: string;

  @TextField({ ...optional, max: 100 })
  city?: string;

  @TextField({ max: 5000 })
  message!: string;
}

export const SENT_FIELDS = ['name', 'email', 'phone', 'organizationName', 'postcode', 'city', 'message'] as const;
export type SentField = (typeof SENT_FIELDS)[number];

/** What a form asks, in the order of its page. */
export function fieldsOf(form: Pick<LeadForm, 'phoneUse' | 'organizationUse' | 'placeUse'>): Map<SentField, boolean> {
  const { phoneUse, organizationUse, placeUse } = form;
  const uses: Record<SentField, LeadFieldUse> = {
    name: 'required',
    email: 'required',
    phone: phoneUse,
    organizationName: organizationUse,
    postcode: placeUse,
    city: placeUse,
    message: 'required',
  };
  const shown = SENT_FIELDS.filter((field) => uses[field] !== 'hidden');
  return new Map(shown.map((field) => [field, uses[field] === 'required']));
}

/** What was typed into the fields of a form. @throws RuleBroken with a sentence for each one at fault */
export async function readSending(form: LeadForm, typed: Record<string, string>): Promise<LeadSending> {
  const asked = fieldsOf(form);
  const values = [...asked.keys()].map((field) => [field, (typed[field] ?? '').trim()] as const);
  const told = Object.fromEntries(values.filter(([, value]) => value !== ''));
  const fields: FieldSentences = {};
  const read = await toDto(LeadSending, told, 'body').catch((error: unknown) => {
    if (!(error instanceof RuleBroken)) throw error;
    Object.assign(fields, error.fields);
    return undefined;
  });
  for (const [field, value] of values) if (value === '' && asked.get(field)) fields[field] = REQUIRED;
  if (typed.consent === undefined) fields.consent = NO_CONSENT;
  if (!read || Object.keys(fields).length > 0) {
    throw new RuleBroken('invalid_fields', SEE_FIELDS, fields);
  }
  return read;
}

const REQUIRED = { fr: 'À remplir.', en: 'To be filled in.' };
const NO_CONSENT = { fr: 'Votre accord est nécessaire pour vous répondre.', en: 'We need your agreement to answer.' };
const SEE_FIELDS = { fr: 'Certains champs sont à corriger.', en: 'Some fields are to be mended.' };
