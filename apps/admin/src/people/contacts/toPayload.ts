import type { Schemas } from '@terril/api-types';
import { writtenParts } from '../../ui/writtenParts.js';
import type { Contact, ContactRole } from './contact.js';

type WrittenRole = Schemas['ContactRoleFields'];

/**
 * Roles go back whole, without what the API derives; untouched, they are handed back as read and so not sent. What the
 * form hides is emptied: the first name of a shared mailbox, the day of an objection that is lifted.
 */
export function toPayload(values: Partial<Contact>, options?: { previousData?: Contact }): object {
  return {
    ...values,
    firstName: values.isShared ? null : values.firstName,
    objectedOn: values.objectsToProspecting ? values.objectedOn : null,
    roles: writtenParts(values.roles, options?.previousData?.roles, written),
  };
}

function written(role: ContactRole): WrittenRole {
  return {
    organizationId: role.organizationId,
    function: role.function ?? null,
    isMain: role.isMain ?? false,
    isBilling: role.isBilling ?? false,
    isTechnical: role.isTechnical ?? false,
    startsOn: role.startsOn ?? null,
    endsOn: role.endsOn ?? null,
  };
}
