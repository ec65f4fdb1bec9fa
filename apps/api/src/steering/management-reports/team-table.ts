import { sumAmounts } from '@terril/domain';
import type { DocumentTable } from '../../core/document.js';
import type { TeamMember } from './management-report.entity.js';
import { number, text } from './shown-source.js';
import { NOT_FILLED_IN } from './written-figure.js';

const FULL_TIMES = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const fullTimes = (value: string | null) => (value === null ? NOT_FILLED_IN : FULL_TIMES.format(value as `${number}`));

/** The people of a section, in the order they were written, with the sum of their times; null where nobody is. */
export function teamTable(team: TeamMember[]): DocumentTable | null {
  if (team.length === 0) return null;
  const times = team.map(({ fullTime }) => fullTime);
  // A sum that leaves somebody out would be wrong.
  const total = times.some((time) => time === null) ? null : sumAmounts(times.map((time) => time ?? '0'));
  return {
    kind: 'table',
    title: 'Équipe',
    columns: [{ ...text('Personne'), weight: 2 }, { ...text('Fonction'), weight: 3 }, number('Temps de travail (ETP)')],
    rows: [
      ...team.map(({ name, job, fullTime }) => [name, job ?? '', fullTimes(fullTime)]),
      ['Total', '', fullTimes(total)],
    ],
    totals: 1,
  };
}
