import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeSync } from './record/changes/dto/describe-sync.js';
import { openApiDocument } from './platform/openapi/document.js';
import { EXPORT_SCHEMA } from './features/transfer/json/export-schema.js';

/** The OpenAPI document of this application, with what features add to it. */
export const apiDocument = (app: INestApplication): OpenAPIObject =>
  openApiDocument(app, [describeSync, describeExport]);

function describeExport(document: OpenAPIObject): void {
  Object.assign(document.components!.schemas!, { AccountExport: EXPORT_SCHEMA });
}
