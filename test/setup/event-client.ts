import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Person } from '../factories/person.js';
import { until } from './until.js';

/** An event as it came; `data` is its JSON. */
export interface HeardEvent {
  name: string;
  id: string | undefined;
  data: { items: { id: string }[]; hasMore: boolean; next: string; code?: string };
}

/** Reads a stream of events (WHATWG HTML, section 9.2.6), and keeps all that it heard. */
export class EventClient {
  readonly events: HeardEvent[] = [];
  /** When each was heard, by performance.now(). */
  readonly heardAt: number[] = [];
  heartbeats = 0;
  ended = false;
  private rest = '';
  private taken = 0;

  private constructor(
    private readonly sent: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    response.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    response.on('error', () => undefined).on('close', () => (this.ended = true));
  }

  /** @param url of an API @param lastEventId as it goes into the header */
  static async open(
    url: string,
    person: Pick<Person, 'id' | 'bearer'>,
    lastEventId?: string,
  ): Promise<EventClient> {
    const sent = request(`${url}/api/${person.id}/events`, {
      agent: false,
      headers: {
        ...person.bearer,
        ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
      },
    });
    sent.on('error', () => undefined).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return new EventClient(sent, response);
  }

  get lastId(): string {
    return this.events.findLast(({ id }) => id !== undefined)!.id!;
  }

  /** The ids of all resources heard of, in order. */
  get ids(): string[] {
    return this.events.flatMap(({ data }) => data.items ?? []).map(({ id }) => id);
  }

  /** The next event that was not taken yet. */
  async next(): Promise<HeardEvent> {
    await until(() => this.events.length > this.taken, 'another event');
    return this.events[this.taken++]!;
  }

  close(): void {
    this.sent.destroy();
  }

  private hear(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop()!;
    for (const block of blocks) {
      if (block === ':') this.heartbeats += 1;
      else {
        this.events.push(parse(block));
        this.heardAt.push(performance.now());
      }
    }
  }
}

function parse(block: string): HeardEvent {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  return {
    name: fields.get('event')!,
    id: fields.get('id'),
    data: JSON.parse(fields.get('data')!) as HeardEvent['data'],
  };
}
