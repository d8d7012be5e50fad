/** Services where people meet by video, other than that of the calendar itself. */
export const VIDEO_SERVICES =
  'zoom|teams|ms teams|microsoft teams|skype|facetime|webex|slack|discord|whatsapp|jitsi|google hangouts|gotomeeting';
