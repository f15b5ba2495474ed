import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between two looks for new requests, and how many of them in vain mean silence. */
const LOOK = 50;
const LOOKS = 10;

/** Milliseconds that load balancers get to notice and to go elsewhere. */
const NOTICE = 5_000;

/** Milliseconds after which what is still open is cut, and after which the process ends by force. */
const CUT = 8_000;
const END = 9_500;

/**
 * Ends the process without failing a request. On a signal it is not ready any more but still
 * listens, so that nobody is refused who has not yet noticed; each connection is closed with its
 * next answer. Once nobody new comes, Nest stops listening, waits for what is in flight, and ends
 * the database's connections.
 */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  private readonly inFlight = new Set<Response>();
  private stopping = false;
  private arrived = false;

  constructor(private readonly host: HttpAdapterHost) {}

  get isStopping(): boolean {
    return this.stopping;
  }

  /** An Express middleware, before all that can answer. */
  readonly watch = ({ path }: Request, response: Response, next: NextFunction): void => {
    // Whoever asks for health asks in order to go elsewhere.
    if (!path.startsWith('/health/')) this.arrived = true;
    if (this.stopping) response.setHeader('Connection', 'close');
    this.inFlight.add(response);
    response.once('close', () => this.inFlight.delete(response));
    next();
  };

  /** @param signal undefined where no signal but a test ends the application */
  async beforeApplicationShutdown(signal?: string): Promise<void> {
    if (signal === undefined) return;
    this.stopping = true;
    for (const response of this.inFlight) {
      if (!response.headersSent) response.setHeader('Connection', 'close');
    }
    const server = this.host.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), CUT).unref();
    setTimeout(() => process.exit(1), END).unref();
    await this.silence(Date.now() + NOTICE);
  }

  /** Looks are counted, not time: a process that got no time to run has not looked. */
  private async silence(end: number): Promise<void> {
    for (let silent = 0; silent < LOOKS && Date.now() < end; silent += 1) {
      this.arrived = false;
      await delay(LOOK);
      if (this.arrived) silent = -1;
    }
  }
}
