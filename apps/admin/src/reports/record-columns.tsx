import { RecordLink } from '../ui/RecordLink.js';
import type { FigureColumn } from './FigureTable.js';

/** Columns that lead to the records of a row; each takes its label. */

export const contractColumn = <Row extends { contractId: number; reference: string }>(
  label: string,
): FigureColumn<Row> => ({
  label,
  render: ({ contractId, reference }) => (
    <RecordLink resource="contracts" id={contractId} isCode>
      {reference}
    </RecordLink>
  ),
});

export const organizationColumn = <Row extends { organizationId: number; organizationName: string }>(
  label: string,
): FigureColumn<Row> => ({
  label,
  render: ({ organizationId, organizationName }) => (
    <RecordLink resource="organizations" id={organizationId}>
      {organizationName}
    </RecordLink>
  ),
});

export const serviceColumn = <Row extends { subscriptionId: number; service: string }>(
  label: string,
): FigureColumn<Row> => ({
  label,
  render: ({ subscriptionId, service }) => (
    <RecordLink resource="subscriptions" id={subscriptionId}>
      {service}
    </RecordLink>
  ),
});
