import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { Id } from '../../core/routes.js';
import { EmailOut, InvitationCreate } from './email.dto.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('emails')
@Controller('activities/:id/invitation')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** The draft of an e-mail that brings the appointment (iCalendar), in the reader's language. 422 when there is none. */
  @Post()
  @Needs('records.write')
  @ApiCreatedResponse({ type: EmailOut })
  draftInvitation(
    @Id() id: number,
    @Body() { kind }: InvitationCreate,
    @ReaderLanguage() language: Language,
  ): Promise<EmailOut> {
    return this.invitations.draft(id, kind, language);
  }
}
