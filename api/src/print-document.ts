import { NestFactory } from '@nestjs/core';
import { apiDocument } from './api-document.js';
import { AppModule } from './app.module.js';

// Prints the document without starting anything: in preview mode no provider is made, so neither
// settings nor a database are needed.
const app = await NestFactory.create(AppModule, {
  preview: true,
  abortOnError: false,
  logger: ['error'],
});
process.stdout.write(`${JSON.stringify(apiDocument(app), null, 2)}\n`);
