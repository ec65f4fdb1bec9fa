import { choice, date, type ExportColumns, integer, money, text, yesNo } from '../../core/export-columns.js';
import type { Clock } from '../../core/clock.js';
import type { ConditionReader } from '../../core/field-registry.js';
import {
  choiceField,
  dateField,
  integerField,
  type ListFields,
  moneyField,
  referenceField,
  relatedField,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import { OF_ORGANIZATION } from '../../people/organization-fields.js';
import type { ListRules } from '../../core/list-query.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { plainNumber } from '../../core/plain-number.js';
import { customTextHolds } from '../../reference/custom-values.js';
import { tagFilters, tagsField } from '../../reference/tags/tags.service.js';
import { OPPORTUNITY_TAGS } from './opportunity-tag.entity.js';
import type { OpportunityOut, OpportunityQuery } from './opportunity.dto.js';

const CHANCE = 'chance_of(opportunity.probability, stage.outcome, stage.probability)';
/** `weightedAmount` of the domain, in SQL, added up. */
const weighted = (amount: string) => `sum(round(${amount} * ${CHANCE} / 100, 2))`;

const inStages = (condition: string) =>
  `opportunity.stage_id = any (array(select id from pipeline_stages where ${condition}))`;

/** `isStale` of the domain, in SQL, of the opportunity `row`. */
const isStale = (row: string) => `coalesce((
  select stage.outcome = 'open' and greatest(stay.entered_on, ${row}.next_step_on) + stage.stale_days <= cast(:today as date)
  from pipeline_stages stage
  join opportunity_stage_stays stay on stay.opportunity_id = ${row}.id and stay.left_on is null
  where stage.id = ${row}.stage_id), false)`;

/** What opportunities add up to. */
export const OPPORTUNITY_SUMS = {
  oneOffAmount: 'sum(opportunity.one_off_amount)',
  yearlyAmount: 'sum(opportunity.yearly_amount)',
  weightedOneOff: weighted('opportunity.one_off_amount'),
  weightedYearly: weighted('opportunity.yearly_amount'),
};

/** What the list of opportunities offers. */
export function opportunityRules(clock: Clock, conditions: ConditionReader): ListRules<OpportunityQuery> {
  return {
    sorts: {
      title: 'opportunity.title',
      organization: 'organization.name',
      expectedOn: 'opportunity.expectedOn',
      nextStepOn: 'opportunity.nextStepOn',
      oneOffAmount: 'opportunity.oneOffAmount',
      yearlyAmount: 'opportunity.yearlyAmount',
    },
    defaultSort: 'expectedOn',
    filters: {
      organizationId: 'opportunity.organization_id = :organizationId',
      withinId: `opportunity.organization_id ${Organization.within('withinId')}`,
      contactId: 'opportunity.contact_id = :contactId',
      pipelineId: inStages('pipeline_id = :pipelineId'),
      stageId: 'opportunity.stage_id = :stageId',
      outcome: inStages('outcome = :outcome'),
      ...tagFilters(OPPORTUNITY_TAGS, 'opportunity'),
      stale: (stale) => ({ sql: `${isStale('opportunity')} = :stale`, parameters: { today: clock.today(), stale } }),
      competitorId:
        'opportunity.id in (select opportunity_id from opportunity_competitors where competitor_id = :competitorId)',
      contractId: 'opportunity.contract_id = :contractId',
      assigneeId: 'opportunity.assignee_id = :assigneeId',
      source: 'opportunity.source = :source',
      territoryId: (territoryId) =>
        `opportunity.organization_id in (select id from organizations where territory_id ${
          territoryId === 'none' ? 'is null' : '= cast(:territoryId as int)'
        })`,
      expectedFrom: 'opportunity.expected_on >= :expectedFrom',
      expectedTo: 'opportunity.expected_on <= :expectedTo',
    },
    conditions,
    search: (word) =>
      `fold(opportunity.title) like ${word} or ${customTextHolds('opportunity', word)} or opportunity.organization_id ${Organization.holding(word)}`,
    sums: {
      ...OPPORTUNITY_SUMS,
      // What reports call the amount of an opportunity.
      firstYear: 'sum(opportunity.one_off_amount + opportunity.yearly_amount)',
      weightedFirstYear: `${OPPORTUNITY_SUMS.weightedOneOff} + ${OPPORTUNITY_SUMS.weightedYearly}`,
    },
  };
}

const ofService = (row: string) =>
  `select line.service_id from opportunity_lines line where line.opportunity_id = ${row}.id`;

/** The services of the catalogue that its lines name. */
const SERVICES: ListFields[string] = {
  kind: 'references',
  to: 'services',
  label: { fr: 'Services des lignes', en: 'Services of the lines' },
  ids: ofService,
  holding: (row, id) => `exists (${ofService(row)} and line.service_id = ${id})`,
  filled: (row) => `exists (${ofService(row)} and line.service_id is not null)`,
};

/** What conditions on opportunities may name. */
export const OPPORTUNITY_FIELDS: ListFields = {
  title: textField('Objet', 'Title', 'title'),
  outcome: choiceField(
    wordsOf('outcome'),
    'Issue',
    'Outcome',
    (row) => `(select outcome from pipeline_stages where id = ${row}.stage_id)`,
  ),
  stage: referenceField('pipeline-stages', 'Étape', 'Stage', 'stage_id'),
  assignee: referenceField('colleagues', 'Suivie par', 'In charge', 'assignee_id'),
  tags: tagsField(OPPORTUNITY_TAGS),
  services: SERVICES,
  isStale: yesNoField('Dormante', 'Stale', isStale),
  lostTo: referenceField('competitors', 'Perdue au profit de', 'Lost to', 'lost_to_id'),
  oneOffAmount: moneyField('Montant ponctuel', 'One-off amount', 'one_off_amount'),
  yearlyAmount: moneyField('Récurrent par an', 'Recurring per year', 'yearly_amount'),
  probability: integerField('Probabilité propre (%)', 'Probability of its own (%)', 'probability'),
  expectedOn: dateField('Signature attendue le', 'Expected on', 'expected_on'),
  source: textField('Origine', 'Source', 'source'),
  nextStep: textField('Prochaine action', 'Next step', 'next_step'),
  nextStepOn: dateField('Prochaine action le', 'Next step on', 'next_step_on'),
  begunOn: dateField(
    'Ouverte le',
    'Begun on',
    (row) => `(select min(entered_on) from opportunity_stage_stays where opportunity_id = ${row}.id)`,
  ),
  closedOn: dateField('Close le', 'Closed on', 'closed_on'),
  lostReason: textField('Raison de la perte', 'Reason of the loss', 'lost_reason'),
  contract: referenceField('contracts', 'Contrat', 'Contract', 'contract_id'),
  externalReference: textField('Référence externe', 'External reference', 'external_reference'),
  ...ROW_FIELDS,
  ...OF_ORGANIZATION,
};

/** What organizations gain by their opportunities. */
export const ORGANIZATION_OPPORTUNITIES: ListFields = {
  opportunities: relatedField('opportunities', 'Opportunités', 'Opportunities', (row, opportunity) => {
    return `${opportunity}.organization_id = ${row}.id`;
  }),
};

/** '5 × mail hosting'. */
const inWords = ({ label, quantity }: OpportunityOut['lines'][number]): string => `${plainNumber(quantity)} × ${label}`;

/** An opportunity as a file shows it, with the names of its tags. */
export type OpportunityRow = OpportunityOut & { tagNames: string };

/** The columns of the list in a file. */
export const OPPORTUNITY_COLUMNS: ExportColumns<OpportunityRow> = {
  title: text('Objet', 'Title', ({ title }) => title),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  contact: text('Contact', 'Contact', ({ contactName }) => contactName),
  pipeline: text('Parcours', 'Pipeline', ({ pipelineName }) => pipelineName),
  stage: text('Étape', 'Stage', ({ stageName }) => stageName),
  outcome: choice('outcome', 'Issue', 'Outcome', ({ outcome }) => outcome),
  assignee: text('Suivie par', 'In charge', ({ assigneeName }) => assigneeName),
  oneOffAmount: money('Montant ponctuel', 'One-off amount', ({ oneOffAmount }) => oneOffAmount),
  yearlyAmount: money('Récurrent par an', 'Recurring per year', ({ yearlyAmount }) => yearlyAmount),
  lines: text('Lignes', 'Lines', ({ lines }) => lines.map(inWords).join(', ')),
  // Before the one that counts, so that an import of the file reads this one.
  probability: integer('Probabilité propre (%)', 'Probability of its own (%)', ({ probability }) => probability),
  chance: integer('Probabilité (%)', 'Probability (%)', ({ chance }) => chance),
  weightedOneOff: money('Ponctuel pondéré', 'Weighted one-off', ({ weightedOneOff }) => weightedOneOff),
  weightedYearly: money('Récurrent pondéré', 'Weighted recurring', ({ weightedYearly }) => weightedYearly),
  expectedOn: date('Signature attendue le', 'Expected on', ({ expectedOn }) => expectedOn),
  source: text('Origine', 'Source', ({ source }) => source),
  nextStep: text('Prochaine action', 'Next step', ({ nextStep }) => nextStep),
  nextStepOn: date('Prochaine action le', 'Next step on', ({ nextStepOn }) => nextStepOn),
  closedOn: date('Close le', 'Closed on', ({ closedOn }) => closedOn),
  lostReason: text('Raison de la perte', 'Reason of the loss', ({ lostReason }) => lostReason),
  lostTo: text('Perdue au profit de', 'Lost to', ({ lostToName }) => lostToName),
  competitors: text('Concurrents', 'Competitors', ({ competitors }) => competitors.map(({ name }) => name).join(', ')),
  decisionMakers: text('Décision', 'Decision makers', ({ decisionMakers }) =>
    decisionMakers.map(({ contactName }) => contactName).join(', '),
  ),
  stageSince: date('Dans l’étape depuis', 'In the stage since', ({ stageSince }) => stageSince),
  isStale: yesNo('Dormante', 'Stale', ({ isStale: stale }) => stale),
  contract: text('Contrat', 'Contract', ({ contractReference }) => contractReference),
  tags: text('Étiquettes', 'Tags', ({ tagNames }) => tagNames),
  comment: text('Commentaire', 'Comment', ({ comment }) => comment),
  externalReference: text('Référence externe', 'External reference', ({ externalReference }) => externalReference),
};
