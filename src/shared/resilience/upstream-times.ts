import { Injectable } from '@nestjs/common';

/** How long requests to Google Calendar may take, in milliseconds. */
@Injectable()
export class UpstreamTimes {
  /** What all calls to Google of one request to our API may take together: its ten seconds, less what the rest of it takes. */
  requestMs = 9900;
  /** The longest time a chat waits for the settings of a calendar, including a refresh of the access token. */
  settingsMs = 1500;
  timeZoneMs = 5000;
}
