// @ts-check

/**
 * `/health/live`: the process is up, for whoever would start it anew. `/health/ready`: it can
 * serve, which includes the database, for whoever sends it requests.
 *
 * @param {string} path
 * @param {import('node:http').ServerResponse} response
 * @param {{ isStopping: () => boolean, hasDatabase: () => Promise<boolean> }} state
 * @returns {Promise<boolean>} whether the path was one of the two
 */
export async function answerHealth(path, response, { isStopping, hasDatabase }) {
  if (path === '/health/live') send(response, 200, { status: 'ok' });
  else if (path !== '/health/ready') return false;
  else if (isStopping()) send(response, 503, { status: 'stopping' });
  else if (await hasDatabase()) send(response, 200, { status: 'ok' });
  else send(response, 503, { status: 'error', database: 'does not answer' });
  return true;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {object} body
 */
function send(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
