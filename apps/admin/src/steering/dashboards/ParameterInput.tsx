import { DateInput, SelectInput, TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useApi } from '../../providers/useApi.js';
import type { Schemas } from '@terril/api-types';
import { type DeclaredReportEntry, isNarrowing } from '../../reports/index.js';
import { CardNarrowing } from './CardNarrowing.js';

const YEARS_BESIDE = [1, 2, 3, 5, 10];

interface ParameterInputProps {
  report: DeclaredReportEntry;
  /** As the report takes it, with what it is called. */
  name: string;
  label: string;
}

/** Asks for one parameter of a report. */
export function ParameterInput({ report, name, label }: ParameterInputProps) {
  const source = `options.parameters.${name}`;
  const common = { source, label };
  if (isNarrowing(name)) return <CardNarrowing name={name} />;
  switch (name) {
    case 'year':
      return <YearInput {...common} emptyText="dashboards.yearOfPage" />;
    case 'since':
      return <YearInput {...common} emptyText="declared.firstKnown" />;
    case 'from':
    case 'to':
      return <MonthInput {...common} />;
    case 'day':
      return <DateInput source={source} label={label} helperText="dashboards.dayHelp" parse={(day) => day || null} />;
    case 'years':
      return <Choice {...common} choices={YEARS_BESIDE.map(numbered)} emptyText="dashboards.usual" />;
    case 'by':
      return (
        <Choice
          {...common}
          choices={report.choices.map((choice) => ({ id: choice.value, name: choice.label }))}
          emptyText="dashboards.usual"
        />
      );
    default:
      return null;
  }
}

interface ChoiceProps {
  source: string;
  label: string;
  choices: { id: string | number; name: string }[];
  /** What is shown as long as nothing is chosen. */
  emptyText: string;
  onChange?: () => void;
}

function Choice(props: ChoiceProps) {
  return (
    <SelectInput
      {...props}
      translateChoice={false}
      parse={(value) => value || null}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    />
  );
}

/** A report is of a fiscal year or of months: choosing one gives up the other. */
function useGivesUp(...names: string[]): () => void {
  const { setValue } = useFormContext();
  return () => {
    for (const name of names) setValue(`options.parameters.${name}`, null);
  };
}

function MonthInput(props: Pick<ChoiceProps, 'source' | 'label'>) {
  const giveUpYear = useGivesUp('year');
  return (
    <TextInput
      {...props}
      type="month"
      helperText="dashboards.monthsHelp"
      onChange={giveUpYear}
      parse={(month) => month || null}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

function YearInput(props: Omit<ChoiceProps, 'choices' | 'onChange'>) {
  const giveUpMonths = useGivesUp('from', 'to');
  const { data } = useApi<Schemas['YearsOut']>('/reports/years');
  const years = data ? [...new Set([data.current, ...data.years])].toSorted((one, other) => other - one) : [];
  return <Choice {...props} choices={years.map(numbered)} onChange={giveUpMonths} />;
}

const numbered = (id: number) => ({ id, name: String(id) });
