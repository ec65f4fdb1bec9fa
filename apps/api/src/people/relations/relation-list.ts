import { date, type ExportColumns, text, yesNo } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import {
  dateField,
  lastDayField,
  type ListFields,
  referenceField,
  relatedField,
  ROW_FIELDS,
  stateField,
  textField,
} from '../../core/list-fields.js';
import type { ListRules } from '../../core/list-query.js';
import { holdsOn } from '../../core/sql.js';
import { Organization } from '../organizations/organization.entity.js';
import type { RelationOut, RelationQuery } from './relation.dto.js';

/** What the list of relations offers on the day `today`. */
export function relationRules(today: string, conditions: ConditionReader): ListRules<RelationQuery> {
  return {
    sorts: { startsOn: 'relation.startsOn', organization: 'organization.name', kind: 'kind.name' },
    defaultSort: 'organization',
    filters: {
      organizationId:
        'relation.organization_id = :organizationId or relation.related_organization_id = :organizationId',
      kindId: 'relation.kind_id = :kindId',
      isCurrent: (isCurrent) => ({
        sql: `(${holdsOn('relation', ':today')}) = :isCurrent`,
        parameters: { today, isCurrent },
      }),
    },
    conditions,
    search: (word) => `relation.organization_id ${Organization.holding(word)}
      or relation.related_organization_id ${Organization.holding(word)}`,
  };
}

/** What conditions on relations may name. */
export const RELATION_FIELDS: ListFields = {
  kind: referenceField('relation-kinds', 'Relation', 'Relation', 'kind_id'),
  state: stateField,
  startsOn: dateField('Début', 'Start', 'starts_on'),
  endsOn: lastDayField('Fin', 'End', 'ends_before'),
  note: textField('Note', 'Note', 'note'),
  organizationId: referenceField('organizations', 'Structure', 'Organization', 'organization_id'),
  relatedOrganizationId: referenceField('organizations', 'Avec', 'With', 'related_organization_id'),
  ...ROW_FIELDS,
};

/** What organizations gain by their relations, whichever of the two they are. */
export const ORGANIZATION_RELATIONS: ListFields = {
  relations: relatedField('relations', 'Relations', 'Relations', (row, relation) => {
    return `(${relation}.organization_id = ${row}.id or ${relation}.related_organization_id = ${row}.id)`;
  }),
};

/** The columns of the list in a file. */
export const RELATION_COLUMNS: ExportColumns<RelationOut> = {
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  kind: text('Relation', 'Relation', ({ kindName }) => kindName),
  relatedOrganization: text('Avec', 'With', ({ relatedOrganizationName }) => relatedOrganizationName),
  startsOn: date('Du', 'From', ({ startsOn }) => startsOn),
  endsOn: date('Au (compris)', 'To (included)', ({ endsOn }) => endsOn),
  isCurrent: yesNo('En cours', 'Current', ({ isCurrent }) => isCurrent),
  note: text('Note', 'Note', ({ note }) => note),
};
