import { isSigned } from '@terril/domain';
import type { Clock } from '../../core/clock.js';
import type { Db } from '../../core/db.js';
import { drafted, lockedChanges, madeAmong, type RecordChange } from '../../core/locked-changes.js';
import { madeOf, type Outcome } from '../../core/outcome.js';
import { assignSent } from '../../core/save.js';
import { updateRows } from '../../core/update-rows.js';
import { changedValues, heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { type OrganizationsService, unknownOrganization } from '../../people/organizations/organizations.service.js';
import type { TagsService } from '../../reference/tags/tags.service.js';
import { checkSpan } from './check-span.js';
import type { ContractUpdate } from './contract.dto.js';
import { Contract } from './contract.entity.js';
import { checkSignature, invoicedAmong, stageChange } from './contract-stages.js';
import { partsReader, saveParts, startChecker } from './contract-parts.js';
import { CONTRACT_TAGS } from './contract-tag.entity.js';
import { spanChecker } from './hand-overs.js';

export const CONTRACT = { fr: 'Contrat', en: 'Contract' };

export type ContractsChange = RecordChange<ContractUpdate>;

/**
 * Changes many different contracts at once, in a handful of statements: the version of each afterwards, or why a rule
 * refuses it; with the contracts as they were and are.
 * @param clock when it is done: a change of the tags or parts alone must also make older copies stale
 * @param current as for `lockedChanges`
 */
export async function changeContracts(
  db: Db,
  { organizations, tags }: { organizations: OrganizationsService; tags: TagsService },
  all: ContractsChange[],
  clock: Clock,
  current: (id: number) => Promise<unknown>,
): Promise<{ outcomes: Outcome<number>[]; changed: { before: Contract; after: Contract }[] }> {
  const locked = await lockedChanges(db, Contract, all, CONTRACT, current);
  const sent = all.map(({ fields }) => fields);
  const unsigned = madeAmong(locked).filter(
    ({ before, fields: { stage } }) => isSigned(before) && !isSigned({ stage }),
  );
  const invoiced = await invoicedAmong(
    db,
    unsigned.map(({ before }) => before.id),
  );
  const customFields = sent.some(({ customValues }) => customValues) ? await heldCustomFields(db, 'contracts') : [];
  const knownTags = await tags.known(sent.flatMap(({ tagIds = [] }) => tagIds));
  const known = await organizations.knownAmong(sent.flatMap(({ organizationId }) => organizationId ?? []));
  const readParts = await partsReader(db, sent);
  const moved = all.filter(({ fields: { startsOn, amendments } }) => startsOn && !amendments);
  const checkStart = await startChecker(
    db,
    moved.map(({ id }) => id),
  );
  const checkHandOvers = await spanChecker(
    db,
    all.flatMap(({ id, fields: { startsOn, endsOn } }) => (startsOn || endsOn ? [id] : [])),
  );
  const drafts = drafted(locked, ({ before, fields }) => {
    const { version: _, tagIds, signatories, parties, amendments, ...columns } = fields;
    const customValues = columns.customValues && changedValues(customFields, columns.customValues, before.customValues);
    const updatedAt = tagIds || signatories || parties || amendments ? clock.now() : undefined;
    const staged = stageChange(before, fields, invoiced.has(before.id), clock.today());
    const after = assignSent(db.repository(Contract).create(before), {
      ...columns,
      ...staged,
      customValues,
      updatedAt,
    });
    checkSpan(after);
    checkHandOvers(after);
    checkSignature(after);
    const { organizationId } = fields;
    if (organizationId !== undefined && !known.has(organizationId)) throw unknownOrganization('organizationId');
    if (fields.startsOn && !amendments) checkStart(before.id, fields.startsOn);
    const parts = readParts({ signatories, parties, amendments }, after.startsOn);
    return { before, after, tagIds: tagIds && knownTags(tagIds), parts };
  });
  const outcomes = await madeOf(drafts, async (some) => {
    const versions = await updateRows(db, Contract, some);
    await tags.put(
      CONTRACT_TAGS,
      some.flatMap(({ after: { id: recordId }, tagIds }) => (tagIds ? [{ recordId, tagIds }] : [])),
    );
    await saveParts(
      db,
      some.map(({ after: { id }, parts }) => ({ id, parts })),
    );
    return versions;
  });
  return { outcomes, changed: madeAmong(drafts) };
}
