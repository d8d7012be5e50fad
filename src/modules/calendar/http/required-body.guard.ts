import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../../../shared/errors/app-error.js';

/** Refuses a missing or null body where every field is optional; validation alone would treat it as an empty object. */
@Injectable()
export class RequiredBody implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (typeof body !== 'object' || body === null) throw invalidField('', 'must be a JSON object');
    return true;
  }
}
