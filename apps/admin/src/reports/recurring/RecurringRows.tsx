import { RowsBehind, type RowsBehindProps } from '../RowsBehind.js';
import { useNarrowing } from '../useNarrowing.js';
import { RecurringPage } from './RecurringPage.js';

interface RecurringRowsProps<Row> extends Omit<RowsBehindProps<Row>, 'path' | 'frame'> {
  /** Of the API, under the recurring revenue. */
  list: string;
}

/** The records behind a figure of the recurring revenue, of whom the page is about. */
export function RecurringRows<Row>({ list, asked, ...props }: RecurringRowsProps<Row>) {
  const narrowing = useNarrowing();
  return (
    <RowsBehind<Row>
      path={`/reports/recurring-revenue/${list}`}
      frame={RecurringPage}
      asked={asked && { ...asked, ...narrowing }}
      {...props}
    />
  );
}
