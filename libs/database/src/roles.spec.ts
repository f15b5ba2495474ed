import { describe, expect, it } from '@jest/globals';
import { databaseOf, loginOf, withDatabase, withLogin } from './roles.js';

const URL = 'postgres://admin:p%40ss@db.example:5433/my%20tasks?sslmode=require';

describe('connection URLs', () => {
  it('name their database, decoded', () => {
    expect(databaseOf(URL)).toBe('my tasks');
  });

  it('can be given another login, and keep the rest', () => {
    expect(withLogin(URL, 'tasks_api', 'a/b:c@d')).toBe(
      'postgres://tasks_api:a%2Fb%3Ac%40d@db.example:5433/my%20tasks?sslmode=require',
    );
  });

  it('can be given another database, and keep the rest', () => {
    expect(withDatabase(URL, 'other')).toBe(
      'postgres://admin:p%40ss@db.example:5433/other?sslmode=require',
    );
  });
});

describe('loginOf', () => {
  it('differs for each role and each database', () => {
    expect(loginOf('tasks', 'api')).toBe('tasks_api');
    expect(loginOf('tasks', 'web')).not.toBe(loginOf('tasks', 'api'));
    expect(loginOf('other', 'api')).not.toBe(loginOf('tasks', 'api'));
  });
});
