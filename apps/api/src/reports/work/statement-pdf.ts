import { spokenMinutes } from '@terril/domain';
import type { Content } from 'pdfmake';
import type { Language } from '../../core/errors.js';
import { mm, PAGE_NUMBERS, renderPdf } from '../../core/pdf.js';
import { spokenDay } from '../../core/spoken-day.js';
import { statementWords } from './statement.js';
import type { StatementLineOut, StatementOut } from './work.dto.js';

const WORDS = {
  fr: {
    title: 'Relevé d’assistance',
    days: (from: string, to: string) => `Du ${from} au ${to}`,
    head: ['Jour', 'Objet', 'Acheté', 'Utilisé', 'Hors crédit', 'Reste'],
    total: 'Total',
    none: 'Aucune heure achetée ni utilisée.',
  },
  en: {
    title: 'Statement of assistance',
    days: (from: string, to: string) => `From ${from} to ${to}`,
    head: ['Day', 'Subject', 'Bought', 'Used', 'Beyond credit', 'Left'],
    total: 'Total',
    none: 'No hours bought or used.',
  },
};

/** A statement on A4, to be sent to the client. Hours that expired stand among those bought, with a minus. */
export function statementPdf(statement: StatementOut, language: Language): Promise<Buffer> {
  const { cooperativeName, organizationName, from, to } = statement;
  const words = WORDS[language];
  return renderPdf({
    pageMargins: mm(18),
    info: { title: `${words.title}, ${organizationName}`, author: cooperativeName },
    content: [
      { text: cooperativeName, margin: [0, 0, 0, mm(6)] },
      { text: words.title, fontSize: 16, bold: true },
      { text: organizationName, fontSize: 12, margin: [0, mm(2), 0, 0] },
      { text: words.days(spokenDay(from, language), spokenDay(to, language)), margin: [0, 0, 0, mm(6)] },
      linesOf(statement, language),
    ],
    footer: PAGE_NUMBERS,
    defaultStyle: { font: 'Roboto', fontSize: 9.5 },
  });
}

function linesOf(statement: StatementOut, language: Language): Content {
  const { head, total, none } = WORDS[language];
  if (statement.lines.length === 0) return { text: none };
  const whole = [{ text: '' }, { text: total }, ...figures(statement)].map((cell) => ({ ...cell, bold: true }));
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [mm(20), '*', mm(18), mm(18), mm(20), mm(18)],
      body: [
        head.map((text, place) => ({ text, bold: true, ...(place > 1 && RIGHT) })),
        ...statement.lines.map((line) => [
          { text: line.day.split('-').toReversed().join('/') },
          { text: statementWords(line, language) },
          ...figures(line),
        ]),
        whole,
      ],
    },
  };
}

type Figures = Pick<StatementLineOut, 'bought' | 'used' | 'lapsed' | 'beyond' | 'left'>;

const figures = ({ bought, used, lapsed, beyond, left }: Figures) =>
  [bought - lapsed, used, beyond].map((minutes) => figure(minutes, minutes !== 0)).concat(figure(left, true));

const figure = (minutes: number, isShown: boolean) => ({ text: isShown ? spokenMinutes(minutes) : '', ...RIGHT });

const RIGHT = { alignment: 'right' as const };
