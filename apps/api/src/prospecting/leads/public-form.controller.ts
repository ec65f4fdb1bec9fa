import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../core/access.js';
import { RuleBroken, TooLarge, TooManyTries, TerrilError } from '../../core/errors.js';
import type { FormFields } from '../../core/public-forms.js';
import { STYLE_SOURCE } from '../../core/public-page.js';
import type { LeadForm } from '../lead-forms/lead-form.entity.js';
import { LeadFormsService } from '../lead-forms/lead-forms.service.js';
import { formPage, noFormPage, thanksPage, TRAP } from './lead-page.js';
import { readSending } from './lead-sending.js';
import { LeadThrottle } from './lead-throttle.js';
import { PageTokens } from './page-tokens.js';
import { ReceivedLeads } from './received-leads.js';

/** The pages of forms, for whoever comes: plain HTML, no script, no cookie read or set. */
@ApiExcludeController()
@Controller('contact')
export class PublicFormController {
  constructor(
    private readonly forms: LeadFormsService,
    private readonly tokens: PageTokens,
    private readonly throttle: LeadThrottle,
    private readonly leads: ReceivedLeads,
  ) {}

  @Get(':slug')
  @Public()
  async show(
    @Param('slug') slug: string,
    @Query('sent') sent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = await this.forms.on(slug);
    headers(reply, form);
    if (!form) return absent(reply);
    return sent === undefined ? formPage({ form, token: await this.tokens.make(slug) }) : thanksPage(form);
  }

  /** Shows the page again with what is to be mended, or leads to the thanks, so that reading them anew sends nothing. */
  @Post(':slug')
  @HttpCode(200)
  @Public()
  async send(
    @Param('slug') slug: string,
    @Body() typed: FormFields,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const form = await this.forms.on(slug);
    headers(reply, form);
    if (!form) return absent(reply);
    try {
      await this.receive(form, typed, address);
    } catch (error) {
      if (!(error instanceof TerrilError)) throw error;
      void reply.status(error.status);
      if (error instanceof TooManyTries) void reply.header('Retry-After', error.retryAfter);
      const isAlone = Object.keys(error.fields ?? {}).length === 0;
      const token = await this.freshToken(slug, typed);
      return formPage({ form, token, typed, error: isAlone ? error.sentence : undefined, errors: error.fields });
    }
    void reply.status(303).header('Location', `/contact/${slug}?sent=1`);
    return '';
  }

  private async receive(form: LeadForm, typed: FormFields, address: string): Promise<void> {
    if (typed === undefined) throw TOO_LARGE;
    const seconds = await this.tokens.age(form.slug, typed.token ?? '');
    const sending = await readSending(form, typed);
    if (seconds === undefined) throw EXPIRED;
    await this.throttle.count(address);
    await this.leads.receive(form, sending, { token: typed.token ?? '', trap: typed[TRAP] ?? '', seconds });
  }

  /** That of the page that was shown, so that it still tells since when; a new one where it is worth nothing. */
  private async freshToken(slug: string, typed: FormFields): Promise<string> {
    const token = typed?.token ?? '';
    return (await this.tokens.age(slug, token)) === undefined ? this.tokens.make(slug) : token;
  }
}

/** Nothing but this page and its style; in a frame of the sites that the form names alone. */
function headers(reply: FastifyReply, form: LeadForm | null): void {
  const origins = form?.allowedOrigins ?? [];
  const frames = origins.length > 0 ? origins.join(' ') : "'none'";
  const policy = `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`;
  void reply.header('Content-Type', 'text/html; charset=utf-8');
  void reply.header('Cache-Control', 'no-store');
  void reply.header('Content-Security-Policy', policy);
  // It knows no list of sites; the policy above says the same, and more.
  if (origins.length > 0) reply.raw.removeHeader('X-Frame-Options');
}

function absent(reply: FastifyReply): string {
  void reply.status(404);
  return noFormPage();
}

const TOO_LARGE = new TooLarge('too_large', {
  fr: 'C’est trop long : raccourcissez votre message.',
  en: 'This is too long: shorten your message.',
});
const EXPIRED = new RuleBroken('expired_page', {
  fr: 'Cette page est restée ouverte trop longtemps. Relisez votre message et envoyez-le de nouveau.',
  en: 'This page was open for too long. Read your message again and send it anew.',
});
