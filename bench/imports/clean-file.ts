import { organizationRows } from '../data/organizations.js';
import { Places } from '../data/places.js';
import { Random } from '../data/random.js';
import { csv } from './csv.js';

const TITLES =
  'Référence externe;Nom;Type;SIREN;Adresse;Code postal;Ville;Adresse électronique;Téléphone;Site web;Usager depuis (saisi à la main);Note';

/** A CSV file of `count` organizations without a fault, no two alike; another `edition` says other things of the same ones. */
export function cleanFile(count: number, seed: number, edition: number): Buffer {
  const rows = organizationRows(count, new Places([]), new Random(seed), new Random(seed + 1), []);
  return csv([
    TITLES.split(';'),
    ...Array.from(rows, (row) => [
      row['external_reference'],
      `${String(row['name'])} ${String(row['id'])}`,
      row['kind'],
      row['siren'],
      row['address'],
      row['postcode'],
      row['city'],
      row['email'],
      row['phone'],
      row['website'],
      row['user_since'],
      `Édition ${edition}`,
    ]),
  ]);
}
