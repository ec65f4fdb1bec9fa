import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { cleanFileName, extensionOf, fileExtensions, type FilePurpose, type FileType, fileType } from '@terril/domain';
import type { Config } from '../../config.js';
import { currentActor } from '../../core/actor.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken, TooLarge, Unavailable } from '../../core/errors.js';
import { mustFind } from '../../core/save.js';
import type { SentContent } from '../../core/sent-file.js';
import { HEAD_BYTES, isOfType } from './content-type.js';
import type { FileQuery, StoredFileOut } from './file.dto.js';
import { FileStorage } from './file-storage.js';
import { type IncomingFile, withIncoming } from './incoming-file.js';
import { StoredFile } from './stored-file.entity.js';

const FILE = { fr: 'Fichier', en: 'File' };
const MB = 1_000_000;
const BYTES: FileType = { mediaType: 'application/octet-stream', contents: [] };

/** Files that were sent: checked as they arrive, and kept in the storage. Other features refer to them by id. */
@Injectable()
export class FilesService {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly db: Db,
    private readonly storage: FileStorage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The largest file that is attached, in MB. */
  get attachmentMb(): number {
    return this.config.attachmentMb;
  }

  /**
   * Keeps a file. Its name says what it is, and its first bytes must not contradict it.
   * @throws TooLarge, before more than the limit is read; RuleBroken on a type that is not taken, on another content, or
   *   on none; Unavailable when the storage does not answer
   */
  async receive(
    { name, purpose = 'attachment' }: FileQuery,
    { stream, length = 0 }: SentContent,
  ): Promise<StoredFileOut> {
    const fields = { name: cleanFileName(name), purpose };
    const type = fileType(fields.name, purpose);
    if (!type) throw notTaken(fields.name, purpose);
    const limitMb = purpose === 'import' ? this.config.importMb : this.config.attachmentMb;
    const tooLarge = () => tooLargeFor(limitMb);
    if (length > limitMb * MB) throw tooLarge();
    const folder = incomingFolder(this.config);
    return withIncoming(stream, { folder, limit: limitMb * MB, tooLarge }, async (file) => {
      if (file.size === 0) throw RuleBroken.on('file', 'empty_file', EMPTY);
      if (!(await isOfType(file.head, type))) throw contradicts(fields.name);
      const { key: _key, userId: _userId, ...shown } = await this.keep(fields, type, file);
      return { ...shown, purpose };
    });
  }

  /** Keeps a document that was made here. @throws Unavailable when the storage does not answer */
  keepMade(name: string, content: Buffer): Promise<StoredFile> {
    const fields = { name: cleanFileName(name), purpose: 'attachment' as const };
    const type = fileType(fields.name, fields.purpose);
    if (!type) throw notTaken(fields.name, fields.purpose);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return this.keep(fields, type, { size: content.length, sha256, content: () => Readable.from([content]) });
  }

  /**
   * Keeps a file that came with an e-mail, whatever it is: one of a kind that is not taken, or whose content is another, is
   * kept as bytes that no program opens by itself. @throws Unavailable when the storage does not answer
   */
  async keepReceived(name: string, content: Buffer): Promise<StoredFile> {
    const fields = { name: cleanFileName(name), purpose: 'received' as const };
    const told = fileType(fields.name, 'attachment');
    const isOne = told !== undefined && (await isOfType(content.subarray(0, HEAD_BYTES), told));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const made = { size: content.length, sha256, content: () => Readable.from([content]) };
    return this.keep(fields, isOne ? told : BYTES, made);
  }

  /** What is known of a file. @throws NotFound */
  get(id: number): Promise<StoredFile> {
    return mustFind(this.db, StoredFile, id, FILE);
  }

  /** Its bytes. @throws NotFound, also when the storage has lost them; Unavailable */
  async open(id: number): Promise<Readable> {
    const { key } = await this.get(id);
    const content = await this.stored(() => this.storage.open(key));
    if (!content) throw new NotFound(FILE, id);
    return content;
  }

  /** The row first: bytes without one would never be removed. */
  private async keep(
    fields: Pick<StoredFile, 'name' | 'purpose'>,
    { mediaType }: FileType,
    { size, sha256, content }: Omit<IncomingFile, 'head'>,
  ): Promise<StoredFile> {
    const actor = currentActor();
    const rows = this.db.repository(StoredFile);
    const file = await rows.save(
      rows.create({
        ...fields,
        mediaType,
        size,
        sha256,
        key: randomUUID(),
        userId: actor?.id ?? null,
        userName: actor?.name ?? 'Terril',
      }),
    );
    try {
      await this.stored(() => this.storage.put(file.key, content(), { size, sha256 }));
    } catch (error) {
      await rows.delete(file.id);
      throw error;
    }
    return file;
  }

  private async stored<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.logger.error('The file storage fails', error instanceof Error ? error.stack : String(error));
      throw new Unavailable('storage_unreachable', {
        fr: 'Le stockage des fichiers ne répond pas. Réessayez dans un instant.',
        en: 'The file storage does not answer. Try again in a moment.',
      });
    }
  }
}

/** Where files are set down while they arrive. */
export function incomingFolder({ filesFolder }: Config): string {
  return path.join(filesFolder, 'incoming');
}

const EMPTY = { fr: 'Ce fichier est vide (0 octet).', en: 'This file is empty (0 bytes).' };

function tooLargeFor(limitMb: number): TooLarge {
  const sentence = {
    fr: `Ce fichier est trop gros : ${limitMb} Mo au plus.`,
    en: `This file is too large: ${limitMb} MB at most.`,
  };
  return new TooLarge('too_large', sentence, { file: sentence });
}

function notTaken(name: string, purpose: FilePurpose): RuleBroken {
  const extension = extensionOf(name);
  const taken = fileExtensions(purpose).join(', ');
  return RuleBroken.on('name', 'file_type_refused', {
    fr: `${extension ? `Un fichier « .${extension} » n’est pas accepté` : 'Le nom du fichier ne dit pas son type'}. Types acceptés : ${taken}.`,
    en: `${extension ? `A “.${extension}” file is not taken` : 'The name of the file does not say its type'}. Types taken: ${taken}.`,
  });
}

function contradicts(name: string): RuleBroken {
  return RuleBroken.on('name', 'file_content_refused', {
    fr: `Le contenu n’est pas celui d’un fichier « .${extensionOf(name)} ».`,
    en: `The content is not that of a “.${extensionOf(name)}” file.`,
  });
}
