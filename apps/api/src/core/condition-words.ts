import {
  type Condition,
  type Conditions,
  CONDITION_WORDS,
  type Duration,
  NAMED_PERIODS,
  type NamedPeriod,
  OPERATORS_OF,
} from '@terril/domain';
import type { Db } from './db.js';
import type { Language } from './errors.js';
import type { FieldReader, FieldRegistry } from './field-registry.js';
import type { ListField } from './list-fields.js';
import { readConditions } from './read-conditions.js';
import { spokenMoney, spokenNumber } from './spoken-amount.js';
import { spokenDay } from './spoken-day.js';

/** The names of records of a resource by their ids; what is gone has none. */
type NamesOf = (resource: string, ids: number[]) => Promise<Map<number, string>>;

/**
 * The conditions of `where` on a list as a sentence, the words of the screens: 'Ville contient « lens » et Statut est
 * Usager'. @throws BadRequest on what is no condition
 */
export function conditionsInWords(
  { db, fields, fieldsOf }: { db: Db; fields: FieldRegistry; fieldsOf: FieldReader },
  list: string,
  where: string,
  language: Language,
): Promise<string> {
  const namesOf: NamesOf = async (resource, ids) => {
    const named = fields.namesOf(resource);
    if (!named) return new Map();
    const rows = await db.query<{ id: number; name: string }>(
      `select id, ${named.name('named')} as name from ${named.table} named where id = any ($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  return new Teller(fieldsOf, namesOf, language).group(list, readConditions(where), true);
}

class Teller {
  private readonly words;

  constructor(
    private readonly fieldsOf: FieldReader,
    private readonly namesOf: NamesOf,
    private readonly language: Language,
  ) {
    this.words = CONDITION_WORDS[language];
  }

  async group(list: string, part: Conditions, isOutermost = false): Promise<string> {
    if ('field' in part) return this.condition(list, part);
    const [parts, word] = 'all' in part ? [part.all, this.words.and] : [part.any, this.words.or];
    const told: string[] = [];
    for (const each of parts) told.push(await this.group(list, each));
    const text = told.join(` ${word} `);
    return isOutermost || parts.length === 1 ? text : `(${text})`;
  }

  private async condition(list: string, { field: name, is, value }: Condition): Promise<string> {
    const field = (await this.fieldsOf(list)).fields.get(name);
    if (!field) return name;
    const label = field.label[this.language];
    if (field.kind === 'related') {
      const colon = this.language === 'fr' ? '\u00A0: ' : ': ';
      const start = `${label}${colon}${is === 'hasNot' ? this.words.related.hasNot : this.words.related.has}`;
      if (value === undefined) return start;
      return `${start} ${this.words.such} (${await this.group(field.to, value as Conditions, true)})`;
    }
    const start = `${label} ${this.words.operators[is]}`;
    return is === 'empty' || is === 'filled' || value === undefined
      ? start
      : `${start} ${await this.values(field, value)}`;
  }

  private async values(field: ListField, value: unknown): Promise<string> {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    const names = 'to' in field ? await this.namesOf(field.to, values.map(Number)) : new Map<number, string>();
    const word = OPERATORS_OF[field.kind].includes('between') ? this.words.and : this.words.or;
    return values.map((one) => this.value(field, one, names)).join(` ${word} `);
  }

  private value(field: ListField, value: unknown, names: Map<number, string>): string {
    if (typeof value === 'object' && value !== null) {
      const { n, unit } = value as Duration;
      return `${n} ${this.words.units[unit]}`;
    }
    const text = String(value);
    switch (field.kind) {
      case 'date':
      case 'instant':
        return isPeriod(text) ? this.words.periods[text] : spokenDay(text, this.language);
      case 'yesNo':
        return value === true ? this.words.yes : this.words.no;
      case 'choice':
        return field.choices[text]?.[this.language] ?? text;
      case 'reference':
      case 'references':
        return names.get(Number(value)) ?? this.words.unknown;
      case 'text':
        return this.language === 'fr' ? `«\u00A0${text}\u00A0»` : `“${text}”`;
      case 'money':
        return spokenMoney(text, this.language);
      default:
        return spokenNumber(text);
    }
  }
}

const isPeriod = (text: string): text is NamedPeriod => (NAMED_PERIODS as readonly string[]).includes(text);
