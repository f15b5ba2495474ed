import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import owasp from '@stoplight/spectral-owasp-ruleset';

/** Redocly's recommended rules, warnings as errors. */
export const REDOCLY_CONFIG = { extends: ['recommended-strict'] };

/** Those places of the document, whatever file it is in. */
const at = (...pointers: string[]) => pointers.map((pointer) => `**#${pointer}`);

/**
 * Spectral's own rules for OpenAPI, and those for OWASP's API Security Top 10. What does not hold
 * for this API is off here alone, as narrowly as can be, and with its reason.
 */
export const SPECTRAL_RULESET = {
  extends: [oas, owasp],
  overrides: [
    {
      // Health is public, asks for no token and is never limited, so that a load balancer with a
      // wrong token or much to ask does not take an instance out (decisions 0020 and 0021).
      files: at('/paths/~1health~1live', '/paths/~1health~1ready'),
      rules: {
        'owasp:api2:2023-read-restricted': 'off',
        'owasp:api4:2023-rate-limit-responses-429': 'off',
        'owasp:api8:2023-define-error-responses-401': 'off',
      },
    },
    {
      // A stream has no length.
      files: at('/paths/~1api~1%7BuserId%7D~1events/get/responses/200'),
      rules: { 'owasp:api4:2023-string-limit': 'off' },
    },
    {
      // As many as a person made: one write can change everything that stands below a task or in a
      // list. The rate limits and the size of bodies bound how many that gets, but no number that
      // could be promised here.
      files: at(
        '/components/schemas/ChangeDto/properties/changed',
        '/components/schemas/ProblemDto/properties/errors',
        '/components/schemas/ProblemDto/properties/conflicts',
      ),
      rules: { 'owasp:api4:2023-array-limit': 'off' },
    },
    {
      // A whole account, which has no bound; as a body it is bounded in bytes.
      files: at(
        '/components/schemas/AccountExport',
        '/paths/~1api~1%7BuserId%7D~1export/get/responses/200',
        '/paths/~1api~1%7BuserId%7D~1import/post/requestBody',
      ),
      rules: {
        'owasp:api4:2023-array-limit': 'off',
        'owasp:api4:2023-string-limit': 'off',
        // Spectral reads \p{…} without the flag u that JSON Schema asks for; the examples are
        // held against their schemas by complete-document.spec.
        'oas3-valid-media-example': 'off',
        'oas3-valid-schema-example': 'off',
      },
    },
  ],
} as RulesetDefinition;
