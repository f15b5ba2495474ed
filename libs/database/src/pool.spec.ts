import { describe, expect, it } from '@jest/globals';
import { poolOptions } from './connection.js';
import { createPool } from './pool.js';

const OPTIONS = poolOptions('postgres://nobody@127.0.0.1:1/none', 'test', 1);

describe('a pool whose resting connection is lost', () => {
  it('does not end the process', async () => {
    const pool = createPool(OPTIONS);
    expect(() => pool.emit('error', new Error('terminating connection'))).not.toThrow();
    await pool.end();
  });

  it('tells whoever wants to know', async () => {
    const told: string[] = [];
    const pool = createPool(OPTIONS, ({ message }) => told.push(message));
    pool.emit('error', new Error('terminating connection'));
    expect(told).toEqual(['terminating connection']);
    await pool.end();
  });
});
