// Yardstick: the same stack as most would write it. Nest on Express, a guard with jose, TypeORM's
// find, and Nest's own way of answering. No limits, no log, no second lock.
import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  ForbiddenException,
  Get,
  Inject,
  Injectable,
  Module,
  Param,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { Request } from 'express';
import { jwtVerify } from 'jose';
import { DataSource, IsNull } from 'typeorm';
import { TaskTable } from './task-table.js';

const { API_PORT, DATABASE_URL = '', JWT_SECRET, ISSUER = '', AUDIENCE = '' } = process.env;
const secret = new TextEncoder().encode(JWT_SECRET);

@Injectable()
class TokenGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.path === '/health/ready') return true;
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    const rules = { issuer: ISSUER, audience: AUDIENCE, algorithms: ['HS256'] };
    const { payload } = await jwtVerify(token, secret, rules).catch(() => {
      throw new UnauthorizedException();
    });
    if (payload.sub !== request.params['userId']) throw new ForbiddenException();
    return true;
  }
}

@Controller()
class TasksController {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  @Get('health/ready')
  ready() {
    return {};
  }

  @Get('api/:userId/tasks')
  async list(@Param('userId') userId: string) {
    const items = await this.source.getRepository(TaskTable).find({
      where: { userId, deletedAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    return { items, nextCursor: null };
  }
}

const database = {
  provide: DataSource,
  useFactory: () =>
    new DataSource({
      type: 'postgres',
      url: DATABASE_URL,
      poolSize: 10,
      entities: [TaskTable],
    }).initialize(),
};

@Module({
  controllers: [TasksController],
  providers: [database, { provide: APP_GUARD, useClass: TokenGuard }],
})
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: ['error'] });
await app.listen(Number(API_PORT), '127.0.0.1');
