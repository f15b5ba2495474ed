// Yardstick: as little as can serve the same tasks. node:http, an HMAC check of the token, one
// statement, rows parsed by pg and stringified. No framework, no limits, no log, no second lock.
import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const { API_PORT, DATABASE_URL, JWT_SECRET = '', ISSUER, AUDIENCE } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

const LIST = `
  select id, seq as version, title, description, priority, due_date as "dueDate",
    due_time as "dueTime", due_at as "dueAt", due_zone as "dueZone", reminders,
    recurrence_rule as "recurrenceRule", series_id as "seriesId", occurrence,
    next_task_id as "nextTaskId", parent_id as "parentId", list_id as "listId", position,
    completed_at as "completedAt", created_at as "createdAt", updated_at as "updatedAt"
  from bare.task where user_id = $1 and deleted_at is null
  order by created_at desc, id desc limit 50`;
const INSERT = `
  insert into bare.task (user_id, id, title, description) values ($1, gen_random_uuid(), $2, $3)
  returning *`;

createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end());
}).listen(Number(API_PORT), '127.0.0.1');

/** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} */
async function answer(request, response) {
  const owner = request.url?.split('/')[2] ?? '';
  const subject = subjectOf(request.headers.authorization ?? '');
  if (request.url === '/health/ready') return send(response, 200, {});
  if (subject === undefined) return send(response, 401, {});
  if (subject !== owner) return send(response, 403, {});
  if (request.method === 'GET') {
    const { rows } = await pool.query(LIST, [owner]);
    return send(response, 200, { items: rows, nextCursor: null });
  }
  let text = '';
  for await (const chunk of request) text += chunk;
  const { title, description = null } = JSON.parse(text);
  const { rows } = await pool.query(INSERT, [owner, title, description]);
  return send(response, 201, rows[0]);
}

/** @type {(header: string) => string | undefined} */
function subjectOf(header) {
  const [head, payload = '', signature = ''] = header.slice('Bearer '.length).split('.');
  const wanted = createHmac('sha256', JWT_SECRET).update(`${head}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const holds = claims.exp * 1000 > Date.now() && claims.iss === ISSUER && claims.aud === AUDIENCE;
  return holds ? claims.sub : undefined;
}

/** @type {(response: import('node:http').ServerResponse, status: number, body: unknown) => void} */
function send(response, status, body) {
  const text = JSON.stringify(body);
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  };
  response.writeHead(status, headers).end(text);
}
