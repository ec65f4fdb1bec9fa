import { FormDataConsumer, required, SelectInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useApi } from '../../providers/useApi.js';
import type { DeclaredReportEntry } from '../../reports/index.js';
import type { ReportOptions } from './report-options.js';
import { RowsInput } from './RowsInput.js';
import { ShapeInput } from './ShapeInput.js';

const YEARS = [1, 2, 3, 5, 10].map((id) => ({ id, name: String(id) }));

/** Asks for a declared report, what its rows are, and how it is told. */
export default function ReportInputs() {
  const { setValue } = useFormContext();
  const { data: reports = [] } = useApi<DeclaredReportEntry[]>('/reports/declared');
  return (
    <>
      <SelectInput
        source="options.report"
        label="dashboards.kinds.report"
        choices={reports.map(({ name, title }) => ({ id: name, name: title }))}
        translateChoice={false}
        validate={required()}
        // What one report takes, another may not.
        onChange={() => setValue('options.parameters', {})}
      />
      <FormDataConsumer<{ options: ReportOptions }>>
        {({ formData: { options } }) => {
          const entry = reports.find(({ name }) => name === options.report);
          return (
            entry && (
              <>
                {entry.choices.length > 1 && (
                  <SelectInput
                    source="options.parameters.by"
                    label="declared.by"
                    choices={entry.choices.map(({ value, label }) => ({ id: value, name: label }))}
                    translateChoice={false}
                  />
                )}
                {entry.years !== null && (
                  <SelectInput source="options.parameters.years" label="declared.years" choices={YEARS} />
                )}
                {entry.chart && <ShapeInput />}
              </>
            )
          );
        }}
      </FormDataConsumer>
      <RowsInput />
    </>
  );
}
