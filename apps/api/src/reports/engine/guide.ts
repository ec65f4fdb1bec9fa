import type { Language } from '../../core/errors.js';
import { REPORTS } from '../declared/index.js';
import { catalogueEntry } from './catalogue.js';
import type { ReportUnit } from './columns.js';
import { REPORT_GROUPS, type ReportGroup } from './declaration.js';
import type { ReportEntryOut } from './report-result.js';

/** The page of the guide that says of each declared report what its declaration says: `npm run generate:guide` writes it. */
export function reportsGuide(language: Language): string {
  const words = WORDS[language];
  const entries = REPORTS.map((report) => catalogueEntry(report, language));
  const groups = REPORT_GROUPS.flatMap((group) => {
    const some = entries.filter((entry) => entry.group === group);
    return some.length === 0 ? [] : [`## ${words.groups[group]}`, ...some.map((entry) => chapter(entry, language))];
  });
  return `${[`# ${words.title}`, ...words.intro, ...groups].join('\n\n')}\n`;
}

function chapter({ title, says, rule, parameters, choices, columns }: ReportEntryOut, language: Language): string {
  const words = WORDS[language];
  const taken = parameters.map(({ name, label }) =>
    name === 'by' ? `${label} (${choices.map((choice) => choice.label).join(', ')})` : label,
  );
  const lines = columns.map(
    ({ label, unit, meaning, formula, isCompared }) =>
      `- **${label}** (${words.units[unit]}${isCompared ? `, ${words.beside}` : ''})${words.colon}${meaning}${formula ? ` ${words.formula}${words.colon}${formula}.` : ''}`,
  );
  return [
    `### ${title}`,
    says,
    ...(rule ? [rule] : []),
    ...(taken.length > 0 ? [`${words.choices}${words.colon}${taken.join(', ')}.`] : []),
    lines.join('\n'),
  ].join('\n\n');
}

const WORDS: Record<
  Language,
  {
    title: string;
    intro: string[];
    groups: Record<ReportGroup, string>;
    units: Record<ReportUnit, string>;
    choices: string;
    beside: string;
    formula: string;
    colon: string;
  }
> = {
  fr: {
    title: 'Tous les rapports',
    intro: [
      'Cette page est faite des rapports eux-mêmes (`npm run generate:guide`) : ce qu’elle dit d’un chiffre est ce que le rapport montre.',
      'Chaque chiffre souligné ouvre les fiches dont il est fait. **Exporter** donne le tableau en PDF, CSV, XLSX ou ODS. **Filtrer** resserre le rapport. L’exercice d’avant et celui d’encore avant sont à côté ; **Exercices côte à côte** en montre plus, ou moins.',
    ],
    groups: {
      users: 'Usagers',
      turnover: 'Chiffre d’affaires',
      payment: 'Paiements',
      prospecting: 'Prospection et activité',
      quality: 'Qualité des données',
    },
    units: { EUR: '€', count: 'nombre', percent: '%', days: 'jours', text: 'texte', day: 'date' },
    choices: 'On choisit',
    beside: 'exercices d’avant à côté',
    formula: 'Calcul',
    colon: ' : ',
  },
  en: {
    title: 'All reports',
    intro: [
      'This page is made of the reports themselves (`npm run generate:guide`): what it says of a figure is what the report shows.',
      'Each underlined figure opens the records that it is made of. **Export** gives the table as PDF, CSV, XLSX or ODS. **Filter** narrows the report. The year before and the one before that stand beside; **Fiscal years side by side** shows more of them, or fewer.',
    ],
    groups: {
      users: 'Users',
      turnover: 'Turnover',
      payment: 'Payments',
      prospecting: 'Prospecting and activity',
      quality: 'Quality of data',
    },
    units: { EUR: 'EUR', count: 'number', percent: '%', days: 'days', text: 'text', day: 'day' },
    choices: 'To be chosen',
    beside: 'years before beside',
    formula: 'Formula',
    colon: ': ',
  },
};

/** Under docs/guide. */
export const GUIDE_FILES: Record<Language, string> = { fr: 'fr/tous-les-rapports.md', en: 'en/all-reports.md' };
