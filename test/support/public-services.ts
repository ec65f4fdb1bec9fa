import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The directory of organizations and the address service, as Terril knows them: on this machine, with made-up bodies. */
export interface PublicServices {
  url: string;
  /** What was asked, path and query. */
  asked: string[];
  /** Answers the next requests so, instead. */
  answer?: (response: ServerResponse) => void;
  close(): Promise<void>;
}

export async function startPublicServices(): Promise<PublicServices> {
  const services: PublicServices = {
    url: '',
    asked: [],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const server = createServer((request, response) => {
    services.asked.push(request.url ?? '');
    if (services.answer) return services.answer(response);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const q = searchParams.get('q') ?? '';
    if (pathname === '/geocodage/search') return sendJson(response, addresses(q));
    return sendJson(response, pathname === '/search' ? directory(q) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  services.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return services;
}

export function sendJson(response: ServerResponse, body: unknown, status = body === undefined ? 404 : 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** One association, with a second establishment, and a shop that has closed. */
function directory(q: string) {
  const results = [
    {
      siren: '130025265',
      nom_complet: 'LES AMIS DU GRAND TERRIL (LAGT)',
      nom_raison_sociale: 'LES AMIS DU GRAND TERRIL',
      sigle: 'LAGT',
      nature_juridique: '9220',
      etat_administratif: 'A',
      date_fermeture: null,
      siege: {
        siret: '13002526500013',
        adresse: '12 RUE JEAN JAURES 62800 LIEVIN',
        code_postal: '62800',
        commune: '62510',
        libelle_commune: 'LIEVIN',
        etat_administratif: 'A',
        est_siege: true,
      },
      matching_etablissements: [
        {
          siret: '13002526500021',
          adresse: 'FOSSE 11 59800 LILLE',
          code_postal: '59800',
          commune: '59350',
          libelle_commune: 'LILLE',
          etat_administratif: 'A',
        },
      ],
      complements: { est_association: true, identifiant_association: 'W595001234' },
    },
    {
      siren: '552100554',
      nom_complet: 'LE TERRIL GOURMAND',
      nom_raison_sociale: null,
      nature_juridique: '5499',
      etat_administratif: 'C',
      date_fermeture: '2019-06-30',
      siege: {
        siret: '55210055400013',
        adresse: '[NON-DIFFUSIBLE]',
        code_postal: '[NON-DIFFUSIBLE]',
        commune: '62498',
      },
      complements: { identifiant_association: null },
    },
    { siren: 'broken', nom_complet: 12 },
    null,
  ];
  const isSought = (result: any) =>
    [result?.siren, result?.nom_complet, ...sirets(result)].join(' ').includes(q.toUpperCase());
  const found = results.filter((result) => result === null || isSought(result));
  return { results: found, total_results: found.length, page: 1, per_page: 10, total_pages: 1 };
}

const sirets = (result: any): string[] =>
  [result?.siege, ...(result?.matching_etablissements ?? [])].map((place) => place?.siret ?? '');

function addresses(q: string) {
  const features = [
    {
      label: '12 Rue Jean Jaurès 62800 Liévin',
      name: '12 Rue Jean Jaurès',
      postcode: '62800',
      city: 'Liévin',
      citycode: '62510',
    },
    { label: 'Rue Jean Jaurès', name: 'Rue Jean Jaurès' },
  ].map((properties) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [2.8, 50.4] }, properties }));
  return { type: 'FeatureCollection', query: q, features: q.includes('Jaur') ? features : [] };
}
