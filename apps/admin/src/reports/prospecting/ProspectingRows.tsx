import { useUrlState } from '../../ui/useUrlState.js';
import { RowsBehind, type RowsBehindProps } from '../RowsBehind.js';
import { useMonths } from '../useMonths.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';
import { ProspectingPage } from './ProspectingPage.js';

interface ProspectingRowsProps<Row> extends Omit<RowsBehindProps<Row>, 'path' | 'frame' | 'asked'> {
  /** Of the API, under prospecting. */
  list: string;
  /** What of the address the API is asked, beside the months and what the page is narrowed to. */
  asked: string[];
}

/** The opportunities behind a figure, of those that the page is about. */
export function ProspectingRows<Row>({ list, asked, ...props }: ProspectingRowsProps<Row>) {
  const months = useMonths(1);
  const narrowing = useNarrowing(PROSPECTING_NARROWINGS);
  const [params] = useUrlState();
  const told = Object.fromEntries(asked.map((name) => [name, params.get(name)]));
  return (
    <RowsBehind<Row>
      path={`/reports/prospecting/${list}`}
      frame={ProspectingPage}
      asked={months && { ...months, ...told, ...narrowing }}
      {...props}
    />
  );
}
