import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Commune, Department, EpciOfDepartment } from './commune.js';
import { foldText } from './fold-text.js';

/** The same folder from src/ and from dist/. */
const dataFile = join(__dirname, '..', 'data', 'communes.tsv.br');

/** A thing with the folded names it answers to: its own, and those of the parts it was merged from. */
export interface Named<T> {
  item: T;
  name: string;
  otherNames: string[];
}

/** A commune with the codes of its parts and former communes (arrondissements, delegated and associated communes). */
export interface CommuneEntry extends Named<Commune> {
  otherCodes: string[];
}

export interface Tables {
  departments: Department[];
  /** Most populous first. */
  epcis: Named<EpciOfDepartment>[];
  /** Most populous first. */
  communes: CommuneEntry[];
}

/** Reads the data file that build.mjs makes; its head tells the columns. */
export function readTables(): Tables {
  const text = brotliDecompressSync(readFileSync(dataFile)).toString('utf8');
  const [departmentRows = [], epciRows = [], communeRows = []] = text.trimEnd().split('\n\n').map(rowsOf);

  const departments = departmentRows.map(([code = '', name = '']) => ({ code, name }));
  const epcis = epciRows.map(([code = '', name = '', department = '']) => ({
    item: { code, name, department },
    name: foldText(name),
    otherNames: [],
  }));

  const departmentNames = new Map(departments.map(({ code, name }) => [code, name]));
  const epciByCode = new Map(epcis.map(({ item: { code, name } }) => [code, { code, name }]));
  const communes = communeRows.map(
    ([code = '', name = '', department = '', epci = '', postcodes = '', otherCodes = '', otherNames = '']) => ({
      item: {
        code,
        name,
        postcodes: listOf(postcodes, ' '),
        department,
        departmentName: departmentNames.get(department) ?? department,
        epci: epciByCode.get(epci) ?? null,
      },
      name: foldText(name),
      otherNames: listOf(otherNames, '|').map(foldText),
      otherCodes: listOf(otherCodes, ' '),
    }),
  );
  return { departments, epcis, communes };
}

function rowsOf(table: string): string[][] {
  return table.split('\n').map((line) => line.split('\t'));
}

function listOf(field: string, separator: string): string[] {
  return field === '' ? [] : field.split(separator);
}
