import type { ContractState } from '@terril/domain';
import { choice, date, type ExportColumn, type ExportColumns, integer, text } from '../../core/export-columns.js';
import { customTextHolds } from '../../reference/custom-values.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { tagFilters } from '../../reference/tags/tags.service.js';
import type { ContractOut, ContractQuery } from './contract.dto.js';
import { CELLS, type ContractPart } from './contract-parts-of-file.js';
import { CONTRACT_TAGS } from './contract-tag.entity.js';

const SIGNED = `contract.stage = 'signed'`;
const STATE_ON_DAY: Record<ContractState, string> = {
  draft: `contract.stage = 'draft'`,
  sent: `contract.stage = 'sent'`,
  upcoming: `${SIGNED} and contract.starts_on > :today`,
  running: `${SIGNED} and contract.starts_on <= :today and (contract.ends_before is null or contract.ends_before > :today)`,
  ended: `${SIGNED} and contract.ends_before <= :today`,
};

/** What the list of contracts offers on the day `today`. */
export function contractRules(today: string, conditions: ConditionReader): ListRules<ContractQuery> {
  return {
    sorts: {
      reference: 'contract.reference',
      title: 'contract.title',
      organization: 'organization.name',
      startsOn: 'contract.startsOn',
      endsOn: 'contract.endsOn',
    },
    defaultSort: 'reference',
    filters: {
      organizationId: 'contract.organization_id = :organizationId',
      withinId: `contract.organization_id ${Organization.within('withinId')}`,
      state: (state) => ({ sql: STATE_ON_DAY[state], parameters: { today } }),
      renewal: 'contract.renewal = :renewal',
      ...tagFilters(CONTRACT_TAGS, 'contract'),
      ending: (ending) => ({
        sql: `(${SIGNED} and coalesce(contract.ends_before > :today, false)) = :ending`,
        parameters: { today, ending },
      }),
    },
    conditions,
    search: (word) => `fold(contract.reference || ' ' || contract.title) like ${word}
      or ${customTextHolds('contract', word)} or contract.organization_id ${Organization.holding(word)}`,
  };
}

/** A contract as a file shows it, with the names of its tags. */
export type ContractRow = ContractOut & { tagNames: string };

/** The columns of the list in a file. */
export const CONTRACT_COLUMNS: ExportColumns<ContractRow> = {
  reference: text('Référence', 'Reference', ({ reference }) => reference),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  title: text('Objet', 'Title', ({ title }) => title),
  stage: choice('contractStage', 'Étape', 'Stage', ({ stage }) => stage),
  signedOn: date('Signé le', 'Signed on', ({ signedOn }) => signedOn),
  startsOn: date('Début', 'Start', ({ startsOn }) => startsOn),
  endsOn: date('Fin', 'End', ({ endsOn }) => endsOn),
  renewal: choice('renewal', 'Reconduction', 'Renewal', ({ renewal }) => renewal),
  termMonths: integer('Première période (mois)', 'First term (months)', ({ termMonths }) => termMonths),
  renewalMonths: integer('Reconduit pour (mois)', 'Renewed for (months)', ({ renewalMonths }) => renewalMonths),
  noticeMonths: integer('Préavis (mois)', 'Notice (months)', ({ noticeMonths }) => noticeMonths),
  state: choice('contractState', 'État', 'State', ({ state }) => state),
  tags: text('Étiquettes', 'Tags', ({ tagNames }) => tagNames),
  endReason: text('Raison de la fin', 'Reason of the end', ({ endReason }) => endReason),
  externalReference: text('Référence externe', 'External reference', ({ externalReference }) => externalReference),
  signatories: parts('signatories', 'Signataires', 'Signatories'),
  parties: parts('parties', 'Autres parties', 'Other parties'),
  amendments: parts('amendments', 'Avenants', 'Amendments'),
};

function parts(part: ContractPart, fr: string, en: string): ExportColumn<ContractRow> {
  return { header: { fr, en }, kind: 'text', value: CELLS[part] };
}
