import type { JwtService } from '@nestjs/jwt';
import { isObject } from '../../shared/validation/is-object.js';

/** The header of a JWT, unverified; empty when the text is no JWT. @throws SyntaxError for a payload that is not JSON. */
export function readJwtHeader(jwt: JwtService, token: string): Record<string, unknown> {
  const decoded = jwt.decode<unknown>(token, { complete: true });
  return isObject(decoded) && isObject(decoded['header']) ? decoded['header'] : {};
}
