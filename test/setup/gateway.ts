import { spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';

const CONFIG = fileURLToPath(new URL('../../.docker/gateway', import.meta.url));

/** The real program, where it is installed; Linux alone has the loopback addresses used below. */
export const nginx = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin']
  .map((folder) => path.join(folder, 'nginx'))
  .find((file) => process.platform === 'linux' && existsSync(file));

/** For the title of a suite that needs nginx: why it is skipped, or nothing. */
export const WITHOUT_NGINX = nginx
  ? ''
  : ' (skipped: nginx is not installed; on Debian: apt-get install nginx-light)';

export interface Gateway {
  port: number;
  log: () => string;
  stop: () => Promise<void>;
}

/**
 * Starts nginx with the project's configuration.
 *
 * @param ports that web and the API listen on
 * @param addresses what Docker's DNS would say of `web` and `api`; may change while it runs
 */
export async function startGateway(
  ports: { web: number; api: number },
  addresses: Record<string, string[]>,
): Promise<Gateway> {
  const dns = await nameServer(addresses);
  const port = await freePort();
  const home = mkdtempSync(path.join(tmpdir(), 'taskward-gateway-'));
  chmodSync(home, 0o755); // started by root, nginx works as another user
  cpSync(CONFIG, home, { recursive: true });
  substitute(path.join(home, 'nginx.conf'), {
    // One worker, since each keeps the addresses it has asked for.
    'worker_processes auto;': 'worker_processes 1;',
    'resolver 127.0.0.11 ': `resolver 127.0.0.1:${dns.address().port} `,
    '//web:3000;': `//web:${ports.web};`,
    '//api:3001;': `//api:${ports.api};`,
  });
  substitute(path.join(home, 'routes.conf'), {
    'listen 8080;': `listen 127.0.0.1:${port};`,
    'listen 127.0.0.1:8081;': `listen 127.0.0.1:${await freePort()};`,
  });
  const log = path.join(home, 'log');
  const output = openSync(log, 'a');
  const child = spawn(nginx!, ['-p', home, '-c', path.join(home, 'nginx.conf')], {
    stdio: ['ignore', output, output],
  });
  const stop = async () => {
    const gone = child.exitCode !== null || once(child, 'close');
    child.kill('SIGTERM');
    await gone;
    dns.close();
    rmSync(home, { recursive: true });
  };
  for (const end = Date.now() + 10_000; !(await answers(port));) {
    if (Date.now() < end && child.exitCode === null) continue;
    const words = readFileSync(log, 'utf8');
    await stop();
    throw new Error(`nginx did not start:\n${words}`);
  }
  return { port, log: () => readFileSync(log, 'utf8'), stop };
}

/** Answers questions for A records (RFC 1035), to be kept for 600 s as Docker's does. */
async function nameServer(addresses: Record<string, string[]>): Promise<Socket> {
  const server = createSocket('udp4');
  server.on('message', (query, client) => {
    const length = query[12]!; // of the one label: names are `web` and `api`
    const known = addresses[query.toString('latin1', 13, 13 + length)] ?? [];
    const records = known.map((address) => {
      const pointerTypeClassLife = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0x02, 0x58];
      return Buffer.from([...pointerTypeClassLife, 0, 4, ...address.split('.').map(Number)]);
    });
    const flags = known.length > 0 ? [0x81, 0x80] : [0x81, 0x83];
    const header = [...query.subarray(0, 2), ...flags, 0, 1, 0, known.length, 0, 0, 0, 0];
    const question = query.subarray(12, 12 + length + 6);
    server.send(
      Buffer.concat([Buffer.from(header), question, ...records]),
      client.port,
      client.address,
    );
  });
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function substitute(file: string, replacements: Record<string, string>): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(replacements)) {
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold "${from}" once`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}

async function answers(port: number): Promise<boolean> {
  const answered = await fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
  if (!answered) await new Promise((resolve) => setTimeout(resolve, 50));
  return answered;
}
