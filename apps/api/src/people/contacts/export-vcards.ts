import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { recordExport } from '../../core/record-export.js';
import type { ContactOut, ContactQuery } from './contact.dto.js';
import { ContactsService } from './contacts.service.js';
import { vCardFileName, vCardOf } from './write-vcards.js';

/** A file of cards, written as it is read. */
export interface VCardFile {
  name: string;
  cards: Iterable<string> | AsyncIterable<string>;
}

/** Contacts as vCards for other address books; the history tells of each file. */
@Injectable()
export class VCardExporter {
  constructor(
    private readonly db: Db,
    private readonly contacts: ContactsService,
  ) {}

  /** All the contacts of a list, whatever its page. @throws BadRequest on a query it cannot read */
  async list(query: ContactQuery): Promise<VCardFile> {
    const pages = await this.contacts.all(query);
    const { total } = await this.contacts.list({ ...query, page: 1, perPage: 1 });
    await recordExport(this.db, 'contacts', `Contacts (vCard, ${total})`);
    return { name: 'contacts.vcf', cards: cardsOf(pages) };
  }

  /** @throws NotFound */
  async one(id: number): Promise<VCardFile> {
    const contact = await this.contacts.get(id);
    await recordExport(this.db, 'contacts', `${contact.name} (vCard)`);
    return { name: vCardFileName(contact), cards: [vCardOf(contact)] };
  }
}

async function* cardsOf(pages: AsyncIterable<ContactOut[]>): AsyncGenerator<string> {
  for await (const contacts of pages) yield contacts.map(vCardOf).join('');
}
