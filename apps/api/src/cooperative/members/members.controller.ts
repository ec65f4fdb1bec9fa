import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { download, DownloadRoute } from '../../core/download.js';
import type { Language } from '../../core/errors.js';
import { FieldRegistry, type FieldOut } from '../../core/field-registry.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  FieldsRoute,
  Id,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import {
  CategoryChange,
  CollegeChange,
  MemberCreate,
  MemberFileQuery,
  MemberLeaving,
  MemberOut,
  MemberQuery,
  MembersCheckOut,
  MemberUpdate,
  MemberWithPeriodsOut,
  RegisterQuery,
} from './member.dto.js';
import { MemberPeriodsService } from './member-periods.service.js';
import { MembersService } from './members.service.js';

@ApiTags('members')
@Controller('members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly periods: MemberPeriodsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(MemberOut, 'members.read')
  listMembers(@Query() query: MemberQuery): Promise<Page<MemberOut>> {
    return this.members.list(query);
  }

  @FieldsRoute('members.read')
  describeMemberFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('members', language);
  }

  @ExportRoute('members.read')
  exportMembers(@Query() query: MemberFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.members.exported(), query, reader);
  }

  /** What the law wants of the members of a SCIC and is missing today (law of 1947, article 19 septies). */
  @Get('check')
  @Needs('members.read')
  @ApiOkResponse({ type: MembersCheckOut })
  async checkMembers(): Promise<MembersCheckOut> {
    return { missing: await this.members.missing() };
  }

  /** The register as a PDF, in French: all who ever were members, or those of a day. */
  @DownloadRoute('register', 'members.read')
  async printRegister(@Query() { on }: RegisterQuery): Promise<StreamableFile> {
    const pdf = await this.members.register(on);
    const name = 'registre-des-societaires.pdf';
    return download(Readable.from([pdf]), { name, mediaType: 'application/pdf', size: pdf.length });
  }

  @ReadRoute(MemberWithPeriodsOut, 'members.read')
  getMember(@Id() id: number): Promise<MemberWithPeriodsOut> {
    return this.members.get(id);
  }

  @CreateRoute(MemberWithPeriodsOut, 'members.write')
  createMember(@Body() fields: MemberCreate): Promise<MemberWithPeriodsOut> {
    return this.members.create(fields);
  }

  @UpdateRoute(MemberWithPeriodsOut, 'members.write')
  updateMember(@Id() id: number, @Body() changes: MemberUpdate): Promise<MemberWithPeriodsOut> {
    return this.members.update(id, changes);
  }

  /** From a day on a member is of another category; the past stays as it was. */
  @Post(':id/category')
  @HttpCode(200)
  @Needs('members.write')
  @ApiOkResponse({ type: MemberWithPeriodsOut })
  async changeMemberCategory(@Id() id: number, @Body() change: CategoryChange): Promise<MemberWithPeriodsOut> {
    await this.periods.changeCategory(id, change);
    return this.members.get(id);
  }

  /** From a day on a member votes in another college, or in none; the past stays as it was. */
  @Post(':id/college')
  @HttpCode(200)
  @Needs('members.write')
  @ApiOkResponse({ type: MemberWithPeriodsOut })
  async changeMemberCollege(@Id() id: number, @Body() change: CollegeChange): Promise<MemberWithPeriodsOut> {
    await this.periods.changeCollege(id, change);
    return this.members.get(id);
  }

  /** A member leaves, on a day and for a reason, or did not after all. Shares are refunded by a movement of their own. */
  @Post(':id/leave')
  @HttpCode(200)
  @Needs('members.write')
  @ApiOkResponse({ type: MemberWithPeriodsOut })
  leaveAsMember(@Id() id: number, @Body() leaving: MemberLeaving): Promise<MemberWithPeriodsOut> {
    return this.members.leave(id, leaving);
  }

  /** What was entered by mistake; once there are shares, a member leaves instead. */
  @RemoveRoute('members.write')
  removeMember(@Id() id: number): Promise<TrashedOut> {
    return this.members.remove(id);
  }
}
