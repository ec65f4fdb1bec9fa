import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { HistoryChange, HistoryEntry } from './entry.js';

/** Fields whose values are words of the domain; `<part or type>.field` where these have their own. */
const TERM_OF: Record<string, string> = {
  kind: 'kind',
  'addresses.kind': 'addressKind',
  'contactPoints.kind': 'contactPointKind',
  'custom-fields.kind': 'customFieldKind',
  legalForm: 'legalForm',
  color: 'tagColor',
  category: 'category',
  nature: 'nature',
  cause: 'cause',
  billed: 'billed',
  renewal: 'renewal',
  stage: 'contractStage',
  role: 'role',
  'signatories.side': 'contractSide',
  'parties.role': 'partyRole',
  'decisionMakers.role': 'decisionRole',
  exitFacts: 'exitFact',
  'share-movements.kind': 'shareMovementKind',
  'member-categories.legalLink': 'legalLink',
  'members.leavingReason': 'leavingReason',
  'general-meetings.kind': 'meetingKind',
  'general-meetings.call': 'meetingCall',
  'general-meetings.state': 'meetingState',
  'general-meetings.collegeRule': 'collegeRule',
  'resolutions.majority': 'majority',
  'management-reports.status': 'managementReportStatus',
  'emails.state': 'emailState',
  'emails.direction': 'emailDirection',
};
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DECIMAL = /^-?\d+\.\d+$/;

/** How the history says fields and values: as the screens of the record do. */
export function useWords() {
  const translate = useTranslate();
  const { day, instant, number } = useFormat();

  /** The field's label as the cooperative or its own screen gives it, else the history's own, else its name. */
  const fieldName = ({ recordType, part }: HistoryEntry, { field, fieldName: given }: HistoryChange) =>
    given ??
    translate(`resources.${recordType}.fields.${part ? `${part}.` : ''}${field}`, {
      _: translate(`history.fields.${field}`, { _: field }),
    });

  const value = (
    { recordType, part }: HistoryEntry,
    field: string,
    told: HistoryChange['old'],
    name: string | null,
  ): string => {
    if (name !== null) return name;
    if (told === null || (Array.isArray(told) && told.length === 0)) return translate('history.nothing');
    if (typeof told === 'boolean') return translate(`ra.boolean.${told}`);
    const terms = field === 'type' ? 'invoiceType' : (TERM_OF[`${part ?? recordType}.${field}`] ?? TERM_OF[field]);
    const word = (one: string) => (terms ? translate(`terms.${terms}.${one}`, { _: one }) : one);
    if (Array.isArray(told)) return told.map(word).join(', ');
    if (terms) return word(told);
    if (field === 'periodUnit') return translate(`history.units.${told}`, { _: told });
    if (DAY.test(told)) return day(told);
    if (INSTANT.test(told)) return instant(told);
    return DECIMAL.test(told) ? number(told) : told;
  };

  /** Of the record; of one without a name, what stands for it, which may be a day. */
  const recordName = ({ recordName: name, label }: HistoryEntry) => {
    const said = name ?? label ?? '';
    return DAY.test(said) ? day(said) : said;
  };

  const action = (of: string) => translate(`history.actions.${of}`);
  /** 'Ligne « Formation »' */
  const part = ({ part: of, label }: HistoryEntry) =>
    of === null
      ? ''
      : translate(`history.parts.${of}`, { _: of, label: label && DAY.test(label) ? day(label) : label });
  return { fieldName, value, recordName, action, part };
}
