import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { download, DownloadRoute } from '../../core/download.js';
import type { Page } from '../../core/list-query.js';
import { Id, ListRoute } from '../../core/routes.js';
import {
  LetterContentOut,
  LetterPreview,
  LetterQuery,
  LettersHandOver,
  LettersQuery,
  LettersSend,
  LettersSent,
} from './letter.dto.js';
import { LetterOut } from '../letter-out.dto.js';
import { LetterFiles } from './letter-files.js';
import { LetterKindsService } from './letter-kinds.service.js';
import { LetterMakerService } from './letter-maker.service.js';
import { LettersService } from './letters.service.js';

@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly letters: LettersService,
    private readonly maker: LetterMakerService,
    private readonly kinds: LetterKindsService,
    private readonly files: LetterFiles,
  ) {}

  @ListRoute(LetterOut)
  listLetters(@Query() query: LetterQuery): Promise<Page<LetterOut>> {
    return this.letters.list(query);
  }

  /** One PDF of several letters, to print; at most 200. */
  @DownloadRoute('print')
  async printLetters(@Query() { id }: LettersQuery): Promise<StreamableFile> {
    const pdf = await this.files.printed(id);
    return download(Readable.from([pdf]), { name: 'lettres.pdf', mediaType: 'application/pdf', size: pdf.length });
  }

  /** The PDFs as they are kept, in a ZIP. */
  @DownloadRoute('zip')
  async zipLetters(@Query() { id }: LettersQuery): Promise<StreamableFile> {
    const disposition = 'attachment; filename="lettres.zip"';
    return new StreamableFile(await this.files.zipped(id), { type: 'application/zip', disposition });
  }

  /** The PDF as it was made. */
  @DownloadRoute(':id/content')
  async downloadLetter(@Id() id: number): Promise<StreamableFile> {
    const { file, content } = await this.letters.open(id);
    return download(content, file);
  }

  /** What a letter about a record would say today; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: LetterContentOut })
  async previewLetter(@Body() { kind, recordId, ...texts }: LetterPreview): Promise<LetterContentOut> {
    const draft = await this.kinds.about(kind)(recordId);
    const [made] = await this.maker.contents(kind, [draft], texts);
    return { ...(made as NonNullable<typeof made>).content, email: made?.email ?? null };
  }

  /** Has letters e-mailed with their PDFs, soon after the answer; none twice. 422 without a mail server. */
  @Post('send')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: LettersSent })
  sendLetters(@Body() { ids }: LettersSend): Promise<LettersSent> {
    return this.letters.send(ids);
  }

  /** Notes that letters left by post, by hand or from another mailbox. */
  @Post('hand-over')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: LettersSent })
  handOverLetters(@Body() fields: LettersHandOver): Promise<LettersSent> {
    return this.letters.handOver(fields);
  }
}
