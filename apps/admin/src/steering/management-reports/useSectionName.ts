import { markupBlocks } from '@terril/domain';
import { useTerm } from '../../ui/terms.js';
import { type Catalogue, type ReportSection, sourcesOf } from './management-report.js';

const LONGEST = 80;

/** What a section is called where only one line tells of it: its title, else what it shows, else how its text begins. */
export function useSectionName(catalogue: Catalogue): (section: ReportSection) => string {
  const term = useTerm();
  return ({ title, text, kind, source }) => {
    const shown = sourcesOf(catalogue, kind).find(({ name }) => name === source)?.label;
    return title || shown || beginning(text ?? '') || term('reportSectionKind', kind);
  };
}

function beginning(text: string): string {
  const [first] = markupBlocks(text);
  const words = (first?.lines[0] ?? []).map((span) => span.text).join('');
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
