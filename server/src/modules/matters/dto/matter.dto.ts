import { ApiProperty } from '@nestjs/swagger';
import {
  MATTER_AUDIENCES,
  MATTER_CATEGORIES,
  MATTER_CLOSERS,
  MATTER_KINDS,
  MATTER_ORIGINS,
  MATTER_PRIORITIES,
  MATTER_STEPS,
  type MatterAction,
  type MatterAudience,
  type MatterCategory,
  type MatterCloser,
  type MatterKind,
  matterLimits,
  matterMachine,
  type MatterOrigin,
  type MatterPriority,
  type MatterState,
  type MatterStepKind,
  TOLD_HOW,
  type ToldHow,
} from '@silin/shared';
import { DayField, Flag, Id, Instant, LongText, OneOf, Paged, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { Matter, MatterPart } from '../data/matter.entities.js';

const state = { enum: matterMachine.states, enumName: 'MatterState' };
const textOrNull = { type: String, nullable: true } as const;

/** Something the community answers for. Staff. */
export class NewMatterBody {
  @Text(matterLimits.titleMaxChars, { min: matterLimits.titleMinChars })
  title: string;

  @LongText(matterLimits.publicTextMaxChars, { description: 'names nobody' })
  publicText: string;

  @LongText(matterLimits.privateMaxChars, { optional: true, description: 'for staff and whoever does it' })
  privateDetail?: string;

  @OneOf(MATTER_KINDS, { enumName: 'MatterKind' })
  kind: MatterKind;

  @OneOf(MATTER_CATEGORIES, { enumName: 'MatterCategory' })
  category: MatterCategory;

  @OneOf(MATTER_PRIORITIES, { optional: true, enumName: 'MatterPriority' })
  priority?: MatterPriority;

  @OneOf(MATTER_CLOSERS, { optional: true, enumName: 'MatterCloser', description: 'who says that it is solved' })
  closer?: MatterCloser;

  @OneOf(MATTER_AUDIENCES, { optional: true, enumName: 'MatterAudience' })
  audience?: MatterAudience;

  @Id({ optional: true })
  gridId?: string;

  @Id({ optional: true, description: 'decides the grid' })
  buildingId?: string;

  @Text(matterLimits.placeMaxChars, { optional: true })
  placeText?: string;

  @Id({ optional: true, description: 'the solved matter that came back' })
  recursOfId?: string;
}

export class AcceptMatterBody {
  @Id({ description: 'the post that answers for it' })
  postId: string;

  @DayField({ optional: true, description: 'without it by the category, in working days' })
  deadlineOn?: string;

  @LongText(matterLimits.noteMaxChars, { optional: true })
  note?: string;
}

export class MatterNoteBody {
  @LongText(matterLimits.noteMaxChars, { min: matterLimits.noteMinChars })
  note: string;
}

/** Refused, closed unsolved: what those who asked are told. */
export class MatterAnswerBody {
  @LongText(matterLimits.noteMaxChars, { min: matterLimits.noteMinChars, description: 'told to those who asked' })
  words: string;
}

export class ReferMatterBody extends MatterAnswerBody {
  @Text(matterLimits.placeMaxChars, { min: matterLimits.noteMinChars, description: 'to whom' })
  to: string;
}

export class MatterDayBody extends MatterNoteBody {
  @DayField()
  until: string;
}

export class MergeMatterBody {
  @Id({ description: 'the matter that goes on' })
  intoId: string;
}

export class FailMatterBody {
  @LongText(matterLimits.noteMaxChars, { min: matterLimits.noteMinChars, description: 'what is still wrong' })
  why: string;

  @DayField({ optional: true, description: 'without it by the category' })
  deadlineOn?: string;
}

export class PassMatterBody {
  @Flag({ optional: true, description: 'staff: looked on site; else asked by telephone' })
  onSite?: boolean;
}

export class ToldBody {
  @Id()
  personId: string;

  @OneOf(TOLD_HOW, { enumName: 'ToldHow' })
  how: ToldHow;
}

/** Small: stored as the answer to a repeat. */
export class MatterAnswer {
  @ApiProperty() id: string;
  @ApiProperty(state) state: MatterState;
}

/** A matter in a list. */
export class MatterCard extends MatterAnswer {
  @ApiProperty({ example: '2026-017' }) no: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: MATTER_CATEGORIES, enumName: 'MatterCategory' }) category: MatterCategory;
  @ApiProperty({ enum: MATTER_KINDS, enumName: 'MatterKind' }) kind: MatterKind;
  @ApiProperty({ enum: MATTER_ORIGINS, enumName: 'MatterOrigin' }) origin: MatterOrigin;
  @ApiProperty({ enum: MATTER_PRIORITIES, enumName: 'MatterPriority' }) priority: MatterPriority;
  @ApiProperty({ ...textOrNull, description: 'the post that answers for it' }) postName: string | null;
  @ApiProperty(textOrNull) placeName: string | null;
  @ApiProperty(textOrNull) deadlineOn: string | null;
  @ApiProperty({ ...textOrNull, description: 'never changed' }) firstDeadlineOn: string | null;
  @ApiProperty(textOrNull) waitingUntil: string | null;
  @ApiProperty({ description: '1 the first time' }) round: number;
  @Instant() reportedAt: string;
  @ApiProperty(textOrNull) solvedOn: string | null;
  @ApiProperty({ description: 'how many people it concerns' }) people: number;
}

export class MatterPage extends Paged(MatterCard) {}

export class MatterList {
  @ApiProperty({ type: [MatterCard] }) items: MatterCard[];
}

export class MattersQuery extends PageQuery {
  @OneOf(matterMachine.states)
  state: MatterState;

  @Id({ optional: true, description: 'of one post' })
  postId?: string;
}

export class MatterStepView {
  @ApiProperty({ enum: MATTER_STEPS, enumName: 'MatterStepKind' }) step: MatterStepKind;
  @ApiProperty() round: number;
  @ApiProperty({ enum: ['owner', 'asker', 'staff', 'clock'], enumName: 'MatterPart' }) as: MatterPart;
  @ApiProperty({ ...textOrNull, description: 'for staff and the owner' }) by: string | null;
  @ApiProperty({
    ...textOrNull,
    description: 'for staff, the owner, who wrote it, and mostly for those whom it concerns',
  })
  note: string | null;
  @Instant() at: string;
}

export class ConcernedPerson {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @Instant({ nullable: true }) toldAt: string | null;
  @ApiProperty({ enum: TOLD_HOW, type: String, nullable: true }) toldHow: ToldHow | null;
}

/** One matter, with what the reader may know of it. */
export class MatterView extends MatterCard {
  @ApiProperty() publicText: string;
  @ApiProperty({ ...textOrNull, description: 'for staff and the owner' }) privateDetail: string | null;
  @ApiProperty(textOrNull) waitingWhy: string | null;
  @ApiProperty({ ...textOrNull, description: 'what people are told when it is closed otherwise' })
  closeWords: string | null;
  @ApiProperty(textOrNull) referredTo: string | null;
  @ApiProperty(textOrNull) mergedIntoId: string | null;
  @ApiProperty(textOrNull) postId: string | null;
  @ApiProperty({ enum: MATTER_CLOSERS, enumName: 'MatterCloser' }) closer: MatterCloser;
  @ApiProperty({ enum: MATTER_AUDIENCES, enumName: 'MatterAudience' }) audience: MatterAudience;
  @ApiProperty({ type: [MatterStepView], description: 'the latest first' }) steps: MatterStepView[];
  @ApiProperty({ type: [ConcernedPerson], description: 'names for staff only' }) concerned: ConcernedPerson[];
  @ApiProperty({ description: 'the reader is one of those whom it concerns' }) mine: boolean;
  @ApiProperty({ enum: matterMachine.actions, enumName: 'MatterAction', isArray: true }) actions: MatterAction[];
}

export const matterNo = ({ year, number }: Pick<Matter, 'year' | 'number'>): string =>
  `${year}-${String(number).padStart(3, '0')}`;

export const matterAnswer = ({ id, state }: Matter): MatterAnswer => ({ id, state });

/** A matter as a list shows it. */
export const matterCard = (
  matter: Matter,
  more: Pick<MatterCard, 'postName' | 'placeName' | 'people'>,
): MatterCard => ({
  ...matterAnswer(matter),
  ...{ no: matterNo(matter), title: matter.title, category: matter.category, kind: matter.kind, origin: matter.origin },
  ...{ priority: matter.priority, deadlineOn: matter.deadlineOn, firstDeadlineOn: matter.firstDeadlineOn },
  ...{ waitingUntil: matter.waitingUntil, round: matter.round, reportedAt: matter.reportedAt.toISOString() },
  ...{ solvedOn: matter.solvedOn, ...more },
});
