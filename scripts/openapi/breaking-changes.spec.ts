import { describe, expect, it } from '@jest/globals';
import committed from '../../libs/api-client/openapi.json' with { type: 'json' };
import { breakingChanges, type OpenApi } from './breaking-changes.js';

const document = () => structuredClone(committed) as unknown as OpenApi;

/** What breaks clients when the committed document is changed so. */
function changed(change: (after: OpenApi) => void): string[] {
  const after = document();
  change(after);
  return breakingChanges(document(), after);
}

const TASKS = '/api/{userId}/tasks';
const schema = ({ components }: OpenApi, name: string) => components.schemas[name]!;
const property = (after: OpenApi, name: string, of: string) => schema(after, of).properties![name]!;

describe('a change of the document', () => {
  it('that is none breaks nothing', () => {
    expect(changed(() => undefined)).toEqual([]);
  });

  it.each<{ what: string; change: (after: OpenApi) => void; words: string }>([
    {
      what: 'an operation that is gone',
      change: ({ paths }) => delete paths[TASKS]!['post'],
      words: 'createTask (POST /api/{userId}/tasks) is gone',
    },
    {
      what: 'an operation with another name',
      change: ({ paths }) => (paths[TASKS]!['post']!.operationId = 'addTask'),
      words: 'is named addTask now',
    },
    {
      what: 'a status that is gone',
      change: ({ paths }) => delete paths[TASKS]!['post']!.responses['201'],
      words: '201 is gone',
    },
    {
      what: 'a header that is gone',
      change: ({ paths }) =>
        delete (paths[TASKS]!['post']!.responses['201']!.headers as { ETag?: object }).ETag,
      words: '201 has no header ETag any more',
    },
    {
      what: 'another media type',
      change: ({ paths }) => (paths[TASKS]!['get']!.responses['200']!.content = { 'text/csv': {} }),
      words: '200 is not application/json any more',
    },
    {
      what: 'a token where none was needed',
      change: ({ paths }) => (paths['/health/live']!['get']!.security = [{ bearer: [] }]),
      words: 'needs a token now',
    },
    {
      what: 'a parameter that is gone',
      change: ({ paths }) => {
        const operation = paths[TASKS]!['get']!;
        operation.parameters = operation.parameters!.filter(({ name }) => name !== 'sort');
      },
      words: 'query sort is gone',
    },
    {
      what: 'a parameter that is needed',
      change: ({ paths }) => {
        const parameters = paths[TASKS]!['get']!.parameters!;
        parameters.find(({ name }) => name === 'sort')!.required = true;
      },
      words: 'query sort is needed now',
    },
    {
      what: 'a new parameter that is needed',
      change: ({ paths }) =>
        paths[TASKS]!['get']!.parameters!.push({
          name: 'of',
          in: 'query',
          required: true,
          schema: { type: 'string' },
        }),
      words: 'query of is needed now',
    },
    {
      what: 'a body that is needed',
      change: ({ paths }) =>
        (paths[`${TASKS}/{id}/complete`]!['patch']!.requestBody!.required = true),
      words: 'a body is needed now',
    },
    {
      what: 'a field that is answered no more',
      change: (after) => delete schema(after, 'TaskDto').properties!['title'],
      words: 'has no title any more',
    },
    {
      what: 'a field that may be left out of an answer',
      change: (after) => (schema(after, 'TaskDto').required = ['id']),
      words: 'can leave title out now',
    },
    {
      what: 'an answer that may be null',
      change: (after) => (property(after, 'title', 'TaskDto').type = ['string', 'null']),
      words: 'title can be null now',
    },
    {
      what: 'a field that is taken no more',
      change: (after) => delete schema(after, 'CreateTaskDto').properties!['priority'],
      words: 'has no priority any more',
    },
    {
      what: 'a field that must be sent',
      change: (after) => schema(after, 'CreateTaskDto').required!.push('priority'),
      words: 'needs priority now',
    },
    {
      what: 'a value that is taken no more',
      change: (after) => property(after, 'priority', 'CreateTaskDto').enum!.pop(),
      words: 'does not know "urgent" any more',
    },
    {
      what: 'a value that is answered no more',
      change: (after) => property(after, 'priority', 'TaskDto').enum!.pop(),
      words: 'does not know "urgent" any more',
    },
    {
      what: 'null that is taken no more',
      change: (after) => (property(after, 'description', 'CreateTaskDto').type = 'string'),
      words: 'does not take null any more',
    },
    {
      what: 'a tighter bound',
      change: (after) => (property(after, 'title', 'CreateTaskDto')['maxLength'] = 400),
      words: 'has maxLength 400 now',
    },
    {
      what: 'a kind of value that is gone',
      change: (after) => property(after, 'due', 'CreateTaskDto').oneOf!.shift(),
      words: 'cannot be DayDueDto any more',
    },
    {
      what: 'another format',
      change: (after) => (property(after, 'createdAt', 'TaskDto').format = 'date'),
      words: 'has another format: date',
    },
    {
      what: 'another pattern of what is sent',
      change: (after) => (property(after, 'color', 'CreateListDto').pattern = '^#'),
      words: 'has another pattern: ^#',
    },
  ])('with $what breaks clients', ({ change, words }) => {
    expect(changed(change).join('\n')).toContain(words);
  });

  it.each<{ what: string; change: (after: OpenApi) => void }>([
    {
      what: 'a new operation',
      change: ({ paths }) => (paths['/new'] = { get: { operationId: 'getNew', responses: {} } }),
    },
    {
      what: 'a new optional parameter',
      change: ({ paths }) =>
        paths[TASKS]!['get']!.parameters!.push({ name: 'of', in: 'query', schema: {} }),
    },
    {
      what: 'a new status',
      change: ({ paths }) => (paths[TASKS]!['post']!.responses['402'] = {}),
    },
    {
      what: 'a new field of an answer',
      change: (after) => (schema(after, 'TaskDto').properties!['new'] = { type: 'string' }),
    },
    {
      what: 'a new optional field of a body',
      change: (after) => (schema(after, 'CreateTaskDto').properties!['new'] = { type: 'string' }),
    },
    {
      what: 'a new value',
      change: (after) => {
        property(after, 'priority', 'CreateTaskDto').enum!.push('whenever');
        property(after, 'priority', 'TaskDto').enum!.push('whenever');
      },
    },
    {
      what: 'a looser bound',
      change: (after) => (property(after, 'title', 'CreateTaskDto')['maxLength'] = 600),
    },
    {
      what: 'other words',
      change: (after) => (schema(after, 'TaskDto')['description'] = 'Something to do'),
    },
  ])('with $what passes', ({ change }) => {
    expect(changed(change)).toEqual([]);
  });
});
