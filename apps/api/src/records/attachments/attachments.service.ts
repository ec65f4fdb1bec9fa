import { Injectable, type StreamableFile } from '@nestjs/common';
import { type AttachableType, cleanFileName, extensionOf } from '@terril/domain';
import type { EntityTarget } from 'typeorm';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { ContractAmendment } from '../../revenue/contracts/contract-amendment.entity.js';
import { Db } from '../../core/db.js';
import { download } from '../../core/download.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { Row } from '../../core/row.js';
import { lockForUpdate } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { FilesService } from '../../system/files/files.service.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { Invoice } from '../../revenue/invoices/invoice.entity.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Activity } from '../../work/activities/activity.entity.js';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
import { Subsidy } from '../../finance/subsidies/subsidy.entity.js';
import { Subscription } from '../../revenue/subscriptions/subscription.entity.js';
import type { AttachmentCreate, AttachmentOut, AttachmentQuery, AttachmentUpdate } from './attachment.dto.js';
import { Attachment } from './attachment.entity.js';

const ATTACHMENT = { fr: 'Pièce jointe', en: 'Attachment' };

/** What can hold files, and the column that refers to it. */
const HOLDERS: Record<AttachableType, { entity: EntityTarget<Row>; column: keyof Attachment }> = {
  organizations: { entity: Organization, column: 'organizationId' },
  contacts: { entity: Contact, column: 'contactId' },
  contracts: { entity: Contract, column: 'contractId' },
  subscriptions: { entity: Subscription, column: 'subscriptionId' },
  invoices: { entity: Invoice, column: 'invoiceId' },
  opportunities: { entity: Opportunity, column: 'opportunityId' },
  activities: { entity: Activity, column: 'activityId' },
  subsidies: { entity: Subsidy, column: 'subsidyId' },
};

const RULES: ListRules<AttachmentQuery> = {
  sorts: { createdAt: 'attachment.createdAt', name: 'attachment.name' },
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filters: { recordType: 'attachment.record_type = :recordType', recordId: 'attachment.record_id = :recordId' },
  search: (word) => `fold(attachment.name) like ${word}`,
};

/** The files attached to records. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly db: Db,
    private readonly files: FilesService,
  ) {}

  async list(query: AttachmentQuery): Promise<Page<AttachmentOut>> {
    const { data, ...whole } = await listPage(this.rows(), query, RULES);
    return { data: data.map(shown), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<AttachmentOut> {
    return shown(await this.row(id));
  }

  /** Its bytes, as a file to be saved. @throws NotFound; Unavailable when the storage does not answer */
  async download(id: number): Promise<StreamableFile> {
    const { name, file } = await this.row(id);
    return download(await this.files.open(file.id), { ...file, name });
  }

  /** @throws RuleBroken on a record, an amendment or a file that is unknown, and on a file sent to be imported */
  create({ recordType, recordId, fileId, amendmentNumber = null }: AttachmentCreate): Promise<AttachmentOut> {
    const { entity, column } = HOLDERS[recordType];
    return this.db.transaction(async () => {
      if (!(await this.db.manager.existsBy(entity, { id: recordId }))) {
        throw RuleBroken.on('recordId', 'unknown_record', { fr: 'Fiche inconnue.', en: 'Unknown record.' });
      }
      const file = await this.db.repository(StoredFile).findOneBy({ id: fileId, purpose: 'attachment' });
      if (!file) throw RuleBroken.on('fileId', 'unknown_file', { fr: 'Fichier inconnu.', en: 'Unknown file.' });
      if (amendmentNumber !== null) await this.mustBeAmended(recordType, recordId, amendmentNumber);
      const rows = this.db.repository(Attachment);
      const { id } = await rows.save(rows.create({ name: file.name, fileId, amendmentNumber, [column]: recordId }));
      return this.get(id);
    });
  }

  /** Renames it. @throws NotFound; StaleVersion */
  update(id: number, { version, name }: AttachmentUpdate): Promise<AttachmentOut> {
    return this.db.transaction(async () => {
      const attachment = await lockForUpdate(this.db, Attachment, id, version, ATTACHMENT, () => this.get(id));
      if (name !== undefined) {
        attachment.name = withEnding(name, attachment.name);
        await this.db.manager.save(attachment);
      }
      return this.get(id);
    });
  }

  /** Its file is kept while it is in the trash. @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await this.row(id);
      return moveToTrash(this.db, Attachment, { type: 'attachments', id }, name);
    });
  }

  private async mustBeAmended(recordType: AttachableType, contractId: number, number: number): Promise<void> {
    const amendments = this.db.repository(ContractAmendment);
    if (recordType === 'contracts' && (await amendments.existsBy({ contractId, number }))) return;
    throw RuleBroken.on('amendmentNumber', 'unknown_amendment', {
      fr: 'Ce contrat n’a pas d’avenant de ce numéro.',
      en: 'This contract has no amendment of that number.',
    });
  }

  private async row(id: number): Promise<Attachment> {
    const found = await this.rows().where('attachment.id = :id', { id }).getOne();
    if (!found) throw new NotFound(ATTACHMENT, id);
    return found;
  }

  private rows() {
    return this.db
      .repository(Attachment)
      .createQueryBuilder('attachment')
      .innerJoinAndSelect('attachment.file', 'file');
  }
}

/** A new name says of its content what the old one said. */
function withEnding(name: string, old: string): string {
  const ending = extensionOf(old);
  const clean = cleanFileName(name);
  return extensionOf(clean) === ending ? clean : cleanFileName(`${clean}.${ending}`);
}

function shown({ file, ...attachment }: Attachment): AttachmentOut {
  const { id, version, createdAt, updatedAt, recordType, recordId, fileId, name, amendmentNumber } = attachment;
  const { mediaType, size, userName } = file;
  const own = { id, version, createdAt, updatedAt, recordType, recordId, fileId, name, amendmentNumber };
  return { ...own, mediaType, size, userName };
}
