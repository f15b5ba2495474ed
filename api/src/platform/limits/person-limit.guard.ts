import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { AuthenticatedRequest } from '@taskward/auth';
import { RateLimits } from './rate-limits.js';

/** Stands behind JwtAuthGuard: only a verified token says whom to count. */
@Injectable()
export class PersonLimitGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const { auth } = http.getRequest<AuthenticatedRequest>();
    if (auth) this.limits.countPerson(auth.userId, http.getResponse<Response>());
    return true;
  }
}
