import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { TooLarge } from '../../core/errors.js';
import { FilesService } from '../../system/files/files.service.js';
import { letterPdf } from '../../reference/letter-pdf.js';
import { LettersService } from './letters.service.js';

/** Letters of one file to print: more would keep the server busy for longer than a person waits. */
const MOST_PRINTED = 200;

/** Several letters in one file. */
@Injectable()
export class LetterFiles {
  constructor(
    private readonly letters: LettersService,
    private readonly files: FilesService,
  ) {}

  /** One PDF to print: each letter on pages of its own, in the order asked for. @throws NotFound; TooLarge */
  async printed(ids: number[]): Promise<Buffer> {
    if (ids.length > MOST_PRINTED) throw TOO_MANY;
    return letterPdf((await this.letters.found(ids)).map(({ content }) => content));
  }

  /** The PDFs as they are kept. @throws NotFound */
  async zipped(ids: number[]): Promise<Readable> {
    const letters = await this.letters.found(ids);
    const zip = new ZipFile();
    for (const { id, fileId, file } of letters) {
      zip.addReadStreamLazy(`${id}-${file.name}`, { compress: false }, (give) => {
        this.files.open(fileId).then(
          (content) => give(null, content),
          (error: unknown) => give(error, null as never),
        );
      });
    }
    zip.end();
    const file = new PassThrough();
    // What breaks off must not look whole.
    zip.on('error', (error: Error) => file.destroy(error));
    return zip.outputStream.pipe(file);
  }
}

const TOO_MANY = new TooLarge('too_many_letters', {
  fr: `Au plus ${MOST_PRINTED} lettres par fichier à imprimer.`,
  en: `At most ${MOST_PRINTED} letters in a file to print.`,
});
