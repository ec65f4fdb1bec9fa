import { Injectable } from '@nestjs/common';
import { columnField } from '../../core/column-field.js';
import { Db } from '../../core/db.js';
import {
  bodyOf,
  idsBy,
  type ImportBody,
  type ImportField,
  type ImportValues,
  partOf,
  type RecordUpdate,
  type StoredRecord,
  termWords,
} from '../../core/import-target.js';
import type { Outcome } from '../../core/outcome.js';
import {
  NO_ORGANIZATION,
  ORGANIZATION_REFERENCE_FIELDS,
  OrganizationReferencesService,
} from '../../people/organizations/organization-references.service.js';
import { customImportFields } from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import type { ContractCreate, ContractOut, ContractUpdate } from './contract.dto.js';
import { CONTRACT_COLUMNS } from './contract-list.js';
import { ContractOfFile } from './contract-of-file.dto.js';
import { partsOfCells, partsTold, withContacts } from './contract-parts-of-file.js';
import { ContractsService } from './contracts.service.js';

export { ContractOfFile };

/** How each key names a row, in SQL. */
const KEYS = {
  reference: 'r.reference = v.value',
  externalReference: 'r.external_reference = v.value',
  either: 'r.reference = v.value or r.external_reference = v.value',
};
export const CONTRACT_KEYS = ['reference', 'externalReference'];

/** What a file may say of contracts, their subscriptions aside: these are of the feature above, which imports both. */
@Injectable()
export class ContractFileService {
  constructor(
    private readonly db: Db,
    private readonly contracts: ContractsService,
    private readonly references: OrganizationReferencesService,
    private readonly tags: TagsService,
  ) {}

  async fields(): Promise<ImportField[]> {
    return [...FIELDS, ...(await customImportFields(this.db, 'contracts'))];
  }

  /** What makes the body of a contract from the values of its row. @throws RuleBroken on an organization or a tag */
  async reader(rows: ImportValues[]): Promise<(row: ImportValues) => ImportBody> {
    const organizationOf = await this.references.finder(rows);
    const tagged = await this.tags.tagger(rows);
    const withParts = await partsOfCells(rows, this.references);
    return (row) => {
      const organizationId = organizationOf(row);
      const [, own] = partOf(row, 'organization');
      return { ...withParts(tagged(bodyOf(own))), ...(organizationId !== undefined && { organizationId }) };
    };
  }

  /** A contract as a body would tell it, its parts without what the API derives. */
  asTold(contract: ContractOut): StoredRecord {
    return { ...contract, ...partsTold(contract) };
  }

  /** What a file says of a contract that is there: the signatories it names again stay the contacts they are. */
  ofStored(body: ImportBody, stored: StoredRecord): ImportBody {
    return withContacts(body, stored as unknown as ContractOut);
  }

  /** The ids of the contracts that each of `values` names by a key, or by either. */
  find(key: string, values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'contracts', KEYS[key as keyof typeof KEYS] ?? 'false', values);
  }

  createMany(all: ContractOfFile[]): Promise<Outcome<number>[]> {
    return this.contracts.createMany(all as ContractCreate[]);
  }

  updateMany(all: RecordUpdate[]): Promise<Outcome<number>[]> {
    return this.contracts.updateMany(all.map(({ id, body }) => ({ id, fields: body as unknown as ContractUpdate })));
  }

  /** @throws RuleBroken on a new contract that lacks what only an old one may leave out */
  mustBeWhole({ organizationId }: ContractOfFile): void {
    if (organizationId === undefined) throw NO_ORGANIZATION;
  }
}

const FIELDS: ImportField[] = [
  columnField(CONTRACT_COLUMNS, 'reference', 'text', {
    required: true,
    titles: ['N° de contrat', 'Numéro de contrat', 'Numéro', 'Contrat', 'contract_reference'],
  }),
  columnField(CONTRACT_COLUMNS, 'title', 'text', { required: true, titles: ['Titre', 'Intitulé', 'Libellé'] }),
  columnField(CONTRACT_COLUMNS, 'stage', 'choice', { words: termWords('contractStage') }),
  columnField(CONTRACT_COLUMNS, 'signedOn', 'day', { titles: ['signed_on', 'Date de signature', 'Signature'] }),
  columnField(CONTRACT_COLUMNS, 'startsOn', 'day', {
    required: true,
    titles: ['starts_on', 'Date de début', 'Début du contrat'],
  }),
  columnField(CONTRACT_COLUMNS, 'endsOn', 'day', { titles: ['ends_on', 'Date de fin', 'Fin du contrat', 'Échéance'] }),
  columnField(CONTRACT_COLUMNS, 'renewal', 'choice', {
    required: true,
    words: {
      none: [...(termWords('renewal')['none'] ?? []), 'non', 'aucune'],
      tacit: [...(termWords('renewal')['tacit'] ?? []), 'tacite', 'oui'],
    },
    titles: ['Renouvellement', 'Tacite reconduction'],
  }),
  columnField(CONTRACT_COLUMNS, 'termMonths', 'integer', { titles: ['term_months', 'Durée (mois)', 'Durée initiale'] }),
  columnField(CONTRACT_COLUMNS, 'renewalMonths', 'integer', { titles: ['renewal_months'] }),
  columnField(CONTRACT_COLUMNS, 'noticeMonths', 'integer', { titles: ['notice_months', 'Préavis'] }),
  columnField(CONTRACT_COLUMNS, 'endReason', 'text', { titles: ['end_reason', 'Motif de fin'] }),
  columnField(CONTRACT_COLUMNS, 'externalReference', 'text', { titles: ['contract_key', 'key', 'Identifiant', 'id'] }),
  columnField(CONTRACT_COLUMNS, 'tags', 'list'),
  columnField(CONTRACT_COLUMNS, 'signatories', 'text', { titles: ['Signataire'] }),
  columnField(CONTRACT_COLUMNS, 'parties', 'text', { titles: ['Parties'] }),
  columnField(CONTRACT_COLUMNS, 'amendments', 'text', { titles: ['Avenant'] }),
  ...ORGANIZATION_REFERENCE_FIELDS,
];
