import { readChoice, readDay, TERMS } from '@terril/domain';
import { type Language, RuleBroken, type Sentence } from '../../core/errors.js';
import { type ImportBody, type ImportValues, termWords } from '../../core/import-target.js';
import { cellOfParts, partsOfCell } from '../../core/parts-in-cell.js';
import type { OrganizationReferencesService } from '../../people/organizations/organization-references.service.js';
import type { ContractOut } from './contract.dto.js';

export type ContractPart = 'signatories' | 'parties' | 'amendments';
type Parts = Pick<ContractOut, ContractPart>;

/** The cell of each kind of part; days as computers write them. */
export const CELLS: Record<ContractPart, (parts: Parts, language: Language) => string> = {
  signatories: ({ signatories }, language) =>
    cellOfParts(
      signatories.map(({ side, name, function: held, signedOn }) => [
        TERMS[language].contractSide[side],
        name,
        held,
        signedOn,
      ]),
    ),
  parties: ({ parties }, language) =>
    cellOfParts(parties.map(({ role, organizationName }) => [TERMS[language].partyRole[role], organizationName])),
  amendments: ({ amendments }) =>
    cellOfParts(
      amendments.map(({ number, title, effectiveOn, signedOn, description }) => [
        number,
        title,
        effectiveOn,
        signedOn,
        description,
      ]),
    ),
};

/** What makes the parts of a contract from the cells of its row, all that they name read at once. */
export async function partsOfCells(
  rows: ImportValues[],
  references: OrganizationReferencesService,
): Promise<(row: ImportValues) => ImportBody> {
  const linesIn = (cell: unknown) => (typeof cell === 'string' ? partsOfCell(cell) : undefined);
  const named = rows.flatMap((row) => linesIn(row['parties']) ?? []).map(([, name = '']) => name);
  const organizationOf = await references.named(named, 'parties');
  return ({ signatories, parties, amendments, ...others }) => {
    const told = {
      signatories: linesIn(signatories)?.map(signatory),
      parties: linesIn(parties)?.map((fields) => party(fields, organizationOf)),
      amendments: linesIn(amendments)?.map(amendment),
    };
    return { ...others, ...Object.fromEntries(Object.entries(told).filter(([, parts]) => parts !== undefined)) };
  };
}

function signatory([side = '', name = '', held = '', signedOn = '']: string[]): ImportBody {
  const told = readChoice(side, termWords('contractSide'));
  if (told === undefined || !isDay(signedOn)) throw RuleBroken.on('signatories', 'not_read', NOT_READ.signatories);
  return { side: told, name, function: held || null, signedOn: readDay(signedOn) ?? null };
}

function party([role = '', name = '']: string[], organizationOf: (name: string) => number): ImportBody {
  const told = readChoice(role, termWords('partyRole'));
  if (told === undefined || name === '') throw RuleBroken.on('parties', 'not_read', NOT_READ.parties);
  return { role: told, organizationId: organizationOf(name) };
}

function amendment([number = '', title = '', effectiveOn = '', signedOn = '', description = '']: string[]): ImportBody {
  const isRead = /^\d{1,3}$|^$/.test(number) && title !== '' && readDay(effectiveOn) && isDay(signedOn);
  if (!isRead) throw RuleBroken.on('amendments', 'not_read', NOT_READ.amendments);
  return {
    ...(number !== '' && { number: Number(number) }),
    title,
    effectiveOn: readDay(effectiveOn),
    signedOn: readDay(signedOn) ?? null,
    description: description || null,
  };
}

const isDay = (text: string): boolean => text === '' || readDay(text) !== undefined;

const NOT_READ: Record<ContractPart, Sentence> = {
  signatories: {
    fr: 'Chaque signataire est une ligne : « Pour le client | nom | fonction | jour de la signature ».',
    en: 'Each signatory is a line: “For the client | name | function | day of signature”.',
  },
  parties: {
    fr: 'Chaque partie est une ligne : « Payeur | structure », par son nom, sa référence externe ou son SIREN.',
    en: 'Each party is a line: “Payer | organization”, by its name, its external reference or its SIREN.',
  },
  amendments: {
    fr: 'Chaque avenant est une ligne : « numéro | objet | prend effet le | signé le | description ».',
    en: 'Each amendment is a line: “number | title | takes effect on | signed on | description”.',
  },
};

/** The parts of a contract as a body tells them: what the API derives left out. */
export function partsTold({ signatories, parties, amendments }: Parts): ImportBody {
  return {
    signatories: signatories.map(({ id: _, ...own }) => own),
    parties: parties.map(({ role, organizationId }) => ({ role, organizationId })),
    amendments: amendments.map(({ id: _, ...own }) => own),
  };
}

/** A file names no contact: a signatory that stands, by side and name, stays the contact it is. */
export function withContacts(body: ImportBody, stored: Pick<Parts, 'signatories'>): ImportBody {
  const { signatories } = body;
  if (!Array.isArray(signatories)) return body;
  const kept = (signatories as ImportBody[]).map((told) => {
    const held = stored.signatories.find(({ side, name }) => side === told['side'] && name === told['name']);
    return held ? { ...told, contactId: held.contactId } : told;
  });
  return { ...body, signatories: kept };
}
