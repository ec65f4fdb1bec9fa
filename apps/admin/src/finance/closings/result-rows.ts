import { RESULT_COMPONENTS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import type { ComparisonRow } from '../../reports/index.js';
import { listPath } from '../../ui/FigureLink.js';
import { useTerm } from '../../ui/terms.js';
import type { YearResult } from './closing.js';

type Part = YearResult['parts'][number];
/** What a part is named by. */
type Named = Pick<Part, 'component' | 'item' | 'label'>;

/** The words for a part: a nature, where a subsidy comes from, or an account by its code and name. */
export function usePartName(): (part: Named) => string {
  const translate = useTranslate();
  const term = useTerm();
  return ({ component, item, label }) => {
    if (label !== null) return `${item} ${label}`;
    return component === 'turnover' ? term('nature', item) : translate(`result.items.${item}`);
  };
}

/** The parts of the result, each component with its sum, and the result; each figure opens the records behind it. */
export function useResultRows(result: YearResult): ComparisonRow[] {
  const translate = useTranslate();
  const term = useTerm();
  const nameOf = usePartName();
  const { year, previous } = result;
  const sums = RESULT_COMPONENTS.filter((component) => component !== 'otherIncome' || hasOtherIncome(result));
  const rows = sums.flatMap((component): ComparisonRow[] => [
    ...result.parts
      .filter((part) => part.component === component)
      .map((part) => ({
        label: nameOf(part),
        current: part.amount,
        previous: part.previous,
        path: pathOf(part, year),
        previousPath: pathOf(part, year - 1),
      })),
    {
      label: translate('result.total', { component: term('resultComponent', component) }),
      current: result[component],
      previous: previous[component],
      path: pathOfAll(component, result, year),
      previousPath: pathOfAll(component, result, year - 1),
      isTotal: true,
    },
  ]);
  const last = { label: translate('result.result'), current: result.result, previous: previous.result, isTotal: true };
  return [...rows, last];
}

const hasOtherIncome = ({ otherIncome, previous }: YearResult) =>
  [otherIncome, previous.otherIncome].some((amount) => Number(amount) !== 0);

/** The list that holds all of a component; subsidies that were both granted and invoiced are in no single one. */
function pathOfAll(component: Part['component'], { parts }: YearResult, year: number): string | undefined {
  if (component === 'turnover') return listPath('invoice-lines', { year, service: true });
  if (component === 'costs') return listPath('budget-lines', { fiscalYear: year, nature: 'cost' });
  if (component === 'otherIncome') return listPath('budget-lines', { fiscalYear: year, nature: 'income' });
  const [only, ...others] = parts.filter((part) => part.component === component);
  return only && others.length === 0 ? pathOf(only, year) : undefined;
}

function pathOf({ component, item, accountId }: Part, year: number): string | undefined {
  if (component === 'turnover') return listPath('invoice-lines', { year, nature: item });
  if (component === 'subsidies') {
    return item === 'granted'
      ? listPath('subsidies', { year, status: 'granted' })
      : listPath('invoice-lines', { year, nature: 'subsidy' });
  }
  return accountId === null ? undefined : listPath('budget-lines', { fiscalYear: year, accountId });
}
