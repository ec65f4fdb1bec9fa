/** A statement whose parameters go by name: `:from`, `:areaId::int`. */
export interface NamedSql {
  /** As PostgreSQL takes it: `$1`. */
  text: string;
  /** In the order of their places. */
  names: string[];
}

/** A name after one colon, and not after two: `::` casts. Comments are no part of the statement. */
const NAME = /(?<!:):([a-z]\w*)/gi;
const COMMENT = /--.*$/gm;

export function namedSql(source: string): NamedSql {
  const names: string[] = [];
  const text = source.replaceAll(COMMENT, '').replaceAll(NAME, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text: text.trim(), names };
}
