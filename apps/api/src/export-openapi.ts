import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiDocument } from './app.js';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';

/** Prints the OpenAPI document. Nothing is started: the controllers alone say what the API is. */
async function exportOpenApi(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(readConfig({}), 'postgres://none'),
    new FastifyAdapter(),
    {
      preview: true,
      logger: false,
      abortOnError: false,
    },
  );
  app.setGlobalPrefix('api');
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
}

void exportOpenApi();
