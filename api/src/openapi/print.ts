import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { openApiDocument } from './document.js';

// Prints the document without starting anything: in preview mode no provider is made, so neither
// settings nor a database are needed.
const app = await NestFactory.create(AppModule, {
  preview: true,
  abortOnError: false,
  logger: ['error'],
});
process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
