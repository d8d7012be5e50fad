// Answers of the sandbox, recorded by `npm run docs:examples`. Do not edit.

/** What each operation answered on the tour, by `operationId`. */
export const ANSWERS: Readonly<Record<string, { status: number; body: unknown }>> = {
  getLiveness: {
    status: 200,
    body: {
      status: 'ok',
    },
  },
  getReadiness: {
    status: 200,
    body: {
      status: 'ok',
    },
  },
  getConsentUrl: {
    status: 200,
    body: {
      url: 'https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&include_granted_scopes=true&scope=openid%20email%20profile%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcalendar.events%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcalendar.calendarlist.readonly%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcalendar.freebusy%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcalendar.settings.readonly&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&state=af0ifjsldkj&nonce=n-0S6_WzA2Mj&response_type=code&client_id=000000000000-chat2calendardemo.apps.googleusercontent.com',
    },
  },
  signIn: {
    status: 400,
    body: {
      type: '/docs/errors#invalid_grant_code',
      title: 'Invalid grant code',
      status: 400,
      detail: 'Google does not take this code: it was used, has expired, or is not yours.',
      code: 'invalid_grant_code',
      requestId: '9e38ce50-a33a-4e30-b830-84b934b04822',
      retryable: false,
    },
  },
  refreshSession: {
    status: 200,
    body: {
      accessToken: 'your-access-token',
      tokenType: 'Bearer',
      expiresIn: 600,
      refreshToken: 'your-refresh-token',
      refreshExpiresIn: 2592000,
      calendarConnected: true,
      grantedScopes: [
        'openid',
        'https://www.googleapis.com/auth/userinfo.email',
        'https://www.googleapis.com/auth/userinfo.profile',
        'https://www.googleapis.com/auth/calendar.events',
        'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
        'https://www.googleapis.com/auth/calendar.freebusy',
        'https://www.googleapis.com/auth/calendar.settings.readonly',
      ],
    },
  },
  getMe: {
    status: 200,
    body: {
      id: '105199505881106398346',
      email: 'lena.hoffmann@example.com',
      name: 'Lena Hoffmann',
      picture: 'https://lh3.googleusercontent.com/a/105199505881106398346=s96-c',
      session: {
        id: 'mHv_m6ElD1UrP6UxY33PEg',
        createdAt: '2026-11-29T06:00:35.274Z',
        expiresAt: '2027-05-28T06:00:35.274Z',
      },
      calendarConnected: true,
      grantedScopes: [
        'openid',
        'https://www.googleapis.com/auth/userinfo.email',
        'https://www.googleapis.com/auth/userinfo.profile',
        'https://www.googleapis.com/auth/calendar.events',
        'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
        'https://www.googleapis.com/auth/calendar.freebusy',
        'https://www.googleapis.com/auth/calendar.settings.readonly',
      ],
      timeZone: 'Europe/Berlin',
    },
  },
  listSessions: {
    status: 200,
    body: {
      items: [
        {
          id: 'mHv_m6ElD1UrP6UxY33PEg',
          createdAt: '2026-11-29T06:00:35.274Z',
          lastUsedAt: '2026-11-29T06:00:35.525Z',
          current: true,
        },
      ],
    },
  },
  endSession: {
    status: 404,
    body: {
      type: '/docs/errors#not_found',
      title: 'Not found',
      status: 404,
      detail: 'This account has no such session.',
      code: 'not_found',
      requestId: '4fff18c5-cbc9-4271-a938-a01185cab737',
      retryable: false,
    },
  },
  listCalendars: {
    status: 200,
    body: {
      items: [
        {
          etag: '"EMznLx9_gesSIDbvwORnNw"',
          summary: 'lena.hoffmann@example.com',
          timeZone: 'Europe/Berlin',
          colorId: '14',
          backgroundColor: '#9fe1e7',
          foregroundColor: '#000000',
          selected: true,
          accessRole: 'owner',
          primary: true,
          defaultReminders: [
            {
              method: 'popup',
              minutes: 10,
            },
          ],
          id: 'lena.hoffmann@example.com',
        },
        {
          etag: '"7mJPuK4hVSNmd6FyaIvFNc"',
          summary: 'Family',
          timeZone: 'Europe/Berlin',
          colorId: '7',
          backgroundColor: '#42d692',
          foregroundColor: '#000000',
          selected: true,
          accessRole: 'owner',
          defaultReminders: [],
          id: 'family0hoffmann0demo0calendar@group.calendar.google.com',
        },
      ],
      nextSyncToken: 'the-sync-token',
    },
  },
  listEvents: {
    status: 200,
    body: {
      items: [
        {
          etag: '"3591864066854000"',
          status: 'confirmed',
          htmlLink:
            'https://www.google.com/calendar/event?eid=ZGVtb3N0YW5kdXAwMF8yMDI2MTEzMFQwODMwMDBaIGxlbmEuaG9mZm1hbm5AZXhhbXBsZS5jb20',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.427Z',
          summary: 'Stand-up',
          recurringEventId: 'demostandup00',
          iCalUID: 'demostandup00@google.com',
          sequence: 0,
          hangoutLink: 'https://meet.google.com/wck-nkhn-kht',
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-11-30T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-11-30T09:45:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          originalStartTime: {
            dateTime: '2026-11-30T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'anna.keller@example.com',
              responseStatus: 'accepted',
            },
          ],
          conferenceData: {
            conferenceId: 'wck-nkhn-kht',
            conferenceSolution: {
              name: 'Google Meet',
              iconUri:
                'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
            },
            status: 'success',
            entryPoints: [
              {
                entryPointType: 'video',
                uri: 'https://meet.google.com/wck-nkhn-kht',
                label: 'meet.google.com/wck-nkhn-kht',
              },
            ],
          },
          reminders: {
            useDefault: true,
          },
          id: 'demostandup00_20261130T083000Z',
        },
        {
          etag: '"3591864066860004"',
          status: 'confirmed',
          htmlLink: 'https://www.google.com/calendar/event?eid=ZGVtb2ZvY3VzMDAwMDAgbGVuYS5ob2ZmbWFubkBleGFtcGxlLmNvbQ',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.430Z',
          summary: 'Focus: release notes',
          iCalUID: 'demofocus00000@google.com',
          sequence: 0,
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-11-30T10:00:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-11-30T12:00:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          reminders: {
            useDefault: true,
          },
          id: 'demofocus00000',
        },
        {
          etag: '"3591864066864002"',
          status: 'confirmed',
          htmlLink: 'https://www.google.com/calendar/event?eid=ZGVtb2Rlc2lnbjAwMDAgbGVuYS5ob2ZmbWFubkBleGFtcGxlLmNvbQ',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.432Z',
          summary: 'Design review',
          iCalUID: 'demodesign0000@google.com',
          sequence: 0,
          eventType: 'default',
          creator: {
            email: 'anna.keller@example.com',
          },
          organizer: {
            email: 'anna.keller@example.com',
          },
          start: {
            dateTime: '2026-11-30T15:00:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-11-30T16:00:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'anna.keller@example.com',
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              responseStatus: 'needsAction',
            },
          ],
          reminders: {
            useDefault: true,
          },
          id: 'demodesign0000',
        },
        {
          etag: '"3591864066854000"',
          status: 'confirmed',
          htmlLink:
            'https://www.google.com/calendar/event?eid=ZGVtb3N0YW5kdXAwMF8yMDI2MTIwMVQwODMwMDBaIGxlbmEuaG9mZm1hbm5AZXhhbXBsZS5jb20',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.427Z',
          summary: 'Stand-up',
          recurringEventId: 'demostandup00',
          iCalUID: 'demostandup00@google.com',
          sequence: 0,
          hangoutLink: 'https://meet.google.com/wck-nkhn-kht',
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-12-01T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-01T09:45:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          originalStartTime: {
            dateTime: '2026-12-01T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'anna.keller@example.com',
              responseStatus: 'accepted',
            },
          ],
          conferenceData: {
            conferenceId: 'wck-nkhn-kht',
            conferenceSolution: {
              name: 'Google Meet',
              iconUri:
                'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
            },
            status: 'success',
            entryPoints: [
              {
                entryPointType: 'video',
                uri: 'https://meet.google.com/wck-nkhn-kht',
                label: 'meet.google.com/wck-nkhn-kht',
              },
            ],
          },
          reminders: {
            useDefault: true,
          },
          id: 'demostandup00_20261201T083000Z',
        },
        {
          etag: '"3591864066858004"',
          status: 'confirmed',
          htmlLink: 'https://www.google.com/calendar/event?eid=ZGVtb2x1bmNoMDAwMDAgbGVuYS5ob2ZmbWFubkBleGFtcGxlLmNvbQ',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.429Z',
          summary: 'Lunch with Tom',
          location: 'Cafe Einstein',
          iCalUID: 'demolunch00000@google.com',
          sequence: 0,
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-12-01T12:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-01T13:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'tom.becker@partner.example',
              displayName: 'Tom Becker',
              responseStatus: 'needsAction',
            },
          ],
          reminders: {
            useDefault: true,
          },
          id: 'demolunch00000',
        },
        {
          etag: '"3591864066860006"',
          status: 'confirmed',
          htmlLink: 'https://www.google.com/calendar/event?eid=ZGVtb29mZnNpdGUwMDAgbGVuYS5ob2ZmbWFubkBleGFtcGxlLmNvbQ',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.430Z',
          summary: 'Team offsite',
          location: 'Potsdam',
          iCalUID: 'demooffsite000@google.com',
          sequence: 0,
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            date: '2026-12-02',
          },
          end: {
            date: '2026-12-04',
          },
          reminders: {
            useDefault: true,
          },
          id: 'demooffsite000',
        },
        {
          etag: '"3591864066854000"',
          status: 'confirmed',
          htmlLink:
            'https://www.google.com/calendar/event?eid=ZGVtb3N0YW5kdXAwMF8yMDI2MTIwMlQwODMwMDBaIGxlbmEuaG9mZm1hbm5AZXhhbXBsZS5jb20',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.427Z',
          summary: 'Stand-up',
          recurringEventId: 'demostandup00',
          iCalUID: 'demostandup00@google.com',
          sequence: 0,
          hangoutLink: 'https://meet.google.com/wck-nkhn-kht',
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-12-02T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-02T09:45:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          originalStartTime: {
            dateTime: '2026-12-02T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'anna.keller@example.com',
              responseStatus: 'accepted',
            },
          ],
          conferenceData: {
            conferenceId: 'wck-nkhn-kht',
            conferenceSolution: {
              name: 'Google Meet',
              iconUri:
                'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
            },
            status: 'success',
            entryPoints: [
              {
                entryPointType: 'video',
                uri: 'https://meet.google.com/wck-nkhn-kht',
                label: 'meet.google.com/wck-nkhn-kht',
              },
            ],
          },
          reminders: {
            useDefault: true,
          },
          id: 'demostandup00_20261202T083000Z',
        },
        {
          etag: '"3591864066860000"',
          status: 'confirmed',
          htmlLink: 'https://www.google.com/calendar/event?eid=ZGVtb3Byb2pla3QwMDAgbGVuYS5ob2ZmbWFubkBleGFtcGxlLmNvbQ',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.430Z',
          summary: 'Project review',
          description: 'Numbers of the quarter and what follows from them.',
          iCalUID: 'demoprojekt000@google.com',
          sequence: 0,
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-12-02T14:00:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-02T15:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'anna.keller@example.com',
              responseStatus: 'accepted',
            },
            {
              email: 'tom.becker@partner.example',
              responseStatus: 'tentative',
            },
          ],
          reminders: {
            useDefault: true,
          },
          id: 'demoprojekt000',
        },
        {
          etag: '"3591864066856000"',
          status: 'confirmed',
          htmlLink:
            'https://www.google.com/calendar/event?eid=ZGVtb2pvZ2EwMDAwMDBfMjAyNjEyMDJUMTczMDAwWiBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.428Z',
          summary: 'Yoga',
          location: 'Studio Sonne, Kastanienallee 12, Berlin',
          recurringEventId: 'demojoga000000',
          iCalUID: 'demojoga000000@google.com',
          sequence: 0,
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-12-02T18:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-02T19:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          originalStartTime: {
            dateTime: '2026-12-02T18:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          reminders: {
            useDefault: true,
          },
          id: 'demojoga000000_20261202T173000Z',
        },
        {
          etag: '"3591864066854000"',
          status: 'confirmed',
          htmlLink:
            'https://www.google.com/calendar/event?eid=ZGVtb3N0YW5kdXAwMF8yMDI2MTIwM1QwODMwMDBaIGxlbmEuaG9mZm1hbm5AZXhhbXBsZS5jb20',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.427Z',
          summary: 'Stand-up',
          recurringEventId: 'demostandup00',
          iCalUID: 'demostandup00@google.com',
          sequence: 0,
          hangoutLink: 'https://meet.google.com/wck-nkhn-kht',
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-12-03T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-03T09:45:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          originalStartTime: {
            dateTime: '2026-12-03T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'anna.keller@example.com',
              responseStatus: 'accepted',
            },
          ],
          conferenceData: {
            conferenceId: 'wck-nkhn-kht',
            conferenceSolution: {
              name: 'Google Meet',
              iconUri:
                'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
            },
            status: 'success',
            entryPoints: [
              {
                entryPointType: 'video',
                uri: 'https://meet.google.com/wck-nkhn-kht',
                label: 'meet.google.com/wck-nkhn-kht',
              },
            ],
          },
          reminders: {
            useDefault: true,
          },
          id: 'demostandup00_20261203T083000Z',
        },
      ],
      timeZone: 'Europe/Berlin',
      nextPageToken: 'the-page-token',
    },
  },
  createEvent: {
    status: 201,
    body: {
      etag: '"3591864071270000"',
      status: 'confirmed',
      htmlLink:
        'https://www.google.com/calendar/event?eid=b3UwbThoNDg0Y240cGxlbDFhdm5wZGtjbDZnY2ZsY3JrMThuN2lxY3BscjZsdjNsZjg2MCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
      created: '2026-11-29T06:00:35.000Z',
      updated: '2026-11-29T06:00:35.635Z',
      summary: 'Lunch with Anna',
      location: 'Cafe Einstein',
      iCalUID: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860@google.com',
      sequence: 0,
      eventType: 'default',
      creator: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      organizer: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      start: {
        dateTime: '2026-12-01T12:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      end: {
        dateTime: '2026-12-01T13:30:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      attendees: [
        {
          email: 'anna.keller@example.com',
          responseStatus: 'needsAction',
        },
      ],
      reminders: {
        useDefault: false,
        overrides: [
          {
            method: 'popup',
            minutes: 30,
          },
        ],
      },
      id: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
      conflicts: [
        {
          id: 'demolunch00000',
          calendarId: 'primary',
          summary: 'Lunch with Tom',
          start: {
            dateTime: '2026-12-01T12:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-01T13:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
        },
      ],
      duplicates: [],
    },
  },
  getEvent: {
    status: 200,
    body: {
      etag: '"3591864071270000"',
      status: 'confirmed',
      htmlLink:
        'https://www.google.com/calendar/event?eid=b3UwbThoNDg0Y240cGxlbDFhdm5wZGtjbDZnY2ZsY3JrMThuN2lxY3BscjZsdjNsZjg2MCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
      created: '2026-11-29T06:00:35.000Z',
      updated: '2026-11-29T06:00:35.635Z',
      summary: 'Lunch with Anna',
      location: 'Cafe Einstein',
      iCalUID: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860@google.com',
      sequence: 0,
      eventType: 'default',
      creator: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      organizer: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      start: {
        dateTime: '2026-12-01T12:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      end: {
        dateTime: '2026-12-01T13:30:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      attendees: [
        {
          email: 'anna.keller@example.com',
          responseStatus: 'needsAction',
        },
      ],
      reminders: {
        useDefault: false,
        overrides: [
          {
            method: 'popup',
            minutes: 30,
          },
        ],
      },
      id: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
    },
  },
  updateEvent: {
    status: 200,
    body: {
      etag: '"3591864071362000"',
      status: 'confirmed',
      htmlLink:
        'https://www.google.com/calendar/event?eid=b3UwbThoNDg0Y240cGxlbDFhdm5wZGtjbDZnY2ZsY3JrMThuN2lxY3BscjZsdjNsZjg2MCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
      created: '2026-11-29T06:00:35.000Z',
      updated: '2026-11-29T06:00:35.681Z',
      summary: 'Lunch with Anna',
      iCalUID: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860@google.com',
      sequence: 1,
      eventType: 'default',
      creator: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      organizer: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      start: {
        dateTime: '2026-12-01T13:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      end: {
        dateTime: '2026-12-01T14:30:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      attendees: [
        {
          email: 'anna.keller@example.com',
          responseStatus: 'needsAction',
        },
      ],
      reminders: {
        useDefault: false,
        overrides: [
          {
            method: 'popup',
            minutes: 30,
          },
        ],
      },
      id: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
    },
  },
  replaceEvent: {
    status: 200,
    body: {
      etag: '"3591864071434000"',
      status: 'confirmed',
      htmlLink:
        'https://www.google.com/calendar/event?eid=b3UwbThoNDg0Y240cGxlbDFhdm5wZGtjbDZnY2ZsY3JrMThuN2lxY3BscjZsdjNsZjg2MCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
      created: '2026-11-29T06:00:35.000Z',
      updated: '2026-11-29T06:00:35.717Z',
      summary: 'Lunch',
      iCalUID: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860@google.com',
      sequence: 2,
      eventType: 'default',
      creator: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      organizer: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      start: {
        dateTime: '2026-12-02T12:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      end: {
        dateTime: '2026-12-02T13:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      reminders: {
        useDefault: true,
      },
      id: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
    },
  },
  listInstances: {
    status: 200,
    body: {
      items: [
        {
          etag: '"3591864066854000"',
          status: 'confirmed',
          htmlLink:
            'https://www.google.com/calendar/event?eid=ZGVtb3N0YW5kdXAwMF8yMDI2MTEzMFQwODMwMDBaIGxlbmEuaG9mZm1hbm5AZXhhbXBsZS5jb20',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.427Z',
          summary: 'Stand-up',
          recurringEventId: 'demostandup00',
          iCalUID: 'demostandup00@google.com',
          sequence: 0,
          hangoutLink: 'https://meet.google.com/wck-nkhn-kht',
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-11-30T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-11-30T09:45:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          originalStartTime: {
            dateTime: '2026-11-30T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'anna.keller@example.com',
              responseStatus: 'accepted',
            },
          ],
          conferenceData: {
            conferenceId: 'wck-nkhn-kht',
            conferenceSolution: {
              name: 'Google Meet',
              iconUri:
                'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
            },
            status: 'success',
            entryPoints: [
              {
                entryPointType: 'video',
                uri: 'https://meet.google.com/wck-nkhn-kht',
                label: 'meet.google.com/wck-nkhn-kht',
              },
            ],
          },
          reminders: {
            useDefault: true,
          },
          id: 'demostandup00_20261130T083000Z',
        },
        {
          etag: '"3591864066854000"',
          status: 'confirmed',
          htmlLink:
            'https://www.google.com/calendar/event?eid=ZGVtb3N0YW5kdXAwMF8yMDI2MTIwMVQwODMwMDBaIGxlbmEuaG9mZm1hbm5AZXhhbXBsZS5jb20',
          created: '2026-11-29T06:00:33.000Z',
          updated: '2026-11-29T06:00:33.427Z',
          summary: 'Stand-up',
          recurringEventId: 'demostandup00',
          iCalUID: 'demostandup00@google.com',
          sequence: 0,
          hangoutLink: 'https://meet.google.com/wck-nkhn-kht',
          eventType: 'default',
          creator: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          organizer: {
            email: 'lena.hoffmann@example.com',
            self: true,
          },
          start: {
            dateTime: '2026-12-01T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          end: {
            dateTime: '2026-12-01T09:45:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          originalStartTime: {
            dateTime: '2026-12-01T09:30:00+01:00',
            timeZone: 'Europe/Berlin',
          },
          attendees: [
            {
              email: 'lena.hoffmann@example.com',
              self: true,
              organizer: true,
              responseStatus: 'accepted',
            },
            {
              email: 'anna.keller@example.com',
              responseStatus: 'accepted',
            },
          ],
          conferenceData: {
            conferenceId: 'wck-nkhn-kht',
            conferenceSolution: {
              name: 'Google Meet',
              iconUri:
                'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
            },
            status: 'success',
            entryPoints: [
              {
                entryPointType: 'video',
                uri: 'https://meet.google.com/wck-nkhn-kht',
                label: 'meet.google.com/wck-nkhn-kht',
              },
            ],
          },
          reminders: {
            useDefault: true,
          },
          id: 'demostandup00_20261201T083000Z',
        },
      ],
      nextPageToken: 'the-page-token',
    },
  },
  respondToEvent: {
    status: 200,
    body: {
      etag: '"3591864071474000"',
      status: 'confirmed',
      htmlLink: 'https://www.google.com/calendar/event?eid=ZGVtb2x1bmNoMDAwMDAgbGVuYS5ob2ZmbWFubkBleGFtcGxlLmNvbQ',
      created: '2026-11-29T06:00:33.000Z',
      updated: '2026-11-29T06:00:35.737Z',
      summary: 'Lunch with Tom',
      location: 'Cafe Einstein',
      iCalUID: 'demolunch00000@google.com',
      sequence: 0,
      eventType: 'default',
      creator: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      organizer: {
        email: 'lena.hoffmann@example.com',
        self: true,
      },
      start: {
        dateTime: '2026-12-01T12:30:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      end: {
        dateTime: '2026-12-01T13:30:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      attendees: [
        {
          email: 'lena.hoffmann@example.com',
          self: true,
          organizer: true,
          responseStatus: 'tentative',
          comment: 'I may be ten minutes late.',
        },
        {
          email: 'tom.becker@partner.example',
          displayName: 'Tom Becker',
          responseStatus: 'needsAction',
        },
      ],
      reminders: {
        useDefault: true,
      },
      id: 'demolunch00000',
    },
  },
  batchEvents: {
    status: 200,
    body: {
      results: [
        {
          status: 201,
          event: {
            etag: '"3591864071514000"',
            status: 'confirmed',
            htmlLink:
              'https://www.google.com/calendar/event?eid=NTcyaGY1ZWVhOWhjcHZ0Z3A2cDhxMWtza2wyYWxhYnQgbGVuYS5ob2ZmbWFubkBleGFtcGxlLmNvbQ',
            created: '2026-11-29T06:00:35.000Z',
            updated: '2026-11-29T06:00:35.757Z',
            summary: 'Haircut',
            iCalUID: '572hf5eea9hcpvtgp6p8q1kskl2alabt@google.com',
            sequence: 0,
            eventType: 'default',
            creator: {
              email: 'lena.hoffmann@example.com',
              self: true,
            },
            organizer: {
              email: 'lena.hoffmann@example.com',
              self: true,
            },
            start: {
              dateTime: '2026-12-03T17:00:00+01:00',
              timeZone: 'Europe/Berlin',
            },
            end: {
              dateTime: '2026-12-03T18:00:00+01:00',
              timeZone: 'Europe/Berlin',
            },
            reminders: {
              useDefault: true,
            },
            id: '572hf5eea9hcpvtgp6p8q1kskl2alabt',
          },
          writeId: '8SgY0uXM236bI3TjQnacRWGlFD',
        },
        {
          status: 200,
          event: {
            etag: '"3591864071522000"',
            status: 'confirmed',
            htmlLink:
              'https://www.google.com/calendar/event?eid=b3UwbThoNDg0Y240cGxlbDFhdm5wZGtjbDZnY2ZsY3JrMThuN2lxY3BscjZsdjNsZjg2MCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
            created: '2026-11-29T06:00:35.000Z',
            updated: '2026-11-29T06:00:35.761Z',
            summary: 'Lunch',
            colorId: '5',
            iCalUID: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860@google.com',
            sequence: 2,
            eventType: 'default',
            creator: {
              email: 'lena.hoffmann@example.com',
              self: true,
            },
            organizer: {
              email: 'lena.hoffmann@example.com',
              self: true,
            },
            start: {
              dateTime: '2026-12-02T12:00:00+01:00',
              timeZone: 'Europe/Berlin',
            },
            end: {
              dateTime: '2026-12-02T13:00:00+01:00',
              timeZone: 'Europe/Berlin',
            },
            reminders: {
              useDefault: true,
            },
            id: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
          },
          writeId: 'khIpBLA2CAtXfMGRab3oU-2vRD',
        },
      ],
    },
  },
  moveEvent: {
    status: 200,
    body: {
      etag: '"3591864071548000"',
      status: 'confirmed',
      htmlLink:
        'https://www.google.com/calendar/event?eid=NTcyaGY1ZWVhOWhjcHZ0Z3A2cDhxMWtza2wyYWxhYnQgZmFtaWx5MGhvZmZtYW5uMGRlbW8wY2FsZW5kYXJAZ3JvdXAuY2FsZW5kYXIuZ29vZ2xlLmNvbQ',
      created: '2026-11-29T06:00:35.000Z',
      updated: '2026-11-29T06:00:35.774Z',
      summary: 'Haircut',
      iCalUID: '572hf5eea9hcpvtgp6p8q1kskl2alabt@google.com',
      sequence: 1,
      eventType: 'default',
      creator: {
        email: 'lena.hoffmann@example.com',
      },
      organizer: {
        email: 'family0hoffmann0demo0calendar@group.calendar.google.com',
        displayName: 'Family',
        self: true,
      },
      start: {
        dateTime: '2026-12-03T17:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      end: {
        dateTime: '2026-12-03T18:00:00+01:00',
        timeZone: 'Europe/Berlin',
      },
      reminders: {
        useDefault: true,
      },
      id: '572hf5eea9hcpvtgp6p8q1kskl2alabt',
    },
  },
  listWrites: {
    status: 200,
    body: {
      items: [
        {
          id: 'AShVZe1FCIToES4e3XvxS-BI6N',
          at: '2026-11-29T06:00:35.792Z',
          via: 'rest',
          kind: 'delete',
          summary: 'Lunch',
          calendarId: 'primary',
          eventId: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
          undoable: true,
        },
        {
          id: 'goosvnoRuqWrQbF_tvymUJHrUG',
          at: '2026-11-29T06:00:35.781Z',
          via: 'rest',
          kind: 'move',
          summary: 'Haircut',
          calendarId: 'primary',
          eventId: '572hf5eea9hcpvtgp6p8q1kskl2alabt',
          undoable: true,
        },
        {
          id: 'khIpBLA2CAtXfMGRab3oU-2vRD',
          at: '2026-11-29T06:00:35.763Z',
          via: 'rest',
          kind: 'update',
          summary: 'Lunch',
          calendarId: 'primary',
          eventId: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
          undoable: true,
          batchId: '-huzqhw09S7UBwDFYd5xLxayja',
        },
        {
          id: '8SgY0uXM236bI3TjQnacRWGlFD',
          at: '2026-11-29T06:00:35.761Z',
          via: 'rest',
          kind: 'create',
          summary: 'Haircut',
          calendarId: 'primary',
          eventId: '572hf5eea9hcpvtgp6p8q1kskl2alabt',
          undoable: true,
          batchId: '-huzqhw09S7UBwDFYd5xLxayja',
        },
        {
          id: '-lLOjEmfb_eOGBLlKokjz5wtqj',
          at: '2026-11-29T06:00:35.738Z',
          via: 'rest',
          kind: 'rsvp',
          summary: 'Lunch with Tom',
          calendarId: 'primary',
          eventId: 'demolunch00000',
          undoable: true,
        },
        {
          id: 'JbwQngforPtdeJlP1jsZGI_jBN',
          at: '2026-11-29T06:00:35.719Z',
          via: 'rest',
          kind: 'update',
          summary: 'Lunch',
          calendarId: 'primary',
          eventId: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
          undoable: true,
        },
        {
          id: 'FslBxg-dMLw_hC1S8ASgho3C4r',
          at: '2026-11-29T06:00:35.686Z',
          via: 'rest',
          kind: 'update',
          summary: 'Lunch with Anna',
          calendarId: 'primary',
          eventId: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
          undoable: true,
        },
        {
          id: 'X72ROT_2vJWICTUMj7K2X606vi',
          at: '2026-11-29T06:00:35.638Z',
          via: 'rest',
          kind: 'create',
          summary: 'Lunch with Anna',
          calendarId: 'primary',
          eventId: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
          undoable: true,
        },
      ],
    },
  },
  undoWrite: {
    status: 200,
    body: {
      write: {
        id: 'AShVZe1FCIToES4e3XvxS-BI6N',
        at: '2026-11-29T06:00:35.792Z',
        via: 'rest',
        kind: 'delete',
        summary: 'Lunch',
        calendarId: 'primary',
        eventId: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
        undoable: false,
        reason: 'already_undone',
        undoneAt: '2026-11-29T06:00:35.809Z',
      },
      event: {
        etag: '"3591864071612000"',
        status: 'confirmed',
        htmlLink:
          'https://www.google.com/calendar/event?eid=b3UwbThoNDg0Y240cGxlbDFhdm5wZGtjbDZnY2ZsY3JrMThuN2lxY3BscjZsdjNsZjg2MCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
        created: '2026-11-29T06:00:35.000Z',
        updated: '2026-11-29T06:00:35.806Z',
        summary: 'Lunch',
        colorId: '5',
        iCalUID: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860@google.com',
        sequence: 4,
        eventType: 'default',
        creator: {
          email: 'lena.hoffmann@example.com',
          self: true,
        },
        organizer: {
          email: 'lena.hoffmann@example.com',
          self: true,
        },
        start: {
          dateTime: '2026-12-02T12:00:00+01:00',
          timeZone: 'Europe/Berlin',
        },
        end: {
          dateTime: '2026-12-02T13:00:00+01:00',
          timeZone: 'Europe/Berlin',
        },
        reminders: {
          useDefault: true,
        },
        id: 'ou0m8h484cn4plel1avnpdkcl6gcflcrk18n7iqcplr6lv3lf860',
      },
      undo: {
        writeId: 'p5eQz1tvH1rhNTzyxtP2hNgK8J',
        expiresAt: '2026-11-30T06:00:35.809Z',
      },
    },
  },
  getFreeBusy: {
    status: 200,
    body: {
      calendars: {
        primary: {
          busy: [
            {
              start: '2026-11-30T08:30:00Z',
              end: '2026-11-30T08:45:00Z',
            },
            {
              start: '2026-11-30T09:00:00Z',
              end: '2026-11-30T11:00:00Z',
            },
            {
              start: '2026-11-30T14:00:00Z',
              end: '2026-11-30T15:00:00Z',
            },
            {
              start: '2026-12-01T08:30:00Z',
              end: '2026-12-01T08:45:00Z',
            },
            {
              start: '2026-12-01T11:30:00Z',
              end: '2026-12-01T12:30:00Z',
            },
            {
              start: '2026-12-01T23:00:00Z',
              end: '2026-12-03T23:00:00Z',
            },
            {
              start: '2026-12-04T08:30:00Z',
              end: '2026-12-04T08:45:00Z',
            },
            {
              start: '2026-12-04T14:00:00Z',
              end: '2026-12-04T14:30:00Z',
            },
            {
              start: '2026-12-04T16:00:00Z',
              end: '2026-12-04T17:00:00Z',
            },
          ],
        },
        'anna.keller@example.com': {
          busy: [],
          errors: [
            {
              reason: 'notFound',
            },
          ],
        },
      },
    },
  },
  findSlots: {
    status: 200,
    body: {
      slots: [
        {
          start: '2026-11-30T08:00:00+01:00',
          end: '2026-11-30T08:45:00+01:00',
          reasons: ['everyone is free'],
        },
        {
          start: '2026-11-30T08:15:00+01:00',
          end: '2026-11-30T09:00:00+01:00',
          reasons: ['everyone is free'],
        },
        {
          start: '2026-11-30T08:30:00+01:00',
          end: '2026-11-30T09:15:00+01:00',
          reasons: ['everyone is free'],
        },
      ],
      unknown: ['anna.keller@example.com'],
    },
  },
  parseRequest: {
    status: 200,
    body: {
      engine: 'builtin',
      timeZone: 'Europe/Berlin',
      referenceTime: '2026-11-30T09:00:00+01:00',
      intent: 'create_event',
      confidence: 0.6,
      event: {
        summary: 'Lunch',
        start: {
          dateTime: '2026-12-01T12:00:00',
          timeZone: 'Europe/Berlin',
        },
        end: {
          dateTime: '2026-12-01T13:30:00',
          timeZone: 'Europe/Berlin',
        },
        attendees: [
          {
            displayName: 'Anna',
          },
        ],
      },
      assumptions: ['"tomorrow at noon for 90 minutes" read as 2026-12-01T12:00 to 2026-12-01T13:30'],
      questions: [],
    },
  },
  chat: {
    status: 200,
    body: {
      conversationId: 'suohNAjDA1hI5BxyrhNvZw',
      reply:
        "I've prepared this: Create “Lunch with Anna”: Monday, November 30, 12:00 – 1:30 PM. Nothing is changed until you confirm it.",
      engine: 'builtin',
      proposedActions: [
        {
          id: 'GA7LaE6VCyjnQdogdIB0xQ',
          hash: 'su8tY3V0Czia_YYsBuMVO5w5qF3dFkUwGDJOGoKJ2iM',
          kind: 'create_event',
          status: 'proposed',
          preview: {
            summary: 'Create “Lunch with Anna”: Monday, November 30, 12:00 – 1:30 PM',
            details: ['Title: “Lunch with Anna”', 'Time: Monday, November 30, 12:00 – 1:30 PM'],
            after: {
              calendarId: 'primary',
              summary: 'Lunch with Anna',
              start: {
                dateTime: '2026-11-30T12:00:00+01:00',
                timeZone: 'Europe/Berlin',
              },
              end: {
                dateTime: '2026-11-30T13:30:00+01:00',
                timeZone: 'Europe/Berlin',
              },
            },
            recipients: [],
            conflicts: [],
            warnings: [],
          },
          expiresAt: '2026-11-29T06:10:35.934Z',
        },
      ],
      executedActions: [],
      questions: [],
      assumptions: [],
      usage: {
        inputTokens: 0,
        outputTokens: 0,
        modelCalls: 2,
      },
    },
  },
  listActions: {
    status: 200,
    body: {
      items: [
        {
          id: 'GA7LaE6VCyjnQdogdIB0xQ',
          hash: 'su8tY3V0Czia_YYsBuMVO5w5qF3dFkUwGDJOGoKJ2iM',
          kind: 'create_event',
          status: 'proposed',
          preview: {
            summary: 'Create “Lunch with Anna”: Monday, November 30, 12:00 – 1:30 PM',
            details: ['Title: “Lunch with Anna”', 'Time: Monday, November 30, 12:00 – 1:30 PM'],
            after: {
              calendarId: 'primary',
              summary: 'Lunch with Anna',
              start: {
                dateTime: '2026-11-30T12:00:00+01:00',
                timeZone: 'Europe/Berlin',
              },
              end: {
                dateTime: '2026-11-30T13:30:00+01:00',
                timeZone: 'Europe/Berlin',
              },
            },
            recipients: [],
            conflicts: [],
            warnings: [],
          },
          expiresAt: '2026-11-29T06:10:35.934Z',
        },
      ],
    },
  },
  confirmAction: {
    status: 200,
    body: {
      action: {
        id: 'GA7LaE6VCyjnQdogdIB0xQ',
        hash: 'su8tY3V0Czia_YYsBuMVO5w5qF3dFkUwGDJOGoKJ2iM',
        kind: 'create_event',
        status: 'executed',
        preview: {
          summary: 'Create “Lunch with Anna”: Monday, November 30, 12:00 – 1:30 PM',
          details: ['Title: “Lunch with Anna”', 'Time: Monday, November 30, 12:00 – 1:30 PM'],
          after: {
            calendarId: 'primary',
            summary: 'Lunch with Anna',
            start: {
              dateTime: '2026-11-30T12:00:00+01:00',
              timeZone: 'Europe/Berlin',
            },
            end: {
              dateTime: '2026-11-30T13:30:00+01:00',
              timeZone: 'Europe/Berlin',
            },
          },
          recipients: [],
          conflicts: [],
          warnings: [],
        },
        expiresAt: '2026-11-29T06:10:35.934Z',
        result: {
          eventId: '7a4649qh9rtif7bjnpcp2jdmf7a3o0ok4jpdjj0ttcm0j9lvsec0',
        },
        undo: {
          writeId: 'L8JjVe8HahlEi9DMnxU4aM-Qp9',
          expiresAt: '2026-11-30T06:00:35.956Z',
        },
      },
      event: {
        etag: '"3591864071910000"',
        status: 'confirmed',
        htmlLink:
          'https://www.google.com/calendar/event?eid=N2E0NjQ5cWg5cnRpZjdiam5wY3AyamRtZjdhM28wb2s0anBkamowdHRjbTBqOWx2c2VjMCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
        created: '2026-11-29T06:00:35.000Z',
        updated: '2026-11-29T06:00:35.955Z',
        summary: 'Lunch with Anna',
        iCalUID: '7a4649qh9rtif7bjnpcp2jdmf7a3o0ok4jpdjj0ttcm0j9lvsec0@google.com',
        sequence: 0,
        eventType: 'default',
        creator: {
          email: 'lena.hoffmann@example.com',
          self: true,
        },
        organizer: {
          email: 'lena.hoffmann@example.com',
          self: true,
        },
        start: {
          dateTime: '2026-11-30T12:00:00+01:00',
          timeZone: 'Europe/Berlin',
        },
        end: {
          dateTime: '2026-11-30T13:30:00+01:00',
          timeZone: 'Europe/Berlin',
        },
        reminders: {
          useDefault: true,
        },
        id: '7a4649qh9rtif7bjnpcp2jdmf7a3o0ok4jpdjj0ttcm0j9lvsec0',
      },
    },
  },
  confirmActions: {
    status: 200,
    body: {
      results: [
        {
          id: 'nnFs7hj-LY4sxMwY7wqO_A',
          status: 200,
          action: {
            id: 'nnFs7hj-LY4sxMwY7wqO_A',
            hash: 'DRv9gCY5i3pqZIqLg-hmEx83J92i65h7bL4ta-yMUSg',
            kind: 'create_event',
            status: 'executed',
            preview: {
              summary: 'Create “Dinner”: Monday, November 30, 7:00 – 8:00 PM',
              details: ['Title: “Dinner”', 'Time: Monday, November 30, 7:00 – 8:00 PM'],
              after: {
                calendarId: 'primary',
                summary: 'Dinner',
                start: {
                  dateTime: '2026-11-30T19:00:00+01:00',
                  timeZone: 'Europe/Berlin',
                },
                end: {
                  dateTime: '2026-11-30T20:00:00+01:00',
                  timeZone: 'Europe/Berlin',
                },
              },
              recipients: [],
              conflicts: [],
              warnings: [],
            },
            expiresAt: '2026-11-29T06:10:35.973Z',
            result: {
              eventId: 'gv4ndco56j58lttujr1ecdon55valfpg6va3l76jeab34i808760',
            },
            undo: {
              writeId: '7FZrK2HbZw9GEj-44lL3YBHTXq',
              expiresAt: '2026-11-30T06:00:35.985Z',
            },
          },
          event: {
            etag: '"3591864071968000"',
            status: 'confirmed',
            htmlLink:
              'https://www.google.com/calendar/event?eid=Z3Y0bmRjbzU2ajU4bHR0dWpyMWVjZG9uNTV2YWxmcGc2dmEzbDc2amVhYjM0aTgwODc2MCBsZW5hLmhvZmZtYW5uQGV4YW1wbGUuY29t',
            created: '2026-11-29T06:00:35.000Z',
            updated: '2026-11-29T06:00:35.984Z',
            summary: 'Dinner',
            iCalUID: 'gv4ndco56j58lttujr1ecdon55valfpg6va3l76jeab34i808760@google.com',
            sequence: 0,
            eventType: 'default',
            creator: {
              email: 'lena.hoffmann@example.com',
              self: true,
            },
            organizer: {
              email: 'lena.hoffmann@example.com',
              self: true,
            },
            start: {
              dateTime: '2026-11-30T19:00:00+01:00',
              timeZone: 'Europe/Berlin',
            },
            end: {
              dateTime: '2026-11-30T20:00:00+01:00',
              timeZone: 'Europe/Berlin',
            },
            reminders: {
              useDefault: true,
            },
            id: 'gv4ndco56j58lttujr1ecdon55valfpg6va3l76jeab34i808760',
          },
        },
      ],
    },
  },
  getConversation: {
    status: 200,
    body: {
      id: 'suohNAjDA1hI5BxyrhNvZw',
      messages: [
        {
          role: 'user',
          content: 'Lunch with Anna tomorrow at noon for 90 minutes',
        },
        {
          role: 'assistant',
          content:
            "I've prepared this: Create “Lunch with Anna”: Monday, November 30, 12:00 – 1:30 PM. Nothing is changed until you confirm it.",
        },
        {
          role: 'user',
          content: 'Dinner tomorrow at 7pm',
        },
        {
          role: 'assistant',
          content:
            "I've prepared this: Create “Dinner”: Monday, November 30, 7:00 – 8:00 PM. Nothing is changed until you confirm it.",
        },
        {
          role: 'user',
          content: 'Cancel the dinner tomorrow',
        },
        {
          role: 'assistant',
          content:
            "I've prepared this: Delete “Dinner”: Monday, November 30, 7:00 – 8:00 PM. Nothing is changed until you confirm it.",
        },
      ],
      actions: [
        {
          id: 'GA7LaE6VCyjnQdogdIB0xQ',
          hash: 'su8tY3V0Czia_YYsBuMVO5w5qF3dFkUwGDJOGoKJ2iM',
          kind: 'create_event',
          status: 'executed',
          preview: {
            summary: 'Create “Lunch with Anna”: Monday, November 30, 12:00 – 1:30 PM',
            details: ['Title: “Lunch with Anna”', 'Time: Monday, November 30, 12:00 – 1:30 PM'],
            after: {
              calendarId: 'primary',
              summary: 'Lunch with Anna',
              start: {
                dateTime: '2026-11-30T12:00:00+01:00',
                timeZone: 'Europe/Berlin',
              },
              end: {
                dateTime: '2026-11-30T13:30:00+01:00',
                timeZone: 'Europe/Berlin',
              },
            },
            recipients: [],
            conflicts: [],
            warnings: [],
          },
          expiresAt: '2026-11-29T06:10:35.934Z',
          result: {
            eventId: '7a4649qh9rtif7bjnpcp2jdmf7a3o0ok4jpdjj0ttcm0j9lvsec0',
          },
          undo: {
            writeId: 'L8JjVe8HahlEi9DMnxU4aM-Qp9',
            expiresAt: '2026-11-30T06:00:35.956Z',
          },
        },
        {
          id: 'nnFs7hj-LY4sxMwY7wqO_A',
          hash: 'DRv9gCY5i3pqZIqLg-hmEx83J92i65h7bL4ta-yMUSg',
          kind: 'create_event',
          status: 'executed',
          preview: {
            summary: 'Create “Dinner”: Monday, November 30, 7:00 – 8:00 PM',
            details: ['Title: “Dinner”', 'Time: Monday, November 30, 7:00 – 8:00 PM'],
            after: {
              calendarId: 'primary',
              summary: 'Dinner',
              start: {
                dateTime: '2026-11-30T19:00:00+01:00',
                timeZone: 'Europe/Berlin',
              },
              end: {
                dateTime: '2026-11-30T20:00:00+01:00',
                timeZone: 'Europe/Berlin',
              },
            },
            recipients: [],
            conflicts: [],
            warnings: [],
          },
          expiresAt: '2026-11-29T06:10:35.973Z',
          result: {
            eventId: 'gv4ndco56j58lttujr1ecdon55valfpg6va3l76jeab34i808760',
          },
          undo: {
            writeId: '7FZrK2HbZw9GEj-44lL3YBHTXq',
            expiresAt: '2026-11-30T06:00:35.985Z',
          },
        },
        {
          id: 'L_uOCyDXIsb-xEOeJs3HFA',
          hash: 'VfBQL1Oj8EkC6_O0bsEKgC3S83jXa_R3zMbeCpBYT-A',
          kind: 'delete_event',
          status: 'rejected',
          preview: {
            summary: 'Delete “Dinner”: Monday, November 30, 7:00 – 8:00 PM',
            details: ['Title: “Dinner”', 'Time: Monday, November 30, 7:00 – 8:00 PM'],
            before: {
              calendarId: 'primary',
              summary: 'Dinner',
              eventType: 'default',
              start: {
                dateTime: '2026-11-30T19:00:00+01:00',
                timeZone: 'Europe/Berlin',
              },
              end: {
                dateTime: '2026-11-30T20:00:00+01:00',
                timeZone: 'Europe/Berlin',
              },
              reminders: {
                useDefault: true,
              },
            },
            recipients: [],
            conflicts: [],
            warnings: [],
          },
          expiresAt: '2026-11-29T06:10:36.028Z',
        },
      ],
      shortened: false,
    },
  },
};
