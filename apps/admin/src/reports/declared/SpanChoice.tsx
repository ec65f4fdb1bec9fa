import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUrlState } from '../../ui/useUrlState.js';
import { AddressField } from '../AddressField.js';
import { MonthRange } from '../MonthRange.js';
import { UrlSelect } from '../UrlSelect.js';
import { YearSelect } from '../YearSelect.js';
import { useApi } from '../../providers/useApi.js';
import type { Years } from '../report.js';
import type { ReportEntry } from './report.js';

interface SpanChoiceProps {
  report: ReportEntry;
  /** The day that the figures are of, once they are known. */
  day?: string;
}

/** Chooses the days of a report, as its declaration says it takes them. */
export function SpanChoice({ report: { span }, day }: SpanChoiceProps) {
  const translate = useTranslate();
  if (span === 'now') return null;
  if (span === 'day') return <AddressField type="date" name="day" label="declared.day" {...(day && { shown: day })} />;
  if (span === 'period') return <PeriodChoice />;
  return (
    <>
      {span === 'years' && <SinceSelect label={translate('declared.since')} />}
      <YearSelect />
    </>
  );
}

/** A fiscal year, or some months. */
function PeriodChoice() {
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  const isMonths = Boolean(params.get('from'));
  const { data } = useApi<Years>('/reports/years');
  const months = data && { from: `${data.current}-01`, to: `${data.current}-12`, year: '' };
  return (
    <>
      {isMonths ? <MonthRange years={1} /> : <YearSelect />}
      <Button
        size="small"
        disabled={!months}
        onClick={() => setParams(isMonths ? { from: '', to: '' } : (months ?? {}))}
      >
        {translate(isMonths ? 'declared.aYear' : 'declared.months')}
      </Button>
    </>
  );
}

/** The first year of a report over years; the first that holds records unless told. */
function SinceSelect({ label }: { label: string }) {
  const translate = useTranslate();
  const { data } = useApi<Years>('/reports/years');
  const years = (data?.years ?? []).map((year) => ({ value: String(year), label: String(year) }));
  return (
    <UrlSelect
      name="since"
      label={label}
      options={[{ value: '', label: translate('declared.firstKnown') }, ...years]}
    />
  );
}
