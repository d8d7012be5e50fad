import { IsIn, IsObject } from 'class-validator';
import { Optional } from '../../../shared/validation/optional.js';
import { Nested, Text } from './validators.js';

export const AUTO_DECLINE_MODES = [
  'declineNone',
  'declineAllConflictingInvitations',
  'declineOnlyNewConflictingInvitations',
] as const;

/** A place of work that is neither home nor an office of the company. */
export class CustomLocationInput {
  /** What the place is called. */
  @Optional()
  @Text(200)
  label?: string;
}

/** An office of the company. */
export class OfficeLocationInput {
  /** The id of the building, as the company’s directory has it. */
  @Optional()
  @Text(200)
  buildingId?: string;

  /** The id of the floor. */
  @Optional()
  @Text(200)
  floorId?: string;

  /** The id of the part of the floor. */
  @Optional()
  @Text(200)
  floorSectionId?: string;

  /** The id of the desk. */
  @Optional()
  @Text(200)
  deskId?: string;

  /** What the place is called. */
  @Optional()
  @Text(200)
  label?: string;
}

/** Where the user works; for events of type `workingLocation`. */
export class WorkingLocationPropertiesInput {
  /** The kind of place. */
  @IsIn(['homeOffice', 'officeLocation', 'customLocation'])
  type: 'homeOffice' | 'officeLocation' | 'customLocation';

  /** An empty object, for `homeOffice`. */
  @Optional()
  @IsObject()
  homeOffice?: Record<string, never>;

  /** The place, for `customLocation`. */
  @Optional()
  @Nested(() => CustomLocationInput)
  customLocation?: CustomLocationInput;

  /** The office, for `officeLocation`. */
  @Optional()
  @Nested(() => OfficeLocationInput)
  officeLocation?: OfficeLocationInput;
}

/** What happens to invitations meanwhile; for events of type `outOfOffice`. */
export class OutOfOfficePropertiesInput {
  /** Which invitations are declined. */
  @Optional()
  @IsIn(AUTO_DECLINE_MODES)
  autoDeclineMode?: (typeof AUTO_DECLINE_MODES)[number];

  /** What those who invite are told. */
  @Optional()
  @Text(1024)
  declineMessage?: string;
}

/** What happens to invitations meanwhile, and what chat says; for events of type `focusTime`. */
export class FocusTimePropertiesInput extends OutOfOfficePropertiesInput {
  /** What Google Chat shows of the user. */
  @Optional()
  @IsIn(['available', 'doNotDisturb'])
  chatStatus?: 'available' | 'doNotDisturb';
}

export const BIRTHDAY_TYPES = ['birthday', 'anniversary', 'custom', 'other', 'self'] as const;

/** Whose day it is; for events of type `birthday`. It never changes, and of new events it can only say `birthday`. */
export class BirthdayPropertiesInput {
  /** The kind of day. */
  @IsIn(BIRTHDAY_TYPES)
  type: (typeof BIRTHDAY_TYPES)[number];

  /** The contact whose day it is; only Google sets it. */
  @Optional()
  @Text(1024)
  contact?: string;

  /** What day it is, for type `custom`; only Google sets it. */
  @Optional()
  @Text(1024)
  customTypeName?: string;
}
