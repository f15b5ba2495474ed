import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LogFile } from './log-file.js';

let folder: string;
let place: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taskward-log-'));
  place = path.join(folder, 'logs', 'web.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (suffix = '') => readFileSync(place + suffix, 'utf8');
const line = (text: string) => Buffer.from(`${text}\n`);

describe('a log file', () => {
  it('keeps what an earlier start wrote, for its owner alone', () => {
    for (const text of ['first start', 'second start']) {
      const log = new LogFile(place);
      log.append(line(text));
      log.close();
    }
    expect(read()).toBe('first start\nsecond start\n');
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });

  it('is rotated, and three files of the given size are the most that there are', () => {
    const log = new LogFile(place, { maxBytes: 100 });
    for (let count = 0; count < 1_000; count += 1) log.append(line(`line ${count}`));
    log.close();
    expect(read().endsWith('line 999\n')).toBe(true);
    for (const suffix of ['', '.1', '.2']) {
      expect(statSync(place + suffix).size).toBeLessThanOrEqual(100);
    }
    expect(existsSync(`${place}.3`)).toBe(false);
    const kept = [read('.2'), read('.1'), read()].join('').trim().split('\n');
    expect(kept).toEqual(kept.map((_, at) => `line ${1_000 - kept.length + at}`));
  });

  it('tells once that the disk is full, throws nothing, and writes again when there is room', () => {
    let room = 8;
    const told: string[] = [];
    const log = new LogFile(place, {
      onFailure: (reason) => told.push(reason),
      write(file, data) {
        if (room === 0) throw new Error('ENOSPC: no space left on device');
        const part = data.subarray(0, room);
        room -= part.length;
        return writeSync(file, part);
      },
    });
    for (const text of ['before', 'second', 'third']) log.append(line(text));
    expect(told).toEqual(['ENOSPC: no space left on device']);
    expect(log.lastLines(2)).toBe('second\nthird');
    room = 1_000;
    log.append(line('after'));
    expect(read()).toMatch(/^before\n.*bytes could not be written here\]\nafter\n$/s);
    log.close();
  });

  it('throws nothing where its folder cannot be made', () => {
    const told: string[] = [];
    const options = { onFailure: (reason: string) => told.push(reason) };
    const log = new LogFile('/proc/taskward/web.log', options);
    for (const text of ['one', 'two']) log.append(line(text));
    log.close();
    expect(told).toHaveLength(1);
    expect(log.lastLines(1)).toBe('two');
  });
});
