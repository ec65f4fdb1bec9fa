import { ALLOCATION_LINES, type AllocationLine, TERMS } from '@terril/domain';
import type { Content } from 'pdfmake';
import type { Language } from '../../core/errors.js';
import { mm, printable, renderPdf } from '../../core/pdf.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { AllocationOut } from './allocation.dto.js';

const WORDS = {
  fr: {
    title: (year: number) => `Affectation du résultat de l’exercice ${year}`,
    result: 'Résultat',
    capital: 'Capital social',
    legalBefore: 'Réserve légale avant affectation',
    losses: 'Report à nouveau avant affectation',
    head: ['Poste', 'Proposition', 'Vote'],
    total: 'Total',
    unknown: 'non renseigné',
    voted: (day: string) => `Votée par l’assemblée générale du ${day}.`,
    proposed: 'Proposition à soumettre à l’assemblée générale.',
  },
  en: {
    title: (year: number) => `Allocation of the result of fiscal year ${year}`,
    result: 'Result',
    capital: 'Capital',
    legalBefore: 'Legal reserve before the allocation',
    losses: 'Carried forward before the allocation',
    head: ['Item', 'Proposal', 'Vote'],
    total: 'Total',
    unknown: 'not told',
    voted: (day: string) => `Voted by the general meeting of ${day}.`,
    proposed: 'Proposal to be put to the general meeting.',
  },
};

/** The allocation on A4, to be put to the meeting or kept with its minutes. */
export function allocationPdf(allocation: AllocationOut, cooperativeName: string, language: Language): Promise<Buffer> {
  const words = WORDS[language];
  const { year, vote, capital } = allocation;
  const money = moneyIn(language);
  const told: [string, string][] = [
    [words.result, money(allocation.result)],
    [words.capital, capital === null ? words.unknown : money(capital)],
    [words.legalBefore, money(allocation.legalBefore)],
    [words.losses, money(allocation.carriedForwardBefore)],
  ];
  return renderPdf({
    pageMargins: mm(18),
    info: { title: words.title(year), author: cooperativeName },
    content: [
      { text: cooperativeName, margin: [0, 0, 0, mm(6)] },
      { text: words.title(year), fontSize: 16, bold: true, margin: [0, 0, 0, mm(4)] },
      ...told.map(([label, value]) => ({ columns: [{ text: label }, { text: value, ...RIGHT }] })),
      { text: '', margin: [0, 0, 0, mm(6)] },
      tableOf(allocation, language),
      {
        text: vote ? words.voted(spokenDay(vote.votedOn, language)) : words.proposed,
        margin: [0, mm(6), 0, 0],
      },
    ],
    defaultStyle: { font: 'Roboto', fontSize: 10.5 },
  });
}

function tableOf({ result, proposed, vote }: AllocationOut, language: Language): Content {
  const { head, total } = WORDS[language];
  const money = moneyIn(language);
  const row = (label: string, amounts: (string | undefined)[], bold = false) => [
    { text: label, bold },
    ...amounts.map((amount) => ({ text: amount === undefined ? '' : money(amount), bold, ...RIGHT })),
  ];
  const isShown = (line: AllocationLine) =>
    [proposed[line], vote?.[line] ?? '0.00'].some((amount) => amount !== '0.00');
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      widths: ['*', mm(35), mm(35)],
      body: [
        head.map((text, place) => ({ text, bold: true, ...(place > 0 && RIGHT) })),
        ...ALLOCATION_LINES.filter(isShown).map((line) =>
          row(TERMS[language].allocationLine[line], [proposed[line], vote?.[line]]),
        ),
        row(total, [result, vote ? result : undefined], true),
      ],
    },
  };
}

const moneyIn = (language: Language) => (amount: string) => printable(spokenMoney(amount, language));

const RIGHT = { alignment: 'right' as const };
