import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { poolOptions } from '@taskward/database';
import { Client, type QueryResultRow } from 'pg';
import { Settings } from '../config/settings.js';

/** Milliseconds between two attempts to connect again. */
const RETRY = 500;
/** Milliseconds after which a connection that does not answer counts as lost. */
const PATIENCE = 1_000;

/** What a listener is told. Both must not throw. */
export interface Listener {
  /** @param payload what NOTIFY carried; '' for none */
  heard(payload: string): void;
  /** Announcements may have been missed before this moment, and none after it. */
  connected(): void;
}

/**
 * Hears what transactions announce (LISTEN/NOTIFY), over one connection that does nothing else but
 * the listeners' own short questions. A lost connection is made again for as long as it takes.
 */
@Injectable()
export class Announcements implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Announcements.name);
  private readonly listeners = new Map<string, Listener[]>();
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly settings: Settings) {}

  /** Whether announcements arrive just now, as far as can be known. */
  get hearing(): boolean {
    return this.client !== undefined;
  }

  /** To be called before the application starts. @param channel a lower-case name */
  listen(channel: string, listener: Listener): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  /**
   * Asks over the listening connection; an answer therefore also shows that it still listens.
   *
   * @throws Error when the connection is lost, or does not answer within a second
   */
  async query<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    const { client } = this;
    if (!client) throw new Error('not connected');
    try {
      const question = { text, values, query_timeout: PATIENCE };
      return (await client.query<Row>(question)).rows;
    } catch (error) {
      this.lose(client, error);
      throw error;
    }
  }

  private async connect(): Promise<void> {
    const client = new Client({
      ...poolOptions(this.settings.DATABASE_URL, 'taskward-api-announcements'),
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const listener of this.listeners.get(channel) ?? []) listener.heard(payload);
    });
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, new Error('the connection ended')));
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`listen "${channel}"`);
    } catch (error) {
      this.lose(client, error);
      return;
    }
    this.client = client;
    for (const listener of [...this.listeners.values()].flat()) listener.connected();
  }

  /** Called more than once for one loss: by the query that failed and by the socket that closed. */
  private lose(client: Client, error: unknown): void {
    if (this.closed) return;
    if (this.client === client) {
      this.client = undefined;
      this.logger.warn(`announcements are not heard until reconnected: ${String(error)}`);
    }
    client.removeAllListeners('notification');
    void client.end().catch(() => undefined);
    if (this.client) return;
    this.retry ??= setTimeout(() => {
      this.retry = undefined;
      void this.connect();
    }, RETRY);
  }
}
