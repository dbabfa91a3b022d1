import { defineMachine } from '../kernel/state-machine.js';

/** Event 文化活动: the poster. `organiser` is whoever may organise events here; `clock` ends it after its last session. */
export const eventMachine = defineMachine(
  'draft',
  {
    publish: { from: ['draft'], to: 'published', by: ['organiser'] },
    cancel: { from: ['published'], to: 'cancelled', by: ['organiser'] },
    end: { from: ['published'], to: 'ended', by: ['clock'] },
    archive: { from: ['ended', 'cancelled'], to: 'archived', by: ['organiser'] },
    /** Only what nobody has seen yet goes without a trace. */
    discard: { from: ['draft'], by: ['organiser'] },
    edit: { from: ['draft', 'published'], by: ['organiser'] },
    copy: { from: ['draft', 'published', 'cancelled', 'ended', 'archived'], by: ['organiser'] },
  },
  { refusedWith: 'EVENT_MOVED_ON' },
);
export type EventState = (typeof eventMachine.states)[number];
export type EventAction = (typeof eventMachine.actions)[number];

/** Session 场次: what is signed up for, held and counted. It is held by facts (somebody came or was counted), never by being planned. */
export const sessionMachine = defineMachine(
  'planned',
  {
    hold: { from: ['planned'], to: 'held', by: ['clock'] },
    /** A fact entered late. */
    holdLate: { from: ['not_held'], to: 'held', by: ['organiser'] },
    giveUp: { from: ['planned'], to: 'not_held', by: ['clock'] },
    cancel: { from: ['planned'], to: 'cancelled', by: ['organiser'] },
    edit: { from: ['planned'], by: ['organiser'] },
  },
  { refusedWith: 'SESSION_MOVED_ON' },
);
export type SessionState = (typeof sessionMachine.states)[number];
export type SessionAction = (typeof sessionMachine.actions)[number];

/** Registration 报名: one party for one session. `registrant` is the party itself or who acts for it. */
export const registrationMachine = defineMachine(
  'applied',
  {
    /** By a draw, from the waiting list, or when a hold is finished. */
    confirm: { from: ['applied', 'waiting', 'held'], to: 'confirmed', by: ['clock', 'registrant', 'organiser'] },
    queue: { from: ['applied', 'held'], to: 'waiting', by: ['clock', 'registrant'] },
    lapse: { from: ['held'], to: 'lapsed', by: ['clock', 'registrant'] },
    renew: { from: ['held'], by: ['registrant'] },
    cancel: { from: ['applied', 'waiting', 'confirmed'], to: 'cancelled', by: ['registrant', 'organiser', 'clock'] },
    shrink: { from: ['applied', 'waiting', 'confirmed'], by: ['registrant', 'organiser'] },
    /** A draw that was voided never happened. */
    redraw: { from: ['confirmed', 'waiting'], to: 'applied', by: ['organiser'] },
    answerComing: { from: ['confirmed'], by: ['registrant', 'organiser'] },
  },
  { refusedWith: 'REGISTRATION_MOVED_ON' },
);
export type RegistrationState = (typeof registrationMachine.states)[number];
export type RegistrationAction = (typeof registrationMachine.actions)[number];
/** States in which a party takes a seat or stands in line: at most one per person and session. */
export const LIVING_REGISTRATIONS = [
  'applied',
  'held',
  'confirmed',
  'waiting',
] as const satisfies readonly RegistrationState[];

export const EVENT_KINDS = ['culture', 'lecture', 'service_fair'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export const EVENT_THEMES = [
  ...(['festival', 'opera', 'sports', 'family', 'calligraphy', 'earthquake', 'fire_safety'] as const),
  ...(['clinic', 'haircut', 'sharpening', 'other'] as const),
] as const;
export type EventTheme = (typeof EVENT_THEMES)[number];
/** Who may come: members of the community, or of every community of its street. */
export const EVENT_AUDIENCES = ['community', 'street'] as const;
export type EventAudience = (typeof EVENT_AUDIENCES)[number];
export const EVENT_BLOCKS = ['paragraph', 'heading', 'list', 'picture'] as const;
export type EventBlockKind = (typeof EVENT_BLOCKS)[number];

/** `free`: nobody signs up, a head count is the fact; `order`: order of arrival; `draw`: all who apply until the draw count as one moment. */
export const SESSION_MODES = ['free', 'order', 'draw'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];
export const WAITING_RULES = ['none', 'strict', 'first_fit'] as const;
export type WaitingRule = (typeof WAITING_RULES)[number];
/** Seats set apart; what is unused at `releaseAt` goes to `online`. */
export const SEAT_POOLS = ['online', 'counter', 'elders', 'staff', 'family'] as const;
export type SeatPool = (typeof SEAT_POOLS)[number];
/** Ages as they are asked; a child under 14 has a way to be called and an age band, never a name (PIPL 28, 31). */
export const AGE_BANDS = ['0-3', '4-13', '14-17', '18-59', '60-79', '80+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
export const CHILD_BANDS: ReadonlySet<AgeBand> = new Set<AgeBand>(['0-3', '4-13']);
export const MADE_HOW = ['self', 'proxy', 'counter', 'door', 'import'] as const;
export type MadeHow = (typeof MADE_HOW)[number];
export const CONFIRMED_HOW = ['direct', 'promotion', 'draw', 'organiser'] as const;
export type ConfirmedHow = (typeof CONFIRMED_HOW)[number];
export const CANCELLED_BY = ['self', 'proxy', 'organiser', 'session', 'clock'] as const;
export type CancelledBy = (typeof CANCELLED_BY)[number];
/** `told`: a human reached them. */
export const COMING_ANSWERS = ['unknown', 'yes', 'told'] as const;
export type ComingAnswer = (typeof COMING_ANSWERS)[number];
export const QUESTION_TYPES = ['text', 'number', 'one', 'many', 'yes_no'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];
export const QUESTION_PER = ['party', 'person'] as const;
export type QuestionPer = (typeof QUESTION_PER)[number];
export const MARK_ACTS = ['in', 'undo'] as const;
export type MarkAct = (typeof MARK_ACTS)[number];
export const MARK_WAYS = ['scan', 'search', 'self', 'paper', 'counter'] as const;
export type MarkWay = (typeof MARK_WAYS)[number];
export const MARK_VERDICTS = [
  ...(['accepted', 'repeat', 'was_cancelled', 'was_waiting', 'other_session'] as const),
  ...(['unknown_code', 'too_early', 'session_cancelled', 'undone', 'nothing_to_undo'] as const),
] as const;
export type MarkVerdict = (typeof MARK_VERDICTS)[number];
export const HEADCOUNT_WAYS = ['clicker', 'rows', 'seats', 'estimate'] as const;
export type HeadcountWay = (typeof HEADCOUNT_WAYS)[number];
export const FAIR_SERVICES = ['clinic', 'haircut', 'sharpening', 'repair', 'consulting', 'other'] as const;
export type FairService = (typeof FAIR_SERVICES)[number];
export const HELPER_ROLES = ['door', 'guide', 'host', 'first_aid'] as const;
export type HelperRole = (typeof HELPER_ROLES)[number];
export const ALBUM_FACES = ['none', 'consented', 'blurred'] as const;
export type AlbumFaces = (typeof ALBUM_FACES)[number];
/** Whether somebody came is unknown where the door was not really run: nobody becomes a no-show by a paper that ran out. */
export const ATTENDANCES = ['attended', 'no_show', 'unknown'] as const;
export type Attendance = (typeof ATTENDANCES)[number];
/** What a change after publishing was about. */
export const EVENT_CHANGES = ['time', 'place', 'cancelled', 'session_cancelled', 'seats', 'text'] as const;
export type EventChangeKind = (typeof EVENT_CHANGES)[number];
