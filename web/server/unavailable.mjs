// @ts-check

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 5;

const WORDS = 'Taskward cannot reach its database.';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="refresh" content="${RETRY_AFTER}" />
    <title>Not available · Taskward</title>
  </head>
  <body style="max-width: 30rem; margin: 15vh auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif">
    <main>
      <h1>Taskward is not available just now</h1>
      <p>${WORDS} What you have saved is still there.</p>
      <p>This page tries again every ${RETRY_AFTER} seconds.</p>
    </main>
  </body>
</html>
`;

/** Files that are the same for everybody, and lie in the build. */
const STATIC = /^\/(_next\/|icon\b)/;

/** @param {string} path whether an answer from there needs the database */
export const needsDatabase = (path) => !STATIC.test(path);

/**
 * 503 with words: a page for people, JSON for programs.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerUnavailable({ url = '' }, response) {
  const forProgram = url.startsWith('/api/');
  response.writeHead(503, {
    'Content-Type': forProgram ? 'application/json' : 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': String(RETRY_AFTER),
  });
  response.end(forProgram ? JSON.stringify({ message: `${WORDS} Try again soon.` }) : PAGE);
}
