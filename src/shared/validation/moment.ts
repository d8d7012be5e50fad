import { ApiProperty } from '@nestjs/swagger';

/** Documents a field of an answer as an RFC 3339 time with an offset. */
export const Moment = (): PropertyDecorator => ApiProperty({ format: 'date-time' });
