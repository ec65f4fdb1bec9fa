import { TERMS } from '@terril/domain';
import type { Language, Sentence } from '../../core/errors.js';
import type { DocumentChart, DocumentTable } from '../../core/document.js';
import { spokenDay } from '../../core/spoken-day.js';
import { writtenFigure } from './written-figure.js';

/** A table or a chart that a report may show. */
export interface Shown<Block> {
  /** As a section names it. */
  name: string;
  label: Sentence;
  meaning: Sentence;
  /** The page of the back-office that tells the same; null when none does. */
  link: string | null;
  /** It is of the day it is asked on: another day's is another one, and no difference. */
  isOfToday?: true;
  /** Null where nothing is known. */
  block: () => Promise<Block | null>;
}

export type ShownTable = Shown<DocumentTable>;
export type ShownChart = Shown<DocumentChart>;

/** How what they show is written, in the language of the report. */
export function wording(language: Language) {
  return {
    /** The one of two texts. */
    say: (fr: string, en: string): string => (language === 'fr' ? fr : en),
    money: (value: string | null | undefined): string => writtenFigure(value, 'money', language),
    percent: (value: string | null | undefined): string => writtenFigure(value, 'percent', language),
    day: (value: string): string => spokenDay(value, language),
    terms: TERMS[language],
  };
}

/** Columns of these tables. */
export const text = (title: string): DocumentTable['columns'][number] => ({ title });
export const number = (title: string): DocumentTable['columns'][number] => ({ title, isNumber: true });
