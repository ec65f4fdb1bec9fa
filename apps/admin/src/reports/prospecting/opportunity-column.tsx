import { RecordLink } from '../../ui/RecordLink.js';
import type { FigureColumn } from '../FigureTable.js';

/** Leads to the opportunity of a row. */
export const opportunityColumn = <Row extends { opportunityId: number; title: string }>(
  label: string,
): FigureColumn<Row> => ({
  label,
  render: ({ opportunityId, title }) => (
    <RecordLink resource="opportunities" id={opportunityId}>
      {title}
    </RecordLink>
  ),
});
