import type { Conditions } from '@terril/domain';
import { useResourceDefinitions, useTranslate } from 'react-admin';
import { type FigureColumn, FigureTable } from '../../reports/index.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { RecordLink } from '../../ui/RecordLink.js';
import type { Result, ResultColumn } from './analysis.js';
import { ResultNotes } from './ResultNotes.js';
import { useCell } from './useCell.js';

interface Line {
  key: string;
  cells: Result['totals'];
  isTotal: boolean;
  id: number | null;
  where: string | null;
}

const FIGURES: ResultColumn['kind'][] = ['integer', 'money', 'decimal', 'percent'];

/** The table of an answer: each figure opens the records behind it, each record its page. */
export function ResultTable({ label, result }: { label: string; result: Result }) {
  const translate = useTranslate();
  const cell = useCell();
  const pages = useResourceDefinitions();
  const { columns, entity, rows, totals, where, cross } = result;
  const hasPage = pages[entity]?.hasShow ?? false;
  const isOfRecords = rows[0]?.id != null;
  const lines: Line[] = rows.map(({ cells, isSubtotal, id, where: behind }, index) => ({
    key: id === null ? `group ${index}` : `record ${id}`,
    cells,
    isTotal: isSubtotal,
    id,
    where: behind,
  }));
  if (totals.some((value) => value !== null)) {
    lines.push({ key: 'total', cells: totals, isTotal: true, id: null, where });
  }
  const render = (line: Line, column: ResultColumn, index: number) => {
    const isWhole = line.key === 'total';
    if (!column.isMeasure && line.cells[index] === null && (isWhole || (line.isTotal && index > 0))) {
      return index === 0 ? translate('analyses.total') : '';
    }
    const text = isOfRecords && line.cells[index] === null ? '' : cell(line.cells[index], column);
    if (index === 0 && line.id !== null && hasPage) {
      return (
        <RecordLink resource={entity} id={line.id}>
          {text || translate('analyses.none')}
        </RecordLink>
      );
    }
    // A cell of a cross table without records opens nothing, nor does one that no condition can tell.
    if (!column.isMeasure || (line.where === null && !isWhole) || line.cells[index] === null) return text;
    if (isAcross(result, index) && column.where === null) return text;
    const behind = column.where === null ? line.where : bothAre(line.where, column.where);
    const filter = behind === null ? {} : { where: behind };
    return (
      <FigureLink to={listPath(entity, filter)} label={translate('analyses.open', { figure: text })}>
        {text}
      </FigureLink>
    );
  };
  const shown: FigureColumn<Line>[] = columns.map((column, index) => ({
    label: column.label,
    isFigure: FIGURES.includes(column.kind),
    isShort: column.kind === 'date',
    render: (line) => render(line, column, index),
  }));
  return (
    <>
      <ResultNotes result={result} />
      <FigureTable
        label={label}
        columns={shown}
        rows={lines}
        keyOf={({ key }) => key}
        isTotal={(line) => line.isTotal}
        isFirstKept={cross !== null}
      />
    </>
  );
}

/** Whether the column is a group of a cross table, and not what they add up to. */
const isAcross = ({ cross, columns }: Result, index: number) =>
  cross !== null && index > 0 && index < columns.length - 1;

/** The conditions of a row and of a column, as a list takes them. */
function bothAre(row: string | null, column: string): string {
  const own = row === null ? [] : partsIn(JSON.parse(row) as Conditions);
  return JSON.stringify({ all: [...own, JSON.parse(column) as Conditions] });
}

const partsIn = (conditions: Conditions): Conditions[] => ('all' in conditions ? conditions.all : [conditions]);
