import { choice, date, type ExportColumns, money, text } from '../../core/export-columns.js';
import type { RenewalOut } from './renewal.dto.js';

/** The columns of the renewals in a file, by the names of the columns on the screen. */
export const RENEWAL_COLUMNS: ExportColumns<RenewalOut> = {
  reference: text('Contrat', 'Contract', ({ reference }) => reference),
  title: text('Intitulé', 'Title', ({ title }) => title),
  organizationName: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  termEndsOn: date('Échéance', 'End of the term', ({ termEndsOn }) => termEndsOn),
  lastDayToRefuse: date('Dernier jour pour refuser', 'Last day to refuse', ({ lastDayToRefuse }) => lastDayToRefuse),
  noticeFrom: date('Avis à partir du', 'Notice from', ({ noticeFrom }) => noticeFrom),
  noticeUntil: date('Avis jusqu’au', 'Notice until', ({ noticeUntil }) => noticeUntil),
  state: choice('noticeState', 'État', 'State', ({ state }) => state),
  sentOn: date('Avis envoyé le', 'Notice sent on', ({ sentOn }) => sentOn),
  means: choice('noticeMeans', 'Envoyé par', 'Sent by', ({ means }) => means),
  monthlyAmount: money('Montant mensuel', 'Monthly amount', ({ monthlyAmount }) => monthlyAmount),
};
