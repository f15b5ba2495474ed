import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { dataSourceOptions } from '../../api/src/platform/database/data-source.js';
import { ENTITIES } from '../../api/src/entities.js';
import { OwnerScope } from '../../api/src/platform/database/owner-scope.js';
import {
  NoSuchOwnerError,
  OwnerMismatchError,
} from '../../api/src/platform/database/owner.errors.js';
import { TaskEntity } from '../../api/src/features/tasks/task.entity.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';

describe('an owner scope', () => {
  const [ann, bob] = [randomUUID(), randomUUID()];
  let database: TestDatabase;
  let source: DataSource;
  let owners: OwnerScope;
  beforeAll(async () => {
    database = await cloneDatabase();
    // One connection, so that whatever stays on it meets the next to come.
    source = await new DataSource(dataSourceOptions(database.urls.api, 1, ENTITIES)).initialize();
    owners = new OwnerScope(source);
    for (const owner of [ann, bob]) await owners.run(owner, add('Private'));
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const add =
    (title: string, id = uuidv7()) =>
    (manager: EntityManager) =>
      manager.query(
        "insert into app.task (user_id, id, title) values (current_setting('app.user_id')::uuid, $1, $2)",
        [id, title],
      );
  const everyRow = (manager: EntityManager) => manager.query('select user_id from app.task');
  const titles = async (title: string) =>
    (await database.sql('select from app.task where title = $1', [title])).length;

  it('shows the rows of its owner to a statement that names none', async () => {
    expect(await owners.run(ann, everyRow)).toEqual([{ user_id: ann }]);
    expect(await owners.run(bob, everyRow)).toEqual([{ user_id: bob }]);
  });

  it('leaves nothing behind on the connection, whatever became of its work', async () => {
    await owners.run(ann, everyRow);
    await owners.run(ann, (manager) => manager.query('select 1/0')).catch(() => undefined);
    await owners.transaction(ann, () => Promise.reject(new Error('x'))).catch(() => undefined);
    expect(
      await source.query(
        "select current_setting('app.user_id', true) as owner, (select count(*)::int from app.task) as rows",
      ),
    ).toEqual([{ owner: '', rows: 0 }]);
  });

  it('keeps many owners apart who share few connections', async () => {
    const pool = await new DataSource(
      dataSourceOptions(database.urls.api, 3, ENTITIES),
    ).initialize();
    const scope = new OwnerScope(pool);
    const people = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(people.map((owner) => scope.run(owner, add('Shared'))));
    const seen = await Promise.all(
      Array.from({ length: 300 }, (_, n) => scope.run(people[n % 20]!, everyRow)),
    );
    expect(seen).toEqual(Array.from(seen, (_, n) => [{ user_id: people[n % 20] }]));
    await pool.destroy();
  });

  it('refuses an owner that is no UUID before it asks anything', async () => {
    for (const owner of ['', 'ann', `${ann}'`, `${ann} `, '1']) {
      await expect(owners.run(owner, everyRow)).rejects.toThrow(NoSuchOwnerError);
    }
  });

  describe('as a transaction', () => {
    it('does everything that runs inside it, or nothing', async () => {
      const work = async (end: () => Promise<void>) => {
        await owners.run(ann, add('Together'));
        await owners.run(ann, add('Together'));
        await end();
      };
      const failed = owners.transaction(ann, () => work(() => Promise.reject(new Error('late'))));
      await expect(failed).rejects.toThrow('late');
      expect(await titles('Together')).toBe(0);
      await owners.transaction(ann, () => work(() => Promise.resolve()));
      expect(await titles('Together')).toBe(2);
    });

    it('takes back an attempt alone when that fails', async () => {
      await owners.transaction(ann, async () => {
        await owners.run(ann, add('Outer'));
        const inner = owners.attempt(ann, async () => {
          await owners.run(ann, add('Inner'));
          throw new Error('inner');
        });
        await expect(inner).rejects.toThrow('inner');
      });
      expect([await titles('Outer'), await titles('Inner')]).toEqual([1, 0]);
    });

    it('makes an inner one a part of the outer one, also where its error is caught', async () => {
      const both = (end: () => void) =>
        owners.transaction(ann, async () => {
          const inner = owners.transaction(ann, async () => {
            await owners.run(ann, add('Part'));
            throw new Error('inner');
          });
          await expect(inner).rejects.toThrow('inner');
          end();
        });
      const failed = both(() => {
        throw new Error('late');
      });
      await expect(failed).rejects.toThrow('late');
      expect(await titles('Part')).toBe(0);
      await both(() => undefined);
      expect(await titles('Part')).toBe(1);
    });

    it('takes in what TypeORM would begin a transaction for', async () => {
      const saved = owners.transaction(ann, async () => {
        await owners.run(ann, (manager) =>
          manager.save(TaskEntity, { userId: ann, id: uuidv7(), title: 'Saved' }),
        );
        throw new Error('late');
      });
      await expect(saved).rejects.toThrow('late');
      expect(await titles('Saved')).toBe(0);
    });

    it("refuses to work for somebody else, and undoes its own owner's part", async () => {
      const mixed = owners.transaction(ann, async () => {
        await owners.run(ann, add('Mixed'));
        await owners.run(bob, add('Mixed'));
      });
      await expect(mixed).rejects.toThrow(OwnerMismatchError);
      expect(await titles('Mixed')).toBe(0);
    });

    it('says so when a failed statement was passed over, in place of losing the rest', async () => {
      const quiet = owners.transaction(ann, async () => {
        await owners.run(ann, add('Lost'));
        await owners.run(ann, (manager) => manager.query('select 1/0')).catch(() => undefined);
      });
      await expect(quiet).rejects.toThrow('nothing was stored');
      expect(await titles('Lost')).toBe(0);
      expect(await owners.run(bob, everyRow)).toEqual([{ user_id: bob }]);
    });
  });
});
