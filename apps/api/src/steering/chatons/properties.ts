/** A line of a properties file; one without a value is left out. */
export type Property = [key: string, value: string | number | null];

/** A section of a properties file, under its comment. */
export interface PropertiesSection {
  title: string;
  properties: Property[];
}

/** A properties file as StatoolInfos reads it: UTF-8, a `key = value` to a line, the value up to the end of the line. */
export function propertiesFile(sections: PropertiesSection[]): string {
  const texts = sections.map(({ title, properties }) => {
    const lines = properties.flatMap(([key, value]) => {
      const text = value === null ? '' : oneLine(String(value));
      return text === '' ? [] : [`${key} = ${text}`];
    });
    return [`# [${title}]`, ...lines].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

/** What a person typed over several lines must not begin another property. */
const oneLine = (text: string) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** What there was at the end of a month. */
export interface MonthCount {
  /** 'YYYY-MM' */
  month: string;
  count: number;
}

/**
 * The months of a metric, by year: the twelve of a year parted by commas, empty where nothing is known, those after the
 * last known one left out. The year itself is told by its last month.
 */
export function metricProperties(metric: string, name: string, description: string, months: MonthCount[]): Property[] {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].toSorted();
  const ofYear = (year: string): Property[] => {
    const counts = new Map(months.map(({ month, count }) => [month, count]));
    const cells = Array.from({ length: 12 }, (_, index) => counts.get(`${year}-${String(index + 1).padStart(2, '0')}`));
    const known = cells.slice(0, cells.findLastIndex((count) => count !== undefined) + 1);
    return [
      [`${metric}.${year}`, known.at(-1) ?? null],
      [`${metric}.${year}.months`, known.map((count) => count ?? '').join(',')],
    ];
  };
  return [[`${metric}.name`, name], [`${metric}.description`, description], ...years.flatMap(ofYear)];
}
