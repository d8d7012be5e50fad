import { createHash } from 'node:crypto';
import { invalid } from '../../http/api-error.js';
import type { EventFields } from '../event-record.js';

/** The conference of an event after a write: version 0 clients cannot change it; version 1 may request a Meet link, copy one, or clear it. */
export function settleConference(
  written: EventFields,
  previous: EventFields | undefined,
  version: number,
): Pick<EventFields, 'conferenceData' | 'hangoutLink'> {
  if (version === 0) return kept(previous);
  const wanted = written.conferenceData;
  if (!wanted) return {};
  const request = wanted.createRequest;
  // "If an ID provided is the same as for the previous request, the request is ignored."
  if (!request || request.requestId === previous?.conferenceData?.createRequest?.requestId)
    return { ...kept(previous), ...asGiven(wanted) };
  if (!request.requestId) throw invalid('Missing conference request id.');
  const type = request.conferenceSolutionKey?.type ?? 'hangoutsMeet';
  if (type !== 'hangoutsMeet') throw invalid('Invalid conference type value.');
  return meet(request.requestId);
}

function kept(previous: EventFields | undefined): Pick<EventFields, 'conferenceData' | 'hangoutLink'> {
  return {
    ...(previous?.conferenceData && { conferenceData: previous.conferenceData }),
    ...(previous?.hangoutLink && { hangoutLink: previous.hangoutLink }),
  };
}

function asGiven(
  wanted: NonNullable<EventFields['conferenceData']>,
): Pick<EventFields, 'conferenceData' | 'hangoutLink'> {
  const video = wanted.entryPoints?.find((entry) => entry.entryPointType === 'video')?.uri;
  return {
    conferenceData: wanted,
    ...(video && wanted.conferenceSolution?.key?.type === 'hangoutsMeet' && { hangoutLink: video }),
  };
}

/** Google creates the conference a little later and answers `pending`; the simulator creates it at once. */
function meet(requestId: string): Pick<EventFields, 'conferenceData' | 'hangoutLink'> {
  const letters = [...createHash('sha256').update(requestId).digest().subarray(0, 10)]
    .map((byte) => String.fromCodePoint(97 + (byte % 26)))
    .join('');
  const conferenceId = `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
  const uri = `https://meet.google.com/${conferenceId}`;
  const key = { type: 'hangoutsMeet' };
  return {
    hangoutLink: uri,
    conferenceData: {
      createRequest: { requestId, conferenceSolutionKey: key, status: { statusCode: 'success' } },
      entryPoints: [{ entryPointType: 'video', uri, label: `meet.google.com/${conferenceId}` }],
      conferenceSolution: {
        key,
        name: 'Google Meet',
        iconUri:
          'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
      },
      conferenceId,
    },
  };
}
