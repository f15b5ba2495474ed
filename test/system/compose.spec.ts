import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  [key: string]: unknown;
}

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

const text = read('docker-compose.yml');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const service = (name: string) => services[name]!;
const settings = (name: string) => service(name).environment ?? {};

/** The secrets that a program gets, wherever in its settings they stand. */
const secretsOf = (name: string) =>
  [...JSON.stringify(settings(name)).matchAll(/\$\{(\w+(?:SECRET|PASSWORD))\b/g)].map(
    ([, secret]) => secret,
  );

describe('docker-compose.yml', () => {
  it('gives the API its own secrets and no others', () => {
    expect(secretsOf('api').sort()).toEqual(['BACKEND_JWT_SECRET', 'DATABASE_API_PASSWORD']);
  });

  it('gives web its own secrets and no others', () => {
    expect(secretsOf('web').sort()).toEqual([
      'BETTER_AUTH_SECRET',
      'DATABASE_WEB_PASSWORD',
      'FRONTEND_JWT_SECRET',
    ]);
  });

  it('gives each program a database login of its own', () => {
    expect(settings('api')['DATABASE_URL']).toMatch(/^postgres:\/\/taskward_api:/);
    expect(settings('web')['DATABASE_URL']).toMatch(/^postgres:\/\/taskward_web:/);
  });

  it('does not start without a secret, and says which one to set', () => {
    const uses = [...text.matchAll(/\$\{(\w+(?:SECRET|PASSWORD))\b([^}]*)\}/g)];
    expect(uses.length).toBeGreaterThan(10);
    for (const [, name, rest] of uses)
      expect(rest).toMatch(new RegExp(`^:\\?set ${name} in \\.env`));
  });

  it('publishes one port, the gateway’s, which is the origin of web and of the API', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
      ['gateway', ['${GATEWAY_PORT:-8080}:8080']],
    ]);
    expect(settings('web')['API_URL']).toBe('${API_URL:-http://localhost:8080}');
    for (const name of ['web', 'api', 'migrate']) {
      expect(settings(name)['BETTER_AUTH_URL']).toBe('${BETTER_AUTH_URL:-http://localhost:8080}');
    }
  });

  it('lets the API be scaled: no name and no port stand in the way', () => {
    expect(service('api')).not.toHaveProperty('container_name');
    expect(service('api')).not.toHaveProperty('ports');
  });

  it('migrates once, before web and API', () => {
    expect(service('migrate')['restart']).toBe('no');
    for (const name of ['web', 'api']) {
      expect(service(name).depends_on?.['migrate']?.condition).toBe(
        'service_completed_successfully',
      );
    }
  });

  it('keeps the gateway away from the database', () => {
    expect(service('database')['networks']).toEqual(['back']);
    expect(service('gateway')['networks']).toEqual(['front']);
  });

  it('limits what a container takes: memory, processes, its log', () => {
    const logging = { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } };
    for (const name of ['migrate', 'api', 'web', 'gateway']) {
      expect(service(name)).toMatchObject({ pids_limit: 200, logging });
      expect(service(name)['mem_limit']).toBe(name === 'api' ? '2g' : '1g');
    }
    expect(service('database')).toMatchObject({ pids_limit: 500, logging });
  });

  it('gives the API a place for exports and imports, which its disk has not', () => {
    expect(service('api')['tmpfs']).toEqual(['/tmp:size=1g,mode=1777']);
  });

  it('runs what we wrote on a read-only disk, without privileges', () => {
    for (const name of ['migrate', 'api', 'web', 'gateway']) {
      expect(service(name)).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    }
  });
});

describe('the Dockerfiles', () => {
  const [api = '', web = ''] = ['api/Dockerfile', 'web/Dockerfile'].map(read);
  const instructions = (dockerfile: string) =>
    dockerfile.replaceAll(/^#.*\n|\n(?=\n)/gm, '').trim();
  const shared = (dockerfile: string) =>
    instructions(dockerfile).split('FROM dependencies AS build')[0];

  it('share the stages that install, so that both images are built from one installation', () => {
    expect(shared(web)).toBe(shared(api));
  });

  it('know every workspace', () => {
    for (const folder of [
      'api',
      'web',
      ...readdirSync(new URL('libs', root)).map((name) => `libs/${name}`),
    ]) {
      expect(shared(api)).toContain(`COPY ${folder}/package.json ${folder}/\n`);
    }
  });

  it('install nothing when they run: the command that may install is not theirs', () => {
    for (const dockerfile of [api, web]) expect(dockerfile).not.toContain('run.mjs');
  });

  it('end as an ordinary user', () => {
    for (const dockerfile of [api, web]) {
      expect(dockerfile.split(/^FROM .* AS production$/m)[1]).toMatch(/^USER node$/m);
    }
  });
});
