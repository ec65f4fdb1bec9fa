import { existsSync } from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { asRequest } from './core/actor.js';
import { ErrorFilter } from './core/error-filter.js';
import { ErrorOut } from './core/error-out.js';
import { Jobs } from './core/jobs.js';
import { takeForms } from './core/public-forms.js';
import { FILE_CONTENT } from './core/sent-file.js';
import { unusedConnections } from './core/unused-connections.js';
import { DtoPipe } from './core/validation.js';

const ADMIN = path.resolve(__dirname, '../../admin/dist');
const BODY_LIMIT = 5 * 1024 * 1024;
const YEAR_IN_SECONDS = 31_536_000;

/** The whole application, ready to listen: API under /api, its documentation, and the back-office at the root. */
export async function createApp(config: Config, databaseUrl: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: config.trustProxy, bodyLimit: BODY_LIMIT });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, databaseUrl), adapter, {
    logger: LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(config.logLevel) + 1),
    abortOnError: false,
    // JSON, read by Fastify itself, and files: a form, which any other site can send, is refused.
    bodyParser: false,
  });
  app.setGlobalPrefix('api', { exclude: ['contact/:slug'] });
  app.useGlobalPipes(new DtoPipe());
  app.useGlobalFilters(new ErrorFilter());
  // A file is read by its route, as it comes: no memory holds it. No form of another site can send this type.
  adapter.getInstance().addContentTypeParser(FILE_CONTENT, (_request, _content, done) => done(null));
  takeForms(adapter.getInstance(), { read: ['/contact/'], unread: ['/api/unsubscribe/'] });
  // After the body is read: its stream would lose what runs around it.
  adapter.getInstance().addHook('preHandler', (_request, _reply, done) => asRequest(done));
  const endUnused = unusedConnections(adapter.getHttpServer());
  adapter.getInstance().addHook('preClose', (done) => (endUnused(), done()));
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY_POLICY },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  await app.register(compress, { threshold: 1024 });
  await app.register(cookie);
  if (existsSync(ADMIN)) await serveAdmin(app);
  // Made for the first who asks for it: it takes longer than all the rest of the start.
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
  await app.init();
  await app.get(Jobs).start();
  return app;
}

/** The description of the API, from which libs/api-types is generated. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Terril')
    .setDescription('Amounts are text in EUR excluding VAT; days are YYYY-MM-DD; `endsOn` is the last day included.')
    .setVersion('1')
    .addCookieAuth('terril_session')
    .addGlobalResponse({ status: '4XX', description: REFUSALS, schema: { $ref: getSchemaPath(ErrorOut) } })
    .build();
  return SwaggerModule.createDocument(app, builder, {
    extraModels: [ErrorOut],
    operationIdFactory: (_controller, method) => method,
  });
}

const REFUSALS =
  '400 malformed or unknown key; 401 not signed in; 403 not allowed; 404 no such record; 409 stale version, taken or still referenced; 422 a rule of the business; 429 too many tries.';

/** Hashed files never change; the page that names them is asked for again each time. */
async function serveAdmin(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: ADMIN,
    cacheControl: false,
    preCompressed: true,
    setHeaders(reply, file) {
      const hashed = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header('Cache-Control', hashed ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache');
    },
  });
}

const LOG_LEVELS = ['error', 'warn', 'log', 'debug'] as const;

/** Nothing from any other host; the styles of MUI and of the API's documentation are inline. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  // The calendar brings the signs of its buttons within its styles.
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};
