import { TERMS } from '@terril/domain';
import type { Content } from 'pdfmake';
import type { Language } from '../../core/errors.js';
import { mm, PAGE_NUMBERS, printable, renderPdf } from '../../core/pdf.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay, spokenMonth } from '../../core/spoken-day.js';
import type { Table } from '../../reports/report-file.js';
import { bridgeTable, curveTable } from './forecast-tables.js';
import type { ResultForecastOut } from './result-forecast.dto.js';

const WORDS = {
  fr: {
    title: (year: number) => `Prévision du résultat de l’exercice ${year}`,
    seen: (day: string) => `Vue le ${day}`,
    missing: (amount: string) => `Il reste ${amount} à signer pour atteindre zéro (scénario central).`,
    reached: 'Zéro est atteint : rien ne manque (scénario central).',
    supposed: 'Hypothèses',
    tacit: 'tacites reconductions à',
    pipeline: 'probabilités à',
    costs: 'charges à venir à',
  },
  en: {
    title: (year: number) => `Forecast of the result of the fiscal year ${year}`,
    seen: (day: string) => `As seen on ${day}`,
    missing: (amount: string) => `${amount} are still to sign to reach zero (central scenario).`,
    reached: 'Zero is reached: nothing is missing (central scenario).',
    supposed: 'Hypotheses',
    tacit: 'tacit renewals at',
    pipeline: 'chances at',
    costs: 'costs to come at',
  },
};

/** The forecast on A4: what is missing, the bridge, the curve, and what was supposed. */
export function forecastPdf(forecast: ResultForecastOut, cooperative: string, language: Language): Promise<Buffer> {
  const words = WORDS[language];
  const central = forecast.scenarios.find(({ scenario }) => scenario === 'central');
  const missing = central?.stillToSign.missing ?? '0.00';
  const title = words.title(forecast.year);
  return renderPdf({
    pageMargins: mm(18),
    info: { title, author: cooperative },
    content: [
      { text: cooperative, margin: [0, 0, 0, mm(4)] },
      { text: title, fontSize: 16, bold: true },
      { text: words.seen(spokenDay(forecast.on, language)), margin: [0, mm(1), 0, mm(3)] },
      { text: Number(missing) > 0 ? words.missing(onPaper(missing, language)) : words.reached, bold: true },
      sheetOf(bridgeTable(forecast, language), language, (step) => step),
      sheetOf(curveTable(forecast, language), language, (month) => spokenMonth(month, language)),
      { text: words.supposed, bold: true, margin: [0, mm(6), 0, mm(1)] },
      ...forecast.scenarios.map(({ scenario }) => ({ text: supposedIn(forecast, scenario, language) })),
    ],
    footer: PAGE_NUMBERS,
    defaultStyle: { font: 'Roboto', fontSize: 9.5 },
  });
}

type Scenario = ResultForecastOut['scenarios'][number]['scenario'];

function supposedIn({ hypotheses }: ResultForecastOut, scenario: Scenario, language: Language): string {
  const { tacit, pipeline, costs } = WORDS[language];
  const { countsTacit, renewalRate, pipelineFactor, costsPercent, extraCosts } = hypotheses[scenario];
  const rates = [
    `${tacit} ${countsTacit ? renewalRate : 0} %`,
    `${pipeline} ${pipelineFactor} %`,
    `${costs} ${costsPercent} % + ${onPaper(extraCosts, language)}`,
  ];
  return `${TERMS[language].forecastScenario[scenario]} : ${rates.join(', ')}`;
}

/** A table of the files on paper, its last row being a sum; `nameOf` says what a row is of. */
function sheetOf({ title, columns, rows }: Table, language: Language, nameOf: (cell: string) => string): Content {
  const right = { alignment: 'right' as const };
  return [
    { text: title[language], fontSize: 12, bold: true, margin: [0, mm(6), 0, mm(2)] },
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: ['*', ...columns.slice(1).map(() => mm(34))],
        body: [
          columns.map(({ header }, place) => ({ text: header[language], bold: true, ...(place > 0 && right) })),
          ...rows.map((cells, row) =>
            cells.map((cell, place) => ({
              text: place === 0 ? nameOf(String(cell)) : onPaper(String(cell ?? '0.00'), language),
              ...(place > 0 && right),
              bold: row === rows.length - 1,
            })),
          ),
        ],
      },
    },
  ];
}

const onPaper = (amount: string, language: Language): string => printable(spokenMoney(amount, language));
