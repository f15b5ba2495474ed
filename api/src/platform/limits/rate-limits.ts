import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { isIP, type Socket } from 'node:net';
import { Settings } from '../config/settings.js';
import { clientNetwork } from './client-address.js';
import { RateLimitedError } from './rate-limited.error.js';
import { type Allowance, RateLimiter } from './rate-limiter.js';

/**
 * What a 401 or 403 costs an address on top of its request. Nobody who signed in gets many, while
 * trying tokens or other people's addresses makes nothing else.
 */
const REFUSAL = 9;

/**
 * Both limits, as this process counts them. Every answer tells them (RateLimit and
 * RateLimit-Policy as in draft-ietf-httpapi-ratelimit-headers-10).
 */
@Injectable()
export class RateLimits {
  private readonly person: RateLimiter;
  private readonly address: RateLimiter;
  private readonly policy: string;

  constructor(settings: Settings) {
    this.person = new RateLimiter('person', settings.RATE_LIMIT_PERSON);
    this.address = new RateLimiter('address', settings.RATE_LIMIT_ADDRESS);
    this.policy = [this.person, this.address]
      .map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`)
      .join(', ');
  }

  /**
   * Counts a request against its address, before anything is done for it. As an Express middleware
   * it stands before the guard. Load balancers may ask for health as often as they like: those
   * requests are told what is left, and cost nothing.
   */
  readonly countAddress = (request: Request, response: Response, next: NextFunction): void => {
    const network = clientNetwork(addressOf(request));
    response.once('finish', () => {
      if ([401, 403].includes(response.statusCode)) this.address.charge(network, REFUSAL);
    });
    response.setHeader('RateLimit-Policy', this.policy);
    const isFree = request.path.startsWith('/health/');
    const allowance = isFree ? this.address.look(network) : this.address.take(network);
    next(this.tell(this.address, allowance, response));
  };

  /**
   * Counts a request that could not be read, and so has no response to carry headers.
   *
   * @returns the RateLimit headers of its refusal
   */
  readonly countUnread = ({ remoteAddress = '' }: Socket): Record<string, string> => ({
    'RateLimit-Policy': this.policy,
    RateLimit: itemOf(this.address, this.address.take(clientNetwork(remoteAddress))),
  });

  /** Counts a request against the person it is known to come from. @throws RateLimitedError */
  countPerson(userId: string, response: Response): void {
    const refusal = this.tell(this.person, this.person.take(userId), response);
    if (refusal) throw refusal;
  }

  private tell(limiter: RateLimiter, allowance: Allowance, response: Response) {
    const told = response.getHeader('RateLimit');
    const item = itemOf(limiter, allowance);
    response.setHeader('RateLimit', told === undefined ? item : `${item}, ${String(told)}`);
    return allowance.allowed ? undefined : new RateLimitedError(allowance.retrySeconds);
  }
}

const itemOf = ({ name }: RateLimiter, { remaining, resetSeconds }: Allowance): string =>
  `"${name}";r=${remaining};t=${resetSeconds}`;

/** A proxy may forward something that is no address; then its own counts. */
function addressOf({ ip = '', socket }: Request): string {
  return isIP(ip) ? ip : (socket.remoteAddress ?? '');
}
