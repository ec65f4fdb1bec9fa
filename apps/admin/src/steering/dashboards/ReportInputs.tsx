import { FormDataConsumer, required, SelectInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useApi } from '../../providers/useApi.js';
import type { DeclaredReportEntry } from '../../reports/index.js';
import { ParameterInput } from './ParameterInput.js';
import type { ReportOptions } from './report-options.js';
import { RowsInput } from './RowsInput.js';
import { ShapeInput } from './ShapeInput.js';

/** Asks for a declared report, what narrows it as its declaration says, what its rows are, and how it is told. */
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
                {entry.parameters.map(({ name, label }) => (
                  <ParameterInput key={`${entry.name} ${name}`} report={entry} name={name} label={label} />
                ))}
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
