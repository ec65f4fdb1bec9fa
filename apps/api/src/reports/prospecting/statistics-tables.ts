import { PASSAGES, TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { date, decimal, type ExportColumn, integer, money, text } from '../../core/export-columns.js';
import { type Table, tableOf } from '../report-file.js';
import type { ClosedPageOut, ConversionOut, LeftStagesPageOut, StagePassagesOut } from './statistics.dto.js';

const BY = {
  source: { fr: 'Origine', en: 'Source' },
  territory: { fr: 'Territoire', en: 'Territory' },
  assignee: { fr: 'Suivie par', en: 'In charge' },
};
const UNTOLD = { fr: 'Non renseigné', en: 'Not told' };
const TOTAL = { fr: 'Total', en: 'Total' };

/** One row per source, territory or person, then the whole. */
export function conversionTable({ from, to, by, rows, total }: ConversionOut, language: Language): Table {
  const lines = [
    ...rows.map((row) => ({ ...row, name: row.name ?? UNTOLD[language] })),
    { ...total, name: TOTAL[language] },
  ];
  const name = `conversion-by-${by}-${from}-${to}`;
  return tableOf({ name, title: { fr: 'Conversion', en: 'Conversion' }, language }, lines, [
    text(BY[by].fr, BY[by].en, (row) => row.name),
    integer('Gagnées', 'Won', ({ won }) => won),
    integer('Perdues', 'Lost', ({ lost }) => lost),
    decimal('Taux de réussite (%)', 'Win rate (%)', ({ rate }) => rate),
    decimal('Taux de l’année d’avant (%)', 'Win rate a year before (%)', ({ previous }) => previous.rate),
    money('Montant gagné', 'Amount won', ({ wonAmount }) => wonAmount),
    money('Montant perdu', 'Amount lost', ({ lostAmount }) => lostAmount),
    decimal('Taux en montant (%)', 'Win rate by amount (%)', ({ amountRate }) => amountRate),
    decimal('Cycle moyen (jours)', 'Mean cycle (days)', ({ meanDays }) => meanDays),
    decimal('Cycle médian (jours)', 'Median cycle (days)', ({ medianDays }) => medianDays),
    decimal('Cycle moyen de l’année d’avant', 'Mean cycle a year before', ({ previous }) => previous.meanDays),
  ]);
}

/** One row per stage. */
export function stagePassagesTable({ from, to, stages }: StagePassagesOut, language: Language): Table {
  const title = { fr: 'Passages d’étape en étape', en: 'Passages from stage to stage' };
  return tableOf({ name: `stages-${from}-${to}`, title, language }, stages, [
    text('Parcours', 'Pipeline', ({ pipelineName }) => pipelineName),
    text('Étape', 'Stage', ({ stageName }) => stageName),
    integer('Sorties', 'Left', ({ left }) => left),
    decimal('Durée moyenne (jours)', 'Mean stay (days)', ({ meanDays }) => meanDays),
    decimal('Durée médiane (jours)', 'Median stay (days)', ({ medianDays }) => medianDays),
    integer('Vers la suite', 'Onward', ({ onward }) => onward),
    integer('Perdues', 'Lost', ({ lost }) => lost),
    integer('En arrière', 'Back', ({ back }) => back),
    decimal('Taux de passage (%)', 'Passage rate (%)', ({ passageRate }) => passageRate),
    decimal('Taux de passage, un an avant (%)', 'Passage rate a year before (%)', (row) => row.previous.passageRate),
    integer('Closes après elle', 'Closed after it', ({ closed }) => closed),
    integer('Gagnées après elle', 'Won after it', ({ won }) => won),
    decimal('Probabilité observée (%)', 'Observed probability (%)', ({ winRate }) => winRate),
    integer('Probabilité réglée (%)', 'Set probability (%)', ({ probability }) => probability),
  ]);
}

type Opportunity = Pick<ClosedPageOut['data'][number], 'title' | 'organizationName' | 'oneOffAmount' | 'yearlyAmount'>;
const named = <Row extends Opportunity>(): ExportColumn<Row>[] => [
  text('Objet', 'Title', ({ title }) => title),
  text('Structure', 'Organization', ({ organizationName }) => organizationName),
];
const amounts = <Row extends Opportunity>(): ExportColumn<Row>[] => [
  money('Montant ponctuel', 'One-off amount', ({ oneOffAmount }) => oneOffAmount),
  money('Récurrent par an', 'Recurring per year', ({ yearlyAmount }) => yearlyAmount),
];

/** One row per opportunity. */
export function closedTable({ data }: ClosedPageOut, language: Language): Table {
  const title = { fr: 'Opportunités closes', en: 'Closed opportunities' };
  return tableOf({ name: 'closed-opportunities', title, language }, data, [
    ...named<ClosedPageOut['data'][number]>(),
    text('Issue', 'Outcome', ({ outcome }) => TERMS[language].outcome[outcome]),
    date('Close le', 'Closed on', ({ closedOn }) => closedOn),
    integer('Cycle (jours)', 'Cycle (days)', ({ days }) => days),
    text('Origine', 'Source', ({ source }) => source),
    text('Territoire', 'Territory', ({ territoryName }) => territoryName),
    text('Suivie par', 'In charge', ({ assigneeName }) => assigneeName),
    ...amounts<ClosedPageOut['data'][number]>(),
  ]);
}

const PASSAGE: Record<Language, Record<(typeof PASSAGES)[number], string>> = {
  fr: { onward: 'Vers la suite', lost: 'Perdue', back: 'En arrière' },
  en: { onward: 'Onward', lost: 'Lost', back: 'Back' },
};

/** One row per stay. */
export function leftStagesTable({ data }: LeftStagesPageOut, language: Language): Table {
  const title = { fr: 'Sorties d’étape', en: 'Stages left' };
  return tableOf({ name: 'left-stages', title, language }, data, [
    ...named<LeftStagesPageOut['data'][number]>(),
    date('Entrée le', 'Entered on', ({ enteredOn }) => enteredOn),
    date('Sortie le', 'Left on', ({ leftOn }) => leftOn),
    integer('Jours', 'Days', ({ days }) => days),
    text('Vers', 'To', ({ nextStage }) => nextStage),
    text('Passage', 'Passage', ({ passage }) => PASSAGE[language][passage]),
    ...amounts<LeftStagesPageOut['data'][number]>(),
  ]);
}
