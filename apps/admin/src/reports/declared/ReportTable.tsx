import { useTranslate } from 'react-admin';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { type FigureColumn, FigureTable } from '../FigureTable.js';
import type { Report, ReportColumn, ReportRow } from './report.js';
import { useValueText } from './useValueText.js';

type Row = Pick<ReportRow, 'values' | 'opens'> & Partial<ReportRow>;

/** The table of a report: each compared column is followed by itself in the years before, each figure opens its records. */
export function ReportTable({ report }: { report: Report }) {
  const { columns, rows, total, rowsLabel, spans, title } = report;
  const translate = useTranslate();
  const text = useValueText();
  const nameOf = ({ label = translate('report.total'), record }: Row) =>
    record ? (
      <RecordLink resource={record.resource} id={record.id}>
        {label}
      </RecordLink>
    ) : (
      label
    );
  const figure = ({ name, label, unit }: ReportColumn, span: number, header: string): FigureColumn<Row> => ({
    label: header,
    isFigure: unit !== 'text',
    render: ({ values, opens, label: of = translate('report.total') }) => {
      const shown = text(values[span]?.[name], unit);
      const records = opens[span]?.[name];
      return (
        <FigureLink
          {...(records && { to: listPath(records.list, records.filter) })}
          label={`${shown}, ${of}, ${label} ${spans[span]?.label}`}
        >
          {shown}
        </FigureLink>
      );
    },
  });
  const figures = columns.flatMap((column) =>
    (column.isCompared ? spans : spans.slice(0, 1)).map(({ label }, span) =>
      figure(column, span, column.isCompared && spans.length > 1 ? `${column.label}\n${label}` : column.label),
    ),
  );
  return (
    <FigureTable<Row>
      label={title}
      columns={[{ label: rowsLabel, render: nameOf }, ...figures]}
      rows={total && rows.length > 0 ? [...rows, total] : rows}
      keyOf={({ key = 'total' }) => key}
      isTotal={({ key }) => key === undefined}
      isFirstKept
    />
  );
}
