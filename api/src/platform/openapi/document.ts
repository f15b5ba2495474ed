import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeBounds } from './bounds.js';
import { describeConventions } from './conventions.js';
import { describeBodies } from './examples.js';
import { describeHeaders } from './headers.js';
import { describeProblemExamples } from './problems.js';

const DESCRIPTION = `Tasks that only their owner can reach.

Sign in at the web app, fetch a token from its \`GET /api/auth/token\`, and send it as
\`Authorization: Bearer <token>\`. Tokens live for minutes; fetch a new one when you get a 401.
Every path below \`/api/{userId}\` belongs to the token's subject: anybody else's is a 403.

Every write takes an \`Idempotency-Key\` and may then be repeated without harm for 24 hours; it
answers with the \`Change-Id\` of what it changed, if it changed anything.`;

const TOKENS =
  'A short-lived token from `GET /api/auth/token` of the web app. It is verified as RFC8725 says: one algorithm, issuer, audience and times are all checked.';

/** Completes what decorators cannot say. */
type Describe = (document: OpenAPIObject) => void;

/** Builds the OpenAPI 3.1 document from the controllers. */
export function openApiDocument(app: INestApplication, describe: Describe[]): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Taskward API')
    .setDescription(DESCRIPTION)
    .setVersion('1.0.0')
    .addServer('/', 'Wherever this document is served: production, staging or local')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addTag('Tasks', 'What somebody has to do')
    .addTag('Lists', 'Where tasks stand; the Inbox is always there and is none')
    .addTag('Labels', 'What tasks can be marked with')
    .addTag('Filters', 'Which tasks somebody wants to see again and again')
    .addTag('Batch', 'Several writes in one request')
    .addTag('Transfer', 'Everything in and out, as files')
    .addTag('Changes', 'What became of it, how to take it back, how to stay in step')
    .addTag('Health', 'For load balancers and people who wonder')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: TOKENS },
      'bearer',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config);
  // For anybody, whatever the environment.
  Object.assign(document.servers![0]!, { 'x-internal': false });
  for (const one of describe) one(document);
  describeConventions(document);
  describeHeaders(document);
  describeProblemExamples(document);
  describeBodies(document);
  describeBounds(document);
  return document;
}

/** Serves a document at /api/openapi.json and its pages at /api/docs. */
export function serveOpenApi(app: INestApplication, build: () => OpenAPIObject): void {
  SwaggerModule.setup('api/docs', app, build, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Taskward API',
    // No badge from a stranger's server, to which it would tell our address.
    swaggerOptions: { validatorUrl: null },
  });
}
