// Makes data/communes.tsv.br from the open data of the npm package @etalab/decoupage-administratif. Run it when a new
// year's package is out; the package (13 MB) is no dependency, so that no install downloads it:
//
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar -xzf etalab-decoupage-administratif-6.0.0.tgz
//   node libs/geography/build.mjs package            writes the data file
//   node libs/geography/build.mjs --check package    fails when the data file is not what would be written
//
// The file is three tables of tab separated lines, an empty line between them:
//   departments  code, name
//   EPCI         code, name, department (where most of its people live); most populous first
//   communes     code, name, department, EPCI code, postcodes, other codes, other names; most populous first
// The order by population is what ranks communes of equal merit in a search: the number itself is not kept.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const dataFile = join(import.meta.dirname, 'data', 'communes.tsv.br');
const check = process.argv.includes('--check');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));

if (!folder || !existsSync(join(folder, 'data', 'communes.json'))) {
  const problem = folder ? `${folder} is not that package` : 'no folder was given';
  console.log(
    `The unpacked package @etalab/decoupage-administratif is needed: ${problem} (see the head of build.mjs).`,
  );
  if (check && !folder) console.log('Skipped: the communes were not compared with their source.');
  process.exit(check && !folder ? 0 : 2);
}

const read = (name) => JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8'));
const text = [departmentLines(), ...epciAndCommuneLines()].map((lines) => lines.join('\n')).join('\n\n') + '\n';

if (check) {
  const same = existsSync(dataFile) && brotliDecompressSync(readFileSync(dataFile)).toString() === text;
  console.log(same ? 'The communes are those of the package.' : 'The communes differ from the package: run build.mjs.');
  process.exit(same ? 0 : 1);
}
const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
writeFileSync(dataFile, packed);
console.log(`${dataFile}: ${text.length} characters in ${packed.length} bytes`);

function departmentLines() {
  return read('departements').map(({ code, nom }) => line(code, nom));
}

function epciAndCommuneLines() {
  const places = read('communes');
  const communes = places.filter(({ type }) => type === 'commune-actuelle').toSorted(byPopulation);
  const partsByCommune = new Map(communes.map(({ code }) => [code, []]));
  const parts = places.filter(({ type }) => type !== 'commune-actuelle');
  for (const part of parts) partsByCommune.get(part.chefLieu ?? part.commune).push(part);
  const partCodes = new Set(parts.map(({ code }) => code));
  const epcis = read('epci').toSorted(
    (a, b) => b.populationMunicipale - a.populationMunicipale || compare(a.code, b.code),
  );
  const epciByCommune = new Map(epcis.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  const departmentByCommune = new Map(communes.map(({ code, departement }) => [code, departement]));

  const epciLines = epcis.map(({ code, nom, membres }) =>
    line(code, nom, mainDepartment(membres, departmentByCommune)),
  );
  const communeLines = communes.map((commune) => {
    const ownParts = partsByCommune.get(commune.code);
    // A part may have changed communes: it belongs to its commune of today.
    const formerCodes = (commune.anciensCodes ?? []).filter((code) => !partCodes.has(code));
    const codes = new Set([...ownParts.map(({ code }) => code), ...formerCodes]);
    const names = new Set(ownParts.map(({ nom }) => nom));
    codes.delete(commune.code);
    names.delete(commune.nom);
    return line(
      commune.code,
      commune.nom,
      commune.departement,
      epciByCommune.get(commune.code) ?? '',
      (commune.codesPostaux ?? []).join(' '),
      [...codes].toSorted().join(' '),
      [...names].join('|'),
    );
  });
  return [epciLines, communeLines];
}

function mainDepartment(members, departmentByCommune) {
  const people = new Map();
  for (const { code, populationMunicipale } of members) {
    const department = departmentByCommune.get(code);
    people.set(department, (people.get(department) ?? 0) + populationMunicipale);
  }
  return [...people].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0][0];
}

function byPopulation(a, b) {
  return (b.population ?? 0) - (a.population ?? 0) || compare(a.code, b.code);
}

function compare(a, b) {
  return a < b ? -1 : 1;
}

function line(...fields) {
  if (fields.some((field) => /[\t\n]/.test(field))) throw new Error(`A separator inside a field: ${fields}`);
  return fields.join('\t');
}
