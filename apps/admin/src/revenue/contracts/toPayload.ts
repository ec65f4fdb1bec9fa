import { writtenParts } from '../../ui/writtenParts.js';
import type { Contract } from './contract.js';

const signatory = ({ side, contactId, name, function: held, signedOn }: Contract['signatories'][number]) => ({
  side,
  contactId: contactId ?? null,
  name: name || null,
  function: held ?? null,
  signedOn: signedOn ?? null,
});

const party = ({ role, organizationId }: Contract['parties'][number]) => ({ role, organizationId });

const amendment = ({ number, title, signedOn, effectiveOn, description }: Contract['amendments'][number]) => ({
  number: number ?? null,
  title,
  signedOn: signedOn ?? null,
  effectiveOn,
  description: description ?? null,
});

/** Parts go back whole, without what the API derives; untouched, they are handed back as read and so not sent. */
export function toPayload(values: Partial<Contract>, options?: { previousData?: Contract }): object {
  const before = options?.previousData;
  return {
    ...values,
    signatories: writtenParts(values.signatories, before?.signatories, signatory),
    parties: writtenParts(values.parties, before?.parties, party),
    amendments: writtenParts(values.amendments, before?.amendments, amendment),
  };
}
