import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Comparison, ReportPage, useYear, YearSelect } from '../../reports/index.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { AllocationSection } from './AllocationSection.js';
import type { Closing, YearResult } from './closing.js';
import { ClosingSection } from './ClosingSection.js';
import { useResultRows } from './result-rows.js';

/** The result of a year: what it is made of, its closing, and how it is allocated. */
export default function ResultPage() {
  const year = useYear();
  const path = year ? `/reports/result?year=${year}` : undefined;
  const query = useApi<YearResult>(path);
  const closings = useApi<{ data: Closing[] }>(year ? `/closings?year=${year}` : undefined);
  const files = path
    ? [
        { label: 'result.title', path },
        { label: 'result.reserves', path: `${path}&table=reserves` },
      ]
    : [];
  return (
    <ReportPage title="result.title" choices={<YearSelect />} files={files}>
      <Loaded query={query}>{(result) => <Components result={result} />}</Loaded>
      <Loaded query={closings}>
        {({ data }) => {
          const closing = data.find(({ reopenedOn }) => reopenedOn === null);
          return (
            <>
              {query.data && <ClosingSection result={query.data} closing={closing} all={data} />}
              {closing && <AllocationSection closing={closing} />}
            </>
          );
        }}
      </Loaded>
    </ReportPage>
  );
}

function Components({ result }: { result: YearResult }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const rows = useResultRows(result);
  const { from, to, invoiced, credited } = result;
  return (
    <Section title={translate('result.components', { from: day(from), to: day(to) })}>
      <Comparison label={translate('result.part')} year={result.year} rows={rows} unit="money" />
      <Explained>{translate('result.formula', { invoiced: money(invoiced), credited: money(credited) })}</Explained>
    </Section>
  );
}
