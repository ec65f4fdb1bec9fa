import { useTranslate } from 'react-admin';
import { UrlSelect } from './UrlSelect.js';

interface DimensionSelectProps {
  /** Translation key. */
  label: string;
  /** The key that the words of each stand under. */
  words: string;
  /** The first one unless chosen. */
  dimensions: readonly [string, ...string[]];
}

/** Chooses what the rows of a report are. */
export function DimensionSelect({ label, words, dimensions }: DimensionSelectProps) {
  const translate = useTranslate();
  const options = dimensions.map((value) => ({ value, label: translate(`${words}.${value}`) }));
  return <UrlSelect name="by" label={translate(label)} options={options} />;
}
