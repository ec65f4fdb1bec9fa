import { sumAmounts } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import type { DocumentTable } from '../../core/document.js';
import type { TeamMember } from './management-report.entity.js';
import { number, text, wording } from './shown-source.js';
import { NOT_FILLED_IN } from './written-figure.js';

const FULL_TIMES: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};

/** The people of a section, in the order they were written, with the sum of their times; null where nobody is. */
export function teamTable(team: TeamMember[], language: Language): DocumentTable | null {
  const { say } = wording(language);
  const fullTimes = (value: string | null) =>
    value === null ? NOT_FILLED_IN[language] : FULL_TIMES[language].format(value as `${number}`);
  if (team.length === 0) return null;
  const times = team.map(({ fullTime }) => fullTime);
  // A sum that leaves somebody out would be wrong.
  const total = times.some((time) => time === null) ? null : sumAmounts(times.map((time) => time ?? '0'));
  return {
    kind: 'table',
    title: say('Équipe', 'Team'),
    columns: [
      { ...text(say('Personne', 'Person')), weight: 2 },
      { ...text(say('Fonction', 'Job')), weight: 3 },
      number(say('Temps de travail (ETP)', 'Working time (FTE)')),
    ],
    rows: [
      ...team.map(({ name, job, fullTime }) => [name, job ?? '', fullTimes(fullTime)]),
      ['Total', '', fullTimes(total)],
    ],
    totals: 1,
  };
}
