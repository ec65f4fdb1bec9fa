import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { CurrentUser, Public, SessionKey, type SignedIn, SignedInOnly } from '../../core/access.js';
import { CONFIG } from '../../core/core.module.js';
import { NotFound } from '../../core/errors.js';
import { DEMO_LOGIN } from './demo-login.js';
import { DemoLoginOut, Login, NewPassword, Setup, SetupQuery, SignedInOut } from './auth.dto.js';
import { AuthService } from './auth.service.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly sessions: SessionsService,
    private readonly setup: SetupService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs in and sets the session cookie. 401 on a wrong pair, 429 after too many. */
  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInOut })
  async login(
    @Body() body: Login,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInOut> {
    return this.signIn(await this.auth.authenticate(body, request.ip), reply);
  }

  /** Ends the session, if there is one. */
  @Post('logout')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = readSessionCookie(request);
    if (token) await this.sessions.close(token);
    clearSessionCookie(reply, this.config);
  }

  /** Who is signed in. */
  @Get('me')
  @SignedInOnly()
  @ApiOkResponse({ type: SignedInOut })
  me(@CurrentUser() user: SignedIn): SignedInOut {
    return user;
  }

  /** Changes one's own password, and ends one's other sessions. 422 on a wrong present one, 429 after too many. */
  @Post('password')
  @SignedInOnly()
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(
    @CurrentUser() user: SignedIn,
    @SessionKey() session: string | undefined,
    @Body() body: NewPassword,
    @Req() { ip: address }: FastifyRequest,
  ): Promise<void> {
    return this.auth.changePassword(user, body, { address, session });
  }

  /** Whether a one-time link is still good: 204, else 404. */
  @Get('setup')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  checkSetup(@Query() { token }: SetupQuery): Promise<void> {
    return this.setup.check(token);
  }

  /** Creates the first administrator through the one-time link, and signs in. */
  @Post('setup')
  @Public()
  @ApiCreatedResponse({ type: SignedInOut })
  async runSetup(@Body() body: Setup, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInOut> {
    return this.signIn(await this.setup.run(body), reply);
  }

  /** The login of the demo, so that its first screen can show it; 404 for real use. */
  @Get('demo')
  @Public()
  @ApiOkResponse({ type: DemoLoginOut })
  demoLogin(): DemoLoginOut {
    if (!this.config.demo) throw new NotFound({ fr: 'Démonstration', en: 'Demo' }, '…');
    return DEMO_LOGIN;
  }

  private async signIn({ id, email, name, role }: SignedInOut, reply: FastifyReply): Promise<SignedInOut> {
    const { token, expiresAt } = await this.sessions.open(id);
    setSessionCookie(reply, this.config, token, expiresAt);
    return { id, email, name, role };
  }
}
